"""One event per happening: a happening told twice in an article is one row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from menurut.lexicon.frames import quad
from menurut.model import EventMention

if TYPE_CHECKING:
    from collections.abc import Iterable

    from menurut.model import Event

_MATERIAL = (2, 4)


def merge(events: Iterable[Event]) -> list[Event]:
    """Join rows that tell the same happening; the first keeps its place and takes over what the later one adds.

    Two verbal acts are two happenings (somebody may accuse twice); a deed with the same words, parties and standing
    is the same deed.
    """
    kept: list[Event] = []
    places: dict[tuple[str, ...], list[int]] = {}
    for event in events:
        near = places.setdefault((event.type, event.polarity, event.modality, *event.actors), [])
        place = next((number for number in reversed(near) if _same(kept[number], event)), None)
        if place is not None:
            kept[place] = _joined(kept[place], event)
        elif not any(_covers(other, event) for other in kept[-2:]):
            near.append(len(kept))
            kept.append(event)
    return kept


def _covers(first: Event, later: Event) -> bool:
    """Whether two readings of overlapping words make one row."""
    return first.type == later.type and first.trigger.overlaps(later.trigger)


def _same(first: Event, later: Event) -> bool:
    """Whether two rows of one type, standing and doer tell one deed: the same trigger, and no other recipient."""
    if quad(first.type) not in _MATERIAL or first.reasons[:1] != later.reasons[:1]:
        return False
    return not first.recipients or not later.recipients or first.recipients == later.recipients


def _joined(first: Event, later: Event) -> Event:
    return replace(
        first,
        recipients=first.recipients or later.recipients,
        date=first.date or later.date,
        place=first.place or later.place,
        mentions=(*first.mentions, EventMention(trigger=later.trigger, claimed_by=later.claimed_by), *later.mentions),
    )
