"""What shows that a name nobody lists is a land: words around it, how it ends, and what each sign weighs."""

from __future__ import annotations

from functools import cache

from menurut.lexicon.load import table
from menurut.lexicon.trie import Trie

CODELESS = "?"
"""Opens what stands for the country code of a land that has none, while an article is read."""


@cache
def signs() -> Trie[str]:
    """Phrases before a name with the sign they are: ``organ``, ``shared``, ``titled``, ``within``."""
    data = table("lands")
    trie: Trie[str] = Trie()
    for sign, phrases in (
        ("shared", data["organ"]["shared"]),
        ("titled", data["titled"]["words"]),
        ("organ", data["organ"]["words"]),
        ("within", data["within"]["words"]),
    ):
        for phrase in phrases:
            trie.add(phrase.split(), sign)
    return trie


def weight(sign: str) -> float:
    """What a sign weighs; ``least`` is the sum from which a name is a land."""
    return float(table("lands")["weights"][sign])


@cache
def words(part: str, key: str = "words") -> frozenset[str]:
    """A word list of lands.toml."""
    return frozenset(table("lands")[part][key])


def ends_so(word: str) -> bool:
    """Whether a folded word ends as names of lands do."""
    return len(word) > 4 and word.endswith(tuple(table("lands")["ending"]["words"]))


def code(country: str | None) -> str | None:
    """The country code as others may see it: None for a land without one."""
    return None if country is None or country.startswith(CODELESS) else country
