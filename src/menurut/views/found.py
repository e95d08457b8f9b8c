"""Rows of a corpus as readers see them: what was said and done, by their names, with the place that shows it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from menurut.views.wanted import Condition

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundStatement:
    """A statement and where it stands: `start` and `end` are offsets into the text of the article."""

    day: str | None
    outlet: str | None
    speakers: tuple[str, ...]
    act: str
    kind: str
    content: str
    cue: str | None
    addressees: tuple[str, ...]
    about: tuple[str, ...]
    relayed_by: tuple[str, ...]
    place: str | None
    said_from: str | None
    said_to: str | None
    confidence: float
    article: str
    title: str | None
    url: str | None
    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEvent:
    """An event and where it stands; `claimed_by` is empty for the publisher's own voice, ``?`` for nobody named."""

    day: str | None
    outlet: str | None
    type: str
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    trigger: str
    date_from: str | None
    date_to: str | None
    place: str | None
    polarity: str
    modality: str
    claimed_by: tuple[str, ...]
    quad: int
    cameo: str | None
    goldstein: float | None
    confidence: float
    article: str
    title: str | None
    url: str | None
    start: int
    end: int
    id: str


_STATEMENT = """
    day, outlet, speaker_names AS speakers, act, kind, content, cue, addressee_names AS addressees,
    target_names AS about, relay_names AS relayed_by, place, said_on_first AS said_from, said_on_last AS said_to,
    confidence, article, content_start AS start, content_end AS "end", id
"""
_EVENT = """
    day, outlet, type, mode, actor_names AS actors, recipient_names AS recipients, trigger, date_start AS date_from,
    date_end AS date_to, place, polarity, modality,
    CASE WHEN len(claimed_by) > 0 AND len(claimant_names) = 0 THEN ['?'] ELSE claimant_names END AS claimed_by,
    quad, cameo, goldstein, confidence, article, trigger_start AS start, trigger_end AS "end", id
"""


ORDER = "key DESC"
"""Newest day first, then by article, then in the order of the text: so keys are made."""
FEW = 2000
"""So many keys at most stand in the SQL itself."""
_COLUMNS = {"statements": (_STATEMENT, FoundStatement), "events": (_EVENT, FoundEvent)}


def keys_sql(table: str, condition: Condition, limit: int | None, *, within: bool) -> str:
    """SQL for the newest keys of a condition, if wanted `within` the keys that the index gave."""
    cut = "" if limit is None else f" LIMIT {int(limit)}"
    return f"SELECT key FROM {table} WHERE {where(condition, within=within)} ORDER BY {ORDER}{cut}"


def count_sql(table: str, condition: Condition, *, within: bool) -> str:
    """SQL for how many rows meet a condition."""
    return f"SELECT count(*) AS n FROM {table} WHERE {where(condition, within=within)}"


def rows_sql(table: str, keys: Sequence[int], days: tuple[str, str] | None) -> str:
    """SQL for the rows of these keys, newest first; `days` are those between which their articles lie, where known."""
    select, row = _COLUMNS[table]
    columns = ", ".join(f'"{field.name}"' for field in fields(row))
    between = f" AND day BETWEEN '{days[0]}' AND '{days[1]}'" if days else ""
    titles = f"SELECT id AS article, title, url FROM articles WHERE id IN (SELECT article FROM found){between}"
    return (
        f"WITH found AS MATERIALIZED (SELECT key, {select} FROM {table} WHERE key IN ({listed(keys)})) "
        f"SELECT {columns} FROM found LEFT JOIN ({titles}) USING (article) ORDER BY {ORDER}"
    )


def where(condition: Condition, *, within: bool) -> str:
    """The condition, if wanted `within` the keys of the table `wanted`."""
    return f"{condition.sql} AND key IN (SELECT key FROM wanted)" if within else condition.sql


def listed(keys: Sequence[int]) -> str:
    """Few keys as they are, which lets the tables pass by what cannot hold them; else those of `wanted`."""
    return ", ".join(map(str, keys)) if 0 < len(keys) <= FEW else "SELECT key FROM wanted"


def rows(row: type[Row], values: Iterable[dict[str, Any]]) -> list[Row]:
    """Plain values as typed rows."""
    return [
        row(**{name: tuple(value) if isinstance(value, list) else value for name, value in one.items()})
        for one in values
    ]
