"""Readings of expressions that mean a day or a few: dates, weekdays, `kemarin`, holidays, days counted from another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from menurut.language.timex_parts import Meaning, UnsaidError, shifted, within_reach
from menurut.language.timex_rules import deictics
from menurut.lexicon.load import table

if TYPE_CHECKING:
    from menurut.language.timex_parts import Parts

_SHORT_MONTH = 4


def on_date(parts: Parts) -> Meaning:
    """`Rabu (9/10)`, `15 Juni 2022`, `12 Juli tahun lalu`; tells whether the weekday fits."""
    day, month, weekday = int(parts["day"]), parts.month("number", "month", "month3"), parts.weekday()
    year = parts.year()
    if year is None and weekday is None and _doubtful(parts.get("month") or ""):
        raise UnsaidError
    if year is None and parts.get("whole"):
        year = parts.today.year + (parts.direction or 0)
    found = within_reach(parts, day, month) if year is None else date(year, month, day)
    mismatch = weekday is not None and found.weekday() != weekday
    deictic = parts.get("deictic")
    partial = deictic is not None and deictics()[_plain(deictic)].partial
    return Meaning(found, found, "part" if partial else parts.day_or_part, mismatch)


def _doubtful(month: str) -> bool:
    """Whether `12 mei` may count something else: short and small, and no year behind it."""
    return month.islower() and len(month) <= _SHORT_MONTH


def day_of_month(parts: Parts) -> Meaning:
    """`tanggal 25 bulan lalu`."""
    found = shifted(parts.today, "month", parts.direction or 0).first.replace(day=int(parts["day"]))
    return Meaning(found, found, "day")


def days(parts: Parts) -> Meaning:
    """`15-17 Juni`, `29 Desember 2023 - 2 Januari 2024`, `Senin-Rabu (7-9/10)`."""
    last_month = parts.month("number2", "month2", "number", "month")
    first_month = parts.month("number", "month", "number2", "month2")
    last_year = parts.year("year2") or parts.year()
    day2 = int(parts["day2"])
    last = date(last_year, last_month, day2) if last_year else within_reach(parts, day2, last_month)
    # `30 September-2 Oktober 2024`: a year written once is that of the last day.
    given = parts.year() if parts.get("year2") else None
    first = date(given or last.year - (first_month > last_month), first_month, int(parts["day"]))
    if first > last:
        raise UnsaidError
    named = ((first, parts.weekday()), (last, parts.weekday("weekday2")))
    mismatch = any(weekday is not None and day.weekday() != weekday for day, weekday in named)
    return Meaning(first, last, "range", mismatch)


def on_weekday(parts: Parts) -> Meaning:
    """`Rabu`: the last one, today included, or the next one where something is intended; `Senin pekan lalu`."""
    wanted, today = parts.weekday(), parts.today
    if wanted is None:
        raise UnsaidError
    since, direction = (today.weekday() - wanted) % 7, parts.direction
    if parts.get("whole") or direction == 0:
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=direction or 0)
        found = monday + timedelta(days=wanted)
    elif direction == -1:
        found = today - timedelta(days=since or 7)
    elif direction == 1:
        found = today + timedelta(days=(7 - since) % 7 or 7)
    elif parts.ahead:
        found = today + timedelta(days=(7 - since) % 7)
    else:
        found = today - timedelta(days=since)
    return Meaning(found, found, parts.day_or_part)


def weekday_of_week(parts: Parts) -> Meaning:
    """`Senin dua pekan lalu`."""
    number, unit = parts.count()
    wanted = parts.weekday()
    if unit != "week" or wanted is None:
        raise UnsaidError
    found = shifted(parts.today, "week", -number).first + timedelta(days=wanted)
    return Meaning(found, found, parts.day_or_part)


def weekdays(parts: Parts) -> Meaning:
    """`Senin-Rabu`."""
    first, last, today = parts.weekday(), parts.weekday("weekday2"), parts.today
    if first is None or last is None:
        raise UnsaidError
    end = (
        today + timedelta(days=(last - today.weekday()) % 7)
        if parts.ahead
        else today - timedelta(days=(today.weekday() - last) % 7)
    )
    return Meaning(end - timedelta(days=(last - first) % 7), end, "range")


def deictic(parts: Parts) -> Meaning:
    """`kemarin`, `tadi malam`, `lusa`."""
    word = deictics()[_plain(parts["deictic"])]
    day = parts.today + timedelta(days=word.days)
    return Meaning(day, day, "part" if word.partial else "day")


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


# --- holidays ---


def holiday(parts: Parts) -> Meaning:
    """`Hari Kartini`, `HUT ke-77 RI`, `Natal 2000`."""
    found = _holiday(parts)
    return Meaning(found, found, "day")


def eve(parts: Parts) -> Meaning:
    """`malam Tahun Baru 2025`: the night before."""
    found = _holiday(parts) - timedelta(days=1)
    return Meaning(found, found, "part")


def _holiday(parts: Parts) -> date:
    time, name = table("time"), parts["holiday"]
    entry = time["holidays"].get(name) or time["feasts"].get(name) or time["birthdays"][name]
    nth = parts.get("nth", "nth2")
    year = parts.year() or (entry["since"] + int(nth) if nth and "since" in entry else None)
    if nth and year is None:
        raise UnsaidError
    return date(year, entry["month"], entry["day"]) if year else within_reach(parts, entry["day"], entry["month"])


# --- counted from a day named before ---


def anchored(parts: Parts) -> Meaning:
    """`keesokan harinya`, `hari yang sama`, `malam harinya`."""
    step = 1 if parts.get("next") else -1 if parts.get("previous") else 0
    day = parts.anchor("day") + timedelta(days=step)
    return Meaning(day, day, "part" if parts.get("partly") else "day")


def anchored_count(parts: Parts) -> Meaning:
    """`dua hari sebelumnya`, `sepekan kemudian`, `tahun berikutnya`, `bulan yang sama`."""
    number, unit = parts.count()
    if unit in {"hour", "minute"}:
        raise UnsaidError
    step = 0 if parts.get("same") else -number if parts.get("previous") else number
    return shifted(parts.anchor(unit), unit, step)
