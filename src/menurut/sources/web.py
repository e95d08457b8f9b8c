"""One page from the web: checked at every redirect, bounded in time and size."""

from __future__ import annotations

import email.utils
import re
import time
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING
from urllib.parse import urljoin
from urllib.request import getproxies

from menurut.errors import ArticleError, TransientError
from menurut.sources import hosts
from menurut.sources.manners import Manners

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import httpx

LIMIT = Manners().limit
"""Bytes of one page; the largest news page met has 2 MB."""
PAGE_KINDS = ("text/", "application/xhtml+xml", "application/xml")
LIST_KINDS = (*PAGE_KINDS, "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/gzip",
              "application/x-gzip", "application/octet-stream", "binary/octet-stream")  # fmt: skip
_NO_PAGE = re.compile(r"text/(?:css|csv|javascript|calendar|vcard|x-)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A page as the server gave it, after redirects; `encoding` is what the server declared.

    `same` says that the page has not changed since it was last asked for (HTTP 304); then `raw` is empty.
    """

    url: str
    raw: bytes
    content_type: str
    encoding: str | None
    etag: str | None = None
    last_modified: str | None = None
    same: bool = False


def client(manners: Manners, transport: httpx.BaseTransport | None = None) -> httpx.Client:
    """The connections of one run; `transport` replaces the network in tests."""
    import httpx

    from menurut.sources.connection import CheckedTransport

    if transport is None and not getproxies():  # a proxy looks names up itself and keeps its own rules
        transport = CheckedTransport(allow_private=manners.allow_private)
    who = f"reader of Indonesian news; {manners.contact}" if manners.contact else "reader of Indonesian news"
    headers = {
        "User-Agent": f"menurut/{_version()} ({who})",
        "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.1",
        "Accept-Encoding": "gzip, deflate",
        "Accept-Language": "id, *;q=0.5",
    }
    return httpx.Client(headers=headers, timeout=manners.step_s, transport=transport)


def get(url: str, *, allow_private: bool = False, transport: httpx.BaseTransport | None = None) -> Response:
    """Fetch one page, as a browser would: once, and without asking for robots.txt.

    Addresses inside the user's own network are refused, also after a redirect, unless `allow_private`.

    Raises:  as `fetch`.
    """
    manners = Manners(allow_private=allow_private, limit=LIMIT)
    with client(manners, transport) as opened:
        return fetch(opened, url, manners)


def fetch(
    opened: httpx.Client,
    url: str,
    manners: Manners,
    *,
    kinds: tuple[str, ...] = PAGE_KINDS,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Fetch one address within the limits of `manners`; `kinds` are the media types that are wanted.

    Raises:  ArticleError: `bad-address`, `private-address`, `not-found`, `refused`, `not-a-page`, `too-large`,
             `undecodable`; TransientError where another try may succeed: `timeout`, `throttled`, `server-error`,
             `cut-off`, `unreachable`, `no-such-host`.
    """
    with bounded(url, manners):
        return _follow(opened, url, manners, kinds, headers or {})


@contextmanager
def bounded(url: str, manners: Manners) -> Iterator[None]:
    """Everything that the network does inside ends in time; how it fails is told in our words.

    Raises:  as `fetch`.
    """
    import httpx

    from menurut.sources.connection import within

    try:
        with within(manners.total_s):
            yield
    except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
        raise ArticleError("this is no web address", "bad-address", url) from error
    except httpx.TimeoutException as error:
        message = (
            f"{url}: no answer within {manners.step_s:.0f} seconds ({manners.total_s:.0f} in all); try again later"
        )
        raise TransientError(message, "timeout") from error
    except httpx.RemoteProtocolError as error:
        raise TransientError(f"{url}: the server broke off ({error}); try again later", "cut-off") from error
    except httpx.HTTPError as error:
        message = f"{url}: cannot be reached ({error}); check the address and the connection"
        raise TransientError(message) from error


def _follow(
    opened: httpx.Client, url: str, manners: Manners, kinds: tuple[str, ...], headers: Mapping[str, str]
) -> Response:
    place = url
    until = time.monotonic() + manners.total_s
    for _ in range(manners.redirects_n + 1):
        hosts.check(place, allow_private=manners.allow_private)
        with opened.stream("GET", place, headers=dict(headers), follow_redirects=False) as response:
            if response.is_redirect and "location" in response.headers:
                place = _joined(place, response.headers["location"])
                continue
            return _response(response, place, manners, kinds, until)
    raise ArticleError("the page leads in a circle of redirects", "bad-address", url)


def _joined(place: str, location: str) -> str:
    try:
        return urljoin(place, location)
    except ValueError as error:
        raise ArticleError("the page leads to what is no web address", "bad-address", place) from error


def _response(response: httpx.Response, url: str, manners: Manners, kinds: tuple[str, ...], until: float) -> Response:
    asked = {"if-none-match", "if-modified-since"} & set(response.request.headers)
    same = response.status_code == 304 and bool(asked)
    kind = response.headers.get("content-type", "text/html").split(";")[0].strip().lower()
    if not same:
        check_status(response, url)
        if kind and (not kind.startswith(kinds) or _NO_PAGE.match(kind)):
            raise ArticleError(f"this is {kind}, not a page with text", "not-a-page", url)
    return Response(
        url=url,
        raw=b"" if same else _body(response, url, manners.limit, until),
        content_type=kind,
        encoding=response.charset_encoding,
        etag=response.headers.get("etag"),
        last_modified=response.headers.get("last-modified"),
        same=same,
    )


def check_status(response: httpx.Response, url: str) -> None:
    """Raise what an answer other than 2xx means."""
    status = response.status_code
    if status in {404, 410}:
        raise ArticleError(f"the page is not there (HTTP {status})", "not-found", url)
    if status in {408, 425, 429} or status >= 500:
        message = f"{url}: the server cannot answer now (HTTP {status}); try again later"
        wait_s = _retry_after(response.headers.get("retry-after"))
        reason = "throttled" if status == 429 or wait_s is not None else "server-error"
        raise TransientError(message, reason, wait_s)
    if status >= 300 or status < 200:
        raise ArticleError(f"the server refuses the page (HTTP {status})", "refused", url)


def _retry_after(value: str | None) -> float | None:
    """Seconds from now, given as a number or as a date."""
    if not value:
        return None
    if value.strip().isdigit():
        return float(value)
    try:
        moment = email.utils.parsedate_to_datetime(value)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _body(response: httpx.Response, url: str, limit: int, until: float) -> bytes:
    raw = bytearray()
    for piece in _unpacked(response, url, limit):
        raw += piece
        if len(raw) > limit:
            raise ArticleError(f"the page has more than {limit / 1_000_000:g} MB", "too-large", url)
        if time.monotonic() > until:
            raise TransientError(f"{url}: the page did not end in time; try again later", "timeout")
    return bytes(raw)


def _unpacked(response: httpx.Response, url: str, limit: int) -> Iterator[bytes]:
    """The body in pieces, unpacked by ourselves: never more at once than the limit, whatever the ratio."""
    encodings = [one.strip().lower() for one in response.headers.get("content-encoding", "").split(",") if one.strip()]
    encodings = [one for one in encodings if one != "identity"]
    if not encodings:
        yield from response.iter_raw()
        return
    if len(encodings) > 1 or encodings[0] not in {"gzip", "x-gzip", "deflate"}:
        raise ArticleError(f"the page is packed as {', '.join(encodings)}, unasked", "undecodable", url)
    yield from unzipped(response.iter_raw(), url, limit, raw_deflate=encodings == ["deflate"])


def unzipped(pieces: Iterator[bytes], name: str, limit: int, *, raw_deflate: bool = False) -> Iterator[bytes]:
    """Unpack gzip or deflate; a piece is never longer than `limit` and one byte.

    Raises:  ArticleError `undecodable` where it is damaged or not whole.
    """
    unpack = zlib.decompressobj(47)
    first = True
    try:
        for piece in filter(None, pieces):
            if first and raw_deflate and (piece[0] & 0x0F) != 8:  # some servers leave the zlib head out
                unpack = zlib.decompressobj(-15)
            first = False
            yield unpack.decompress(piece, limit + 1)
            if unpack.unconsumed_tail:
                yield unpack.decompress(unpack.unconsumed_tail, limit + 1)
    except zlib.error as error:
        raise ArticleError(f"the page arrived damaged ({error})", "undecodable", name) from error
    if not unpack.eof and not first:
        raise ArticleError("the page arrived damaged (its end is missing)", "undecodable", name)


@cache
def _version() -> str:
    return version("menurut")
