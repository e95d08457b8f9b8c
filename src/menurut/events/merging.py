"""One event per happening: a happening told twice in an article is one row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from menurut.lexicon.frames import quad

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
    for event in events:
        place = next((number for number, other in enumerate(kept) if _same(other, event)), None)
        if place is None:
            kept.append(event)
        else:
            kept[place] = _joined(kept[place], event)
    return kept


def _same(first: Event, later: Event) -> bool:
    if first.type != later.type:
        return False
    if first.trigger.overlaps(later.trigger):
        return True
    if quad(first.type) not in _MATERIAL:
        return False
    if (first.polarity, first.modality) != (later.polarity, later.modality) or first.actors != later.actors:
        return False
    if first.reasons[:1] != later.reasons[:1]:
        return False
    return not first.recipients or not later.recipients or first.recipients == later.recipients


def _joined(first: Event, later: Event) -> Event:
    return replace(
        first,
        recipients=first.recipients or later.recipients,
        date=first.date or later.date,
        place=first.place or later.place,
        reasons=(*first.reasons, f"also at {later.trigger.start}"),
    )
