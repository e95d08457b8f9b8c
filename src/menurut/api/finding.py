"""From what is asked of a corpus to its rows: words and names by the index, the rest by the tables."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from menurut.api.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

    from menurut.store.reader import Reader
    from menurut.views.found import FoundEvent, FoundStatement
    from menurut.views.tally import Tally
    from menurut.views.wanted import Condition, EventsWanted, StatementsWanted

HITS = 20_000
"""How many hits of words are looked at in one step, newest first; steps go on until the rows asked for are found."""
_LAST = 2**63 - 1
Row = TypeVar("Row")


def statements(reader: Reader, asked: StatementsWanted, limit: int | None, offset: int = 0) -> Found[FoundStatement]:
    """Statements that are asked for, newest first.

    Raises:  SetupError where words or names hold nothing to look for.
    """
    from menurut.views.found import FoundStatement

    return _found(reader, asked, FoundStatement, limit, offset)


def events(reader: Reader, asked: EventsWanted, limit: int | None, offset: int = 0) -> Found[FoundEvent]:
    """Events that are asked for, newest first.

    Raises:  SetupError where a name holds nothing to look for.
    """
    from menurut.views.found import FoundEvent

    return _found(reader, asked, FoundEvent, limit, offset)


def tally(reader: Reader, asked: StatementsWanted | EventsWanted, top: int) -> Tally:
    """Counts of what is asked for; of words with more than `HITS` hits, of the newest of them.

    Raises:  SetupError where words or names hold nothing to look for.
    """
    from menurut.views import tally

    table, condition = _condition(reader, asked)
    hits, whole = next(_hits(reader, asked)) if _by_index(asked) else (None, True)
    rows = reader.query(tally.sql(table, condition, top, within=hits is not None), condition.values, keys=hits)
    return tally.tally(table, rows.to_pylist(), whole=whole)


def cells_of_keys(reader: Reader, table: str, keys: Iterable[int]) -> dict[int, dict[str, Any]]:
    """What is counted of rows by their keys, without those that are gone or of older versions."""
    from menurut.views import tally
    from menurut.views.wanted import Condition

    condition = Condition([], {})
    condition.newest(not reader.versions_n())
    ordered = sorted(set(keys))
    found = reader.query(tally.cells_sql(table, condition, ordered), condition.values, keys=ordered)
    return {row["key"]: row for row in found.to_pylist()}


def rows_of_keys(reader: Reader, table: str, row: type[Row], keys: Iterable[int]) -> dict[int, Row]:
    """Rows by their keys, all of which are there."""
    ordered = sorted(set(keys), reverse=True)
    if not ordered:
        return {}
    return dict(zip(ordered, Found(_rows(reader, table, ordered), row, len(ordered)), strict=True))


def _condition(reader: Reader, asked: StatementsWanted | EventsWanted) -> tuple[str, Condition]:
    """The table that is asked, and the condition on it; versions matter only where there are any."""
    from menurut.views import wanted

    every = asked.all_versions or not reader.versions_n()
    if isinstance(asked, wanted.StatementsWanted):
        return "statements", wanted.statements(replace(asked, all_versions=every))
    return "events", wanted.events(replace(asked, all_versions=every))


def _by_index(asked: StatementsWanted | EventsWanted) -> bool:
    return asked.words is not None or bool(asked.parties)


def _found(
    reader: Reader, asked: StatementsWanted | EventsWanted, row: type[Row], limit: int | None, offset: int
) -> Found[Row]:

    table, condition = _condition(reader, asked)
    wanted_n = None if limit is None else limit + offset
    total: int | None
    if _by_index(asked):
        keys, total = _stepwise(reader, asked, table, condition, wanted_n)
    else:
        keys, total = _newest(reader, table, condition, wanted_n, None)
    return Found(_rows(reader, table, keys[offset:]), row, total)


def _stepwise(
    reader: Reader, asked: StatementsWanted | EventsWanted, table: str, condition: Condition, limit: int | None
) -> tuple[list[int], int | None]:
    """Keys of the rows and how many there are; that is None where hits are left that nobody looked at."""
    found: list[int] = []
    total = 0
    for hits, whole in _hits(reader, asked):
        missing = None if limit is None else limit - len(found)
        keys, here_n = _newest(reader, table, condition, missing, hits)
        found, total = found + keys, total + here_n
        if whole:
            return found, total
        if limit is not None and len(found) >= limit:
            break
    return found, None


def _hits(reader: Reader, asked: StatementsWanted | EventsWanted) -> Iterator[tuple[list[int], bool]]:
    """Keys that the index gives, step by step, each with whether they are the last."""
    from menurut.language.stems import stem
    from menurut.store.fulltext import expression
    from menurut.store.rows import first_key

    words = expression(asked.words, stem) if asked.words is not None else None
    first = first_key(asked.since) if asked.since else 0
    last = first_key(asked.until, after=True) - 1 if asked.until else _LAST
    limit = HITS if words else _LAST
    while True:
        hits = reader.keys(words, asked.parties, first=first, last=last, limit=limit)
        yield hits, len(hits) < limit
        if len(hits) < limit:
            return
        last = hits[-1] - 1


def _rows(reader: Reader, table: str, keys: list[int]) -> pa.Table:
    from menurut.store.rows import day_of_key
    from menurut.views.found import rows_sql

    days = (day_of_key(min(keys)), day_of_key(max(keys))) if keys else (None, None)
    return reader.query(rows_sql(table, keys, (days[0], days[1]) if days[0] and days[1] else None), keys=keys)


def _newest(
    reader: Reader, table: str, condition: Condition, limit: int | None, hits: list[int] | None
) -> tuple[list[int], int]:
    """The newest keys that meet a condition, and how many there are."""
    from menurut.views.found import count_sql, keys_sql

    if hits == [] or limit == 0:
        return [], 0
    within = hits is not None
    keys = reader.query(keys_sql(table, condition, limit, within=within), condition.values, keys=hits)["key"]
    if limit is None or len(keys) < limit:
        return keys.to_pylist(), len(keys)
    counted = reader.query(count_sql(table, condition, within=within), condition.values, keys=hits)["n"]
    return keys.to_pylist(), counted[0].as_py()
