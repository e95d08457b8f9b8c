"""How far an event is a fact: polarity, modality and who claims it.

Source:  the distinctions follow FactBank (Sauri and Pustejovsky 2009): polarity and modality per source.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.events.kinds import ADVERB, ASIDE, COMMA, MARKER, NOUN, QUOTE, VERB
from menurut.events.triggers import status_words

if TYPE_CHECKING:
    from menurut.events.clauses import Clauses
    from menurut.events.triggers import Match
    from menurut.model import EventType, Modality, Polarity, Statement

PROMISES: frozenset[EventType] = frozenset(("AGREE", "THREATEN", "REJECT"))
"""Types that are done by saying so: what lies ahead is their content, not the act."""
GOVERNORS_N = 3
"""How many governing verbs are asked for a denial or a doubt."""
_LISTS = ("negation", "intended", "possible", "requested")


@dataclass(frozen=True, slots=True)
class Status:
    """Polarity, modality and the claims, with the words that set them."""

    polarity: Polarity
    modality: Modality
    claimed_by: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Zone:
    """The status words of one verb, by list."""

    words: dict[str, tuple[str, ...]]

    def has(self, name: str) -> bool:
        """Whether a word of the list stands beside the verb."""
        return bool(self.words.get(name))


def judge(clauses: Clauses, match: Match, zone: Zone) -> Status:
    """Read polarity, modality and claimants of one trigger."""
    claim = innermost(clauses, match)
    reasons = [f"{name}: {word}" for name, found in zone.words.items() for word in found]
    negative = zone.has("negation")
    if _denied(clauses, match, claim):
        negative = not negative
        reasons.append("denied")
    modality = _modality(clauses, match, zone, claim)
    if modality != "actual" and not zone.has(modality):
        reasons.append(f"{modality}: {_above(clauses, match)}")
    claimed = claimants(clauses, match, claim)
    if claimed:
        reasons.append(f"claimed: {_told_with(claim)}")
    return Status("negative" if negative else "positive", modality, claimed, tuple(reasons))


def _above(clauses: Clauses, match: Match) -> str:
    """The verb that governs the trigger, as the reason of a status that no word beside it sets."""
    above = clauses.governor(match.head)
    return "clause" if above is None else clauses.reading.lower[above]


def _told_with(claim: Statement | None) -> str:
    """The cue of the statement that holds the event, as the reason of the claim."""
    if claim is None:
        return "relay"
    return claim.cue.text if claim.cue is not None else "quotation"


# -- claims


def innermost(clauses: Clauses, match: Match) -> Statement | None:
    """The narrowest statement whose content holds the trigger, other than through its own cue."""
    at = clauses.reading.doc[match.head].idx
    holding = [
        one
        for one in clauses.reading.claims.near(at)
        if one.content.start <= at < one.content.end and not _own_cue(clauses, match, one)
    ]
    return min(holding, key=lambda one: one.content.end - one.content.start, default=None)


def _own_cue(clauses: Clauses, match: Match, statement: Statement) -> bool:
    """Whether the trigger is the cue of the statement: `Moskow menuding ..` is told by the article itself."""
    cue = statement.cue
    if cue is None:
        return False
    doc = clauses.reading.doc
    return doc[match.start].idx < cue.end and cue.start < doc[match.end - 1].idx + len(doc[match.end - 1])


def claimants(clauses: Clauses, match: Match, claim: Statement | None) -> tuple[str, ...]:
    """Ids of the statements that report the event; a relayed verbal act is claimed through its relay."""
    if claim is not None:
        return (claim.id,)
    return tuple(
        one.id
        for one in clauses.reading.claims.near(clauses.reading.doc[match.start].idx)
        if one.relayed_by and _own_cue(clauses, match, one)
    )[:1]


# -- polarity and modality


def zone(clauses: Clauses, match: Match) -> Zone:
    """Collect the status words around a trigger: left of the verb, and before its subject."""
    reading = clauses.reading
    low = clauses.low[match.head]
    found: dict[str, list[str]] = {}
    number = match.start - 1
    while number >= low and _in_zone(clauses, number):
        _note(reading.lower, number, found)
        number -= 1
    if number >= low and reading.lower[number] == "tanpa":
        _note(reading.lower, number, found)
    _before_subject(clauses, match, found)
    return Zone({name: tuple(words) for name, words in found.items()})


def _in_zone(clauses: Clauses, number: int) -> bool:
    kind = clauses.kinds[number]
    if kind in (ADVERB, QUOTE, ASIDE):
        return True
    word = clauses.reading.lower[number]
    return (
        kind in (VERB, NOUN)
        and not clauses.reading.covering[number]
        and any(word in status_words(name) for name in _LISTS)
    )


def _note(lower: list[str], number: int, found: dict[str, list[str]]) -> None:
    pair = f"{lower[number]} {lower[number + 1]}" if number + 1 < len(lower) else ""
    for name in _LISTS:
        if lower[number] in status_words(name) or pair in status_words(name):
            found.setdefault(name, []).append(pair if pair in status_words(name) else lower[number])


def _before_subject(clauses: Clauses, match: Match, found: dict[str, list[str]]) -> None:
    """`Mungkin Arandia menyerang`, `bukan Arandia yang menyerang`."""
    subject = clauses.subject(match.head)
    if subject is None or subject.start <= clauses.low[match.head] or subject.start > match.head:
        return
    word = clauses.reading.lower[subject.start - 1]
    for name in ("possible", "negation"):
        if word in status_words(name) and clauses.kinds[subject.start - 1] != VERB:
            found.setdefault(name, []).append(word)


def _denied(clauses: Clauses, match: Match, claim: Statement | None) -> bool:
    if claim is not None:
        return claim.act == "deny"
    verb: int | None = match.head
    for _ in range(GOVERNORS_N):
        verb = clauses.governor(verb) if verb is not None else None
        if verb is not None and clauses.reading.lower[verb] in status_words("denial"):
            return True
    return False


def _modality(clauses: Clauses, match: Match, zone: Zone, claim: Statement | None) -> Modality:
    kind = match.frame.type
    if _inside_condition(clauses, match.head):
        return "conditional"
    if zone.has("possible") or _doubted(clauses, match, claim):
        return "possible"
    if zone.has("requested") or _requested(clauses, match, claim):
        return "requested"
    planned = zone.has("intended") or _for_a_plan(clauses, match)
    if planned and kind not in PROMISES:
        return "conditional" if _condition_beside(clauses, match.head) else "intended"
    return "actual"


def _for_a_plan(clauses: Clauses, match: Match) -> bool:
    """`akan terbang ke X untuk bertemu Y`: the purpose of what lies ahead lies ahead too."""
    low = clauses.low[match.head]
    marker = clauses.reading.left(match.start - 1, low)
    if marker < low or clauses.reading.lower[marker] not in ("untuk", "guna", "demi"):
        return False
    verb = clauses.governor(match.head)
    while verb is not None and verb > low:
        verb -= 1
        if clauses.reading.lower[verb] in status_words("intended"):
            return True
        if clauses.kinds[verb] not in (ADVERB, QUOTE, ASIDE, VERB):
            return False
    return False


def _doubted(clauses: Clauses, match: Match, claim: Statement | None) -> bool:
    """Under `dikhawatirkan X ..`, `menduga X ..`, or inside a question."""
    governor = clauses.governor(match.head)
    if governor is not None and clauses.reading.lower[governor] in status_words("possible"):
        return True
    low = clauses.low[match.head]
    if _unproven(clauses, match, low):
        return True
    asked = any(clauses.reading.lower[number] in status_words("question") for number in range(low, match.head))
    return asked or (claim is not None and claim.act == "ask" and claim.kind == "indirect")


def _unproven(clauses: Clauses, match: Match, low: int) -> bool:
    """Whether a noun leaves the clause open: `tidak ada bukti bahwa ..`, `rumor bahwa ..`."""
    lower = clauses.reading.lower
    for number in range(low, match.head):
        if lower[number] == "bahwa" and any(
            word in status_words("unproven") for word in lower[max(low, number - 4) : number]
        ):
            return True
    return False


def _requested(clauses: Clauses, match: Match, claim: Statement | None) -> bool:
    """Governed by a request, or the first verb of what somebody urges."""
    governor = clauses.governor(match.head)
    if governor is not None and governor in clauses.matches:
        return clauses.matches[governor].frame.type == "REQUEST"
    if claim is None or claim.act != "urge":
        return False
    start = clauses.reading.doc[match.head].idx
    verbs = [
        token for token in clauses.reading.doc
        if claim.content.start <= token.idx < start and clauses.kinds[token.i] == VERB
    ]  # fmt: skip
    return not verbs or _beside(clauses, match.head, verbs[0].i)


def _beside(clauses: Clauses, verb: int, first: int) -> bool:
    """Whether a verb is coordinated with the first one of the content."""
    before = clauses.reading.left(verb - 1, clauses.low[verb])
    return before > first and clauses.reading.lower[before] in ("dan", "serta")


def _conditions(clauses: Clauses, number: int) -> list[tuple[int, int]]:
    """Spans of the conditional clauses in the sentence: from `jika` to the comma or the end."""
    reading = clauses.reading
    low, high = reading.sentence_start[number], reading.sentence_end[number]
    spans = []
    for at in range(low, high):
        if reading.lower[at] in status_words("condition") and clauses.kinds[at] in (MARKER, ADVERB, "C", "P"):
            end = next((place for place in range(at, high) if clauses.kinds[place] in (COMMA, ".")), high)
            spans.append((at, end))
    return spans


def _inside_condition(clauses: Clauses, number: int) -> bool:
    return any(start < number < end for start, end in _conditions(clauses, number))


def _condition_beside(clauses: Clauses, number: int) -> bool:
    return bool(_conditions(clauses, number))
