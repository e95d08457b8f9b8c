"""What stands behind web addresses: pages, and the articles that feeds and sitemaps list."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from functools import partial
from hashlib import blake2b
from typing import TYPE_CHECKING

from menurut.errors import ArticleError, TransientError
from menurut.model import Discard, Document, Unchanged
from menurut.sources import feed, files, hosts, sitemap, web, whole
from menurut.sources.decode import decode
from menurut.sources.listing import Entry, moment
from menurut.sources.merged import merged
from menurut.sources.open import is_html
from menurut.sources.settings import Seen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from menurut.model import Media
    from menurut.sources.fetcher import Fetcher
    from menurut.sources.settings import Found, Settings

_DEPTH = 3
"""Sitemaps within sitemaps within sitemaps; deeper ones lead in a circle."""


class Trip:
    """One run through the web: its connections, opened when first needed, and the pages it has been to."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._fetcher: Fetcher | None = None
        self._taken: set[bytes] = set()
        self._lock = threading.Lock()

    @property
    def fetcher(self) -> Fetcher:
        """The connections of this run."""
        with self._lock:
            if self._fetcher is None:
                from menurut.sources.fetcher import Fetcher

                self._fetcher = Fetcher(self.settings.manners)
            return self._fetcher

    def take(self, locator: str) -> bool:
        """Whether this run has not been there yet; from now on it has."""
        mark = blake2b(locator.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        with self._lock:
            new = mark not in self._taken
            self._taken.add(mark)
        return new

    def __enter__(self) -> Trip:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._fetcher is not None:
            self._fetcher.close()


def visit(urls: Iterable[str], trip: Trip) -> Iterator[Found]:
    """Everything behind the addresses, several sites at once, in the order in which it comes."""
    return merged((partial(_target, url, trip) for url in urls), trip.settings.manners.hosts_n)


def listed(raw: bytes, url: str, kind: str, trip: Trip, *, content_type: str = "", depth: int = 0) -> Iterator[Found]:
    """The articles that a feed or a sitemap lists; those before `Settings.since` are left aside.

    Raises:  ArticleError where it cannot be read.
    """
    if kind == "feed":
        entries = feed.entries(raw, url, content_type=content_type or "application/xml")
    else:
        entries = sitemap.entries(raw, url, limit=trip.settings.manners.limit)
    since = moment(trip.settings.since)
    for entry in entries:
        at = moment(entry.changed) or moment(entry.published)
        if since and at and at < since:
            continue
        yield from _target(entry.url, trip, depth + 1) if entry.listing else _entry(entry, trip)


def _target(url: str, trip: Trip, depth: int = 0) -> Iterator[Found]:
    """What stands behind one address: a page, a feed or a sitemap."""
    locator = hosts.cleaned(url)
    if depth > _DEPTH or not trip.take(locator):
        return
    seen = trip.settings.known(locator)
    if seen and not seen.listing and not trip.settings.again:
        yield Unchanged(locator=locator, asked=False)
        return
    try:
        response = trip.fetcher.get(locator, seen=seen, kinds=web.LIST_KINDS)
        kind = files.kind_of("", response.raw[: files.HEAD])
        if response.same:
            yield Unchanged(locator=locator, asked=True)
        elif kind in {"feed", "sitemap"}:
            yield from _listing(response, locator, kind, trip, depth)
        else:
            yield from _documents(response, Entry(url=url), locator, trip)
    except (ArticleError, TransientError) as error:
        yield _discard(locator, error)


def _listing(response: web.Response, locator: str, kind: str, trip: Trip, depth: int) -> Iterator[Found]:
    whole = True
    for found in listed(response.raw, response.url, kind, trip, content_type=response.content_type, depth=depth):
        whole = whole and not (isinstance(found, Discard) and found.transient)
        yield found
    if whole:  # else it is read again next time, for the sake of those that failed
        trip.settings.noted(locator, _seen(response))


def _entry(entry: Entry, trip: Trip) -> Iterator[Found]:
    """The page behind one line of a listing; a known one is asked for again where it says that it changed."""
    locator = hosts.cleaned(entry.url)
    if not trip.take(locator):
        return
    seen = trip.settings.known(locator)
    if seen and not trip.settings.again and not _newer(entry, seen):
        yield Unchanged(locator=locator, asked=False)
        return
    try:
        response = trip.fetcher.get(locator, seen=seen)
        if response.same:
            yield Unchanged(locator=locator, asked=True)
        else:
            yield from _documents(response, entry, locator, trip)
    except (ArticleError, TransientError) as error:
        yield _discard(locator, error)


def _newer(entry: Entry, seen: Seen) -> bool:
    changed, fetched = moment(entry.changed), moment(seen.fetched_at)
    return changed is not None and fetched is not None and changed > fetched


def _documents(response: web.Response, entry: Entry, locator: str, trip: Trip) -> Iterator[Found]:
    """The page with its further pages as one document, and a row for each of them that is missing.

    While one may still come, the document keeps no ETag: asked for again, it is fetched whole.
    """
    text = decode(response.raw, declared=response.encoding, source=locator)
    media: Media = "html" if is_html(text) or "html" in response.content_type else "text"
    url = hosts.cleaned(response.url)
    further, missed = whole.follow(text, url, trip.fetcher.get) if media == "html" else ((), ())
    whole_now = not any(one.transient for one in missed)
    yield Document(
        locator=locator,
        media=media,
        raw=response.raw,
        encoding=response.encoding,
        url=url,
        published=entry.published or trip.settings.published,
        fetched_at=datetime.now(UTC).isoformat(timespec="seconds"),
        etag=response.etag if whole_now else None,
        last_modified=response.last_modified if whole_now else None,
        further=further,
    )
    yield from missed


def _seen(response: web.Response) -> Seen:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    return Seen(etag=response.etag, last_modified=response.last_modified, fetched_at=at, listing=True)


def _discard(locator: str, error: ArticleError | TransientError) -> Discard:
    return Discard(
        locator=locator, reason=error.reason, detail=error.message, transient=isinstance(error, TransientError)
    )
