"""Common nouns for somebody: bodies known by what they do, ties to others, nouns formed like those for a doer."""

from __future__ import annotations

from functools import cache

from menurut.lexicon.load import table
from menurut.lexicon.trie import Trie


@cache
def corporate() -> Trie[str]:
    """Nouns for a body or those who run it, known by what they do (`panitia`, `manajemen`)."""
    trie: Trie[str] = Trie()
    for phrase in table("groups")["corporate"]["words"]:
        trie.add(phrase.split(), "")
    return trie


@cache
def relations() -> dict[str, str]:
    """Nouns for what somebody is to another (`istri`), with the sort of tie."""
    return {noun: tie for tie, nouns in table("groups")["relations"].items() for noun in nouns}


def agent(word: str) -> bool:
    """Whether a folded noun is formed like one for a doer: `penyelundup`, `relawan`, `warganet`; never `pengadaan`."""
    data = table("groups")["agents"]
    if word in data["things"] or len(word) < data["shortest"]:
        return False
    made = word.startswith(tuple(data["prefixes"])) and not word.endswith(tuple(data["deeds"]))
    return made or word.endswith(tuple(data["suffixes"]))
