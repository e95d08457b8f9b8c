"""Fill the slots of a frame: who does it and to whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.events.kinds import NOUN, RELATIVE, VERB, words
from menurut.events.reading import Party

if TYPE_CHECKING:
    from collections.abc import Callable

    from menurut.events.clauses import Clauses
    from menurut.events.triggers import Match

_AGENT = ("oleh",)
_DEVERBAL = ("an", "annya", "si", "sinya")
_FRONTED = ("kepada", "terhadap", "dengan", "bagi")
_OPENERS = ("bahwa", "agar", "supaya")


@dataclass(frozen=True, slots=True)
class Roles:
    """Actor ids of both sides, with the slots that gave them."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sides:
    """The grammatical parties in the voice-free sense: who does it, and what it is done to."""

    agent: Party | None
    patient: Party | None


def fill(clauses: Clauses, match: Match) -> Roles:
    """Find actors and recipients of one trigger.

    Shape:   empty where the text names nobody; a reciprocal frame has all its parties as actors.
    """
    if match.frame.noun:
        return _of_noun(clauses, match)
    sides = _sides(clauses, match)
    if match.frame.actor == "owner":
        owner = _behind(clauses, match)
        agents, source = (owner.any if owner else ()), "actor: owner"
    elif match.frame.actor == "patient":
        agents, source = (sides.patient.any if sides.patient else ()), "actor: patient"
    elif match.frame.actor != "subject":
        giver = clauses.phrase(match.end - 1, (match.frame.actor,))
        agents, source = (giver.any if giver else ()), f"actor: {match.frame.actor}"
    else:
        agents, source = (sides.agent.any if sides.agent else ()), f"actor: {match.voice} subject"
        if sides.agent and sides.agent.owners and not sides.agent.ids:
            agents, source = (), "actor: no party"
    recipients, slot = _recipients(clauses, match, sides, agents)
    return Roles(agents, recipients, (source, f"recipient: {slot}") if recipients else (source,))


def _sides(clauses: Clauses, match: Match) -> _Sides:
    subject = clauses.subject(match.head)
    if match.voice == "passive":
        agent = clauses.phrase(match.head, _AGENT) or _agent_behind(clauses, match) or _agent_before(clauses, match)
        agent = agent or _agent_of_threat(clauses, match) or _agent_meant(clauses, match, subject)
        return _Sides(agent, subject)
    if match.voice == "bare":
        doer = _pronoun_before(clauses, match)
        if doer is not None and doer.start > 0 and clauses.kinds[doer.start - 1] == RELATIVE:
            return _that_they_did(clauses, match, doer)
        return _Sides(doer or _teller(clauses, match) or subject, _object(clauses, match))
    return _Sides(subject or _speaker(clauses, match), _object(clauses, match))


def _that_they_did(clauses: Clauses, match: Match, doer: Party) -> _Sides:
    """`X membebaskan pilot yang mereka culik`: what stands before `yang` suffers it, and `mereka` is not they."""
    patient = clauses.subject(doer.start)
    if patient is not None and patient.ids and set(patient.ids) & set(doer.ids):
        doer = _main_doer(clauses, match, patient) or doer
    return _Sides(doer, patient)


def _speaker(clauses: Clauses, match: Match) -> Party | None:
    """A quotation that begins with its verb is the speaker's own deed: `"Menghukum terdakwa ..", kata hakim`."""
    ids = clauses.reading.claims.speakers(clauses.reading.doc[match.head].idx, direct=True)
    return Party(ids, (), match.head, match.head, "") if ids else None


def _teller(clauses: Clauses, match: Match) -> Party | None:
    """`".. akan ditutup," ancam Menteri Kort`: who speaks stands behind the bare verb."""
    token = clauses.reading.doc[match.head]
    ids = clauses.reading.claims.told_by(token.idx, token.idx + len(token))
    return Party(ids, (), match.head, match.head, "") if ids else None


def _object(clauses: Clauses, match: Match) -> Party | None:
    """The object behind the verb, or behind the whole trigger (`sambut baik X`)."""
    found = clauses.object(match.head)
    if (found is None or not found.any) and match.end > match.head + 1:
        found = clauses.object(match.head, match.end - 1) or found
    if found is None or not found.any:
        return clauses.named_object(match.head) or found or _shared_object(clauses, match)
    return clauses.named_object(match.head) or found


def _shared_object(clauses: Clauses, match: Match) -> Party | None:
    """`memukuli lalu menangkap wartawan`: the object behind the second verb is that of both."""
    joint = match.end
    if joint + 1 >= len(clauses.kinds) or clauses.kinds[joint + 1] != VERB:
        return None
    return clauses.object(joint + 1) if clauses.reading.lower[joint] in ("dan", "lalu", "serta", "kemudian") else None


def _agent_behind(clauses: Clauses, match: Match) -> Party | None:
    """The doer right behind a passive (`dimediasi Dorvania`); `-nya` on the verb is one as well."""
    party = clauses.object(match.head)
    if party is not None and not party.ids:
        party = clauses.named_object(match.head)
    if party is None or not party.ids:
        return None
    inside = match.start <= party.start < match.end and party.start != match.head
    named = any(one.form == "name" for one in clauses.reading.covering[party.start])
    return None if inside and not named else party  # `dijadikan tersangka`: the word of the phrase itself does nothing


def _agent_meant(clauses: Clauses, match: Match, patient: Party | None) -> Party | None:
    """`X membebaskan nelayan yang ditahannya`: the clitic means who does the main deed."""
    reading = clauses.reading
    if patient is None or not reading.lower[match.head].endswith("nya") or reading.clitics[match.head]:
        return None
    return _main_doer(clauses, match, patient)


def _main_doer(clauses: Clauses, match: Match, patient: Party) -> Party | None:
    """Who does the deed of the nearest verb before, other than the one it is done to."""
    reading = clauses.reading
    for verb in range(match.head - 1, reading.sentence_start[match.head], -1):
        if clauses.kinds[verb] == VERB:
            doer = clauses.subject(verb)
            return doer if doer is not None and doer.ids and doer.ids != patient.ids else None
    return None


def _agent_of_threat(clauses: Clauses, match: Match) -> Party | None:
    """`diancam akan dibunuh oleh Arandia`: who would do it threatens."""
    verb = clauses.complement(match.head) if match.frame.type == "THREATEN" else None
    return clauses.phrase(verb, _AGENT) if verb is not None else None


def _agent_before(clauses: Clauses, match: Match) -> Party | None:
    """`yang oleh Arandia dituding ..`: the doer between `oleh` and its passive."""
    reading, low = clauses.reading, clauses.low[match.head]
    last = reading.left(match.head - 1, low)
    if last < low or clauses.kinds[last] != NOUN:
        return None
    start = reading.phrase_left(last, low)
    return reading.party(start, last + 1) if start > low and reading.lower[start - 1] in _AGENT else None


def _pronoun_before(clauses: Clauses, match: Match) -> Party | None:
    """`yang kami tolak`: the pronoun right before the bare verb does it."""
    before = clauses.reading.left(match.head - 1)
    if before >= 0 and clauses.reading.is_any(before, words("pronouns")):
        return clauses.reading.party(before, before + 1)
    return None


def _behind(clauses: Clauses, match: Match) -> Party | None:
    """The party that follows the whole trigger (`terjaring OTT KPK`)."""
    number = clauses.reading.right(match.end, clauses.reading.sentence_end[match.head])
    if number < clauses.reading.sentence_end[match.head] and clauses.kinds[number] == NOUN:
        return clauses.reading.party(
            number, clauses.reading.phrase_right(number, clauses.reading.sentence_end[match.head])
        )
    return clauses.phrase(match.head, _AGENT)


def _recipients(clauses: Clauses, match: Match, sides: _Sides, agents: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    for slots in match.frame.recipient:
        found = dict.fromkeys(one for slot in slots.split("+") for one in _slot(clauses, match, sides, slot))
        others = tuple(one for one in found if one not in agents)
        if others:
            return others, slots
    return (), ""


def _slot(clauses: Clauses, match: Match, sides: _Sides, slot: str) -> tuple[str, ...]:
    if slot in ("object", "head", "owner"):
        return _of_patient(clauses, match, sides.patient, slot)
    if slot in _PLACES:
        return _PLACES[slot](clauses, match)
    party = clauses.phrase(match.head, (slot,)) or clauses.phrase(match.end - 1, (slot,))
    if party is None:
        party = _fronted(clauses, match, slot)
    if party is None:
        return ()
    return party.ids if match.frame.symmetric else party.any


def _fronted(clauses: Clauses, match: Match, slot: str) -> Party | None:
    """`Kepada Belmora, Arandia menawarkan ..`: the phrase that opens the sentence."""
    reading, low = clauses.reading, clauses.low[match.head]
    if slot not in _FRONTED or reading.lower[low] != slot or clauses.kinds[low + 1] != NOUN:
        return None
    end = reading.phrase_right(low + 1, match.head)
    return reading.party(low + 1, end) if end < match.head and reading.lower[end] == "," else None


def _of_patient(clauses: Clauses, match: Match, patient: Party | None, slot: str) -> tuple[str, ...]:
    if patient is None:
        return ()
    if slot == "owner":
        return patient.owners or patient.ids
    if slot == "object" and match.frame.event_owner and not patient.ids:
        return _doer_of(clauses, patient)
    return patient.ids if slot == "head" or match.frame.head_only else patient.any


def _of_subject(clauses: Clauses, match: Match) -> tuple[str, ...]:
    subject = clauses.subject(match.head)
    return subject.any if subject else ()


def _doer_of(clauses: Clauses, patient: Party) -> tuple[str, ...]:
    """Who did what a noun of happening names: behind `oleh`, else whom it belongs to."""
    if clauses.reading.is_any(patient.start, words("happenings")) or patient.head.endswith(_DEVERBAL):
        agent = clauses.phrase(patient.start, _AGENT)
        if agent:
            return agent.any
    return patient.any


def _of_complement(clauses: Clauses, match: Match) -> tuple[str, ...]:
    """The object of the governed verb, or whom it belongs to: `mengancam akan mengusir diplomat Belmora`."""
    verb = clauses.complement(match.head)
    if verb is None:
        return ()
    party = clauses.object(verb)
    if party is None or not party.any:
        party = clauses.phrase(
            verb, ("kepada", "dengan", "terhadap", "untuk", "dari", "ke", "atas", "antara", "asal", "pada", "di")
        )
    return party.any if party else ()


def _of_counterpart(clauses: Clauses, match: Match) -> tuple[str, ...]:
    """Whom the governed verb reaches: `sepakat memasok gas kepada X`, `sepakat berdagang dengan X`."""
    verb = clauses.complement(match.head)
    party = clauses.phrase(verb, ("kepada", "dengan")) if verb is not None else None
    return party.ids if party else ()


def _of_purpose(clauses: Clauses, match: Match) -> tuple[str, ...]:
    """Whom the next verb is done to: `menembakkan gas air mata untuk membubarkan massa`."""
    verb = clauses.complement(match.head)
    if verb is None or clauses.reading.lower[verb - 1] not in ("untuk", "guna", "demi"):
        return ()
    party = clauses.object(verb)
    return party.any if party else ()


def _topic(clauses: Clauses, match: Match) -> tuple[str, ...]:
    """Whom the clause behind `bahwa` or `agar` is about: `memperingatkan bahwa dukungan X akan merusak hubungan`."""
    reading = clauses.reading
    high = reading.sentence_end[match.head]
    opened = next(
        (number for number in range(match.end, min(match.end + 2, high)) if reading.lower[number] in _OPENERS), None
    )
    if opened is None:
        return ()
    for number in range(opened + 1, high):
        if clauses.kinds[number] == VERB:
            return ()
        if reading.covering[number]:
            return reading.party(number, number + 1).ids
    return ()


_PLACES: dict[str, Callable[[Clauses, Match], tuple[str, ...]]] = {
    "counterpart": _of_counterpart,
    "subject": _of_subject, "complement": _of_complement, "topic": _topic, "purpose": _of_purpose,
}  # fmt: skip
"""Slots that are neither the object nor a preposition."""


# -- nouns of happening


def _of_noun(clauses: Clauses, match: Match) -> Roles:
    owner = _noun_owner(clauses, match)
    frame = match.frame
    recipients: tuple[str, ...] = ()
    slot = ""
    for slot in frame.recipient:
        recipients = _noun_slot(clauses, match, slot)
        if recipients:
            break
    if owner or frame.about or frame.told:
        return Roles(
            owner, tuple(one for one in recipients if one not in owner), ("actor: owner", f"recipient: {slot}")
        )
    return _from_clause(clauses, match, recipients)


def _noun_owner(clauses: Clauses, match: Match) -> tuple[str, ...]:
    reading = clauses.reading
    high = reading.sentence_end[match.head]
    end = reading.phrase_right(match.end - 1, high)
    named = match.frame.actor
    agent = clauses.phrase(end - 1, _AGENT) or (clauses.phrase(end - 1, (named,)) if named != "subject" else None)
    if agent:
        return agent.any
    if "owner" in match.frame.recipient:  # `penangkapan X` names whom it was done to
        return ()
    for number in range(match.start + 1, end):
        if reading.covering[number]:
            return clauses.joined_right(number, high, False).any
    if reading.clitics[match.end - 1]:
        return reading.clitics[match.end - 1]
    between = clauses.phrase(match.end - 1, ("antara",))
    return between.any if between else ()


def _noun_slot(clauses: Clauses, match: Match, slot: str) -> tuple[str, ...]:
    if slot == "victims":
        return _victims(clauses, match)
    if slot == "owner":
        return _inside(clauses, match)
    party = clauses.phrase(match.end - 1, (slot,))
    return party.any if party else ()


def _inside(clauses: Clauses, match: Match) -> tuple[str, ...]:
    """The party named inside the phrase, where `oleh` names the doer: `penggerebekan kantor X oleh Y`."""
    end = clauses.reading.phrase_right(match.head, clauses.reading.sentence_end[match.head])
    if clauses.phrase(end - 1, _AGENT) is None:
        return ()
    return clauses.reading.party(match.head, end).any


def _victims(clauses: Clauses, match: Match) -> tuple[str, ...]:
    """`X tewas akibat serangan ..`, `serangan .. menewaskan X`."""
    reading = clauses.reading
    for number in range(match.head - 1, max(match.head - 4, -1), -1):
        if reading.lower[number] in ("tewas", "terluka", "luka", "meninggal", "gugur"):
            subject = clauses.subject(number)
            return subject.any if subject else ()
    verb = clauses.complement(match.end - 1)
    if verb is not None and reading.lower[verb] in ("menewaskan", "melukai", "membunuh"):
        found = clauses.object(verb)
        return found.any if found else ()
    return ()


def _from_clause(clauses: Clauses, match: Match, recipients: tuple[str, ...]) -> Roles:
    """A noun of meeting in a phrase (`lewat telepon`, `dalam rapat`): its parties are those of the clause."""
    reading = clauses.reading
    low, high = reading.sentence_start[match.head], reading.sentence_end[match.head]
    verbs = [number for number in range(low, high) if clauses.kinds[number] == VERB]
    before = [number for number in verbs if number < match.head]
    verb = before[0] if before else next((number for number in verbs if number > match.head), None)
    if verb is None:
        return Roles((), recipients, ("actor: none",))
    passive = reading.lower[verb].startswith("di")
    agent = (clauses.phrase(verb, _AGENT) or clauses.object(verb)) if passive else clauses.subject(verb)
    if not recipients:
        party = clauses.phrase(verb, ("kepada", "dengan")) or (None if passive else clauses.object(verb))
        recipients = party.any if party else ()
    actors = agent.any if agent else ()
    return Roles(actors, tuple(one for one in recipients if one not in actors), ("actor: clause", "recipient: clause"))
