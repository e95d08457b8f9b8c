"""The register of actors that ships with the package: who held which office on a day, and who a name may mean.

Everything is read as of a date, that of the article: `holder("presiden", country="USA", on="2022-06-16")` is
Joe Biden. Facts stand in ``data/register``; states, bodies and media themselves are entries of the gazetteer (`names`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from menurut.lexicon import register_offices as offices
from menurut.lexicon.register_rows import Office, Person, Term, bounds, listed, persons, rows, terms
from menurut.lexicon.spelling import fold, peel, sounds

if TYPE_CHECKING:
    from collections.abc import Iterable

_RULE_SCORES = {"name": 1.0, "other name": 0.97, "other order": 0.9, "other spelling": 0.88, "part of the name": 0.6}
_OUT_OF_OFFICE, _NOT_YET = 0.1, 0.2
"""What a candidate loses who left office before the day, or had not entered any; order of the candidates only."""


class Holding(NamedTuple):
    """A person in an office. `sure` is False where the dates of the register leave the day open."""

    person: Person
    term: Term
    sure: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody a name may mean: `score` in 0..1, and the rules that gave it."""

    person: Person
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Country (ISO 3166-1 alpha-3) and PLOVER sector of a person on a day, with the rule that gave them."""

    country: str | None
    sector: str | None
    rule: str


def person(person_id: str) -> Person | None:
    """The person with an id of the register."""
    return persons().get(person_id)


def holders(office: str, *, country: str | None = None, of: str | None = None, on: str) -> list[Holding]:
    """Everybody who held an office on an ISO day, the sure ones first.

    `office` is any name of it (`menlu`); `of` a body or province by its name in the gazetteer (`Partai Golkar`).
    """
    title = offices.known_as(office)
    held = ((term, term.holds(on[:10])) for term in terms().get((title, of or country), ()))
    found = [Holding(persons()[term.person], term, sure is True) for term, sure in held if sure is not False]
    return sorted(found, key=lambda one: (not one.sure, one.term.mark != "", one.term.since, one.person.id))


def holder(office: str, *, country: str | None = None, of: str | None = None, on: str) -> Holding | None:
    """Who held an office on an ISO day; None where nobody is known, or where several may have."""
    found = holders(office, country=country, of=of, on=on)
    sure = [one for one in found if one.sure]
    only = sure or found
    return only[0] if len({one.person.id for one in only}) == 1 else None


def in_role(role: str, *, on: str, home: str | None = None) -> Holding | None:
    """Who the words of a role mean on an ISO day: `Presiden Rusia`, `Ketua KPK`, `Gubernur Jabar`, `Kapolri`.

    `home` is the state meant where an office of state stands alone (`Presiden`, `Menlu`).
    """
    office = offices.read(role, home=home)
    return holder(office.title, country=office.country, of=office.of, on=on) if office else None


def find(name: str, *, on: str | None = None, country: str | None = None) -> list[Candidate]:
    """Everybody a name may mean, the best first: whole, in another order or spelling, or a part of it (`Putin`).

    With a day, those in office come before those who left, and these before those whose time had not come; with a
    country, only its people.
    """
    bare = peel(" ".join(name.split()))
    found = {one.id: rule for rule, people in _named(bare) for one in people}  # the strictest rule comes last
    candidates = (
        _candidate(persons()[key], rule, on[:10] if on else None)
        for key, rule in found.items()
        if country is None or persons()[key].country == country
    )
    return sorted(candidates, key=lambda one: (-one.score, one.person.id))


def standing(who: Person, on: str | None = None) -> Standing:
    """Country and sector of a person on a day; without a day, by the last office.

    Rules:  the office held (one of state before one of a body); a past office makes an elite (ELI), a coming one
            tells the country only.
    """
    if on is None:
        last = who.terms[-1]
        return Standing(who.country, offices.sector(last.office), f"last office: {last.office}")
    term = _foremost(who, on[:10])
    if term is not None:
        return Standing(who.country, offices.sector(term.office), f"in office: {term.office}, since {term.since}")
    past = [term for term in who.terms if term.until and bounds(term.until)[1] <= on[:10]]
    if past:
        return Standing(who.country, "ELI", f"former office: {past[-1].office}, until {past[-1].until}")
    return Standing(who.country, None, f"later office: {who.terms[0].office}, from {who.terms[0].since}")


def _foremost(who: Person, on: str) -> Term | None:
    """The first of the offices held on a day: a sure one, and one of state before one of a body."""
    held = [term for term in who.terms if term.holds(on) is not False]
    return min(held, key=lambda term: (term.holds(on) is None, term.office.of is not None, term.since), default=None)


def _candidate(who: Person, rule: str, on: str | None) -> Candidate:
    score, reasons = _RULE_SCORES[rule], [rule]
    if on is not None:
        held = _foremost(who, on)
        if held is not None:
            reasons.append(f"in office: {held.office}")
        elif any(bounds(term.since)[1] <= on for term in who.terms):
            score, reasons = score - _OUT_OF_OFFICE, [*reasons, "out of office"]
        else:
            score, reasons = score - _NOT_YET, [*reasons, "not yet in office"]
    return Candidate(who, round(score, 3), tuple(reasons))


def _named(bare: str) -> Iterable[tuple[str, Iterable[Person]]]:
    """The people that each rule finds, the loosest rule first."""
    folded, heard = fold(bare), sounds(bare)
    if not heard:
        return
    index = _index()
    parts = [index.by_part.get(part, frozenset[str]()) for part in set(heard)]
    yield "part of the name", (persons()[key] for key in frozenset.intersection(*parts))
    yield "other spelling", index.by_sound.get(tuple(sorted(heard)), ())
    yield "other order", index.by_words.get(tuple(sorted(folded)), ())
    yield "other name", index.by_alias.get(folded, ())
    yield "name", index.by_name.get(folded, ())


@dataclass(slots=True)
class _Index:
    by_name: dict[tuple[str, ...], list[Person]]
    by_alias: dict[tuple[str, ...], list[Person]]
    by_words: dict[tuple[str, ...], list[Person]]
    by_sound: dict[tuple[str, ...], list[Person]]
    by_part: dict[str, frozenset[str]]


@cache
def _index() -> _Index:
    index = _Index({}, {}, {}, {}, {})
    parts: dict[str, set[str]] = {}
    for one in persons().values():
        index.by_name.setdefault(fold(one.name), []).append(one)
        for name in (one.name, *one.aliases):
            folded, heard = fold(name), sounds(name)
            if name != one.name:
                index.by_alias.setdefault(folded, []).append(one)
            for table, key in ((index.by_words, folded), (index.by_sound, heard)):
                known = table.setdefault(tuple(sorted(key)), [])
                if one not in known:
                    known.append(one)
            for part in heard:
                if len(part) > 1:
                    parts.setdefault(part, set()).add(one.id)
    index.by_part = {part: frozenset(keys) for part, keys in parts.items()}
    return index


class Owner(NamedTuple):
    """Who stands behind an outlet: its group, and whether that is state, public, party or private."""

    country: str
    group: str
    control: str


@cache
def owners() -> dict[str, Owner]:
    """Owners of outlets by the name of the outlet in the gazetteer."""
    return {row["name"]: Owner(row["country"], row["group"], row["control"]) for row in rows("outlets")}


class Province(NamedTuple):
    """A province of Indonesia with its capital, ISO 3166-2 code and other names."""

    name: str
    capital: str
    code: str
    aliases: tuple[str, ...]


@cache
def provinces() -> dict[str, Province]:
    """The provinces by name."""
    return {
        row["name"]: Province(row["name"], row["capital"], row["code"], listed(row["aliases"]))
        for row in rows("provinces")
    }


class Force(NamedTuple):
    """A headquarters or command of army, navy, air force or police; `kind` is markas, utama, kodam or polda."""

    kind: str
    name: str
    seat: str
    since: str
    aliases: tuple[str, ...]


@cache
def forces() -> dict[str, Force]:
    """Commands by name."""
    return {
        row["name"]: Force(row["kind"], row["name"], row["seat"], row["since"], listed(row["aliases"]))
        for row in rows("forces")
    }


__all__ = [
    "Candidate", "Force", "Holding", "Office", "Owner", "Person", "Province", "Standing", "Term",
    "find", "forces", "holder", "holders", "in_role", "owners", "person", "persons", "provinces", "standing",
]  # fmt: skip
