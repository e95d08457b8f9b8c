"""How sources are read: what to map, where to look, how gently to fetch."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from menurut.model import Discard, Document, Unchanged
from menurut.sources.manners import Manners

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

Found = Document | Discard | Unchanged
"""What a source yields, one for each thing it was asked to read."""

Kind = Literal["page", "rows", "csv", "json", "warc", "feed", "sitemap", "parquet"]
"""`page` is one text or HTML document, `rows` are JSON objects one a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What an earlier fetch of an address left, so that the server can be asked whether it changed.

    `fetched_at` is UTC, ISO 8601. `listing` marks a feed or a sitemap, which is asked for anew each time.
    """

    etag: str | None = None
    last_modified: str | None = None
    fetched_at: str | None = None
    listing: bool = False


def _never(_: str) -> Seen | None:
    return None


def _forget(_: str, __: Seen) -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a run reads its sources.

    `published` is the day for documents that give none; `kind` says what the targets hold where that is not to be
    seen. `columns` maps our fields to columns (``{"title": "judul"}``) before the known aliases are tried.
    `known` is asked with the locator of each page before it is fetched: None means it is new. A known page is
    passed over, unless its sitemap or feed says that it changed; with `again` every known page is asked for, under
    its ETag. `noted` is told of each feed and sitemap once all that it lists has been read, so that `known` can
    give it back next time. Local files and rows are always yielded; `Document.id` tells whether they are new.
    `since` leaves out what feeds and sitemaps date before it. `parquet` gives the rows of a Parquet file; the store
    passes its reader. `known` and `noted` are called from several threads.
    """

    published: str | None = None
    kind: Kind | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    known: Callable[[str], Seen | None] = _never
    noted: Callable[[str, Seen], None] = _forget
    again: bool = False
    since: str | None = None
    parquet: Callable[[Path], Iterable[Mapping[str, object]]] | None = None
    manners: Manners = field(default_factory=Manners)
