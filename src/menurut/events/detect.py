"""From a parsed article to its events: triggers, parties, status, one row per happening."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from menurut.events import (
    certainty,
    magnitude,
    merging,
    modes,
    pairs,
    places,
    recalling,
    retelling,
    roles,
    timing,
    triggers,
)
from menurut.events.clauses import SPEECH, Clauses
from menurut.events.kinds import ADVERB, ASIDE, COMMA, COORDINATOR, QUOTE
from menurut.events.kinds import words as reading_words
from menurut.events.reading import Reading
from menurut.events.topics import PRIVATE, Topics
from menurut.events.triggers import status_words
from menurut.language import timex
from menurut.lexicon.frames import goldstein, quad
from menurut.model import Event, Passage, content_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from menurut.events.certainty import Status, Zone
    from menurut.events.roles import Roles
    from menurut.events.triggers import Match
    from menurut.lexicon.frames import Frame
    from menurut.model import Article, Cast, Statement

_MATERIAL = (2, 4)
_VERBAL_REFUSALS = frozenset(("SUPPORT", "AGREE", "AID", "COOPERATE", "CONSULT", "RETREAT", "CONCEDE"))
"""What `tidak akan ..` refuses rather than denies."""
_DEMANDS = frozenset(("REQUEST", "REJECT", "ACCUSE"))
"""What a protest is for, told behind it: no event of its own."""
CHAIN_N = 3
_AGENTLESS = frozenset(("allege", "charge"))
_CONFLICT = 4
"""Frames whose passive is worth a row even where nobody is named as the doer (`Bupati itu ditetapkan tersangka`)."""


def detect(article: Article, doc: Doc, cast: Cast, statements: Sequence[Statement]) -> list[Event]:
    """Find who did what to whom in one article, and how far the article stands behind it.

    Shape:   one row per happening, in the order of the text.
    Units:   offsets are code points into `article.text`, half-open.
    Source:  event types of PLOVER 2.0; frames in lexicon/data/frames.
    """
    times = timex.find(article.text, article.published_on)
    reading = Reading(doc, cast, statements, times)
    options = triggers.find(reading)
    scene = Scene(
        article=article,
        clauses=Clauses(reading, {head: _likely(reading, found) for head, found in options.items()}),
        topics=Topics(reading),
        times=times,
    )
    told: list[Event] = []
    for found in options.values():
        event = _first(scene, found, told)
        if event is None:
            continue
        if told and _outcome(scene.clauses, found[0], event, told[-1]):
            told[-1] = replace(told[-1], recipients=told[-1].recipients or event.recipients)
        else:
            told.append(event)
    rows = retelling.add(reading, article.text, merging.merge(told))
    return magnitude.add(reading, article.text, rows)


def _outcome(clauses: Clauses, match: Match, event: Event, before: Event) -> bool:
    """`X menggempur kota, menewaskan dua orang`, `Serangan X melukai ..`: what came of the deed just told."""
    return (
        event.type == before.type == "ASSAULT"
        and event.actors == before.actors
        and (event.polarity, event.modality) == (before.polarity, before.modality)
        and clauses.reading.lower[match.head] in status_words("outcome")
        and before.trigger.start >= clauses.reading.doc[clauses.reading.sentence_start[match.head]].idx
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What every event of one article is read against."""

    article: Article
    clauses: Clauses
    topics: Topics
    times: Sequence[timex.Timex]


def _likely(reading: Reading, options: Sequence[Match]) -> Match:
    """The reading a verb is taken to have while the others are told; one that asks for a doer needs its word before."""
    for match in options:
        said = " ".join(reading.lower[reading.sentence_start[match.head] : match.head])
        if not match.frame.actor_words or any(word in said for word in match.frame.actor_words):
            return match
    return options[0]


def _first(scene: Scene, options: Sequence[Match], told: Sequence[Event]) -> Event | None:
    """The first reading of a trigger whose parties its frame admits."""
    for match in options:
        event = _event(scene, match, told)
        if event is not None:
            return event
    return None


def _event(scene: Scene, match: Match, told: Sequence[Event]) -> Event | None:
    article, clauses = scene.article, scene.clauses
    if _held(clauses, match):
        return None
    parties = _parties(clauses, match, told)
    if not _admitted(clauses, match, parties) or not scene.topics.admit(match, parties):
        return None
    zone = certainty.zone(clauses, match)
    status = certainty.judge(clauses, match, zone)
    kind, mode, cameo = modes.read(clauses, match)
    if _refused(match, zone):
        mode, cameo, kind = *modes.refusal(match.frame.type), "REJECT"
        status = certainty.Status("positive", "actual", status.claimed_by, status.reasons)
    start, end = doc_span(clauses, match)
    return Event(
        id=content_id("e", article.id, kind, start, end),
        type=kind,
        mode=mode,
        contexts=match.frame.contexts,
        cameo=cameo,
        goldstein=goldstein(cameo),
        quad=quad(kind),
        actors=parties.actors,
        recipients=parties.recipients,
        trigger=Passage.of(article.text, start, end),
        date=timing.when(clauses, match, scene.times),
        place=places.where(clauses, match),
        polarity=status.polarity,
        modality=status.modality,
        claimed_by=status.claimed_by,
        confidence=_confidence(match, parties),
        reasons=_reasons(match, parties, status),
    )


def _parties(clauses: Clauses, match: Match, told: Sequence[Event]) -> Roles:
    """Who the sentence names, then whom it only points to."""
    parties = pairs.complete(clauses, match, roles.fill(clauses, match), told)
    parties = recalling.complete(clauses, match, parties, told)
    return pairs.accuser(clauses, match, parties, told) if quad(match.frame.type) == _CONFLICT else parties


def doc_span(clauses: Clauses, match: Match) -> tuple[int, int]:
    """Character offsets of a trigger."""
    doc = clauses.reading.doc
    last = doc[match.end - 1]
    return doc[match.start].idx, last.idx + len(last)


def _reasons(match: Match, parties: Roles, status: Status) -> tuple[str, ...]:
    frame = f"frame: {match.frame.type}/{match.frame.id} by {match.trigger.pattern}"
    return (frame, *parties.reasons, *status.reasons)


def _confidence(match: Match, parties: Roles) -> float:
    value = 0.85 if not match.frame.noun else 0.6
    return round(value - (0.15 if not parties.recipients else 0.0) - (0.1 if match.voice == "bare" else 0.0), 2)


def _refused(match: Match, zone: Zone) -> bool:
    return (
        match.frame.type in _VERBAL_REFUSALS
        and zone.has("negation")
        and not zone.has("possible")
        and "akan" in zone.words.get("intended", ())
    )


# -- which triggers are events


def _held(clauses: Clauses, match: Match) -> bool:
    """Whether the trigger is only the content of an event above it (`menolak berunding`, `mengancam menyerang`)."""
    if match.frame.noun or _own_act(clauses, match):
        return False
    if match.frame.type in _DEMANDS and _at_a_protest(clauses, match):
        return True
    before = clauses.holder(match.head - 1)
    if before is not None and before.head != match.head and before.frame.complement == "absorb":
        return True
    verb: int | None = match.head
    for _ in range(CHAIN_N):
        verb = clauses.governor(verb) if verb is not None else None
        if verb is None:
            return False
        above = clauses.holder(verb)
        if above is None or above.head == match.head:
            continue
        if above.frame.complement == "absorb":
            return True
        if above.frame.type == "REQUEST":
            return quad(match.frame.type) not in _MATERIAL
    return False


def _at_a_protest(clauses: Clauses, match: Match) -> bool:
    """`berunjuk rasa menuntut ..`: what a protest demands is no event of its own."""
    before = clauses.reading.left(match.head - 1, clauses.low[match.head])
    near = range(clauses.low[match.head], match.head)
    protests = [at for at in near if at in clauses.matches and clauses.matches[at].frame.type == "PROTEST"]
    return bool(protests) and before >= 0 and clauses.kinds[before] not in (COMMA, COORDINATOR)


def _own_act(clauses: Clauses, match: Match) -> bool:
    """`menolak bergabung dan mengkritik X`: an act of speech behind `dan` stands beside the first, not under it."""
    return match.frame.type in SPEECH and clauses.beside(match.head)


def _admitted(clauses: Clauses, match: Match, parties: Roles) -> bool:
    frame = match.frame
    if not parties.actors:
        if frame.type == "MOBILIZE":  # whoever is sent tells whose force it is
            return match.voice == "passive"
        named = (
            frame.id in _AGENTLESS
            or frame.type == "THREATEN"
            or quad(frame.type) == _CONFLICT
            or frame.mode == "release"
            or (frame.type == "REQUEST" and not _groups(clauses, parties) and not _somebody_behind(clauses, match))
        )
        if frame.actor == "dari" and not frame.noun:  # `menerima ancaman`: from whom may stay open
            return bool(parties.recipients) and quad(frame.type) in (3, _CONFLICT)
        return match.voice == "passive" and bool(parties.recipients) and named
    if not _fits(clauses, match, parties):
        return False
    if frame.needs_recipient and not parties.recipients:
        return False
    if len({*parties.actors, *parties.recipients}) < frame.parties:
        return False
    if _told_before(clauses, match) or _of_another(clauses, match, parties):
        return False
    if frame.consequence and not _consequence(clauses, match, parties):
        return False
    if frame.noun and frame.about:
        return _is_topic(clauses, match) or _fully_told(frame, parties)
    return True


def _groups(clauses: Clauses, parties: Roles) -> bool:
    """Whether a request without a doer goes to nobody in particular (`warga diimbau ..`)."""
    return any(clauses.reading.cast[one].kind in ("group", "unspecified") for one in parties.recipients)


def _somebody_behind(clauses: Clauses, match: Match) -> bool:
    """`Bawaslu diminta pemohon memeriksa ..`: there is a doer, though no actor."""
    doer = clauses.object(match.head)
    return doer is not None and doer.end > doer.start


def _fits(clauses: Clauses, match: Match, parties: Roles) -> bool:
    """Whether the parties are of the kinds that the frame asks for."""
    frame = match.frame
    if frame.actor_kinds and not _kinds(clauses, parties.actors, frame.actor_kinds):
        return False
    if frame.recipient_kinds and not _kinds(clauses, parties.recipients, frame.recipient_kinds):
        return False
    return not frame.actor_words or _is_prosecutor(clauses, match, parties)


def _told_before(clauses: Clauses, match: Match) -> bool:
    """Whether the noun in front of its passive points back (`Dukungan itu diutarakan ..`)."""
    return (
        match.start < match.head
        and not match.frame.symmetric
        and any(word in status_words("recall") for word in clauses.reading.lower[match.start + 1 : match.head])
    )


def _of_another(clauses: Clauses, match: Match, parties: Roles) -> bool:
    """Whether the deed behind a light verb belongs to somebody else (`melancarkan invasi Arandia`)."""
    reading = clauses.reading
    if (
        not match.trigger.pattern.startswith("$do ~")
        or quad(match.frame.type) not in _MATERIAL
        or match.voice != "active"
    ):
        return False
    if not reading.is_any(match.end - 1, reading_words("happenings")) or match.end >= len(reading.lower):
        return False
    owners = reading.covering[match.end]
    return bool(owners) and not any(mention.actor in parties.actors for mention in owners)


def _kinds(clauses: Clauses, ids: Sequence[str], kinds: Sequence[str]) -> bool:
    return all(clauses.reading.cast[one].kind in kinds for one in ids)


def _is_prosecutor(clauses: Clauses, match: Match, parties: Roles) -> bool:
    cast = clauses.reading.cast
    names = " ".join(f"{cast[one].name} {' '.join(cast[one].aliases)}" for one in parties.actors).lower()
    subject = clauses.subject(match.head)
    said = " ".join(clauses.reading.lower[subject.start : subject.end]) if subject else ""
    return any(word in names or word in said for word in match.frame.actor_words)


def _consequence(clauses: Clauses, match: Match, parties: Roles) -> bool:
    """A warning is a threat only where it names what follows, and not to the public at large."""
    if not parties.recipients or all(_at_large(clauses, one) for one in parties.recipients):
        return False
    rest = clauses.reading.lower[match.end : clauses.reading.sentence_end[match.head]]
    return bool(status_words("consequence") & set(rest))


def _at_large(clauses: Clauses, one: str) -> bool:
    """Whether a party is the public: a group of nobody in particular."""
    actor = clauses.reading.cast[one]
    return actor.kind in ("group", "unspecified") and (actor.sector is None or actor.sector in PRIVATE)


def _is_topic(clauses: Clauses, match: Match) -> bool:
    """A bare noun of happening counts where the clause is about it and it is not told for the second time."""
    reading = clauses.reading
    high = reading.sentence_end[match.head]
    end = reading.phrase_right(match.head, high)
    if any(word in status_words("recall") for word in reading.lower[match.end : end]):
        return False
    near = reading.lower[max(match.start - 2, reading.sentence_start[match.head]) : min(end + 8, high)]
    return _leads(clauses, match) or bool(status_words("topic") & set(near))


def _fully_told(frame: Frame, parties: Roles) -> bool:
    """`penembakan 14 petani oleh tentara`: a noun that names both its doer and whom it was done to."""
    return "owner" in frame.recipient and bool(parties.actors and parties.recipients)


def _leads(clauses: Clauses, match: Match) -> bool:
    """Whether the noun opens its sentence, which is then about it."""
    opening = range(clauses.reading.sentence_start[match.head], match.start)
    return all(clauses.kinds[number] in (ADVERB, COMMA, QUOTE, ASIDE, COORDINATOR) for number in opening)
