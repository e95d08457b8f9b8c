"""Roles, ranks, honorifics and the words that belong to an office rather than to a name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from menurut.lexicon.load import table
from menurut.lexicon.trie import Trie

if TYPE_CHECKING:
    from collections.abc import Iterable


def _trie(groups: dict[str, list[str]]) -> Trie[str]:
    trie: Trie[str] = Trie()
    for sector, phrases in groups.items():
        for phrase in phrases:
            trie.add(phrase.split(), sector)
    return trie


@cache
def heads() -> Trie[str]:
    """Role heads (`wakil ketua`, `bupati`) with the PLOVER sector of their holder, `-` where the body decides."""
    return _trie(table("titles")["heads"])


@cache
def ranks() -> Trie[str]:
    """Military and police ranks with their sector."""
    groups = table("titles")["ranks"]
    return _trie(
        {sector: [phrase.replace("(", "( ").replace(")", " )") for phrase in rows] for sector, rows in groups.items()}
    )


@cache
def marks() -> Trie[str]:
    """What stands before a head and changes it (`mantan`, `pelaksana tugas`), with its words."""
    return _trie({mark: [mark] for mark in words("marks")})


@cache
def words(part: str, key: str = "words") -> frozenset[str]:
    """A plain word list of titles.toml: marks, honorifics, particles, tails, persons, unique."""
    return frozenset(table("titles")[part][key])


@cache
def regions() -> Trie[str]:
    """Indonesian provinces, cities and regencies by their folded words."""
    data = table("regions")
    rows: Iterable[str] = (name for part in ("provinces", "cities", "regencies") for name in data[part]["names"])
    trie: Trie[str] = Trie()
    for name in rows:
        trie.add(name.lower().split(), name)
    return trie


@cache
def place_words(key: str) -> frozenset[str]:
    """Words that open a place name (`Teluk`, `Kepulauan`), or under ``closers`` end it (`Selatan`)."""
    return frozenset(word.lower() for word in table("regions")["places"][key])


def asked_sectors(noun: str) -> frozenset[str]:
    """The sectors that a noun for a person asks for (`perwira`); empty where any will do."""
    return frozenset(table("titles")["asks"].get(noun, ()))


def office(head: str) -> str:
    """The long form of an office (`menlu` is `menteri luar negeri`), or the head itself."""
    same: dict[str, str] = table("titles")["same"]
    return same.get(head, head)
