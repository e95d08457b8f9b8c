"""Stems for searching: `membantah`, `dibantah` and `bantahan` are found by one another.

The table of the lemmatizer knows the words met in training and the roots; affixes are peeled where it does not. It is
read from the shipped weights alone, without spaCy, and does not change with another pipeline.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from menurut.language.affixes import root_of
from menurut.language.lemmatizer import FILE, LemmaTable

_TABLE = Path(__file__).parent / "weights" / "menurut_lemmatizer" / FILE
_AROUND = (
    ("ke", "an"), ("per", "an"), ("pel", "an"), ("pe", "an"), ("pem", "an"), ("pen", "an"), ("peng", "an"),
    ("ber", "an"), ("memper", "kan"), ("memper", "i"), ("diper", "kan"), ("diper", "i"),
)  # fmt: skip
"""Affixes on both sides: a word between them is its root even where a dictionary has the whole (`perbaikan`)."""
_SHORTEST = 4
_STEPS = 3


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The root of a word in small letters; the word itself where none is known."""
    for _ in range(_STEPS):
        found = _step(word)
        if found == word:
            break
        word = found
    return word


def _step(word: str) -> str:
    table = _table()
    found = table.by_form.get(word) or root_of(word, table.roots)
    if found != word:
        return found.casefold()
    inner = [
        word[len(prefix) : -len(suffix)]
        for prefix, suffix in _AROUND
        if word.startswith(prefix) and word.endswith(suffix)
    ]
    return max((one for one in inner if len(one) >= _SHORTEST and one in table.roots), key=len, default=word)


@cache
def _table() -> LemmaTable:
    return LemmaTable.parse(_TABLE.read_bytes())
