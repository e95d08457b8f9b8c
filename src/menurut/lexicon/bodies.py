"""Patterns of bodies and of people without a name: `Polda X`, `militer Y`, `ribuan buruh`, `lembaga itu`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from menurut.lexicon.load import table
from menurut.lexicon.trie import Trie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.model import ActorKind


@dataclass(frozen=True, slots=True)
class Sort:
    """What a head word makes of the phrase it begins."""

    kind: ActorKind
    sector: str | None = None
    country: str | None = None
    name: str | None = None
    organs: tuple[str, ...] = ()


def _rows(file: str, key: str, kind: ActorKind) -> Trie[Sort]:
    trie: Trie[Sort] = Trie()
    for row in table(file)[key]:
        sort = Sort(
            row.get("kind", kind), row.get("sector"), row.get("country"), row.get("name"), tuple(row.get("organs", ()))
        )
        for phrase in row["words"]:
            trie.add(phrase.split(), sort)
    return trie


@cache
def heads() -> Trie[Sort]:
    """Words that begin the proper name of a body."""
    return _rows("heads", "head", "organisation")


@cache
def forces() -> Trie[Sort]:
    """Words that name an organ of the state that follows (`militer Thailand`)."""
    return _rows("heads", "force", "government")


@cache
def offices() -> Trie[Sort]:
    """Common nouns that stand for an institution by themselves (`polisi`, `jaksa`)."""
    return _rows("groups", "office", "government")


@cache
def kinds() -> Trie[Sort]:
    """Nouns of bodies that a noun behind them narrows down (`dinas rahasia`, `lembaga pemantau`)."""
    return _rows("groups", "kind", "organisation")


@cache
def people(part: str) -> Trie[str]:
    """Group heads (``plural``) or single persons (``single``) with their sector."""
    trie: Trie[str] = Trie()
    for sector, phrases in table("groups")[part].items():
        for phrase in phrases:
            trie.add(phrase.split(), sector)
    return trie


@cache
def words(part: str, key: str = "words", file: str = "groups") -> frozenset[str]:
    """A plain word list of groups.toml or heads.toml."""
    return frozenset(table(file)[part][key])


@cache
def back() -> dict[str, frozenset[ActorKind]]:
    """Nouns that point back (`lembaga itu`) with the kinds of actor they may stand for."""
    found: dict[str, set[ActorKind]] = {}
    kinds: tuple[ActorKind, ...] = ("organisation", "government", "igo", "media", "state", "group")
    for kind in kinds:
        for noun in table("groups")["back"].get(kind, ()):
            found.setdefault(noun, set()).add(kind)
    return {noun: frozenset(kinds) for noun, kinds in found.items()}


@cache
def back_trie() -> Trie[frozenset[ActorKind]]:
    """The same as a trie, for nouns of more than one word."""
    trie: Trie[frozenset[ActorKind]] = Trie()
    for noun, kinds in back().items():
        trie.add(noun.split(), kinds)
    return trie


def wanted_sectors(noun: str) -> frozenset[str]:
    """The PLOVER sectors that a pointing noun asks for; empty where any will do."""
    return frozenset(table("groups")["wants"].get(noun, ()))


def spelled_out(name: str) -> str:
    """A folded name of a body with its head in the long form: `kejati sundara` is `kejaksaan tinggi sundara`."""
    head, gap, rest = name.partition(" ")
    long: dict[str, str] = table("heads")["short"]
    return f"{long[head]}{gap}{rest}" if head in long else name


def part_size(keys: Sequence[str], at: int) -> int:
    """How many words at a place name a part of a larger body (`komisi`, `dewan pimpinan pusat`); 0 where none does."""
    parts = words("part", file="heads")
    return max((size for size in (1, 2, 3) if " ".join(keys[at : at + size]) in parts), default=0)
