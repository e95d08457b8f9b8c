"""Parties that a noun pointing back stands for: `mengecam serangan itu` names nobody, but the article did before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from menurut.events.triggers import status_words
from menurut.lexicon.frames import quad

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.events.clauses import Clauses
    from menurut.events.reading import Party
    from menurut.events.roles import Roles
    from menurut.events.triggers import Match
    from menurut.model import Event

_CONFLICT = 4
_NOUN_ENDINGS = ("an", "si", "coba")


def complete(clauses: Clauses, match: Match, parties: Roles, told: Sequence[Event]) -> Roles:
    """Fill empty recipients from the happening that the object points back to."""
    if parties.recipients or not match.frame.recalls or not parties.actors:
        return parties
    patient = clauses.subject(match.head) if match.voice == "passive" else clauses.object(match.head)
    if patient is None or not _points_back(clauses, patient):
        return parties
    for event in reversed(told):
        found = _parties(event, match)
        found = tuple(one for one in found if one not in parties.actors)
        if found:
            return replace(
                parties, recipients=found, reasons=(*parties.reasons, f"recipient: recalls {event.trigger.text}")
            )
    return parties


def _points_back(clauses: Clauses, patient: Party) -> bool:
    words = clauses.reading.lower[patient.start : patient.end]
    return bool(status_words("recall") & set(words)) and any(word.endswith(_NOUN_ENDINGS) for word in words)


def _parties(event: Event, match: Match) -> tuple[str, ...]:
    if match.frame.recalls == "actors":
        return event.actors if quad(event.type) == _CONFLICT else ()
    return (*event.actors, *event.recipients)
