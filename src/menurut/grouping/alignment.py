"""Which words of one article stand in another one, in the same order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.grouping import words
from menurut.model import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

RUN_N = 3
"""So many words in a row make a place where two texts touch; single words and pairs recur by chance."""
_TAKEN = 0.6
"""A sentence counts as taken over where so much of it stands in the other text."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text cut for comparing: `grams` gives the places where each run of words begins."""

    text: str
    words: list[words.Word]
    sentences: list[tuple[int, int]]
    spoken: list[bool]
    grams: dict[tuple[str, ...], list[int]]


@dataclass(frozen=True, slots=True)
class Overlap:
    """How far a text stands in another one: shares of its words, of those outside quotation marks, and sentences."""

    share: float
    unspoken: float
    pairs: tuple[tuple[Passage, Passage], ...]


def cut(text: str) -> Text:
    """Cut a text for comparing."""
    found = words.words(text)
    quoted = words.quoted(text)
    grams: dict[tuple[str, ...], list[int]] = {}
    for place in range(len(found) - RUN_N + 1):
        grams.setdefault(tuple(word.text for word in found[place : place + RUN_N]), []).append(place)
    spoken = [any(start <= word.start < end for start, end in quoted) for word in found]
    return Text(text, found, words.sentences(text), spoken, grams)


def align(one: Text, other: Text) -> Overlap:
    """How far `one` stands in `other`."""
    match = _matches(one, other)
    pairs = []
    for start, end in one.sentences:
        inside = [place for place, word in enumerate(one.words) if start <= word.start < end]
        touched = [match[place] for place in inside if match[place] is not None]
        if len(inside) >= RUN_N and len(touched) >= _TAKEN * len(inside):
            source = _sentence_of(other, [place for place in touched if place is not None])
            pairs.append((Passage.of(one.text, start, end), Passage.of(other.text, *source)))
    unspoken = [found is not None for found, spoken in zip(match, one.spoken, strict=True) if not spoken]
    return Overlap(share=_share([found is not None for found in match]), unspoken=_share(unspoken), pairs=tuple(pairs))


def _matches(one: Text, other: Text) -> list[int | None]:
    """For each word its place in the other text where both run alike, a changed word between two runs included."""
    match: list[int | None] = [None] * len(one.words)
    last = 0
    for gram, places in one.grams.items():
        if found := other.grams.get(gram):
            for place in places:
                last = min(found, key=lambda start, last=last: abs(start - last))  # type: ignore[misc]
                for step in range(RUN_N):
                    match[place + step] = last + step
    for place in range(1, len(match) - 1):
        before, after = match[place - 1], match[place + 1]
        if match[place] is None and before is not None and after is not None and 0 < after - before <= RUN_N:
            match[place] = before + 1
    return match


def _sentence_of(text: Text, places: Sequence[int]) -> tuple[int, int]:
    """The sentence that most of these words stand in."""
    starts = [text.words[place].start for place in places]
    return max(text.sentences, key=lambda span: sum(span[0] <= start < span[1] for start in starts))


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else 0.0
