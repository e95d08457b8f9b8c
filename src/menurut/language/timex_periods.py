"""Readings of expressions that mean longer stretches: weeks, months, quarters, years, decades, and counts of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from menurut.language.timex_parts import Meaning, UnsaidError, moved, shifted, whole_month, whole_year, within_reach

if TYPE_CHECKING:
    from menurut.language.timex_parts import Parts

_CLOCK_UNITS = {"hour": 24, "minute": 24 * 60}
"""How many of them make a day."""
_SEVERAL = (2, 9)
"""What `beberapa` may count."""


def unit(parts: Parts) -> Meaning:
    """`pekan lalu`, `akhir tahun ini`."""
    return _edge(shifted(parts.today, parts.unit(), parts.direction or 0), parts.get("edge"))


# --- counts ---


def count_ago(parts: Parts) -> Meaning:
    """`dua hari lalu`, `tiga bulan silam`, `dua jam lalu`."""
    number, named = parts.count()
    return _counted(parts.today, named, -number)


def count_ahead(parts: Parts) -> Meaning:
    """`dua hari lagi`."""
    number, named = parts.count()
    return _counted(parts.today, named, number)


def _counted(today: date, named: str, number: int) -> Meaning:
    if named in _CLOCK_UNITS:
        day = today + timedelta(days=int(number / _CLOCK_UNITS[named]))
        return Meaning(day, day, "part")
    return shifted(today, named, number)


def several_ago(parts: Parts) -> Meaning:
    """`beberapa hari lalu`: two to nine of them."""
    named, today, (few, many) = parts.unit(), parts.today, _SEVERAL
    if named in _CLOCK_UNITS:
        return Meaning(today, today, "part")
    return Meaning(shifted(today, named, -many).first, shifted(today, named, -few).last, "range")


def several_last(parts: Parts) -> Meaning:
    """`beberapa pekan terakhir`."""
    return Meaning(_stretched(parts.today, parts.unit(), -_SEVERAL[1]), parts.today, "range")


def last(parts: Parts) -> Meaning:
    """`tiga pekan terakhir`: up to the day of publication."""
    number, named = parts.count()
    return Meaning(_stretched(parts.today, named, -number), parts.today, "range")


def following(parts: Parts) -> Meaning:
    """`tiga hari ke depan`: from the day of publication on."""
    number, named = parts.count()
    return Meaning(parts.today, _stretched(parts.today, named, number), "range")


def _stretched(today: date, named: str, number: int) -> date:
    if named in _CLOCK_UNITS:
        whole, rest = divmod(abs(number), _CLOCK_UNITS[named])
        return today + timedelta(days=(whole + bool(rest)) * (1 if number > 0 else -1))
    return moved(today, named, number)


# --- months ---


def month(parts: Parts) -> Meaning:
    """`Juni 2022`, `awal Maret`, `Juli tahun lalu`."""
    named, year = parts.month("month"), parts.year()
    if year is None:
        today = parts.today
        if parts.get("whole"):
            year = today.year + (parts.direction or 0)
        else:
            year = within_reach(parts, 15, named).year
            if (year, named) == (today.year, today.month) and parts.direction == -1:
                year -= 1
    return _edge(whole_month(year, named), parts.get("edge"))


def months(parts: Parts) -> Meaning:
    """`Juni-Agustus 2023`."""
    first, final = parts.month("month"), parts.month("month2")
    year = parts.year() or within_reach(parts, 15, final).year
    return Meaning(whole_month(year - (first > final), first).first, whole_month(year, final).last, "range")


def week_of_month(parts: Parts) -> Meaning:
    """`pekan pertama September`: its days 1-7; `minggu terakhir` the last seven."""
    named = parts.month("month")
    whole = whole_month(parts.year() or within_reach(parts, 15, named).year, named)
    number = _ORDINALS.get(parts["ordinal"])
    first = whole.first + timedelta(weeks=number - 1) if number else whole.last - timedelta(days=6)
    return Meaning(first, first + timedelta(days=6), "range")


_ORDINALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4}
_HALVES = {"semester", "paruh"}


def quarter(parts: Parts) -> Meaning:
    """`kuartal I 2024`, `semester kedua tahun lalu`."""
    written = parts["ordinal"].lower()
    number = _ORDINALS.get(written) or int(written)
    length = 6 if parts["kind"].lower() in _HALVES else 3
    year = parts.year() or parts.today.year + (parts.direction or 0)
    return Meaning(date(year, (number - 1) * length + 1, 1), whole_month(year, number * length).last, "range")


# --- years ---


def year(parts: Parts) -> Meaning:
    """`tahun 2022`, `awal 2023`."""
    return _edge(whole_year(int(parts["year"])), parts.get("edge"))


def years(parts: Parts) -> Meaning:
    """`periode 2019-2024`."""
    first, final = int(parts["year"]), int(parts["year2"])
    if first > final:
        raise UnsaidError
    return Meaning(date(first, 1, 1), date(final, 12, 31), "range")


def century(parts: Parts) -> Meaning:
    """`abad ke-19`."""
    final = 100 * int(parts["nth"])
    return Meaning(date(final - 99, 1, 1), date(final, 12, 31), "range")


def decade(parts: Parts) -> Meaning:
    """`1980-an`, `era 90-an`, `akhir 1990-an`: the beginning is its first four years, middle and end three each."""
    first = parts.year() or 1900 + int(parts["short"])
    since, until = {None: (0, 9), 0: (0, 3), 1: (4, 6), 2: (7, 9)}[_third(parts.get("edge"))]
    return Meaning(date(first + since, 1, 1), date(first + until, 12, 31), "range")


def _third(edge: str | None) -> int | None:
    if edge is None:
        return None
    return {"awal": 0, "pertengahan": 1, "medio": 1}.get(edge.lower(), 2)


def _edge(whole: Meaning, edge: str | None) -> Meaning:
    """The beginning, middle or end of a week, month or year; thirds, but the end of a week is its weekend."""
    third = _third(edge)
    if third is None:
        return whole
    start = whole.first
    if whole.granularity == "week":
        first, final = ((0, 1), (2, 2), (5, 6))[third]
        return Meaning(start + timedelta(days=first), start + timedelta(days=final), "range")
    if whole.granularity == "month":
        final = (10, 20, whole.last.day)[third]
        return Meaning(start.replace(day=10 * third + 1), start.replace(day=final), "range")
    return Meaning(date(start.year, 4 * third + 1, 1), whole_month(start.year, 4 * third + 4).last, "range")
