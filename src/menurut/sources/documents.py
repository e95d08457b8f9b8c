"""Whatever a user names - files, folders, patterns, tables, archives, standard input - as a stream of documents."""

from __future__ import annotations

import gzip
import io
import re
import sys
import zlib
from itertools import groupby
from typing import TYPE_CHECKING, BinaryIO, cast

from menurut.errors import ArticleError, TransientError
from menurut.model import Discard, Document
from menurut.sources import fields, files, rows, warc, web
from menurut.sources.decode import decode
from menurut.sources.open import STDIN, is_html
from menurut.sources.settings import Settings
from menurut.sources.sites import Trip, listed, visit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from menurut.model import Media
    from menurut.sources.settings import Found

_WEB = re.compile(r"https?://", re.IGNORECASE)


def documents(targets: Iterable[str | Path], settings: Settings | None = None) -> Iterator[Found]:
    """Every document behind the targets, one by one, in the order in which they are named.

    Shape:   a path, a folder (all below it), a pattern, an address, or ``-``; never more than one document in
             memory. What cannot be read is a Discard with its reason, and the rest goes on.
    Raises:  SetupError only, where a setting does not fit.
    """
    with Trip(settings or Settings()) as trip:
        for is_web, names in groupby(map(str, targets), lambda name: bool(_WEB.match(name))):
            if is_web:
                yield from visit(names, trip)
                continue
            for name in names:
                if name == STDIN:
                    yield from _stream(cast("BinaryIO", sys.stdin.buffer), "standard input", trip)
                else:
                    yield from _paths(name, trip)


def _paths(target: str, trip: Trip) -> Iterator[Found]:
    empty = True
    for path in files.paths(target):
        empty = False
        yield from _file(path, trip)
    if empty:
        yield Discard(locator=target, reason="not-found", detail="no file is there")


def _file(path: Path, trip: Trip) -> Iterator[Found]:
    name = path.as_posix()
    try:
        if not path.is_file():
            there = path.exists()
            reason, detail = ("not-a-file", "this is no file") if there else ("not-found", "there is no such file")
            yield Discard(locator=name, reason=reason, detail=detail)
            return
        with path.open("rb") as file:
            yield from _stream(file, name, trip, path)
    except (OSError, ValueError) as error:
        yield Discard(locator=name, reason="unreadable", detail=f"the file cannot be read ({error})")


def _stream(stream: BinaryIO, name: str, trip: Trip, path: Path | None = None) -> Iterator[Found]:
    """What one open file holds; a fault in the middle ends this file, not the run."""
    try:
        buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream))
        yield from _content(buffered, name, trip, path)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield Discard(locator=name, reason="damaged", detail=f"the compressed file is damaged ({error})")
    except OSError as error:
        yield Discard(locator=name, reason="unreadable", detail=f"it cannot be read to its end ({error})")
    except ArticleError as error:
        yield Discard(locator=name, reason=error.reason, detail=error.message)
    except TransientError as error:
        yield Discard(locator=name, reason=error.reason, detail=error.message, transient=True)


def _content(stream: io.BufferedReader, name: str, trip: Trip, path: Path | None) -> Iterator[Found]:
    settings = trip.settings
    head = stream.peek(files.HEAD)
    kind = settings.kind or files.kind_of(name, head)
    if kind == "parquet":
        yield from _parquet(path, name, settings)
        return
    if kind == "warc":
        yield from warc.pages(stream, name)
        return
    if files.is_gzip(head):
        stream = io.BufferedReader(cast("io.RawIOBase", gzip.GzipFile(fileobj=stream)), files.HEAD)
    if kind == "rows":
        yield from rows.json_lines(stream, name, settings)
    elif kind == "json":
        yield from rows.json_list(stream, name, settings, limit=web.LIMIT)
    elif kind == "csv":
        yield from rows.comma_separated(stream, name, settings)
    elif kind in {"feed", "sitemap"}:
        yield from listed(stream.read(settings.manners.limit), name, kind, trip)
    else:
        yield _page(stream, name, settings)


def _page(stream: BinaryIO, name: str, settings: Settings) -> Document | Discard:
    raw = stream.read(web.LIMIT + 1)
    if len(raw) > web.LIMIT:
        detail = f"more than {web.LIMIT // 1_000_000} MB; that is no single article"
        return Discard(locator=name, reason="too-large", detail=detail)
    text = decode(raw, source=name)
    media: Media = "html" if is_html(text, name) else "text"
    return Document(locator=name, media=media, raw=raw, published=settings.published)


def _parquet(path: Path | None, name: str, settings: Settings) -> Iterator[Found]:
    if settings.parquet is None or path is None:
        yield Discard(locator=name, reason="no-reader", detail="a Parquet file can be added to a corpus from a path")
        return
    for number, row in enumerate(settings.parquet(path), start=1):
        yield fields.document(row, f"{name}#{number}", settings)
