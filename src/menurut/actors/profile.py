"""What is known of somebody so far, gathered from appearances or from the register; the unit that clues compare."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.lexicon import register_offices
from menurut.lexicon.spelling import fold, peel, sounds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from menurut.actors.appearance import Appearance
    from menurut.lexicon.register_rows import Office, Person, Term

Name = tuple[str, ...]
"""The words of a bare name as they sound, in order."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The evidence on one (possible) person.

    `key` orders profiles independently of how they were read; `names` are as they sound, `spelt` as they are written;
    `roots` are the classes of human judgement inside; `terms` and `known` are set where the register knows the person.
    """

    key: tuple[str, ...]
    members: tuple[Appearance, ...]
    names: frozenset[Name]
    spelt: frozenset[Name] = frozenset()
    countries: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()
    offices: frozenset[Office] = frozenset()
    articles: frozenset[str] = frozenset()
    roots: frozenset[str] = frozenset()
    known: str = ""
    terms: tuple[Term, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether nothing but the name is known."""
        return not (self.countries or self.sectors or self.offices or self.known)

    @property
    def short(self) -> bool:
        """Whether every name is a single word."""
        return all(len(name) == 1 for name in self.names)

    @property
    def days(self) -> tuple[str, ...]:
        """The days of its appearances, each once."""
        return tuple(sorted({one.on for one in self.members if one.on}))


def of_appearances(alike: Iterable[Appearance], root: str = "") -> Profile:
    """A profile of appearances that say the same of a person."""
    members = tuple(sorted(alike, key=lambda one: one.id))
    first = members[0]
    return Profile(
        key=(root, first.id),
        members=members,
        names=names_of(first),
        spelt=frozenset({fold(peel(first.name))} if first.name else ()),
        countries=frozenset(one.country for one in members if one.country),
        sectors=frozenset(one.sector for one in members if one.sector),
        offices=frozenset(office for one in members for office in (*one.offices, *one.past)),
        articles=frozenset(one.article for one in members),
        roots=frozenset({root} if root else ()),
    )


def names_of(one: Appearance) -> frozenset[Name]:
    """The bare names of an appearance; aliases that shorten it or put a role before it tell nothing more."""
    full = sounds(peel(one.name)) if one.name else ()
    others = {sounds(peel(alias)) for alias in one.aliases} if full else set()
    told = set(full)
    more = (name for name in others if len(name) > 1 and not set(name) <= told)
    return frozenset({full, *(name for name in more if len(full) < 2 or name[-len(full) :] != full)} - {()})


def of_register(person: Person, root: str) -> Profile:
    """A profile of a person of the register."""
    sectors = {register_offices.sector(term.office) for term in person.terms}
    return Profile(
        key=(person.id,),
        members=(),
        names=frozenset(sounds(name) for name in (person.name, *person.aliases)),
        spelt=frozenset(fold(name) for name in (person.name, *person.aliases)),
        countries=frozenset({person.country}),
        sectors=frozenset(sector for sector in sectors if sector) | {"ELI"},
        offices=frozenset(term.office for term in person.terms),
        roots=frozenset({root}),
        known=person.id,
        terms=person.terms,
    )


def joined(left: Profile, right: Profile) -> Profile:
    """Both as one; the order does not matter."""
    known = left if left.known else right
    return Profile(
        key=min(left.key, right.key),
        members=tuple(sorted((*left.members, *right.members), key=lambda one: one.id)),
        names=left.names | right.names,
        spelt=left.spelt | right.spelt,
        countries=left.countries | right.countries,
        sectors=left.sectors | right.sectors,
        offices=left.offices | right.offices,
        articles=left.articles | right.articles,
        roots=left.roots | right.roots,
        known=known.known,
        terms=known.terms,
    )


def spelling(profile: Profile) -> str:
    """The name to show: the one met most often of those with two full words or more, then the longest."""
    counts = Counter(peel(" ".join(one.name.split())) for one in profile.members if one.name)
    return min(counts, key=lambda name: (_full_words(name) < 2, -counts[name], -_full_words(name), name), default="")


def _full_words(name: str) -> int:
    return sum(len(word.strip(".")) > 1 for word in name.split())
