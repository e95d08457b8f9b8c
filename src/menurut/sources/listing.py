"""What feeds and sitemaps list: addresses of articles, with the day they were published or changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a listing; `listing` marks a sitemap named by an index. Times are ISO 8601 as far as given."""

    url: str
    title: str | None = None
    published: str | None = None
    changed: str | None = None
    listing: bool = False


def moment(text: str | None) -> datetime | None:
    """A point in time to compare with; a bare date is its beginning in UTC."""
    if not text:
        return None
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
