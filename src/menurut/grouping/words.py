"""Words of a text reduced to what is compared: rough stems, sentences, quoted stretches."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from menurut.lexicon.load import table

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:-[^\W\d_]+)*")
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?]+[\"”’)]*(?=\s+[\"“‘(]?[A-Z0-9])|(?=\n)|\Z)")
_QUOTED = re.compile(r"[\"“”][^\"“”\n]{2,}[\"“”]")
_NAMED = re.compile(r"(?<=[\w,;:)”\"] )([A-Z][^\W\d_]+)")
_CLITIC = re.compile(r"(?<=..)(?:lah|kah|pun|nya|ku|mu)$")
_PREFIX = re.compile(r"^(?:di|ter|ber|be|per|se|ke|meng|meny|men|mem|me|peng|peny|pen|pem|pe)(?=[a-z]{3})")
_SUFFIX = re.compile(r"(?<=...)(?:kan|an|i)$")


class Word(NamedTuple):
    """A word in small letters with its place."""

    text: str
    start: int
    end: int


def words(text: str, offset: int = 0) -> list[Word]:
    """Words and numbers; `offset` is added to their places."""
    return [Word(m.group().casefold(), m.start() + offset, m.end() + offset) for m in _WORD.finditer(text)]


def sentences(text: str) -> list[tuple[int, int]]:
    """Stretches that end in a full stop before a capital, or with their line; a rough cut that needs no pipeline."""
    found = []
    for match in _SENTENCE.finditer(text):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            found.append((start, end))
    return found


def quoted(text: str) -> list[tuple[int, int]]:
    """Stretches between quotation marks."""
    return [match.span() for match in _QUOTED.finditer(text)]


@lru_cache(maxsize=400_000)
def stem(word: str) -> str:
    """What the forms of a word share: `mendukung`, `dukungan` and `didukung` give one key, which need be no word.

    A root that begins with p, t, k or s loses it behind me- and pe-, so every key goes without it.
    """
    if word[:1].isdigit():
        return word
    word = word.split("-")[0]
    if len(word) < 5:
        return _folded(word)
    word = _CLITIC.sub("", word)
    for _ in range(2):
        shorter = _PREFIX.sub("", word)
        if shorter == word:
            break
        word = shorter
    return _folded(_SUFFIX.sub("", word))


def stems(text: str) -> list[str]:
    """Stems of the words that say something, in their order, under one key where words mean the same."""
    return [found for word in words(text) if word.text not in idle() and (found := meaning(word.text))]


def named(text: str) -> list[str]:
    """Stems of the words in capitals that do not begin a sentence: mostly of names."""
    return [
        meaning(match.group(1).casefold()) for match in _NAMED.finditer(text) if match.group(1).casefold() not in idle()
    ]


@lru_cache(maxsize=400_000)
def meaning(word: str) -> str:
    """The stem of a word, or that of its group where the lexicon knows words that stand for the same."""
    found = stem(word)
    return _groups().get(found, found)


def numbers(text: str) -> frozenset[str]:
    """Numbers of a text, in digits where the lexicon reads their words: `tujuh orang` has 7."""
    found = set()
    for word in words(text):
        if word.text[0].isdigit():
            found.add(word.text.replace(".", "").replace(",", "."))
        elif word.text in _figures():
            found.add(_figures()[word.text])
    return frozenset(found)


@cache
def _figures() -> dict[str, str]:
    return {word: str(value) for word, value in table("comparing")["figures"].items() if word != "example"}


@cache
def idle() -> frozenset[str]:
    """Words that tell nothing of what a text is about."""
    return frozenset(word for line in table("comparing")["idle"].values() for word in line["words"])


@cache
def negations() -> frozenset[str]:
    """Words that turn what is said round."""
    return frozenset(table("comparing")["negations"]["words"])


@cache
def phrases(name: str) -> tuple[str, ...]:
    """The phrases of a table of ``comparing.toml``, in small letters."""
    return tuple(table("comparing")[name]["words"])


@cache
def usual() -> tuple[int, dict[str, int]]:
    """Of how many articles the lexicon counted stems, and in how many of them each stands."""
    counted = table("usual_stems")
    return counted["articles"], counted["stems"]


@cache
def _groups() -> dict[str, str]:
    found: dict[str, str] = {}
    for group in table("comparing")["same"]:
        first = stem(group["words"][0])
        for word in group["words"]:
            found.setdefault(stem(word), first)
    return found


def _folded(word: str) -> str:
    return word[1:] if len(word) > 3 and word[0] in "ptks" and word[1] in "aeiou" else word
