"""What a reading of a date expression gets: the words of the match, and the days it may count from."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from menurut.lexicon.load import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from menurut.language.timex_rules import Match

Granularity = Literal["part", "day", "week", "month", "year", "range"]

_INTENTION_REACH = 90
"""Characters within which an intention colours a date."""
_CLAUSE_MARKS = '.,;:!?"“”\n'
_FINENESS: dict[str, tuple[Granularity, ...]] = {
    "day": ("day", "part"),
    "week": ("week", "day", "part"),
    "month": ("month", "day", "part"),
    "year": ("year", "month", "day", "part"),
}
"""How fine a date must be for a count in days, weeks, months or years to start from it."""
_YEARS = {"year": 1, "windu": 8, "decade": 10}


class Meaning(NamedTuple):
    """A closed interval of days."""

    first: date
    last: date
    granularity: Granularity
    mismatch: bool = False


class UnsaidError(Exception):
    """The words do not tell which day is meant."""


class Parts:
    """The named groups of a match, with the tables of the lexicon applied."""

    def __init__(
        self, match: Match, published: date | None, anchors: Mapping[Granularity, tuple[int, date]], *, ahead: bool
    ) -> None:
        self._groups = match.groupdict()
        self.ahead = ahead
        self._published = published
        self._anchors = anchors

    def get(self, *names: str) -> str | None:
        """The first of these groups that matched."""
        for name in names:
            if value := self._groups.get(name):
                return value
        return None

    def __getitem__(self, name: str) -> str:
        value = self._groups.get(name)
        if value is None:
            raise UnsaidError
        return value

    @property
    def today(self) -> date:
        """The day of publication."""
        if self._published is None:
            raise UnsaidError
        return self._published

    def anchor(self, unit: str) -> date:
        """The day that `sebelumnya` counts from: the last one named before that is fine enough for the unit."""
        found = [self._anchors[grain] for grain in _FINENESS.get(unit, _FINENESS["year"]) if grain in self._anchors]
        if not found:
            raise UnsaidError
        return max(found)[1]

    @property
    def day_or_part(self) -> Granularity:
        """How fine the words for one day are; a clock makes them a part of it."""
        return "part" if self.get("part", "part2", "part3", "clock", "clock2") else "day"

    @property
    def direction(self) -> int | None:
        """-1 back, 0 here, 1 ahead, None where nothing points."""
        return -1 if self.get("back") else 1 if self.get("ahead") else 0 if self.get("here") else None

    @property
    def clock(self) -> str | None:
        """The time of day as `16:47`."""
        written = self.get("clock", "clock2")
        if written is None:
            return None
        hour, _, minute = written.replace(".", ":").partition(":")
        return f"{hour.zfill(2)}:{minute or '00'}"

    @property
    def zone(self) -> str | None:
        """The words that name the zone."""
        return self.get("zone", "zone2", "zone3")

    def month(self, *names: str) -> int:
        """The month by its name or number."""
        if digits := self.get(*(name for name in names if name.startswith("number"))):
            return int(digits)
        if written := self.get(*names):
            return _months()[written.lower()]
        raise UnsaidError

    def year(self, name: str = "year") -> int | None:
        """The year, if it is written; two digits belong to this century."""
        written = self.get(name)
        return int(written) + (2000 if len(written) == 2 else 0) if written else None

    def weekday(self, name: str = "weekday") -> int | None:
        """Monday is 0."""
        written = self.get(name)
        return _weekdays()[written.lower()] if written else None

    def unit(self) -> str:
        """The unit named, as the lexicon calls it."""
        units: dict[str, str] = table("time")["units"]
        return units[(self.get("one", "unit") or "").lower()]

    def count(self) -> tuple[int, str]:
        """How many of which unit; `se-` is one."""
        return 1 if self.get("one") else _number(self["count"].lower()), self.unit()


def _number(written: str) -> int:
    if written.isdigit():
        return int(written)
    numbers: dict[str, int] = table("time")["numbers"]
    first, *rest = written.split()
    if not rest:
        return numbers[first]
    if rest[0] == "belas":
        return 10 + numbers[first]
    return 10 * numbers[first] + sum(numbers[word] for word in rest[1:])


@cache
def _months() -> dict[str, int]:
    time = table("time")
    english: dict[str, int] = time["months_english"]
    return english | {name: int(number) for number, names in time["months"].items() for name in names}


@cache
def _weekdays() -> dict[str, int]:
    time = table("time")
    short = {name.lower(): number for name, number in time["weekdays_short"].items()}
    return short | {name: int(number) for number, names in time["weekdays"].items() for name in names}


def intended(match: Match) -> bool:
    """Whether an intention stands before the match in the same clause."""
    start = match.start()
    before = match.string[max(0, start - _INTENTION_REACH) : start]
    clause = before[max(map(before.rfind, _CLAUSE_MARKS)) + 1 :]
    single, several = _ahead_cues()
    return not single.isdisjoint(clause.lower().split()) or any(cue in clause for cue in several)


@cache
def _ahead_cues() -> tuple[frozenset[str], tuple[str, ...]]:
    """The cues of one word, and those of several."""
    cues = table("time")["ahead"]["cues"]
    return frozenset(cue for cue in cues if " " not in cue), tuple(cue for cue in cues if " " in cue)


# --- counting on the calendar ---


def moved(day: date, unit: str, number: int) -> date:
    """The same day so many units on; the last of the month where that day does not exist."""
    if unit in {"day", "week"}:
        return day + timedelta(days=number * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 + number * (1 if unit == "month" else 12 * _YEARS[unit])
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shifted(today: date, unit: str, number: int) -> Meaning:
    """The whole day, week (Monday to Sunday), month or year so many units on."""
    day = moved(today.replace(day=1) if unit == "month" else today, unit, number)
    if unit == "day":
        return Meaning(day, day, "day")
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return Meaning(monday, monday + timedelta(days=6), "week")
    return whole_month(day.year, day.month) if unit == "month" else whole_year(day.year)


def whole_month(year: int, month: int) -> Meaning:
    """The first to the last day of a month."""
    return Meaning(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")


def whole_year(year: int) -> Meaning:
    """The first to the last day of a year."""
    return Meaning(date(year, 1, 1), date(year, 12, 31), "year")


def within_reach(parts: Parts, day: int, month: int) -> date:
    """A day and month without a year: in the year of publication, unless words or calendar speak for the one beside it.

    A word that points (`lalu`, `mendatang`) decides; then a weekday that fits in one year only; then an intention
    before a day already gone; then New Year, where the day in the other year is much the nearer one.
    """
    published = parts.today
    this, *beside = (
        date(year, month, day) if _exists(year, month, day) else None
        for year in (published.year, published.year - 1, published.year + 1)
    )
    days = [found for found in (this, *beside) if found is not None]
    if not days:
        raise UnsaidError
    if parts.direction == -1:
        return max((found for found in days if found <= published), default=min(days))
    if parts.direction == 1:
        return min((found for found in days if found >= published), default=max(days))
    return _nearest(parts, this, days)


_HALF_A_YEAR = 200
"""Days within which a date without a year may lie in the year beside that of publication, if something says so."""
_NEW_YEAR = 75
"""Days within which it lies there by itself: `28 Desember` in January, `3 Januari` in November."""


def _nearest(parts: Parts, this: date | None, days: list[date]) -> date:
    published = parts.today
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
        if abs((found - published).days) <= _NEW_YEAR and (found < published or parts.get("day", "holiday"))
    ]
    return (across or [this or days[0]])[0]


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= year <= 9999 and 1 <= day <= monthrange(year, month)[1]
