"""The tables of a corpus. What a row says follows from its article alone, never from when or with what it was added."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from menurut.model import Actor, Article, Discard, Event, Mention, Run, Statement
from menurut.model import Page as NextPage
from menurut.store.columns import columns

if TYPE_CHECKING:
    import pyarrow as pa

    from menurut.store.columns import Column

SCHEMA = 1
"""Version of the layout; `migrations` leads older ones here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The bytes behind an article with those of its `further` pages, and the article read from them, if any."""

    id: str
    media: str
    encoding: str | None
    url: str | None
    published: str | None
    raw: bytes
    further: tuple[NextPage, ...] = ()
    article: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One place where a document was met, when it was first fetched from there, and what the server said."""

    locator: str
    document: str
    fetched_at: str | None
    etag: str | None
    last_modified: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office as `actors` reads it from a role."""

    title: str
    country: str | None
    of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One actor of one article, reduced to what links it to those of others: an appearance of `actors`."""

    id: str
    article: str
    actor: str
    on: str
    name: str
    kind: str
    country: str | None
    sector: str | None
    aliases: tuple[str, ...]
    offices: tuple[Office, ...]
    past: tuple[Office, ...]


_OF_ARTICLE = {"article": str, "number": int, "key": int, "day": str, "outlet": str}
_EXTRA: dict[str, dict[str, Any]] = {
    "articles": {"day": str},
    "actors": {"article": str, "number": int, "key": int, "day": str},
    "mentions": {"article": str, "number": int},
    "sightings": {"key": int},
    "statements": {
        **_OF_ARTICLE,
        "speaker_names": list,
        "addressee_names": list,
        "target_names": list,
        "relay_names": list,
    },
    "events": {
        **_OF_ARTICLE,
        "actor_names": list,
        "recipient_names": list,
        "claimants": list,
        "claimant_names": list,
    },
}
"""Columns that repeat what stands elsewhere in the record, so that a question needs one table."""
_ROWS: dict[str, tuple[type, ...]] = {
    "documents": (Page,),
    "sources": (Source,),
    "discards": (Discard,),
    "articles": (Article, Run),
    "actors": (Actor,),
    "mentions": (Mention,),
    "sightings": (Sighting,),
    "statements": (Statement,),
    "events": (Event,),
}
NAMES = tuple(_ROWS)
WITHOUT = {"actors": ("mentions",)}
"""Fields that are tables of their own."""
ORDER = {
    "documents": ("id",),
    "sources": ("locator", "document"),
    "discards": ("locator", "stage", "reason", "detail"),
    "articles": ("day", "id"),
    "actors": ("article", "number"),
    "mentions": ("article", "number"),
    "sightings": ("id",),
    "statements": ("key", "article", "number"),
    "events": ("key", "article", "number"),
}
"""How rows are sorted inside a part; also what tells two rows of a table apart."""


@cache
def schema(table: str) -> pa.Schema:
    """The Arrow schema of a table."""
    import pyarrow as pa

    extra = [pa.field(name, _named(kind)) for name, kind in _EXTRA.get(table, {}).items()]
    found = [
        pa.field(column.name, _arrow(column))
        for row in _ROWS[table]
        for column in columns(row, without=WITHOUT.get(table, ()))
    ]
    return pa.schema([*extra, *found])


@cache
def shape() -> str:
    """A hash of the columns of all tables."""
    body = "\n".join(f"{name}\n{schema(name)}" for name in NAMES)
    return blake2b(body.encode(), digest_size=6).hexdigest()


def _named(kind: Any) -> pa.DataType:
    import pyarrow as pa

    return {str: pa.string(), int: pa.int64(), list: pa.list_(pa.string())}[kind]


def _arrow(column: Column) -> pa.DataType:
    import pyarrow as pa

    plain = {str: pa.string(), int: pa.int32(), float: pa.float64(), bool: pa.bool_(), bytes: pa.binary()}
    kind = plain.get(column.type) or pa.struct([pa.field(one.name, _arrow(one)) for one in columns(column.type)])
    return pa.list_(kind) if column.several else kind
