"""Where an event took place, as its own clause says: the known country, province, city or regency behind `di`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from menurut.events.kinds import RELATIVE, STOP
from menurut.lexicon.load import table

if TYPE_CHECKING:
    from menurut.events.clauses import Clauses
    from menurut.events.triggers import Match

LONGEST_N = 4
"""Words of the longest name of a place."""
WITHIN_N = 4
"""How many words behind `di` the name may begin (`di pinggiran kota Medan`)."""


def where(clauses: Clauses, match: Match) -> str | None:
    """The name as it is written; None where the clause names no place that the lexicon knows."""
    reading = clauses.reading
    for number in range(match.end, reading.sentence_end[match.head]):
        if clauses.kinds[number] in (RELATIVE, STOP):
            return None
        if reading.lower[number] == "di":
            found = _named(clauses, number + 1, reading.sentence_end[match.head])
            if found is not None:
                return found
    return None


def _named(clauses: Clauses, first: int, high: int) -> str | None:
    lower, doc = clauses.reading.lower, clauses.reading.doc
    for start in range(first, min(first + WITHIN_N, high)):
        if lower[start] == "," or clauses.kinds[start] in (RELATIVE, STOP):
            return None
        for end in range(min(start + LONGEST_N, high), start, -1):
            if doc[start].is_title and " ".join(lower[start:end]) in _places():
                return str(doc[start:end].text)
    return None


@cache
def _places() -> frozenset[str]:
    regions = table("regions")
    names = [name for part in ("provinces", "cities", "regencies") for name in regions[part]["names"]]
    for row in table("states")["states"].values():
        names += [row["name"], *row.get("aliases", ()), *row.get("seats", ())]
    return frozenset(name.lower() for name in names)
