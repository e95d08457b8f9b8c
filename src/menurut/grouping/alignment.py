"""Which words of one article stand in another one, in the same order."""

from __future__ import annotations

from bisect import bisect_left
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
    ranges: list[tuple[int, int]]
    """The first word of each sentence, and the one behind its last."""
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
    starts = [word.start for word in found]
    sentences = words.sentences(text)
    ranges = [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in sentences]
    return Text(text, found, sentences, ranges, spoken, grams)


def common(one: Text, other: Text) -> float:
    """How many runs of the shorter text stand in the other one, wherever: a quick bound for `align`."""
    least = min(len(one.grams), len(other.grams))
    return len(one.grams.keys() & other.grams.keys()) / least if least else 0.0


def align(one: Text, other: Text) -> Overlap:
    """How far `one` stands in `other`."""
    match = _matches(one, other)
    pairs = []
    for (start, end), (first, last) in zip(one.sentences, one.ranges, strict=True):
        touched = [place for place in match[first:last] if place is not None]
        if last - first >= RUN_N and len(touched) >= _TAKEN * (last - first):
            source = _sentence_of(other, touched)
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
    counts = [sum(first <= place < last for place in places) for first, last in text.ranges]
    return text.sentences[counts.index(max(counts))]


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else 0.0
