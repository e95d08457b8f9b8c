"""An article after extraction and cleaning, and what was taken out of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where and for whom a report was filed: ``JAKARTA, DISWAY.ID -``."""

    place: str | None
    publisher: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedLink:
    """A related headline that stood between the paragraphs (`Baca juga: ..`)."""

    text: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """Something taken out of the body, with the reason and what it said.

    `reason` is a stable code: related, advert, embed, initials, byline, dateline, caption, teaser, notice, table,
    repeated (a paragraph that another page of the article has too).
    `before` is the offset into ``Article.text`` before which it stood.
    """

    reason: str
    text: str
    before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an article says it was first printed (`Artikel ini telah tayang di ..`), or the agency that signs it."""

    publisher: str | None = None
    title: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news article; every offset of every other row points into `text`.

    `text` holds the paragraphs joined by a blank line. `published_at` is an ISO 8601 date or date-time
    with its zone, as precise as the source gives it; `modified_at` likewise, where the source names a later change.
    `marks` are warnings about the whole article: not-indonesian, no-capitals, all-capitals, truncated, incomplete,
    paywalled, live, video, photo, syndicated, corrected, retracted.
    """

    id: str
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    language: str | None = None
    published_at: str | None = None
    dateline: Dateline | None = None
    byline: tuple[str, ...] = ()
    text: str
    related: tuple[RelatedLink, ...] = ()
    removed: tuple[Removed, ...] = ()
    marks: tuple[str, ...] = ()
    modified_at: str | None = None
    origin: Origin | None = None

    @property
    def published_on(self) -> date | None:
        """The day of publication; None where the source gives none."""
        return date.fromisoformat(self.published_at[:10]) if self.published_at else None
