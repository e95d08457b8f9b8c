"""What a source holds for one article before it is read, and what was left out of a run."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Media = Literal["text", "html", "fields"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The bytes behind one article, with all that is needed to read them again.

    `locator` names the place for people and for resuming: a path, ``path#row``, an address, ``archive.warc.gz@offset``.
    `media` says what `raw` holds: plain text, a page, or the fields of one row as a JSON object (title, text, url,
    published, publisher ..). `fetched_at` is UTC, ISO 8601, for what came over the network; None for local files.
    """

    locator: str
    media: Media
    raw: bytes = field(repr=False)
    encoding: str | None = None
    url: str | None = None
    published: str | None = None
    fetched_at: str | None = None
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Discard:
    """A source that gave no article: where, a stable reason code, what to tell people, and at which stage."""

    locator: str
    reason: str
    detail: str
    stage: Literal["source", "article", "reading"] = "source"
