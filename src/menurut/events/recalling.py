"""Parties that stand earlier in the text: `mengecam serangan itu`, `menahan pegawainya` name nobody themselves."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from menurut.events.kinds import words
from menurut.events.triggers import status_words
from menurut.lexicon.frames import quad
from menurut.lexicon.morphology import without_clitics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.events.clauses import Clauses
    from menurut.events.reading import Party
    from menurut.events.roles import Roles
    from menurut.events.triggers import Match
    from menurut.model import Event

_CONFLICT = 4
_NOUN_ENDINGS = ("an", "si", "coba")
_PARTY_SLOTS = frozenset(("object", "owner", "head", "atas", "object+dengan"))
_TO_OTHERS = ("ASSAULT", "COERCE", "ACCUSE", "SUPPORT")
"""Types done to what is another's; `menarik duta besarnya` means the own one."""
SHARED_N = 5
"""Letters that a noun and its verb share at least (`serangan`, `menyerang`)."""
RECALL_N = 12
"""How many events back a noun may point."""
SHORTEST_HOST_N = 6
"""Letters of the shortest noun with `-nya` that is read as somebody's own."""


def complete(clauses: Clauses, match: Match, parties: Roles, told: Sequence[Event]) -> Roles:
    """Fill in recipients from the happening that the object points back to, or from whom its `-nya` means."""
    if not parties.actors or match.frame.noun:
        return parties
    patient = clauses.subject(match.head) if match.voice == "passive" else clauses.object(match.head)
    if match.frame.recalls and patient is not None and not patient.any and _points_back(clauses, patient):
        return _recalled(clauses, patient, match, parties, told)
    if parties.recipients and not _somebodys_hand(patient):
        return parties
    if match.frame.type == "SANCTION" and told and clauses.beside(match.head):
        return _inherited(clauses, match, parties, told[-1])
    if match.frame.type == "REQUEST":
        return _asked_at_the_meeting(clauses, match, parties, told)
    return _owner_meant(clauses, match, parties, patient)


def _with(parties: Roles, found: Sequence[str], reason: str) -> Roles:
    others = tuple(one for one in found if one not in parties.actors)
    return replace(parties, recipients=others, reasons=(*parties.reasons, reason)) if others else parties


def _recalled(clauses: Clauses, patient: Party, match: Match, parties: Roles, told: Sequence[Event]) -> Roles:
    """Take the event whose word the noun is made from (`mengirim`: pengiriman), else the last that fits."""
    last = told[-RECALL_N:]
    kin = [event for event in last if akin(clauses.reading.lower[patient.start : patient.end], event)]
    for event in [*reversed(kin), *reversed(last)]:
        if event in kin:
            found = _with(parties, event.actors, f"recipient: recalls {event.trigger.text}")
            if found is not parties and match.frame.recalls == "actors":
                return found
        found = _with(parties, _parties(event, match), f"recipient: recalls {event.trigger.text}")
        if found is not parties:
            return found
    return parties


def akin(noun: Sequence[str], event: Event) -> bool:
    """Whether a noun and the verb of an event share their root, told by the letters they share."""
    verb = event.trigger.text.lower().split()[0]
    for word in noun:
        match = SequenceMatcher(None, word, verb, autojunk=False).find_longest_match()
        if word.endswith("an") and match.size >= SHARED_N:
            return True
    return False


def _points_back(clauses: Clauses, patient: Party) -> bool:
    said = clauses.reading.lower[patient.start : patient.end]
    return bool(status_words("recall") & set(said)) and any(word.endswith(_NOUN_ENDINGS) for word in said)


def _parties(event: Event, match: Match) -> tuple[str, ...]:
    """Under a criticism, who did the deed or was criticised last; else everybody in the last event."""
    if match.frame.recalls != "actors":
        return (*event.actors, *event.recipients)
    if event.type == "ACCUSE":
        return event.recipients
    return event.actors if quad(event.type) == _CONFLICT and event.mode != "troops" else ()


def _inherited(clauses: Clauses, match: Match, parties: Roles, before: Event) -> Roles:
    """`memanggil duta besar X dan menangguhkan perundingan`: both are done to X."""
    start = clauses.reading.doc[clauses.reading.sentence_start[match.head]].idx
    if before.trigger.start < start or before.actors != parties.actors or quad(before.type) not in (3, _CONFLICT):
        return parties
    return _with(parties, before.recipients, "recipient: of the act beside")


def _asked_at_the_meeting(clauses: Clauses, match: Match, parties: Roles, told: Sequence[Event]) -> Roles:
    """`menghubungi X untuk menuntut ..`: what is demanded is demanded of X."""
    governor = clauses.governor(match.head)
    above = clauses.matches.get(governor) if governor is not None else None
    if above is None or above.frame.type != "CONSULT" or not told:
        return parties
    return _with(parties, told[-1].recipients, "recipient: of the meeting") if told[-1].type == "CONSULT" else parties


def _owner_meant(clauses: Clauses, match: Match, parties: Roles, patient: Party | None) -> Roles:
    """`X .. setelah Y menahan pegawainya`: the clitic means who leads the sentence, or who else stands in it."""
    if match.frame.type not in _TO_OTHERS or not _PARTY_SLOTS & set(match.frame.recipient):
        return parties
    hosts = [patient] if patient is not None else []
    behind = clauses.phrase_at(match.head, ("atas",))
    if behind is not None and "atas" in match.frame.recipient:
        hosts.append(behind)
    if not any(_own(clauses, host) for host in hosts):
        return parties
    low = clauses.reading.sentence_start[match.head]
    for number in range(low, match.head):
        found = clauses.reading.outer(number)
        if found and not set(found) & set(parties.actors):
            return _with(parties, found[:1], "recipient: -nya")
    if match.frame.type not in ("COERCE", "ASSAULT"):
        return parties
    return _with(parties, _person_before(clauses, low, parties), "recipient: -nya of the sentence before")


def _person_before(clauses: Clauses, low: int, parties: Roles) -> tuple[str, ...]:
    """The person whom the sentence before is about: the first one in it that does not do the deed."""
    reading = clauses.reading
    if low == 0:
        return ()
    for number in range(reading.sentence_start[low - 1], low):
        for one in reading.outer(number):
            if reading.cast[one].kind == "person" and one not in parties.actors:
                return (one,)
    return ()


def _somebodys_hand(patient: Party | None) -> bool:
    """Whether the object is only the hand of somebody told before: `menahan tujuh pegawainya`."""
    if patient is None or not patient.head.endswith("nya"):
        return False
    return without_clitics(patient.head) in words("agents")


def _own(clauses: Clauses, party: Party) -> bool:
    return any(
        word.endswith("nya") and len(word) >= SHORTEST_HOST_N and clauses.reading.doc[number].pos_ == "NOUN"
        for number, word in enumerate(clauses.reading.lower[party.start : party.end], party.start)
    )
