"""When is a found row the wanted one: the definitions every figure stands on.

Source:  the scores section of the annotation guidelines; thresholds are theirs.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from menurut.evaluation.gold import GoldActor, GoldStatement
    from menurut.model import Actor, Statement

Span = tuple[int, int]

_NOT_WORD = re.compile(r"\W+")
_SENTENCE_END = re.compile(r"""[.!?]["”']?\s+(?=["“'A-Z])|\n+""")
_TRIMMED = frozenset(" \t\n\"'“”‘’«».,;:!?()[]-–—")
_ENOUGH = 0.5


def normalise(name: str | None) -> str:
    """A name as it is compared: compatibility forms, case and punctuation folded."""
    return _NOT_WORD.sub(" ", unicodedata.normalize("NFKC", name or "").casefold()).strip()


def locate(text: str, piece: str, nth: int = 1) -> Span | None:
    """Where the nth occurrence of a piece stands, any white space for any other; None where it does not."""
    words = [re.escape(word) for word in piece.split()]
    hits = [hit.span() for hit in re.finditer(r"\s+".join(words), text)] if words else []
    return hits[nth - 1] if len(hits) >= nth else None


def overlap(one: Span, other: Span) -> float:
    """Shared characters over the whole stretch that the two cover, 0 where they do not touch."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]))


def trimmed(text: str, span: Span) -> Span:
    """The span without outer quotation marks, punctuation and white space."""
    start, end = span
    while start < end and text[start] in _TRIMMED:
        start += 1
    while start < end and text[end - 1] in _TRIMMED:
        end -= 1
    return start, end


def sentence_bounds(text: str) -> list[Span]:
    """The sentences an event's trigger is looked for in, cut by punctuation alone so that no reader is favoured."""
    cuts = [0, *(hit.end() for hit in _SENTENCE_END.finditer(text)), len(text)]
    return [(start, end) for start, end in pairwise(cuts) if start < end]


def sentence_at(bounds: Sequence[Span], position: int) -> int:
    """Which sentence a position stands in, -1 for none."""
    return next((number for number, (start, end) in enumerate(bounds) if start <= position < end), -1)


def same_actor(wanted: GoldActor, actor: Actor | None) -> bool:
    """By name or alias; a state also by country; an unspecified one by being unspecified or absent."""
    if wanted.kind == "unspecified":
        return actor is None or actor.kind == "unspecified"
    if actor is None:
        return False
    known = {normalise(name) for name in (actor.name, *actor.aliases)}
    if not known.isdisjoint(map(normalise, wanted.names)):
        return True
    by_country = wanted.kind == "state" and wanted.country is not None and actor.kind in ("state", "government")
    return by_country and actor.country == wanted.country


def same_actors(wanted: Iterable[GoldActor], actors: Iterable[Actor | None]) -> bool:
    """Whether the two name the same set, unspecified ones left aside."""
    left = [actor for actor in actors if actor is not None and actor.kind != "unspecified"]
    for gold in wanted:
        if gold.kind == "unspecified":
            continue
        hit = next((number for number, actor in enumerate(left) if same_actor(gold, actor)), None)
        if hit is None:
            return False
        del left[hit]
    return not left


def pair_statements(text: str, wanted: Sequence[GoldStatement], found: Sequence[Statement]) -> dict[int, int]:
    """Pair gold rows with found rows one to one, the greatest overlap first.

    Shape:   index of the gold row -> index of the found row, only where they overlap by half.
    """
    candidates = []
    for i, gold in enumerate(wanted):
        span = locate(text, gold.content, gold.nth)
        if span is None:
            continue
        for j, statement in enumerate(found):
            share = overlap(span, (statement.content.start, statement.content.end))
            if share >= _ENOUGH:
                candidates.append((share, i, j))
    pairs: dict[int, int] = {}
    for _, i, j in sorted(candidates, reverse=True):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs
