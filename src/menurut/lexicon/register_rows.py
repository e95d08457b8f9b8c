"""The rows of the register as they stand in its files: people, the offices they held, provinces, outlets, forces."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from menurut.errors import SetupError
from menurut.model import content_id

if TYPE_CHECKING:
    from collections.abc import Iterator

_DATA = files("menurut.lexicon") / "data" / "register"


@dataclass(frozen=True, slots=True)
class Office:
    """An office by the name that the register keeps it under.

    `of` is the body or province it belongs to, by the name of the gazetteer; `country` is None for the offices of
    intergovernmental organisations.
    """

    title: str
    country: str | None = None
    of: str | None = None

    @property
    def key(self) -> tuple[str, str | None]:
        """What tells two offices apart: the body where there is one, the state otherwise."""
        return self.title, self.of or self.country

    def __str__(self) -> str:
        scope = self.of or self.country
        return f"{self.title} {scope}" if scope else self.title


@dataclass(frozen=True, slots=True)
class Term:
    """One stretch of one person in one office.

    `since` and `until` are ISO dates as exact as the record was sure (day, month or year); an empty `until` means in
    office when the file was closed, in the month `kept`. `mark` is empty, ``acting`` or ``disputed``.
    """

    office: Office
    since: str
    until: str
    person: str
    mark: str
    table: str
    kept: str

    def holds(self, on: str) -> bool | None:
        """Whether the person is in office on an ISO day: True for sure, False for not, None where it may be.

        The day of a change belongs to the successor.
        """
        begins, begun = bounds(self.since)
        if on < begins:
            return False
        if not self.until:
            return True if begun <= on <= max(bounds(self.kept)[1], begun) else None
        ends, ended = bounds(self.until)
        if on > ended or (on == ended == ends):
            return False
        return True if begun <= on < ends else None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the register knows; `country` is that of the offices, or of the passport for those of an IGO."""

    id: str
    name: str
    country: str
    aliases: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()


@dataclass(slots=True)
class _Draft:
    aliases: dict[str, None] = field(default_factory=dict)
    terms: list[Term] = field(default_factory=list)


def bounds(date: str) -> tuple[str, str]:
    """The first and the last day that a date of day, month or year may mean; comparable as text."""
    return date + "-01-01"[len(date) - 4 :], date + "-12-31"[len(date) - 4 :]


@cache
def toml(name: str) -> dict[str, Any]:
    """The file ``data/register/NAME.toml``; read-only.

    Raises:  SetupError where the installation lacks the file.
    """
    return tomllib.loads(_read(f"{name}.toml"))


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of ``data/register/NAME.tsv``; lines that begin with # are notes.

    Raises:  SetupError where the installation lacks the file.
    """
    lines = (line for line in _read(f"{name}.tsv").splitlines() if line and not line.startswith("#"))
    return csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _read(name: str) -> str:
    try:
        return (_DATA / name).read_text("utf-8")
    except FileNotFoundError as error:
        raise SetupError(f"the register file {name} is missing: install the package again") from error


def listed(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds several, parted by semicolons."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def person_id(name: str, country: str) -> str:
    """The id of a person of the register: a hash of name and country."""
    return content_id("r", "person", name, country)


@cache
def persons() -> dict[str, Person]:
    """Everybody by id, with terms in order of time."""
    drafts: dict[tuple[str, str], _Draft] = {}
    for table, kept in toml("index")["terms"].items():
        for row in rows(table):
            country, name = row.get("citizen") or row["country"], row["name"]
            draft = drafts.setdefault((name, country), _Draft())
            draft.aliases.update(dict.fromkeys(listed(row["aliases"])))
            office = Office(row["office"], row.get("country") or None, row.get("of") or None)
            draft.terms.append(
                Term(office, row["since"], row["until"], person_id(name, country), row["mark"], table, kept)
            )
    return {
        (key := person_id(name, country)): Person(
            key, name, country, tuple(draft.aliases), tuple(sorted(draft.terms, key=lambda term: term.since))
        )
        for (name, country), draft in drafts.items()
    }


@cache
def terms() -> dict[tuple[str, str | None], tuple[Term, ...]]:
    """All terms by what tells their office apart, in order of time."""
    found: dict[tuple[str, str | None], list[Term]] = {}
    for person in persons().values():
        for term in person.terms:
            found.setdefault(term.office.key, []).append(term)
    return {key: tuple(sorted(held, key=lambda term: term.since)) for key, held in found.items()}


def version() -> str:
    """A hash over the files of the register, so that a link can say which register shaped it."""
    digest = blake2b(digest_size=6)
    for file in sorted((entry for entry in _DATA.iterdir() if entry.is_file()), key=lambda entry: entry.name):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()
