"""Counts beside a list of rows: how many there are, in how many articles and outlets, and how many of each value."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from menurut.views.found import listed, where

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from menurut.views.wanted import Condition

_PLAIN = {
    "statements": {"outlet": "outlet", "act": "act", "kind": "kind"},
    "events": {"outlet": "outlet", "type": "type", "modality": "modality"},
}
_LISTS = {
    "statements": {"speaker": "speaker_names", "about": "target_names", "claimed_by": "relay_names"},
    "events": {"actor": "actor_names", "recipient": "recipient_names", "claimed_by": "claimant_names"},
}
"""Facets by the name under which they are asked for, and their columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts of what was asked; `values` holds for each facet its most frequent values with their numbers of rows.

    `months` are numbers of rows by month of publication, in order. Not `whole` where the words have more hits than
    are looked at: then all numbers are of the newest ones.
    """

    rows: int
    articles: int
    outlets: int
    values: dict[str, dict[str, int]] = field(default_factory=dict)
    months: dict[str, int] = field(default_factory=dict)
    whole: bool = True


def tally(table: str, rows: Iterable[Mapping[str, Any]], *, whole: bool = True) -> Tally:
    """The counts in the rows that `sql` gives."""
    counts: dict[str, dict[str, int]] = {}
    for row in rows:
        counts.setdefault(row["facet"], {})[row["value"]] = row["n"]
    whole_counts = counts.pop("", {})
    return Tally(
        rows=whole_counts.get("rows", 0),
        articles=whole_counts.get("articles", 0),
        outlets=whole_counts.get("outlets", 0),
        months=dict(sorted(counts.pop("month", {}).items())),
        values={name: counts.get(name, {}) for name in (*_LISTS[table], *_PLAIN[table])},
        whole=whole,
    )


def sql(table: str, condition: Condition, top: int, *, within: bool) -> str:
    """SQL that counts the rows of a condition in one pass over the table, if wanted `within` keys of the index."""
    columns = ", ".join(("article", "day", *_PLAIN[table].values(), *_LISTS[table].values()))
    parts = [
        f"SELECT '' AS facet, '{name}' AS value, {count} AS n FROM found"
        for name, count in (
            ("rows", "count(*)"),
            ("articles", "count(DISTINCT article)"),
            ("outlets", "count(DISTINCT outlet)"),
        )
    ]
    parts.append("SELECT 'month', day[:7], count(*) FROM found WHERE day IS NOT NULL GROUP BY ALL")
    for name, column in _PLAIN[table].items():
        parts.append(_values(name, f"SELECT {column} AS value FROM found", top))
    for name, column in _LISTS[table].items():
        parts.append(_values(name, f"SELECT unnest(list_distinct({column})) AS value FROM found", top))
    found = f"SELECT {columns} FROM {table} WHERE {where(condition, within=within)}"
    return f"WITH found AS MATERIALIZED ({found}) " + " UNION ALL ".join(f"({part})" for part in parts)


def cells_sql(table: str, condition: Condition, keys: Sequence[int]) -> str:
    """SQL for what `count` counts of the rows of these keys."""
    columns = ", ".join(("key", "article", "day", *_PLAIN[table].values(), *_LISTS[table].values()))
    return f"SELECT {columns} FROM {table} WHERE {condition.sql} AND key IN ({listed(keys)})"


def count(table: str, rows: Collection[Mapping[str, Any]], top: int) -> Tally:
    """The same counts as by `sql`, of few rows that are at hand."""
    values = {
        name: Counter(value for row in rows for value in dict.fromkeys(row[column]))
        for name, column in _LISTS[table].items()
    }
    values.update({name: Counter(row[column] for row in rows if row[column]) for name, column in _PLAIN[table].items()})
    return Tally(
        rows=len(rows),
        articles=len({row["article"] for row in rows}),
        outlets=len({row["outlet"] for row in rows if row["outlet"]}),
        months=dict(sorted(Counter(row["day"][:7] for row in rows if row["day"]).items())),
        values={
            name: dict(sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:top])
            for name, counts in values.items()
        },
    )


def _values(facet: str, source: str, top: int) -> str:
    counted = f"SELECT '{facet}', value, count(*) AS n FROM ({source}) WHERE value IS NOT NULL GROUP BY ALL"
    return f"{counted} ORDER BY n DESC, value LIMIT {int(top)}"
