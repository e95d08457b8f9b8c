"""Date expressions of a text, resolved against the day of publication."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from menurut.language import timex_readings, timex_rules
from menurut.lexicon.load import table

if TYPE_CHECKING:
    from datetime import date

    from menurut.language.timex_parts import Granularity
    from menurut.language.timex_readings import Reading
    from menurut.language.timex_rules import Match, Rule

Bound = Literal["since", "until", "before", "after"]

DIGITS = "digits"
"""What a number counts as in the lists of words before."""
_REACH = 32
"""How far back a rule looks for what must or must not stand before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """One date expression: where it stands and the closed interval of days it means.

    `first` and `last` are ISO dates. `granularity` says how fine the words are (a part of a day counts as that
    day), `rule` which rule of the grammar read it, `mismatch` that the weekday and the date given do not agree.
    `bound` tells that the words before make it the begin or end of a stretch (`sejak 24 Februari`: since). `clock`
    is a time of day as `16:47`, `zone` its offset where it is an Indonesian one (`+07:00`), else the words for it.
    """

    start: int
    end: int
    text: str
    first: str
    last: str
    granularity: Granularity
    rule: str
    mismatch: bool = False
    bound: Bound | None = None
    clock: str | None = None
    zone: str | None = None


def find(text: str, published_on: date | None) -> list[Timex]:
    """Find the date expressions of a text, in order, none inside another.

    Without `published_on` only what names its year can be resolved; the rest is left out. A weekday alone is the
    nearest one up to the day of publication, or from it on where an intention stands before it (`akan`). What counts
    from a day named before (`sehari sebelumnya`) is left out where there is none.

    Source:  grammar and tables in lexicon/data/time.toml.
    """
    found: list[Timex] = []
    reader = timex_readings.Reader(published_on)
    reach = 0
    for start, rules in timex_rules.starts(text):
        if start < reach:
            continue
        hits = [(rule, match) for rule in rules if (match := rule.pattern.match(text, start))]
        before = text[max(0, start - _REACH) : start] if hits else ""
        for rule, match in _fitting(hits, before):
            reading = reader.read(rule, match)
            if reading is not None:
                found.append(_timex(rule, match, reading, _bound(before, match)))
                reach = match.end()
                break
    return found


def _fitting(hits: list[tuple[Rule, Match]], before: str) -> list[tuple[Rule, Match]]:
    """The matches that may stand behind these words, the longest first, then that of the earlier rule."""
    word = before.split()[-1].lower().lstrip("(\"“'‘") if before[-1:].isspace() and not before.isspace() else ""
    known = DIGITS if word.isdecimal() else word
    fitting = [hit for hit in hits if _fits(hit[0], before, known)]
    if len(fitting) > 1:
        fitting.sort(key=lambda hit: -hit[1].end())
    return fitting


def _fits(rule: Rule, before: str, word: str) -> bool:
    """Whether a rule may stand behind this word."""
    return (
        word not in rule.not_behind
        and (rule.behind is None or word in rule.behind)
        and not (rule.unless and rule.unless.search(before))
        and (rule.after is None or rule.after.search(before) is not None)
    )


def _timex(rule: Rule, match: Match, reading: Reading, bound: Bound | None) -> Timex:
    return Timex(
        start=match.start(),
        end=match.end(),
        text=match[0],
        first=reading.first,
        last=reading.last,
        granularity=reading.meaning.granularity,
        rule=rule.name,
        mismatch=reading.meaning.mismatch,
        bound=bound,
        clock=reading.clock,
        zone=reading.zone,
    )


# --- bounds ---

_GOES_ON = re.compile(r"\s(?:hingga|sampai|sampai dengan|s/d)\s(?:hari\s)?(?:[A-Z][a-z'’]{3,8}\s[(]?)?\d")
"""What makes the date before it the begin of a stretch: `Senin (7/10) hingga Rabu (9/10)`."""


def _bound(before: str, match: Match) -> Bound | None:
    bounds, between = _bounds()
    words = before.lower().split()
    while words and words[-1] in between:
        words.pop()
    bound = bounds.get(" ".join(words[-2:])) or bounds.get(words[-1]) if words else None
    return bound or ("since" if _GOES_ON.match(match.string, match.end()) else None)


@cache
def _bounds() -> tuple[dict[str, Bound], frozenset[str]]:
    """What each word before a date makes of it, and the words that may stand between the two."""
    bounds = table("time")["bounds"]
    kinds: tuple[Bound, ...] = ("since", "until", "before", "after")
    return {cue: kind for kind in kinds for cue in bounds[kind]}, frozenset(bounds["between"])
