"""The epistemic probe in Indonesian: what is alleged, hedged, attributed, denied or conditional is never a plain fact.

Source:  nine sentence frames on which PETRARCH2 and UniversalPetrarch lose the claimant, the hedge or the negation.
"""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from menurut.model import Event, Statement
    from tests.events.conftest import Found

VERBS = {
    "menyerang": "ASSAULT", "menembaki": "ASSAULT", "menculik": "ASSAULT", "menangkap": "COERCE",
    "mengusir": "COERCE", "mengecam": "ACCUSE", "menggugat": "ACCUSE", "mendukung": "SUPPORT",
    "membiayai": "AID", "mempersenjatai": "AID", "memecat": "SANCTION", "mengancam": "THREATEN",
}  # fmt: skip
DYADS = [
    ("Arandia", "Belmora"), ("Milisi Barat", "Tentara Arandia"), ("Partai Fajar", "Partai Bahari"),
    ("Uni Timur", "Casteva"), ("Presiden Halim", "Menteri Kort"), ("Dorvania", "Gubernur Ardi"),
]  # fmt: skip
ONLY_FIT = 0.95
"""The share that must come out right in every respect."""


class Frame(NamedTuple):
    sentence: str
    polarity: str = "positive"
    modality: str = "actual"
    claimed_by: str | None = None


FRAMES = [
    Frame("<{a}> {v} [{b}]."),
    Frame("<{a}> diduga {v} [{b}].", modality="possible"),
    Frame("<{a}> mungkin {v} [{b}].", modality="possible"),
    Frame("Menurut {{Kementerian Pangan}}, <{a}> {v} [{b}].", claimed_by="Kementerian Pangan"),
    Frame("<{a}> {v} [{b}], kata {{Kementerian Pangan}}.", claimed_by="Kementerian Pangan"),
    Frame("{{Kementerian Pangan}} mengatakan <{a}> {v} [{b}].", claimed_by="Kementerian Pangan"),
    Frame("<{a}> tidak {v} [{b}].", polarity="negative"),
    Frame("Jika <{a}> {v} [{b}], {{Norlanda}} akan bertemu {{Sulvania}}.", modality="conditional"),
    Frame("<{a}> membantah telah {v} [{b}].", polarity="negative", claimed_by="{a}"),
    Frame("<{a}> akan {v} [{b}].", modality="intended"),
    Frame("Menurut {{Norlanda}}, {{Sulvania}} menuduh <{a}> {v} [{b}].", claimed_by="Sulvania"),
    Frame("{{Norlanda}} mengatakan bahwa <{a}> belum {v} [{b}].", polarity="negative", claimed_by="Norlanda"),
    Frame("<{a}> dikhawatirkan {v} [{b}].", modality="possible"),
]


def faults(find: Callable[[str], Found]) -> tuple[list[str], int]:
    wrong, total = [], 0
    dyads = cycle(DYADS)
    for verb, kind in VERBS.items():
        for frame in FRAMES:
            actor, recipient = next(dyads)
            total += 1
            sentence = frame.sentence.format(a=actor, b=recipient, v=verb)
            fault = _fault(find(sentence), frame, kind, frame.claimed_by and frame.claimed_by.format(a=actor))
            if fault:
                wrong.append(f"{sentence} {fault}")
    return wrong, total


def _fault(found: Found, frame: Frame, kind: str, claimant: str | None) -> str:
    case, events, statements = found
    event = next((one for one in events if one.type == kind and set(one.actors) == case.actors), None)
    if event is None:
        return f"no {kind}: {[(one.type, one.actors, one.recipients) for one in events]}"
    modality = "actual" if kind == "THREATEN" and frame.modality == "intended" else frame.modality
    claimed = {actor for one in event.claimed_by for actor in _claimants(statements[one], event)}
    has = (set(event.recipients), event.polarity, event.modality, claimed)
    wants = (set(case.recipients), frame.polarity, modality, {claimant} if claimant else set())
    return "" if has == wants else f"{has}, not {wants}"


def _claimants(statement: Statement, event: Event) -> tuple[str, ...]:
    """Who speaks; of a verbal act that is a cue itself, who relays it."""
    own = (
        statement.cue is not None
        and statement.cue.start < event.trigger.end
        and event.trigger.start < statement.cue.end
    )
    return statement.relayed_by if own else statement.speakers


def test_the_probe(find: Callable[[str], Found]) -> None:
    wrong, total = faults(find)
    assert total >= 120
    assert 1 - len(wrong) / total >= ONLY_FIT, "\n".join(wrong)
