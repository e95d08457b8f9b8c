"""Cuts an article's text so that spans which nest or overlap become a flat row of marked pieces."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from menurut.model.article import Removed
    from menurut.model.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One stretch of the text and the row it belongs to.

    `role` is content, cue, speaker, trigger or mention; `row` the id of the statement or event.
    """

    start: int
    end: int
    role: str
    row: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of text with everything that covers it; `opens` are the layers that begin with it.

    A piece with `removed` stands for something taken out and covers no text of the article.
    """

    text: str
    layers: tuple[Layer, ...] = ()
    opens: tuple[Layer, ...] = ()
    removed: Removed | None = None

    @property
    def roles(self) -> list[str]:
        """The roles of the layers over this piece, each once, in a fixed order."""
        return sorted({layer.role for layer in self.layers})

    @property
    def rows(self) -> list[str]:
        """The ids of the rows this piece belongs to, each once, in order."""
        return list(dict.fromkeys(layer.row for layer in self.layers))


def layers(record: Record) -> list[Layer]:
    """Every stretch of the text that a statement or an event rests on."""
    found = []
    for statement in record.statements:
        spans = (("content", statement.content), ("cue", statement.cue), ("speaker", statement.speaker_span))
        found += [Layer(start=x.start, end=x.end, role=role, row=statement.id) for role, x in spans if x]
    for event in record.events:
        found.append(Layer(start=event.trigger.start, end=event.trigger.end, role="trigger", row=event.id))
        further = (*(one.trigger for one in event.mentions), *(one.span for one in event.magnitude))
        found += [Layer(start=x.start, end=x.end, role="mention", row=event.id) for x in further]
    return sorted(found, key=lambda layer: (layer.start, -layer.end, layer.role, layer.row))


def paragraphs(text: str, found: Sequence[Layer], removed: Sequence[Removed]) -> Iterator[list[Piece]]:
    """The text as paragraphs of pieces; without the removed ones, joined by blank lines, they give the text again.

    `found` is sorted by start. What was removed comes where it stood, as a paragraph of its own where it stood
    between two paragraphs.
    """
    waiting = sorted(removed, key=lambda one: one.before)
    for start, end in _paragraph_bounds(text):
        between = [one for one in waiting if one.before <= start]
        inside = [one for one in waiting if start < one.before < end]
        waiting = [one for one in waiting if one.before > start and one.before >= end]
        for one in between:
            yield [Piece(text=one.text, removed=one)]
        yield list(_pieces(text, start, end, [x for x in found if x.start < end and x.end > start], inside))
    for one in waiting:
        yield [Piece(text=one.text, removed=one)]


def _paragraph_bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for paragraph in text.split("\n\n"):
        yield start, start + len(paragraph)
        start += len(paragraph) + 2


def _pieces(text: str, start: int, end: int, found: Sequence[Layer], removed: Sequence[Removed]) -> Iterator[Piece]:
    cuts = {start, end, *(one.before for one in removed)}
    cuts.update(edge for layer in found for edge in (layer.start, layer.end) if start < edge < end)
    edges = sorted(cuts)
    for left, right in pairwise(edges):
        for one in removed:
            if one.before == left:
                yield Piece(text=one.text, removed=one)
        over = tuple(layer for layer in found if layer.start <= left and layer.end >= right)
        yield Piece(text=text[left:right], layers=over, opens=tuple(x for x in over if x.start == left))
