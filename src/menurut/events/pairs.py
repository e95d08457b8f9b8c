"""`kedua negara`, `kedua pemimpin`, `keduanya`: the two parties of the last event that had two."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from menurut.events.kinds import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.events.clauses import Clauses
    from menurut.events.roles import Roles
    from menurut.events.triggers import Match
    from menurut.model import Cast, Event

REACH_N = 8
"""How far behind a verb the two may stand."""
_MUTUAL = frozenset(("AGREE", "COOPERATE", "CONSULT", "SUPPORT"))
"""What one does with another: `antara kedua negara` then means the doer and the other one."""


def complete(clauses: Clauses, match: Match, parties: Roles, told: Sequence[Event]) -> Roles:
    """Fill in the two that a phrase counts without naming them."""
    if match.frame.noun:
        return parties
    if not _are_two(clauses.reading.cast, parties.actors) or _opposed_elsewhere(parties, told):
        parties = _doers(clauses, match, parties, told)
    if not parties.actors:
        return parties
    if match.frame.type in _MUTUAL:
        parties = _between(clauses, match, parties, told)
    if parties.recipients and not _unacquainted(clauses, match, parties, told):
        return parties
    parties = _done_to(clauses, match, parties, told)
    return parties if parties.recipients else _of_the_quarrel(clauses, match, parties, told)


def _unacquainted(clauses: Clauses, match: Match, parties: Roles, told: Sequence[Event]) -> bool:
    """Whether `kedua pihak` was taken for the two nearest, though these have done nothing to each other so far."""
    if "kedua" not in clauses.reading.lower[match.end : match.end + 2]:
        return False
    pairs = [{*event.actors, *event.recipients} for event in told]
    return not any(len(both) == 2 and both == set(parties.recipients) for both in pairs)


def _of_the_quarrel(clauses: Clauses, match: Match, parties: Roles, told: Sequence[Event]) -> Roles:
    """`gencatan senjata yang ditengahi X`, `X membalas dengan rudal`: between whom, and whom, was told before."""
    found: tuple[str, ...] = ()
    if match.frame.id == "mediate":
        found = _pair(clauses.reading.cast, "pihak", told, without=parties.actors)
    elif match.frame.id == "strike-back":
        found = _struck_first(clauses.reading.cast, parties.actors, told, ("ASSAULT",))
    elif match.frame.type == "THREATEN" and _would_retaliate(clauses, match):
        found = _struck_first(clauses.reading.cast, parties.actors, told, ("ASSAULT", "SANCTION", "COERCE"))
    if not found:
        return parties
    return replace(parties, recipients=found, reasons=(*parties.reasons, "recipient: of the quarrel"))


def _doers(clauses: Clauses, match: Match, parties: Roles, told: Sequence[Event]) -> Roles:
    subject = clauses.subject(match.head)
    if subject is None or match.voice == "passive" or (parties.actors and subject.any != parties.actors):
        return parties
    lower = clauses.reading.lower
    start = subject.start + (clauses.reading.is_any(subject.start, words("agents")) and subject.end > subject.start + 1)
    noun = _counted(lower[start : subject.end])
    found = _pair(clauses.reading.cast, noun, told) if noun else ()
    return replace(parties, actors=found, reasons=(*parties.reasons, "actor: the pair before")) if found else parties


def _opposed_elsewhere(parties: Roles, told: Sequence[Event]) -> bool:
    """Whether the two that stand nearest to `kedua negara` have done nothing to each other, while others have."""
    both = set(parties.actors)
    return len(both) == 2 and not any(both == {*event.actors, *event.recipients} for event in told)


def _are_two(cast: Cast, ids: Sequence[str]) -> bool:
    """Whether the parties of `kedua ..` are known: two of one kind, not a state beside a person."""
    return len(ids) > 1 and len({cast[one].kind == "person" for one in ids}) == 1


def _between(clauses: Clauses, match: Match, parties: Roles, told: Sequence[Event]) -> Roles:
    lower = clauses.reading.lower
    rest = lower[match.end : clauses.reading.sentence_end[match.head]]
    if "antara" not in rest or len(parties.actors) != 1 or len(parties.recipients) == 1:
        return parties
    noun = _counted(rest[rest.index("antara") + 1 :])
    found = _pair(clauses.reading.cast, noun, told) if noun else ()
    others = tuple(one for one in found if one not in parties.actors)
    if len(others) != 1:
        return parties
    return replace(parties, recipients=others, reasons=(*parties.reasons, "recipient: the other of the pair"))


def _done_to(clauses: Clauses, match: Match, parties: Roles, told: Sequence[Event]) -> Roles:
    """`menengahi kedua pihak`, `menyerukan kepada kedua negara`: two others, near the verb."""
    reading = clauses.reading
    if not match.frame.recipient or match.voice == "passive":
        return parties
    for number in range(match.end, min(match.end + REACH_N, reading.sentence_end[match.head])):
        direct = number <= match.end + 1  # what covers `kedua pihak` further on is somebody else's
        noun = _counted(reading.lower[number : number + 2]) if direct or not reading.covering[number] else ""
        if noun and clauses.kinds[number] in ("N", "A"):
            found = _pair(reading.cast, noun, told, without=parties.actors)
            reasons = (*parties.reasons, "recipient: the pair before")
            return replace(parties, recipients=found, reasons=reasons) if found else parties
    return parties


def _counted(phrase: Sequence[str]) -> str:
    """The noun behind `kedua`, `pihak` where it stands alone; empty where the phrase counts nothing."""
    if not phrase or phrase[0] not in ("kedua", "keduanya"):
        return ""
    return phrase[1] if phrase[0] == "kedua" and len(phrase) > 1 else "pihak"


def _pair(cast: Cast, noun: str, told: Sequence[Event], *, without: Sequence[str] = ()) -> tuple[str, ...]:
    """The two that stand against or beside each other most often so far; the last ones where several do."""
    counts: Counter[tuple[str, ...]] = Counter()
    latest: dict[tuple[str, ...], int] = {}
    for number, event in enumerate(told):
        both = tuple(sorted({*event.actors, *event.recipients}))
        found = _as_counted(cast, noun, both) if len(both) == 2 and not set(both) & set(without) else ()
        if found:
            counts[found] += 1
            latest[found] = number
    return max(counts, key=lambda found: (_are_two(cast, found), counts[found], latest[found]), default=())


def _as_counted(cast: Cast, noun: str, both: tuple[str, ...]) -> tuple[str, ...]:
    """The two themselves where the noun fits them, their states where states are counted."""
    kinds = {cast[one].kind for one in both}
    if noun in words("counted_states"):
        if kinds == {"state"}:
            return both
        states = tuple(_state(cast, one) for one in both)
        return states if all(states) and len(set(states)) == len(both) else ()
    if noun in words("counted_persons"):
        return both if kinds == {"person"} else ()
    return both


def _state(cast: Cast, one: str) -> str:
    country = cast[one].country
    return next((actor.id for actor in cast.actors if actor.kind == "state" and country == actor.country), "")


def accuser(clauses: Clauses, match: Match, parties: Roles, told: Sequence[Event]) -> Roles:
    """`X menuding Y menjatuhkan sanksi itu`: what is told again hit the one who complains of it."""
    reading = clauses.reading
    if parties.recipients or not told or match.end >= len(reading.lower):
        return parties
    before = told[-1]
    start = reading.doc[reading.sentence_start[match.head]].idx
    points = reading.lower[match.end] in ("itu", "tersebut", "ini")
    if not points or before.type != "ACCUSE" or before.trigger.start < start or before.recipients != parties.actors:
        return parties
    return replace(parties, recipients=before.actors, reasons=(*parties.reasons, "recipient: who complains"))


def _would_retaliate(clauses: Clauses, match: Match) -> bool:
    """`mengancam akan membalas`, `siap membalas`: whom, the deed says that is to be repaid."""
    rest = range(match.start, min(match.end + 3, clauses.reading.sentence_end[match.head]))
    return any(clauses.reading.lower[number] in ("membalas", "balasan", "balas") for number in rest)


def _struck_first(cast: Cast, hit: Sequence[str], told: Sequence[Event], kinds: Sequence[str]) -> tuple[str, ...]:
    """Who did the last deed of these kinds to them, or to somebody of their country."""
    lands = {cast[one].country for one in hit} - {None}
    for event in reversed(told):
        struck = event.type in kinds and any(one in hit or cast[one].country in lands for one in event.recipients)
        if struck and event.actors and not set(event.actors) & set(hit):
            return event.actors
    return ()
