"""Names of persons as comparable words: folded, freed of titles and degrees, and reduced to how they sound."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from menurut.lexicon import titles
from menurut.lexicon.register_rows import toml

_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_APOSTROPHES = re.compile(r"['’`ʼ‘]")
_WORDS = re.compile(r"[^\W_]+")
# Old and new Indonesian spelling, and the ways Arabic, Slavic and Dutch names are written in Latin letters.
_SOUNDS = (
    ("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "s"), ("sy", "s"), ("sh", "s"), ("kh", "h"), ("ch", "h"), ("ph", "f"),
    ("th", "t"), ("dh", "d"), ("gh", "g"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("iy", "i"),
    ("q", "k"), ("w", "v"), ("x", "ks"), ("z", "s"), ("y", "i"),
)  # fmt: skip
_ENDS = re.compile(r"(?<=\w\w)(?:[ei]j|ei|i+|h)\Z")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=50_000)
def fold(name: str) -> tuple[str, ...]:
    """The words of a name in small letters without accents, apostrophes and hyphens: `Kim Jong-un`, `Sa'ar`."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name).casefold().translate(_LETTERS))
    return tuple(_WORDS.findall("".join(char for char in plain if not unicodedata.combining(char))))


@lru_cache(maxsize=50_000)
def peel(name: str) -> str:
    """The bare name: without ranks and honorifics before it and degrees behind it."""
    words = name.split(",")[0].split() if "," in name else name.split()
    while len(words) > 1 and (size := _title_at(words)):
        words = words[size:]
    while (
        len(words) > 1 and _bare(words[-1]) in titles.words("honorifics", "degrees") and words[-1] != words[-1].title()
    ):
        words.pop()
    return " ".join(words)


def _bare(word: str) -> str:
    return word.casefold().strip(".,()")


def _title_at(words: list[str]) -> int:
    """How many words of a rank or honorific the name begins with, one word of the name always left."""
    rank = titles.ranks().longest([_bare(word) for word in words], 0)
    if rank and rank[0] < len(words):
        return rank[0]
    return int(_bare(words[0]) in titles.words("honorifics") and (len(words) > 2 or words[0].endswith(".")))


@cache
def _variants() -> dict[str, str]:
    return {word: one for one, words in toml("shared_names")["variants"].items() for word in words}


@cache
def common_words() -> frozenset[str]:
    """Folded name words that so many people bear that they tell little, in the form that `sound` gives."""
    return frozenset(sound(word) for word in toml("shared_names")["common"]["words"])


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """A folded name word as it sounds: `djoko` and `joko`, `zelenskyy` and `zelensky` are one."""
    word = _variants().get(word, word)
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    word = _TWICE.sub(r"\1", word)
    return _ENDS.sub("i", word) if not word.endswith("h") else _ENDS.sub("", word)


def sounds(name: str) -> tuple[str, ...]:
    """The words of a bare name as they sound, in order."""
    return tuple(sound(word) for word in fold(name))
