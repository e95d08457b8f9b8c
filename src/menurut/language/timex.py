"""Date expressions of a text, resolved against the day of publication."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.language import timex_readings, timex_rules

if TYPE_CHECKING:
    from datetime import date

    from menurut.language.timex_readings import Granularity

_UNLESS_REACH = 24
"""How far back a rule looks for what must not stand before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """One date expression: where it stands and the closed interval of days it means.

    `first` and `last` are ISO dates. `granularity` says how fine the words are (a part of a day counts as that
    day), `rule` which rule of the grammar read it, `mismatch` that the weekday and the date given do not agree.
    """

    start: int
    end: int
    text: str
    first: str
    last: str
    granularity: Granularity
    rule: str
    mismatch: bool = False


def find(text: str, published_on: date | None) -> list[Timex]:
    """Find the date expressions of a text, in order, none inside another.

    Without `published_on` only what names its year can be resolved; the rest is left out. A weekday alone is the
    nearest one up to the day of publication, or from it on where an intention stands before it (`akan`).

    Source:  grammar and tables in lexicon/data/time.toml.
    """
    found: list[Timex] = []
    reach = 0
    for start, end, rule, match in _matches(text):
        if start < reach:
            continue
        meaning = timex_readings.read(rule.means, match, published_on)
        if meaning is None:
            continue
        found.append(
            Timex(
                start=start,
                end=end,
                text=text[start:end],
                first=meaning.first.isoformat(),
                last=meaning.last.isoformat(),
                granularity=meaning.granularity,
                rule=rule.name,
                mismatch=meaning.mismatch,
            )
        )
        reach = end
    return found


def _matches(text: str) -> list[tuple[int, int, timex_rules.Rule, timex_rules.Match]]:
    """Every match of every rule; of those that begin at one place the longest first, then the earlier rule."""
    rules = timex_rules.rules()
    found = []
    for order, rule in enumerate(rules):
        for match in rule.pattern.finditer(text):
            before = text[max(0, match.start() - _UNLESS_REACH) : match.start()]
            if rule.unless is None or not rule.unless.search(before):
                found.append((match.start(), -match.end(), order, match))
    found.sort(key=lambda row: row[:3])
    return [(start, -end, rules[order], match) for start, end, order, match in found]
