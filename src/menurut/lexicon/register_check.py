"""Proves that the register is consistent with itself and with the gazetteer; every fault is told in words."""

from __future__ import annotations

import re
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from menurut.lexicon import names
from menurut.lexicon import register_offices as offices
from menurut.lexicon.register import forces, owners, provinces
from menurut.lexicon.register_rows import bounds, persons, terms, toml
from menurut.lexicon.spelling import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.lexicon.register_rows import Term

_DATE = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?\Z")
_SECTORS = frozenset({
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU",
    "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
})  # fmt: skip
_MARKS = frozenset({"", "acting", "disputed"})
_PROVINCES_N = 38


def faults() -> list[str]:
    """Everything that is wrong with the register; empty where it is sound."""
    return [*_dates(), *_overlaps(), *_codes(), *_offices(), *_names(), *_places(), *_media()]


def _all() -> Iterator[tuple[str, Term]]:
    for person in persons().values():
        for term in person.terms:
            yield f"{person.name}, {term.office} ({term.table})", term


def _dates() -> Iterator[str]:
    for label, term in _all():
        for day in (term.since, term.until):
            if day and not _DATE.match(day):
                yield f"{label}: {day!r} is no date"
            elif len(day) == len("YYYY-MM-DD"):
                try:
                    date.fromisoformat(day)
                except ValueError:
                    yield f"{label}: there is no day {day}"
        if not term.since or (term.until and bounds(term.until)[1] <= bounds(term.since)[0]):
            yield f"{label}: from {term.since!r} to {term.until!r} is no stretch of time"
        if term.mark not in _MARKS:
            yield f"{label}: unknown mark {term.mark!r}"


def _overlaps() -> Iterator[str]:
    """Two terms of one office overlap where, however its inexact dates are read, both cover one day."""
    for (title, _), held in terms().items():
        if not offices.single(title):
            continue
        for left, right in combinations(held, 2):
            begin = max(bounds(left.since)[1], bounds(right.since)[1])
            end = min(
                bounds(left.until)[0] if left.until else "9999", bounds(right.until)[0] if right.until else "9999"
            )
            if begin < end and "disputed" not in (left.mark, right.mark):
                who = " and ".join(persons()[term.person].name for term in (left, right))
                yield f"{left.office}: {who} both from {begin} to {end}"


def _codes() -> Iterator[str]:
    codes = {entry.country for entry in names.entries() if entry.kind == "state"}
    for person in persons().values():
        if person.country not in codes:
            yield f"{person.name}: no state has the code {person.country!r}"
    for label, term in _all():
        if term.office.country is not None and term.office.country not in codes:
            yield f"{label}: no state has the code {term.office.country!r}"


def _offices() -> Iterator[str]:
    table = toml("offices")["offices"]
    for title, row in table.items():
        if row["sector"] != "-" and row["sector"] not in _SECTORS:
            yield f"{title}: PLOVER has no sector {row['sector']!r}"
    spelt = [name for title, row in table.items() for name in (title, *row.get("names", ()))]
    yield from (f"{name}: two offices have this name" for name in sorted(set(spelt)) if spelt.count(name) > 1)
    bodies = names.by_name().keys() | provinces().keys() | toml("index")["bodies"].keys()
    for label, term in _all():
        if term.office.title not in table:
            yield f"{label}: offices.toml lacks the office"
        elif term.office.of is not None and term.office.of not in bodies:
            yield f"{label}: neither gazetteer nor register know {term.office.of!r}"
        elif offices.sector(term.office) not in _SECTORS:
            yield f"{label}: no sector"


def _names() -> Iterator[str]:
    """One spelling means one person, or is marked ambiguous; an alias says something that the name does not."""
    bearers: dict[tuple[str, ...], set[str]] = {}
    for person in persons().values():
        if not person.name.strip() or person.name != " ".join(person.name.split()):
            yield f"{person.name!r}: stray white space"
        for name in (person.name, *person.aliases):
            bearers.setdefault(fold(name), set()).add(person.id)
        if person.name in person.aliases:
            yield f"{person.name}: is its own alias"
    marked = {fold(name) for name in toml("index")["ambiguous"]["names"]}
    for folded, people in bearers.items():
        if len(people) > 1 and folded not in marked:
            yield f"{' '.join(folded)}: means {', '.join(sorted(persons()[one].name for one in people))}"
    for folded in marked:
        if len(bearers.get(folded, ())) < 2:
            yield f"{' '.join(folded)}: marked ambiguous, but is not"


def _places() -> Iterator[str]:
    if len(provinces()) != _PROVINCES_N:
        yield f"{len(provinces())} provinces instead of {_PROVINCES_N}"
    codes = [one.code for one in provinces().values()]
    yield from (f"{code}: two provinces have this code" for code in sorted(set(codes)) if codes.count(code) > 1)
    known = {name for one in provinces().values() for name in (one.name, *one.aliases)}
    for force in forces().values():
        region = force.name.removeprefix("Polda ")
        if force.kind == "polda" and region not in known and region != "Metro Jaya":
            yield f"{force.name}: no province has this name"


def _media() -> Iterator[str]:
    media = [entry for entry in names.entries() if entry.kind == "media"]
    known = {(name, entry.country) for entry in media for name in (entry.name, *entry.aliases)}
    for name, owner in owners().items():
        if (name, owner.country) not in known:
            yield f"{name}: the gazetteer has no such outlet in {owner.country}"
        if owner.control not in {"state", "public", "party", "private"}:
            yield f"{name}: unknown control {owner.control!r}"
