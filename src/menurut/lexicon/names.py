"""The gazetteer: states, organisations of states, organs, parties, media, and the names each goes by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from menurut.lexicon.load import table
from menurut.lexicon.surface import split
from menurut.lexicon.trie import Trie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.model import ActorKind

MIN_UNCASED = 5
"""Letters that a single word needs to count as a name in a text without capitals."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody whom the lexicon knows by name. `seats` are capitals that stand for a state only where they act."""

    name: str
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    aliases: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of an entry as a sequence of words.

    `seat` marks a capital city. `entry` is None for a longer name that only holds the name of a state, and for
    a territory, which has a `country`.
    """

    entry: Entry | None
    words: tuple[str, ...]
    seat: bool = False
    country: str | None = None

    @property
    def short(self) -> bool:
        """Whether it is one short word or abbreviation, so that its capitals matter (`AS`, never `as`)."""
        return len(self.words) == 1 and (self.words[0].isupper() or len(self.words[0]) < MIN_UNCASED)


def entries() -> Iterator[Entry]:
    """Every entry of the data files; where two share a name, the earlier wins."""
    yield from _states()
    for name, row in table("igos")["igos"].items():
        yield _entry(name, row, "igo", None, "GOV")
    for country, rows in table("organs").items():
        for name, row in rows.items():
            yield _entry(name, row, "government", country, "GOV")
    for country, rows in table("organisations").items():
        for name, row in rows.items():
            yield _entry(name, row, row.get("kind", "organisation"), None if country == "-" else country, None)
    for country, media in table("media")["media"].items():
        for name, aliases in media.items():
            yield Entry(name, "media", country, "JRN", tuple(aliases))


def _states() -> Iterator[Entry]:
    data = table("states")
    for code, row in data["states"].items():
        yield _entry(row["name"], row, "state", code, "GOV")
    for name, row in data["unrecognised"].items():
        yield _entry(name, row, "state", None, "GOV")


def _entry(name: str, row: dict[str, Any], kind: ActorKind, country: str | None, sector: str | None) -> Entry:
    return Entry(
        name, kind, country, row.get("sector", sector), tuple(row.get("aliases", ())), tuple(row.get("seats", ()))
    )


@cache
def gazetteer() -> Trie[Form]:
    """All forms of all entries, by their folded words."""
    trie: Trie[Form] = Trie()
    for entry in entries():
        for seat, names in ((False, (entry.name, *entry.aliases)), (True, entry.seats)):
            for name in names:
                _hang(trie, name, entry, seat=seat)
    for name in table("states")["masks"]["names"]:
        _hang(trie, name, None)
    for country, places in table("states")["territories"].items():
        for name in places:
            _hang(trie, name, None, country=country)
    return trie


def _hang(trie: Trie[Form], name: str, entry: Entry | None, *, seat: bool = False, country: str | None = None) -> None:
    words = tuple(word.text for word in split(name))
    trie.add([word.lower() for word in words], Form(entry, words, seat, country))


@cache
def seats() -> frozenset[str]:
    """Folded single words that stand for a state as its seat (`lima`)."""
    return frozenset(seat.lower() for entry in _states() for seat in entry.seats if " " not in seat)


@cache
def by_name() -> dict[str, Entry]:
    """Entries by canonical name."""
    found: dict[str, Entry] = {}
    for entry in entries():
        found.setdefault(entry.name, entry)
    return found


@cache
def state_of(country: str) -> Entry | None:
    """The state with an ISO 3166-1 alpha-3 code."""
    return next((entry for entry in _states() if entry.country == country), None)


@cache
def office_holders() -> dict[str, tuple[str, str]]:
    """Folded full names of people in high office, and single words of them that are nobody else's: country, sector."""
    found: dict[str, tuple[str, str]] = {}
    shared: set[str] = set()
    for country, sectors in table("people").items():
        for sector, people in sectors.items():
            for name in people:
                found[name.casefold()] = (country, sector)
                for part in (name.casefold().split()[0], name.casefold().split()[-1]):
                    if found.setdefault(part, (country, sector)) != (country, sector):
                        shared.add(part)
    return {name: known for name, known in found.items() if name not in shared and len(name) > 2}


@cache
def given() -> frozenset[str]:
    """Folded given names and family names of many peoples: a prior for what is a person's name, no more."""
    return frozenset(word for rows in table("given")["given"].values() for word in rows)


@cache
def personal(word: str) -> bool:
    """Whether a folded word is in the list of names or ends as they do (`Rahmawati`)."""
    data = table("given")
    known, modern = given(), word
    for old, new in data["spelling"]["old"].items():
        modern = modern.replace(old, new)
    modern = modern[:-1] + "i" if modern.endswith("y") else modern
    return word in known or modern in known or (len(word) > 5 and modern.endswith(tuple(data["endings"]["words"])))


@cache
def official(word: str) -> bool:
    """Whether a folded word is built as words of offices are and names are not (`Pemasaran`)."""
    shape = table("given")["office"]
    return len(word) > 6 and word.startswith(tuple(shape["openings"])) and word.endswith(tuple(shape["endings"]))


@cache
def vocabulary() -> frozenset[str]:
    """Every folded word of every name: tells `Rusia-Ukraina` from `Ji-hoon`."""
    return frozenset(
        word.lower
        for entry in entries()
        for name in (entry.name, *entry.aliases, *entry.seats)
        for word in split(name)
        if word.is_word
    )
