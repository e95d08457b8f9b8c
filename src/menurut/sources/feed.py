"""RSS and Atom feeds, broken ones too."""

from __future__ import annotations

import io
from calendar import timegm
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from menurut.errors import ArticleError
from menurut.sources import printed
from menurut.sources.listing import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator


def entries(raw: bytes, url: str, *, content_type: str = "application/xml") -> Iterator[Entry]:
    """The articles that a feed lists, in its order; entries without an address are passed over.

    Raises:  ArticleError `not-a-feed` where it lists nothing and is broken.
    """
    import feedparser  # type: ignore[import-untyped]

    headers = {"content-type": content_type, "content-location": url}
    feed = feedparser.parse(io.BytesIO(raw), response_headers=headers, sanitize_html=False)
    if not feed.entries and feed.get("bozo"):
        raise ArticleError(f"the feed cannot be read ({feed.get('bozo_exception')})", "not-a-feed", url)
    for entry in feed.entries:
        if link := _link(entry, url):
            published = _moment(entry, "published")
            changed = _moment(entry, "updated")
            title = " ".join(str(entry.get("title") or "").split()) or None
            yield Entry(url=link, title=title, published=published or changed, changed=changed)


def _link(entry: Any, url: str) -> str | None:
    for given in (entry.get("link"), entry.get("id") if entry.get("guidislink") else None):
        try:
            whole = urljoin(url, str(given).strip()) if given else ""
        except ValueError:
            continue
        if whole.lower().startswith(("http://", "https://")):
            return whole
    return None


def _moment(entry: Any, name: str) -> str | None:
    """A moment as feedparser reads it, else as Indonesian outlets print it (`Rabu, 15 Juni 2022 16:47 WIB`)."""
    if name not in entry:
        return None
    if parsed := entry.get(f"{name}_parsed"):
        try:
            return datetime.fromtimestamp(timegm(parsed), UTC).isoformat()
        except (OverflowError, ValueError):
            return None
    text = str(entry.get(name) or "")
    return printed.moment_of(text) or printed.line(text)
