"""Cuts text into surface words: what name lists are matched on, free of any trained model."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# A full stop stays inside a word in "S.H" and "detik.com", but parts two sentences typed without a space.
_WORD = re.compile(r"\w+(?:(?:['’`/&-]|\.(?=[a-z0-9]|[A-Z](?![a-z])))\w+)*\+?|\S")
_ENCLITIC = re.compile(r"-(?:nya|lah|kah|pun|ku|mu)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a single mark of punctuation, with its place in the text.

    `lower` is the folded form; `base` is `lower` without the possessive or object `-nya` (or an emphatic
    `-lah`, `-kah`, `-pun`), equal to `lower` where there is none.
    """

    start: int
    end: int
    text: str
    lower: str
    base: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter, or is a number tied to one (`9News`)."""
        return self.text[0].isupper()

    @property
    def acronym(self) -> bool:
        """Whether it is written in capitals throughout and has two letters or more."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number and no punctuation."""
        return self.text[0].isalnum()

    @property
    def clitic(self) -> bool:
        """Whether `-nya` hangs on it."""
        return self.base != self.lower and self.lower.endswith("nya")


def base(lower: str) -> str:
    """The word without its enclitic; short words such as `hanya` or `punya` keep theirs."""
    for tail in ("nya", "lah", "kah", "pun"):
        if lower.endswith(tail) and len(lower) > len(tail) + 2:
            return lower[: -len(tail)].rstrip("-")
    return lower


def split(text: str) -> Iterator[Word]:
    """Yield the words of `text` in order; every word slices to its place."""
    for found in _WORD.finditer(text):
        start, end = found.span()
        enclitic = _ENCLITIC.search(text, start, end) if "-" in found.group() else None
        if enclitic:  # "Washington-lah", "X-nya": the name is a word of its own
            yield _word(text, start, enclitic.start())
            yield _word(text, enclitic.start(), end)
        else:
            yield _word(text, start, end)


def _word(text: str, start: int, end: int) -> Word:
    piece = text[start:end]
    lower = piece.lower() if len(piece.lower()) == len(piece) else piece
    return Word(start, end, piece, lower, base(lower))


def cut(word: Word, text: str, at: int) -> tuple[Word, Word, Word]:
    """Part a hyphened word at an offset into the word: before, the hyphen, after."""
    middle = word.start + at
    return _word(text, word.start, middle), _word(text, middle, middle + 1), _word(text, middle + 1, word.end)
