"""When an event took place, as its own sentence says."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from menurut.events.kinds import COMMA, RELATIVE, VERB
from menurut.model import DateRange

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.events.clauses import Clauses
    from menurut.events.triggers import Match
    from menurut.language.timex import Timex

LIMITS = frozenset(("hingga", "sampai", "sebelum", "selama", "menjelang"))
"""A date behind these ends or bounds a stretch; the event is not on it."""
VERB_COST_N = 6
"""A verb between trigger and date counts as this many words: the date is then more likely that verb's own."""


def when(clauses: Clauses, match: Match, times: Sequence[Timex]) -> DateRange | None:
    """The date in the sentence of the trigger that stands nearest to it; None where there is none."""
    reading = clauses.reading
    low, high = reading.sentence_start[match.head], reading.sentence_end[match.head]
    start, end = reading.doc[low].idx, reading.doc[high - 1].idx + len(reading.doc[high - 1])
    best: tuple[int, Timex] | None = None
    for time in times[bisect_left(times, start, key=_start) : bisect_left(times, end, key=_start)]:
        cost = _cost(clauses, match, time)
        if cost is not None and (best is None or cost < best[0]):
            best = (cost, time)
    return DateRange(start=best[1].first, end=best[1].last) if best else None


def _start(time: Timex) -> int:
    return time.start


def _in_other_clause(clauses: Clauses, match: Match, number: int) -> bool:
    """Whether the date belongs to a relative clause behind the trigger; one behind a comma closes the sentence."""
    kinds = clauses.kinds
    return number > match.end and RELATIVE in kinds[match.end : number] and kinds[number - 1] != COMMA


def _cost(clauses: Clauses, match: Match, time: Timex) -> int | None:
    reading = clauses.reading
    number = next(
        token.i for token in reading.doc[reading.sentence_start[match.head] :] if token.idx + len(token) > time.start
    )
    before = reading.lower[number - 1] if number else ""
    if before in LIMITS or _in_other_clause(clauses, match, number):
        return None
    first, last = (match.end, number) if number >= match.end else (number + 1, match.start)
    verbs = sum(reading.kinds[place] == VERB for place in range(first, last))
    return max(last - first, 0) + VERB_COST_N * verbs
