"""The PLOVER mode of an event: the frame's own, or what its words and its content add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.lexicon.load import table

if TYPE_CHECKING:
    from menurut.events.clauses import Clauses
    from menurut.events.triggers import Match
    from menurut.model import EventType

_THREATENED = {
    "ASSAULT": "violence", "SANCTION": "relations", "RETREAT": "expel", "AGREE": "relations", "CONSULT": "relations",
    "COOPERATE": "relations", "AID": "relations", "MOBILIZE": "violence", "COERCE": "restrict",
}  # fmt: skip
_ASKED = {"AID": "assist", "RETREAT": "yield", "CONCEDE": "yield", "CONSULT": "meet", "COERCE": "change"}
_REFUSED = {
    "AID": ("assist", "122"),
    "CONSULT": ("meet", "125"),
    "RETREAT": ("yield", "123"),
    "CONCEDE": ("yield", "123"),
}


def read(clauses: Clauses, match: Match) -> tuple[EventType, str | None, str]:
    """Type, mode and CAMEO code of a trigger."""
    frame = match.frame
    if frame.type == "THREATEN":
        return frame.type, _threatened(clauses, match) or frame.mode, frame.cameo
    if frame.type == "REQUEST":
        return frame.type, _asked(clauses, match), frame.cameo
    if frame.type == "REJECT":
        return frame.type, _refused(clauses, match) or frame.mode, frame.cameo
    if frame.type == "ASSAULT":
        return frame.type, _instrument(clauses, match) or frame.mode, frame.cameo
    return frame.type, frame.mode, frame.cameo


def refusal(kind: EventType) -> tuple[str, str]:
    """Mode and code of `tidak akan ..` by what is refused."""
    return _REFUSED.get(kind, ("change", "120"))


def _content(clauses: Clauses, match: Match) -> Match | None:
    """The event that a verbal act is about: the first trigger behind it in its sentence."""
    high = clauses.reading.sentence_end[match.head]
    found = (clauses.matches.get(number) for number in range(match.end, high))
    return next((other for other in found if other is not None), None)


def _threatened(clauses: Clauses, match: Match) -> str | None:
    content = _content(clauses, match)
    if content is None:
        return None
    if content.frame.mode in ("arrest", "expel", "deport", "restrict"):
        return {"deport": "expel"}.get(content.frame.mode, content.frame.mode)
    return _THREATENED.get(content.frame.type)


def _asked(clauses: Clauses, match: Match) -> str:
    content = _content(clauses, match)
    if content is None or content.frame.mode == "resign":
        return "change"
    return _ASKED.get(content.frame.type, "change")


def _refused(clauses: Clauses, match: Match) -> str | None:
    if match.frame.mode != "change":
        return match.frame.mode
    content = _content(clauses, match)
    if content is None or clauses.governor(content.head) != match.head:
        return None
    return _REFUSED.get(content.frame.type, ("change", ""))[0]


def _instrument(clauses: Clauses, match: Match) -> str | None:
    """The weapon named beside an attack (`menyerang .. dengan drone`)."""
    reading = clauses.reading
    sentence = " ".join(reading.lower[match.start : min(reading.sentence_end[match.head], match.end + 14)])
    if match.frame.mode not in (None, "firearms"):
        return None
    for mode, weapons in table("clauses")["instruments"].items():
        if any(f" {weapon}" in f" {sentence}" for weapon in weapons):
            return str(mode)
    return None
