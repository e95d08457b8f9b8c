"""Paths on the disk: files, folders with all below them, patterns; and what kind of thing a file is."""

from __future__ import annotations

import glob
import os
import re
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.sources.settings import Kind

HEAD = 65_536
"""Bytes looked at to tell what a stream holds."""
_SUFFIXES: dict[str, Kind] = {
    ".jsonl": "rows",
    ".ndjson": "rows",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".warc": "warc",
    ".parquet": "parquet",
    ".txt": "page",
    ".html": "page",
    ".htm": "page",
}
_GZIP = b"\x1f\x8b"
_XML_HEAD = rb"\s*(?:<\?.{0,400}?\?>\s*|<!--.{0,4000}?-->\s*|<!DOCTYPE[^>\[]{0,400}(?:\[[^\]]{0,4000}\]\s*)?>\s*)*"
_FEED = re.compile(_XML_HEAD + rb"<(?:\w+:)?(?:rss|feed|RDF)[\s>]", re.DOTALL)
_SITEMAP = re.compile(_XML_HEAD + rb"<(?:\w+:)?(?:urlset|sitemapindex)[\s>]", re.DOTALL)
_OBJECT = re.compile(rb"\s*\{\s*(?:\"|\})")
_LIST = re.compile(rb"\s*\[\s*\{")


def paths(target: str) -> Iterator[Path]:
    """The files that a path, a folder or a pattern stands for, in a stable order; none where there are none.

    Hidden files and folders below a folder are passed over.
    """
    path = Path(os.path.abspath(target))  # noqa: PTH100 - resolve() would follow links: a locator keeps the given name
    if path.is_dir():
        yield from _below(path)
    elif not path.exists() and glob.has_magic(target):
        for found in sorted(glob.iglob(str(path), recursive=True)):  # noqa: PTH207 - patterns may be absolute
            yield from _below(Path(found)) if Path(found).is_dir() else [Path(found)]
    else:
        yield path


def _below(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))


def kind_of(name: str, head: bytes) -> Kind:
    """What a stream holds, by its name, then by how it begins."""
    suffix = Path(name.lower().removesuffix(".gz")).suffix
    if head.startswith(_GZIP):
        head = unzipped(head)
    kind = _SUFFIXES.get(suffix) or _by_head(head)
    if kind == "json" and _OBJECT.match(head) and re.match(rb"[^\n]*\}\s*\n\s*\{", head):
        return "rows"
    return kind


def _by_head(head: bytes) -> Kind:
    head = head.removeprefix(b"\xef\xbb\xbf")
    if head.startswith(b"WARC/"):
        return "warc"
    if head.startswith(b"PAR1"):
        return "parquet"
    if _FEED.match(head):
        return "feed"
    if _SITEMAP.match(head):
        return "sitemap"
    if _LIST.match(head):
        return "json"
    return "rows" if _OBJECT.match(head) else "page"


def is_gzip(head: bytes) -> bool:
    """Whether a stream is compressed."""
    return head.startswith(_GZIP)


def unzipped(head: bytes) -> bytes:
    """The beginning of what a compressed stream holds; empty where it is damaged."""
    try:
        return zlib.decompressobj(31).decompress(head, HEAD)
    except zlib.error:
        return b""
