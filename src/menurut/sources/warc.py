"""Web archives (WARC, plain or compressed), as Common Crawl's news archive has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from menurut.model import Discard, Document
from menurut.sources import hosts, web

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fastwarc.warc import WarcRecord

    from menurut.sources.settings import Found

_BLOCK_LIMIT = 2 * web.LIMIT
"""Bytes of one record, packed; its page has the limit of every page."""


def pages(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The pages of an archive, one for each answer of a server; `@` and the place in the archive locate them."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource
    try:
        for record in ArchiveIterator(stream, record_types=kinds, parse_http=False):
            yield _record(record, f"{name}@{record.stream_pos}")
    except (OSError, ValueError) as error:
        yield Discard(locator=name, reason="damaged", detail=f"the archive is damaged ({error})")


def _record(record: WarcRecord, locator: str) -> Found:
    """One record, taken whole into memory; an archive that was cut ends in a record shorter than it says."""
    said = record.headers.get("Content-Length") or ""
    if record.content_length > _BLOCK_LIMIT:
        return Discard(locator=locator, reason="too-large", detail=f"a record of {record.content_length:,} bytes")
    record.freeze()
    if not said.strip().isdigit() or record.content_length < int(said):
        return Discard(locator=locator, reason="damaged", detail="the archive ends within this record")
    record.parse_http(auto_decode="all")
    return _page(record, locator)


def _page(record: WarcRecord, locator: str) -> Found:
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    status = record.http_headers.status_code if record.http_headers else 200
    if status is not None and not 200 <= status < 300:
        reason = "not-found" if status in {404, 410} else "refused"
        return Discard(locator=locator, reason=reason, detail=f"{url} was answered with HTTP {status}")
    kind = (record.http_content_type or record.headers.get("Content-Type") or "text/html").split(";")[0].strip().lower()
    if not kind.startswith(web.PAGE_KINDS):
        return Discard(locator=locator, reason="not-a-page", detail=f"{url} is {kind}, not a page with text")
    try:
        raw = record.reader.read(web.LIMIT + 1)
    except (OSError, ValueError) as error:
        return Discard(locator=locator, reason="undecodable", detail=f"{url} is damaged in the archive ({error})")
    if len(raw) > web.LIMIT:
        return Discard(locator=locator, reason="too-large", detail=f"{url} has more than {web.LIMIT // 1_000_000} MB")
    if not raw.strip():
        return Discard(locator=locator, reason="empty", detail=f"{url} is empty")
    headers = record.http_headers
    return Document(
        locator=locator,
        media="text" if kind == "text/plain" else "html",
        raw=raw,
        encoding=record.http_charset,
        url=hosts.cleaned(url) if url else None,
        fetched_at=record.record_date.isoformat() if record.record_date else None,
        etag=headers.get("ETag") if headers else None,
        last_modified=headers.get("Last-Modified") if headers else None,
    )
