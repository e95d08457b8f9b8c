"""Date expressions of a text, resolved against the day of publication."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from menurut.language import timex_readings, timex_rules
from menurut.language.timex_parts import Parts
from menurut.lexicon.load import table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from menurut.language.timex_parts import Granularity, Meaning
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
    anchors: dict[Granularity, tuple[int, date]] = {}
    reach = 0
    for start, rules in timex_rules.starts(text):
        if start < reach:
            continue
        for rule, match in _matches(text, start, rules):
            parts = Parts(match, published_on, anchors)
            meaning = timex_readings.read(rule.means, parts)
            if meaning is not None:
                found.append(_timex(rule, match, parts, meaning))
                anchors[meaning.granularity] = (start, meaning.first)
                reach = match.end()
                break
    return found


def _matches(text: str, start: int, rules: Sequence[Rule]) -> Sequence[tuple[Rule, Match]]:
    """The rules that match here, the longest match first, then the earlier rule."""
    hits = [(rule, match) for rule in rules if (match := rule.pattern.match(text, start))]
    if not hits:
        return hits
    before = text[max(0, start - _REACH) : start]
    word = before.split()[-1].lower().lstrip("(\"“'‘") if before[-1:].isspace() and not before.isspace() else ""
    allowed = [hit for hit in hits if _fits(hit[0], before, DIGITS if word.isdecimal() else word)]
    return sorted(allowed, key=lambda hit: -hit[1].end()) if len(allowed) > 1 else allowed


def _fits(rule: Rule, before: str, word: str) -> bool:
    """Whether a rule may stand behind this word."""
    return (
        word not in rule.not_behind
        and (rule.behind is None or word in rule.behind)
        and not (rule.unless and rule.unless.search(before))
        and (rule.after is None or rule.after.search(before) is not None)
    )


def _timex(rule: Rule, match: Match, parts: Parts, meaning: Meaning) -> Timex:
    zone = parts.zone
    return Timex(
        start=match.start(),
        end=match.end(),
        text=match[0],
        first=meaning.first.isoformat(),
        last=meaning.last.isoformat(),
        granularity=meaning.granularity,
        rule=rule.name,
        mismatch=meaning.mismatch,
        bound=_bound(match),
        clock=parts.clock,
        zone=table("time")["zones"].get(zone, zone) if zone else None,
    )


# --- bounds ---

_GOES_ON = re.compile(r"\s(?:hingga|sampai|sampai dengan|s/d)\s(?:hari\s)?(?:[A-Z][a-z]+['’]?[a-z]+\s[(]?)?\d")
"""What makes the date before it the begin of a stretch: `Senin (7/10) hingga Rabu (9/10)`."""


def _bound(match: Match) -> Bound | None:
    text, start, end = match.string, match.start(), match.end()
    bounds, between = _bounds()
    words = text[max(0, start - _REACH) : start].lower().split()
    while words and words[-1] in between:
        words.pop()
    bound = bounds.get(" ".join(words[-2:])) or bounds.get(words[-1]) if words else None
    return bound or ("since" if _GOES_ON.match(text, end) else None)


@cache
def _bounds() -> tuple[dict[str, Bound], frozenset[str]]:
    """What each word before a date makes of it, and the words that may stand between the two."""
    bounds = table("time")["bounds"]
    kinds: tuple[Bound, ...] = ("since", "until", "before", "after")
    return {cue: kind for kind in kinds for cue in bounds[kind]}, frozenset(bounds["between"])
