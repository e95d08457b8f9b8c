"""Further mentions of an event told before: `serangan itu`, `pertemuan tersebut`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from menurut.events.kinds import NOUN
from menurut.events.recalling import akin
from menurut.events.triggers import status_words
from menurut.model import EventMention, Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from menurut.events.reading import Reading
    from menurut.model import Event

RECALL_N = 12
"""How many events back a noun may point."""
POINTER_N = 4
"""How many words behind the noun its pointer may stand (`serangan udara mendadak itu`)."""


def add(reading: Reading, text: str, events: Iterable[Event]) -> list[Event]:
    """Give every noun that points back to the last event of its root, as a mention with who tells it there.

    Shape:   the events in their order, their mentions in the order of the text.
    """
    found = list(events)
    for number, word in enumerate(reading.lower):
        end = _pointed(reading, number) if word.endswith(("an", "si")) else None
        if end is None:
            continue
        start = reading.doc[number].idx
        place = _last(found, reading.lower[number], start, _sentence_start(reading, number))
        if place is not None:
            span = Passage.of(text, start, reading.doc[end].idx + len(reading.doc[end]))
            found[place] = _with(found[place], EventMention(trigger=span, claimed_by=_told_by(reading, start)))
    return found


def _sentence_start(reading: Reading, number: int) -> int:
    return reading.doc[reading.sentence_start[number]].idx


def _pointed(reading: Reading, number: int) -> int | None:
    """The pointer that ends the phrase which a noun begins."""
    if reading.kinds[number] != NOUN:
        return None
    for place in range(number + 1, min(number + 1 + POINTER_N, reading.sentence_end[number])):
        if reading.lower[place] in status_words("recall"):
            return place
        if reading.kinds[place] != NOUN:
            return None
    return None


def _last(events: Sequence[Event], noun: str, start: int, sentence: int) -> int | None:
    """The nearest event told in a sentence before whose word shares the root of the noun."""
    near = [(event.trigger.start, place) for place, event in enumerate(events) if event.trigger.end < sentence]
    for _, place in sorted(near, reverse=True)[:RECALL_N]:
        told = (events[place].trigger, *(mention.trigger for mention in events[place].mentions))
        if any(one.start <= start < one.end for one in told):
            return None
        if akin((noun,), events[place]):
            return place
    return None


def _told_by(reading: Reading, position: int) -> tuple[str, ...]:
    inner = reading.claims.innermost(position)
    return (inner.id,) if inner is not None else ()


def _with(event: Event, mention: EventMention) -> Event:
    mentions = sorted((*event.mentions, mention), key=lambda one: one.trigger.start)
    return replace(event, mentions=tuple(mentions))
