"""Indonesian stems for searching: `membantah`, `dibantah` and `bantahan` are found by one another."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return _WORD.findall(text.casefold())


def stems(text: str) -> str:
    """The stems of a text's words, parted by blanks."""
    return " ".join(map(stem, words(text)))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a word in small letters.

    Source:  the Nazief-Adriani algorithm with its later additions, as PySastrawi has it.
    """
    return str(_stemmer().stem(word)) or word


@cache
def _stemmer() -> Any:
    from Sastrawi.Dictionary.ArrayDictionary import ArrayDictionary
    from Sastrawi.Stemmer.Stemmer import Stemmer
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    return Stemmer(ArrayDictionary(StemmerFactory().get_words()))
