"""What the rules of the date grammar mean: from a match and the day of publication to an interval of days."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from menurut.language import timex_days, timex_periods
from menurut.language.timex_parts import Meaning, Parts, UnsaidError, intended
from menurut.lexicon.load import table

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from menurut.language.timex_parts import Granularity
    from menurut.language.timex_rules import Match, Rule

_ANCHORED = {"anchored", "anchored-count"}
"""Readings that mean another day in another place of the text."""
_READINGS: dict[str, Callable[[Parts], Meaning]] = {
    "date": timex_days.on_date,
    "day-of-month": timex_days.day_of_month,
    "days": timex_days.days,
    "weekday": timex_days.on_weekday,
    "weekday-count": timex_days.weekday_of_week,
    "weekdays": timex_days.weekdays,
    "deictic": timex_days.deictic,
    "holiday": timex_days.holiday,
    "eve": timex_days.eve,
    "anchored": timex_days.anchored,
    "anchored-count": timex_days.anchored_count,
    "unit": timex_periods.unit,
    "count": timex_periods.count_ago,
    "count-ahead": timex_periods.count_ahead,
    "several": timex_periods.several_ago,
    "several-last": timex_periods.several_last,
    "last": timex_periods.last,
    "next": timex_periods.following,
    "month": timex_periods.month,
    "months": timex_periods.months,
    "week-of-month": timex_periods.week_of_month,
    "quarter": timex_periods.quarter,
    "year": timex_periods.year,
    "century": timex_periods.century,
    "decade": timex_periods.decade,
    "years": timex_periods.years,
}


class Reading(NamedTuple):
    """What an expression means, wherever it stands."""

    meaning: Meaning
    first: str
    last: str
    clock: str | None
    zone: str | None


class Reader:
    """Reads the matches of one text in order; the same words are read once."""

    def __init__(self, published: date | None) -> None:
        self._published = published
        self._anchors: dict[Granularity, tuple[int, date]] = {}
        self._known: dict[tuple[str, str, bool], Reading | None] = {}

    def read(self, rule: Rule, match: Match) -> Reading | None:
        """Resolve a match; None where no such day exists or a day to count from would be needed."""
        key = (rule.name, match[0], intended(match))
        if key in self._known:
            found = self._known[key]
        else:
            found = self._resolve(rule, Parts(match, self._published, self._anchors, ahead=key[2]))
            if rule.means not in _ANCHORED:
                self._known[key] = found
        if found is not None:
            self._anchors[found.meaning.granularity] = (match.start(), found.meaning.first)
        return found

    @staticmethod
    def _resolve(rule: Rule, parts: Parts) -> Reading | None:
        try:
            meaning = _READINGS[rule.means](parts)
        except (UnsaidError, ValueError, OverflowError):
            return None
        zone = parts.zone
        offset = table("time")["zones"].get(zone, zone) if zone else None
        return Reading(meaning, meaning.first.isoformat(), meaning.last.isoformat(), parts.clock, offset)
