"""Sitemaps: indexes, news sitemaps and plain ones."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from menurut.errors import ArticleError
from menurut.sources.listing import Entry
from menurut.sources.web import unzipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

ENTRIES_N = 100_000
"""Entries that are read of one sitemap; the protocol allows 50,000."""


def entries(raw: bytes, url: str, *, limit: int) -> Iterator[Entry]:
    """The articles, or the further sitemaps, that a sitemap names.

    Raises:  ArticleError: `not-a-sitemap`, `too-large`, `undecodable`.
    """
    from lxml import etree

    parser = etree.iterparse(
        io.BytesIO(_plain(raw, url, limit)),
        events=("end",),
        tag=("{*}url", "{*}sitemap"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        recover=True,
    )
    count = 0
    try:
        for _, element in parser:
            entry = _entry(element, url)
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
            if entry:
                yield entry
                count += 1
            if count >= ENTRIES_N:
                return
    except etree.LxmlError as error:
        if not count:
            raise ArticleError(f"the sitemap cannot be read ({error})", "not-a-sitemap", url) from error


def _plain(raw: bytes, url: str, limit: int) -> bytes:
    """The sitemap itself, unpacked where it comes as a .gz file."""
    if not raw.startswith(b"\x1f\x8b"):
        return raw
    found = bytearray()
    for piece in unzipped(iter([raw]), url, limit):
        found += piece
        if len(found) > limit:
            raise ArticleError(f"the sitemap has more than {limit / 1_000_000:g} MB", "too-large", url)
    return bytes(found)


def _entry(element: _Element, base: str) -> Entry | None:
    found: dict[str, str] = {}
    for child in element.iter():
        name = str(child.tag).rpartition("}")[2]
        if name in {"loc", "lastmod", "publication_date", "title"} and child.text and name not in found:
            found[name] = " ".join(child.text.split())
    if "loc" not in found:
        return None
    try:
        url = urljoin(base, found["loc"])
    except ValueError:
        return None
    if not url.lower().startswith(("http://", "https://")):
        return None
    return Entry(
        url=url,
        title=found.get("title"),
        published=found.get("publication_date"),
        changed=found.get("lastmod"),
        listing=str(element.tag).endswith("sitemap"),
    )
