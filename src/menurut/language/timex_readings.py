"""What the rules of the date grammar mean: from a match and the day of publication to an interval of days."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from menurut.lexicon.load import table

if TYPE_CHECKING:
    from collections.abc import Callable

    from menurut.language.timex_rules import Match

Granularity = Literal["part", "day", "week", "month", "year", "range"]

_HALF_A_YEAR = 200
"""Days within which a date without a year may lie in the year beside that of publication, if something says so."""
_NEW_YEAR = 75
"""Days within which it lies there by itself: `28 Desember` in January, `3 Januari` in November."""


class Meaning(NamedTuple):
    """A closed interval of days."""

    first: date
    last: date
    granularity: Granularity
    mismatch: bool = False


class _Unsaid(Exception):  # noqa: N818 - no error: the words do not tell
    """The expression cannot be resolved."""


def read(means: str, match: Match, published: date | None) -> Meaning | None:
    """Resolve a match; None where no such day exists or the day of publication would be needed."""
    try:
        return _READINGS[means](_Parts(match), published)
    except (_Unsaid, ValueError, OverflowError):
        return None


class _Parts:
    """The named groups of a match, with the tables of the lexicon applied."""

    def __init__(self, match: Match) -> None:
        self._groups = match.groupdict()
        self.ahead = _intended(match)

    def get(self, name: str) -> str | None:
        return self._groups.get(name)

    def __getitem__(self, name: str) -> str:
        value = self._groups.get(name)
        if value is None:
            raise _Unsaid
        return value

    @property
    def partial(self) -> bool:
        return bool(self.get("part") or self.get("part2"))

    @property
    def direction(self) -> int | None:
        """-1 back, 0 here, 1 ahead, None where nothing points."""
        return -1 if self.get("back") else 1 if self.get("ahead") else 0 if self.get("here") else None

    def month(self, name: str = "month") -> int:
        if number := self.get("number"):
            return int(number)
        return _months()[self[name].lower()]

    def year(self) -> int | None:
        written = self.get("year") or self.get("year2")
        if written is None:
            return None
        return int(written) + (2000 if len(written) == 2 else 0)

    def weekday(self, name: str = "weekday") -> int | None:
        written = self.get(name)
        return _weekdays()[written.lower()] if written else None

    def count(self) -> tuple[int, str]:
        if one := self.get("one"):
            return 1, table("time")["units"][one.lower()]
        written = " ".join(self["count"].lower().split())
        number = int(written) if written.isdigit() else table("time")["numbers"][written]
        return number, table("time")["units"][self["unit"].lower()]


@cache
def _months() -> dict[str, int]:
    return {name: int(number) for number, names in table("time")["months"].items() for name in names}


@cache
def _weekdays() -> dict[str, int]:
    return {name: int(number) for number, names in table("time")["weekdays"].items() for name in names}


def _needed(published: date | None) -> date:
    if published is None:
        raise _Unsaid
    return published


# --- days ---


def _date(parts: _Parts, published: date | None) -> Meaning:
    day, month, weekday = int(parts["day"]), parts.month(), parts.weekday()
    year = parts.year()
    if year is None and parts.get("whole"):
        year = _needed(published).year + (parts.direction or 0)
    found = _without_year(parts, day, month, _needed(published)) if year is None else date(year, month, day)
    mismatch = weekday is not None and found.weekday() != weekday
    return Meaning(found, found, "part" if parts.partial else "day", mismatch)


def _without_year(parts: _Parts, day: int, month: int, published: date) -> date:
    """The day in the year of publication, unless the words or the calendar speak for the year beside it.

    A word that points (`lalu`, `mendatang`) decides; then a weekday that fits in one year only; then an intention
    before a day already gone; then New Year, where the day in the other year is much the nearer one.
    """
    this, *beside = (
        date(year, month, day) if _exists(year, month, day) else None
        for year in (published.year, published.year - 1, published.year + 1)
    )
    days = [found for found in (this, *beside) if found is not None]
    if not days:
        raise _Unsaid
    if parts.direction == -1:
        return max((found for found in days if found <= published), default=min(days))
    if parts.direction == 1:
        return min((found for found in days if found > published), default=max(days))
    near = sorted(
        (found for found in days if abs((found - published).days) <= _HALF_A_YEAR), key=lambda found: found != this
    )
    if fitting := [found for found in near if found.weekday() == parts.weekday()]:
        return fitting[0]
    if parts.ahead and (coming := [found for found in near if found >= published]):
        return coming[0]
    # A month alone at the end of the year is more often the one gone by: "pada Januari" in December.
    across = [
        found
        for found in near
        if abs((found - published).days) <= _NEW_YEAR and (found < published or parts.get("day"))
    ]
    return (across or [this or days[0]])[0]


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= year <= 9999 and 1 <= day <= monthrange(year, month)[1]


def _days(parts: _Parts, published: date | None) -> Meaning:
    last_month = parts.month("month2") if parts.get("month2") else parts.month()
    last_year = int(parts["year2"]) if parts.get("year2") else int(parts["year"]) if parts.get("year") else None
    day2 = int(parts["day2"])
    last = (
        date(last_year, last_month, day2) if last_year else _without_year(parts, day2, last_month, _needed(published))
    )
    first_year = int(parts["year"]) if parts.get("year") else last.year - (parts.month() > last_month)
    first = date(first_year, parts.month(), int(parts["day"]))
    if first > last:
        raise _Unsaid
    return Meaning(first, last, "range")


# --- weekdays and words ---


def _weekday(parts: _Parts, published: date | None) -> Meaning:
    wanted, today = parts.weekday(), _needed(published)
    assert wanted is not None
    since = (today.weekday() - wanted) % 7
    if parts.get("whole"):
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=parts.direction or 0)
        found = monday + timedelta(days=wanted)
    elif parts.direction == -1:
        found = today - timedelta(days=since or 7)
    elif parts.direction == 1:
        found = today + timedelta(days=(7 - since) % 7 or 7)
    elif parts.ahead:
        found = today + timedelta(days=(7 - since) % 7)
    else:
        found = today - timedelta(days=since)
    return Meaning(found, found, "part" if parts.partial else "day")


def _week_range(parts: _Parts, published: date | None) -> Meaning:
    first, last = parts.weekday(), parts.weekday("weekday2")
    assert first is not None
    assert last is not None
    today = _needed(published)
    end = (
        today + timedelta(days=(last - today.weekday()) % 7)
        if parts.ahead
        else today - timedelta(days=(today.weekday() - last) % 7)
    )
    return Meaning(end - timedelta(days=(last - first) % 7), end, "range")


def _deictic(parts: _Parts, published: date | None) -> Meaning:
    entry = table("time")["deictic"][" ".join(parts["deictic"].lower().split())]
    day = _needed(published) + timedelta(days=entry["days"])
    return Meaning(day, day, "part" if entry.get("part") else "day")


def _intended(match: Match) -> bool:
    """Whether an intention stands before the match in the same clause."""
    before = match.string[max(0, match.start() - 90) : match.start()]
    for mark in '.,;:!?"“”\n':
        before = before.rpartition(mark)[2]
    return _ahead_cues().search(before) is not None


@cache
def _ahead_cues() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, table('time')['ahead']['cues']))})\b", re.IGNORECASE)


# --- weeks, months, years ---


def _unit(parts: _Parts, published: date | None) -> Meaning:
    unit = table("time")["units"][parts["unit"].lower()]
    return _edge(_shifted(_needed(published), unit, parts.direction or 0), parts.get("edge"))


def _count(parts: _Parts, published: date | None) -> Meaning:
    number, unit = parts.count()
    return _shifted(_needed(published), unit, -number)


def _count_ahead(parts: _Parts, published: date | None) -> Meaning:
    number, unit = parts.count()
    return _shifted(_needed(published), unit, number)


def _several(parts: _Parts, published: date | None) -> Meaning:
    unit, today = table("time")["units"][parts["unit"].lower()], _needed(published)
    return Meaning(_shifted(today, unit, -9).first, _shifted(today, unit, -2).last, "range")


def _last(parts: _Parts, published: date | None) -> Meaning:
    number, unit = parts.count()
    today = _needed(published)
    return Meaning(_moved(today, unit, -number), today, "range")


def _next(parts: _Parts, published: date | None) -> Meaning:
    number, unit = parts.count()
    today = _needed(published)
    return Meaning(today, _moved(today, unit, number), "range")


_YEARS = {"year": 1, "windu": 8, "decade": 10}


def _moved(day: date, unit: str, number: int) -> date:
    """The same day so many units on; the last of the month where that day does not exist."""
    if unit in {"day", "week"}:
        return day + timedelta(days=number * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 + number * (1 if unit == "month" else 12 * _YEARS[unit])
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _shifted(today: date, unit: str, number: int) -> Meaning:
    """The whole day, week (Monday to Sunday), month or year so many units on."""
    day = _moved(today.replace(day=1) if unit == "month" else today, unit, number)
    if unit == "day":
        return Meaning(day, day, "day")
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return Meaning(monday, monday + timedelta(days=6), "week")
    return _whole_month(day.year, day.month) if unit == "month" else _whole_year(day.year)


def _whole_month(year: int, month: int) -> Meaning:
    return Meaning(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")


def _whole_year(year: int) -> Meaning:
    return Meaning(date(year, 1, 1), date(year, 12, 31), "year")


def _edge(whole: Meaning, edge: str | None) -> Meaning:
    """The beginning, middle or end of a week, month or year; thirds, but the end of a week is its weekend."""
    if edge is None:
        return whole
    third = {"awal": 0, "pertengahan": 1}.get(edge.lower(), 2)
    if whole.granularity == "week":
        first, last = ((0, 1), (2, 2), (5, 6))[third]
        return Meaning(whole.first + timedelta(days=first), whole.first + timedelta(days=last), "range")
    if whole.granularity == "month":
        last_day = (10, 20, whole.last.day)[third]
        return Meaning(whole.first.replace(day=10 * third + 1), whole.first.replace(day=last_day), "range")
    return Meaning(
        date(whole.first.year, 4 * third + 1, 1), _whole_month(whole.first.year, 4 * third + 4).last, "range"
    )


def _month(parts: _Parts, published: date | None) -> Meaning:
    month, year = parts.month(), parts.year()
    if year is None:
        today = _needed(published)
        if parts.get("whole"):
            year = today.year + (parts.direction or 0)
        else:
            middle = _without_year(parts, 15, month, today.replace(day=15))
            year = middle.year - (parts.direction == -1 and (middle.year, month) == (today.year, today.month))
    return _edge(_whole_month(year, month), parts.get("edge"))


def _month_range(parts: _Parts, published: date | None) -> Meaning:
    first, last = parts.month(), parts.month("month2")
    year = parts.year() or _without_year(parts, 15, last, _needed(published)).year
    return Meaning(_whole_month(year - (first > last), first).first, _whole_month(year, last).last, "range")


_ORDINALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4}


def _quarter(parts: _Parts, _: date | None) -> Meaning:
    written = parts["ordinal"].lower()
    number = _ORDINALS.get(written) or int(written)
    length = 6 if parts["kind"].lower() == "semester" else 3
    year = int(parts["year"])
    return Meaning(date(year, (number - 1) * length + 1, 1), _whole_month(year, number * length).last, "range")


def _year(parts: _Parts, _: date | None) -> Meaning:
    return _edge(_whole_year(int(parts["year"])), parts.get("edge"))


def _decade(parts: _Parts, _: date | None) -> Meaning:
    year = int(parts["year"])
    return Meaning(date(year, 1, 1), date(year + 9, 12, 31), "range")


def _year_range(parts: _Parts, _: date | None) -> Meaning:
    first, last = int(parts["year"]), int(parts["year2"])
    if first > last:
        raise _Unsaid
    return Meaning(date(first, 1, 1), date(last, 12, 31), "range")


_READINGS: dict[str, Callable[[_Parts, date | None], Meaning]] = {
    "date": _date,
    "days": _days,
    "weekday": _weekday,
    "weekdays": _week_range,
    "deictic": _deictic,
    "unit": _unit,
    "count": _count,
    "count-ahead": _count_ahead,
    "several": _several,
    "last": _last,
    "next": _next,
    "month": _month,
    "months": _month_range,
    "quarter": _quarter,
    "year": _year,
    "decade": _decade,
    "years": _year_range,
}
