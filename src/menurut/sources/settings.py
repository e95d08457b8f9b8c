"""How sources are read: what to map, where to look, how gently to fetch."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from menurut.model import Discard, Document, Unchanged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

Found = Document | Discard | Unchanged
"""What a source yields, one for each thing it was asked to read."""

Kind = Literal["page", "rows", "csv", "json", "warc", "feed", "sitemap", "parquet"]
"""`page` is one text or HTML document, `rows` are JSON objects one a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What an earlier fetch of an address left, so that the server can be asked whether it changed."""

    etag: str | None = None
    last_modified: str | None = None


def _never(_: str) -> Seen | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a run reads its sources.

    `published` is the day for documents that give none; `kind` says what the targets hold where that is not to be
    seen. `columns` maps our fields to columns (``{"title": "judul"}``) before the known aliases are tried.
    `known` is asked with the address of each page before it is fetched: None means it is new. A known page is
    passed over, or with `again` asked for under its ETag. Local files and rows are always yielded; `Document.id`
    tells whether they are new. `parquet` gives the rows of a Parquet file; the store passes its reader.
    """

    published: str | None = None
    kind: Kind | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    known: Callable[[str], Seen | None] = _never
    again: bool = False
    parquet: Callable[[Path], Iterable[Mapping[str, object]]] | None = None
    allow_private: bool = False
