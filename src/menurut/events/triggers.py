"""Find the words that may tell of an event: every trigger of the lexicon that stands in the article."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from menurut.events.kinds import ADVERB, COMMA, MARKER, NOUN, PREPOSITION, QUOTE, RELATIVE, STOP, VERB, words
from menurut.lexicon.frames import Alternative, Step, Trigger, index, typos
from menurut.lexicon.load import table

if TYPE_CHECKING:
    from menurut.events.reading import Reading
    from menurut.lexicon.frames import Frame
    from menurut.lexicon.morphology import Voice

GAP_N = 8
"""How many words may stand between a light verb and its noun (`mengirim 80 personel tim SAR dan 12 ton bantuan`)."""
BACK_N = 6
"""How far before a passive its noun may stand (`sanksi yang dijatuhkan`)."""
_BARE_AFTER = frozenset(("saling", "balik", "sudah", "telah", "akan", "kembali"))
UNLESS_N = 3
"""How far behind the trigger a word that forbids its reading may stand (`menahan diri`)."""


@dataclass(frozen=True, slots=True)
class Match:
    """A trigger in the text; `head` is the token that takes the arguments, start and end are token numbers."""

    trigger: Trigger
    voice: Voice
    head: int
    start: int
    end: int
    words_n: int

    @property
    def frame(self) -> Frame:
        """The frame that the trigger calls up."""
        return self.trigger.frame


def find(reading: Reading) -> dict[int, list[Match]]:
    """All triggers of an article by their head; under each the readings that fit, the most specific first.

    Shape:   in the order of the text.
    """
    found: dict[int, list[Match]] = {}
    for number in range(len(reading.lower)):
        options = [match for match in _at(reading, number) if _allowed(reading, match)]
        if options:
            found[number] = sorted(options, key=_weight, reverse=True)
    return _without_parts(found)


def _weight(match: Match) -> tuple[int, int, bool, bool, int]:
    """More words of the pattern first, then words in a row, then frames that ask most of their parties."""
    frame, steps = match.frame, match.trigger.steps
    narrow = bool(frame.actor_words or frame.actor_kinds or frame.needs_recipient)
    return (
        match.words_n,
        sum(not step.gap for step in steps),
        narrow,
        not frame.noun,
        -len(range(match.start, match.end)),
    )


def _without_parts(found: dict[int, list[Match]]) -> dict[int, list[Match]]:
    """Drop what stands inside another trigger: the noun of a light verb, the verb in `batal bertemu`."""
    wide = [options[0] for options in found.values() if len(options[0].trigger.steps) > 1]
    inside = {number for match in wide for number in range(match.start, match.end) if number != match.head}
    # `Perundingan X dengan Y digelar`: the noun in front of its passive keeps its parties
    open_to_nouns = {number for match in wide if match.voice == "passive" for number in range(match.start, match.head)}
    return {
        head: options
        for head, options in found.items()
        if head not in inside or (options[0].frame.noun and head in open_to_nouns)
    }


def _at(reading: Reading, number: int) -> list[Match]:
    rows = index()
    found: list[Match] = []
    if reading.kinds[number] == NOUN and reading.covering[number]:
        return found
    for base in _candidates(reading, number):
        for trigger, alternative in rows.get(base, ()):
            match = _match(reading, number, trigger, alternative)
            if match:
                found.append(match)
    return found


def _candidates(reading: Reading, number: int) -> tuple[str, ...]:
    bases = reading.bases[number]
    if any(base in index() for base in bases):
        return bases
    meant = typos().get(bases[-1])
    return (meant,) if meant else ()


def _match(reading: Reading, number: int, trigger: Trigger, alternative: Alternative) -> Match | None:
    if not _row(reading, number + 1, alternative.words[1:]):
        return None
    start, end = number, number + len(alternative.words)
    words_n = len(alternative.words)
    for step in trigger.steps[1:]:
        place = _step(reading, step, start, end, alternative.voice)
        if place is None:
            return None
        start, end = min(start, place[0]), max(end, place[1])
        words_n += place[1] - place[0]
    return Match(trigger, alternative.voice, number, start, end, words_n)


def _row(reading: Reading, number: int, wanted: tuple[str, ...]) -> bool:
    """Whether the words stand in a row from `number` on; the last one may carry a clitic."""
    if number + len(wanted) > len(reading.lower):
        return False
    return all(word in reading.bases[number + offset] for offset, word in enumerate(wanted))


def _step(reading: Reading, step: Step, start: int, end: int, voice: Voice) -> tuple[int, int] | None:
    if not step.gap:
        reach = range(end, min(end + 1, len(reading.lower)))
        reach = range(end, reading.right(end) + 1) if reach and reading.kinds[end] in (ADVERB, QUOTE) else reach
    else:
        reach = _reach(reading, end, voice, step)
    place = _first(reading, step, reach)
    if place is not None and not step.gap and status_words("negation") & set(reading.lower[end : place[0]]):
        return None  # `berjanji tidak akan membalas` is no `berjanji akan membalas`
    if place is None and step.gap and voice == "passive":
        place = _first(reading, step, range(start - 1, max(start - BACK_N, reading.sentence_start[start]) - 1, -1))
    return place


def _first(reading: Reading, step: Step, reach: range) -> tuple[int, int] | None:
    for number in reach:
        for alternative in step.alternatives:
            if number < len(reading.lower) and _row(reading, number, alternative.words):
                return number, number + len(alternative.words)
    return None


def _reach(reading: Reading, end: int, voice: Voice, step: Step) -> range:
    """The words behind a verb that may hold its noun: up to the next verb or the end of the clause.

    A narrow step stays inside the object; the word at which it ends may itself be what is looked for.
    """
    last = min(end + GAP_N, reading.sentence_end[end - 1])
    for number in range(end, last):
        kind = reading.kinds[number]
        if kind in (STOP, RELATIVE) or (kind == COMMA and voice != "active"):
            return range(end, number)
        if kind == VERB or (not step.wide and kind in (PREPOSITION, MARKER)):
            return range(end, number + 1)
    return range(end, last)


def _allowed(reading: Reading, match: Match) -> bool:
    frame = match.frame
    if frame.noun:
        return reading.kinds[match.head] in (NOUN, VERB) and not _forbidden(reading, match)
    if match.voice == "noun":
        return False
    if match.voice == "bare" and not _bare_verb(reading, match):
        return False
    if _forbidden(reading, match) or _in_phrase(reading, match) or _general(reading, match):
        return False
    if frame.needs_place and not _at_a_place(reading, match):
        return False
    if frame.needs_event and not _verb_follows(reading, match.end, trigger=True):
        return False
    return not frame.needs_verb or _verb_follows(reading, match.end)


def _at_a_place(reading: Reading, match: Match) -> bool:
    after = reading.right(match.end)
    if after >= len(reading.lower) or reading.lower[after] in words("waters"):
        return False
    return reading.doc[after].pos_ == "PROPN" or reading.lower[after] in words("settlements")


def _in_phrase(reading: Reading, match: Match) -> bool:
    """Whether a plain word is a noun behind a preposition or a verb: `dalam unjuk rasa`, `mendanai unjuk rasa`."""
    if match.voice != "word" or match.head == 0 or reading.doc[match.head].pos_ != "NOUN":
        return False
    before = match.head - 1
    if reading.lower[before] in words("prepositions"):
        return True
    return match.frame.type == "PROTEST" and reading.kinds[before] == VERB and reading.lower[before].startswith("me")


def _general(reading: Reading, match: Match) -> bool:
    """Whether no deed is told but one kind of deed spoken of: `Menyerang warga adalah kejahatan`."""
    low = reading.sentence_start[match.head]
    before = reading.left(match.head - 1, low)
    if before >= low and reading.lower[before] != ",":
        return reading.lower[before] in words("comparing")
    for number in range(match.end, reading.sentence_end[match.head]):
        if reading.lower[number] in words("copulas"):
            return True
        if reading.kinds[number] in (STOP, COMMA, VERB):
            return False
    return False


def _bare_verb(reading: Reading, match: Match) -> bool:
    """A root without prefix is a verb after `saling`, a pronoun, or in telegram style after its subject."""
    before = match.head - 1
    token = reading.doc[match.head]
    if reading.claims.told_by(token.idx, token.idx + len(token)):  # `.., ancam Menteri Kort`
        return True
    if before < 0 or (reading.lower[before] == "yang" and reading.kinds[match.head] != VERB):
        return False
    if reading.lower[before] == "saling" and match.frame.type == "REQUEST":  # `saling dorong`
        return False
    if reading.lower[before] in _BARE_AFTER or reading.is_any(before, words("pronouns")):
        return True
    return reading.kinds[match.head] == VERB and bool(reading.covering[before])


def _verb_follows(reading: Reading, end: int, *, trigger: bool = False) -> bool:
    after = reading.right(end)
    if after < len(reading.lower) and reading.lower[after] == "untuk":
        after = reading.right(after + 1)
    if after >= len(reading.lower) or reading.kinds[after] != VERB:
        return False
    return not trigger or any(base in index() for base in reading.bases[after])


def _forbidden(reading: Reading, match: Match) -> bool:
    """Whether a word near the trigger forbids its reading (`menahan diri`), or the words that it needs are absent."""
    frame = match.frame
    near = " ".join(reading.lower[match.end : match.end + UNLESS_N])
    near_words = set(near.split())
    if any(word in near_words or (" " in word and word in near) for word in frame.unless):
        return True
    if frame.needs_words:
        sentence = reading.lower[reading.sentence_start[match.head] : reading.sentence_end[match.head]]
        return not set(frame.needs_words) & set(sentence)
    return False


@cache
def status_words(name: str) -> frozenset[str]:
    """One list of status words."""
    return frozenset(table("status")[name]["words"])
