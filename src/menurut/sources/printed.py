"""Days of publication as they are printed or given: `Kamis, 27 Maret 2025 16:47 WIB`, ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache

from menurut.errors import SetupError
from menurut.lexicon.load import table

_REACH = 300
_WIB = timezone(timedelta(hours=7))


def given(text: str) -> str:
    """Read what a person gives as the day of publication: an ISO date or date-time, or an Indonesian one.

    Raises:  SetupError where it is neither.
    """
    moment = moment_of(text)
    if moment is None:
        raise SetupError(f"'{text}' is no date: write it like 2025-03-27, 2025-03-27T16:47+07:00 or 27 Maret 2025")
    return moment


def moment_of(text: str) -> str | None:
    """An ISO 8601 date or date-time as precise as `text` gives it, or None.

    Times in UTC are given in Western Indonesian Time: content systems store UTC, and the day of
    publication that the article's "hari ini" means is the one in Indonesia.
    """
    text = text.strip()
    match = _rules().alone.fullmatch(text)
    if match:
        return _from_parts(match)
    return _from_iso(text)


def line(text: str) -> str | None:
    """The date of a paragraph that holds nothing but a printed date (and the outlet or writer before it)."""
    if len(text) > 120 or not any(letter.isdigit() for letter in text):
        return None
    match = _rules().line.fullmatch(text)
    return _from_parts(match) if match else None


def inside(text: str) -> str | None:
    """The first date in a line that stands where an outlet prints it, whatever else the line says."""
    match = _rules().alone.search(text[:_REACH])
    return _from_parts(match) if match else None


class _Rules:
    def __init__(self) -> None:
        time = table("time")
        self.months = {name: int(number) for number, names in time["months"].items() for name in names}
        self.zones: dict[str, str] = time["zones"]
        months = "|".join(sorted(map(re.escape, self.months), key=len, reverse=True))
        days = "|".join(sorted({day for names in time["weekdays"].values() for day in names}, key=len, reverse=True))
        moment = (
            rf"(?:(?:{days}),?\s*\(?)?(?P<day>\d{{1,2}})(?:\s+(?P<name>{months})\.?\s+|(?P<sep>[/.-])(?P<month>\d{{1,2}})(?P=sep))"
            rf"(?P<year>\d{{4}})\)?(?:\s*(?:[,|@·/–-]|pukul|jam|at)?\s*(?P<hour>\d{{1,2}})[:.](?P<minute>\d{{2}})(?:[:.]\d{{2}})?"
            rf"\s*(?P<zone>{'|'.join(self.zones)})?)?"
        )
        self.alone = re.compile(moment, re.IGNORECASE)
        self.line = re.compile(rf"(?:{table('pages')['printed']['lead']})?{moment}", re.IGNORECASE)


@cache
def _rules() -> _Rules:
    return _Rules()


def _from_parts(match: re.Match[str]) -> str | None:
    rules = _rules()
    month = rules.months[match["name"].lower()] if match["name"] else int(match["month"])
    try:
        day = date(int(match["year"]), month, int(match["day"]))
        if match["hour"] is None:
            return day.isoformat()
        moment = datetime(day.year, day.month, day.day, int(match["hour"]), int(match["minute"]))
    except ValueError:
        return None
    zone = rules.zones[match["zone"].upper()] if match["zone"] else ""
    return f"{moment:%Y-%m-%dT%H:%M}{zone}"


def _from_iso(text: str) -> str | None:
    try:
        if len(text) <= 10:
            return date.fromisoformat(text).isoformat()
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is not None and moment.utcoffset() == timedelta(0):
        moment = _to_wib(moment)
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


def _to_wib(moment: datetime) -> datetime:
    try:
        return moment.replace(tzinfo=UTC).astimezone(_WIB)
    except OverflowError:  # the last hours of the year 9999
        return moment
