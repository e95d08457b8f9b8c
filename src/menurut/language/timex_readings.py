"""What the rules of the date grammar mean: from a match and the day of publication to an interval of days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language import timex_days, timex_periods
from menurut.language.timex_parts import UnsaidError

if TYPE_CHECKING:
    from collections.abc import Callable

    from menurut.language.timex_parts import Meaning, Parts

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


def read(means: str, parts: Parts) -> Meaning | None:
    """Resolve a match; None where no such day exists or a day to count from would be needed."""
    try:
        return _READINGS[means](parts)
    except (UnsaidError, ValueError, OverflowError):
        return None
