"""How many people an event killed, injured, arrested, made disappear or drove out, as the article counts them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, cast

from menurut.events.kinds import COMMA, COORDINATOR, MARKER, PREPOSITION, RELATIVE, STOP, VERB
from menurut.lexicon import numbers
from menurut.lexicon.load import table
from menurut.model import Magnitude, Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from menurut.events.reading import Reading
    from menurut.lexicon.numbers import Amount
    from menurut.model import Event, EventType, Harm

BEFORE_N = 12
"""How many words before `tewas` its number may begin (`12 orang, termasuk tiga anak, tewas`)."""
BEHIND_N = 5
"""How many words behind `korban tewas` or `menewaskan` its number may begin (`menewaskan paling sedikit 12 orang`)."""
NEXT_N = 2
"""How many sentences further on a toll may still belong to a deed."""
_BY: dict[str, tuple[EventType, ...]] = {
    "arrested": ("COERCE",), "missing": ("ASSAULT", "COERCE"), "displaced": ("ASSAULT", "COERCE"),
    "dead": ("ASSAULT", "PROTEST", "COERCE"), "injured": ("ASSAULT", "PROTEST", "COERCE"),
}  # fmt: skip
"""What kinds of event may have had which toll."""
_STOPS = frozenset((STOP, MARKER, VERB, COORDINATOR, COMMA, PREPOSITION))


def add(reading: Reading, text: str, events: Iterable[Event]) -> list[Event]:
    """Give every count of the article to the event that led to it: of its own sentence, else the last one told.

    Shape:   the events in their order; a count told twice stands once.
    """
    found = list(events)
    if not found:
        return []
    sentences = _Sentences(reading)
    given: dict[int, list[Magnitude]] = {}
    for toll in _tolls(reading, text):
        owner = _owner(found, toll, sentences)
        if owner is not None:
            given.setdefault(owner, []).append(toll)
    return [replace(event, magnitude=_once(given[at])) if at in given else event for at, event in enumerate(found)]


def _once(magnitudes: Sequence[Magnitude]) -> tuple[Magnitude, ...]:
    """The first of those that say the same."""
    kept = {(one.kind, one.low, one.high): one for one in reversed(magnitudes)}
    return tuple(sorted(kept.values(), key=lambda one: one.span.start))


class _Sentences:
    """The number of the sentence that a character or token stands in."""

    def __init__(self, reading: Reading) -> None:
        self._starts = [reading.doc[sent.start].idx for sent in reading.doc.sents]

    def of(self, position: int) -> int:
        """How many sentences begin at or before a character."""
        return sum(start <= position for start in self._starts)


def _owner(events: Sequence[Event], toll: Magnitude, sentences: _Sentences) -> int | None:
    """The place of the event that a toll belongs to, the nearest one told before or with it."""
    own = sentences.of(toll.span.start)
    reach = 0 if toll.kind == "arrested" else NEXT_N
    best: tuple[int, int, int] | None = None
    for place, event in enumerate(events):
        if not _may_own(event, toll.kind):
            continue
        for trigger in (event.trigger, *(mention.trigger for mention in event.mentions)):
            away = own - sentences.of(trigger.start)
            cost = (away, abs(trigger.start - toll.span.start), place)
            if 0 <= away <= reach and (best is None or cost < best):
                best = cost
    return best[-1] if best else None


def _may_own(event: Event, kind: Harm) -> bool:
    """Whether such an event can have such a toll: one that happened, an arrest only for those arrested."""
    happened = (event.polarity, event.modality) == ("positive", "actual")
    return happened and event.type in _BY[kind] and (kind != "arrested" or event.mode == "arrest")


# -- the counts of an article


def _tolls(reading: Reading, text: str) -> list[Magnitude]:
    found = []
    for number in range(len(reading.lower)):
        hit = _harms().get(reading.lower[number])
        if hit is None:
            continue
        amount = _amount(reading, number, hit[1])
        if amount is not None:
            found.append(_toll(reading, text, number, cast("Harm", hit[0]), amount))
    return found


def _toll(reading: Reading, text: str, number: int, kind: Harm, amount: Amount) -> Magnitude:
    doc = reading.doc
    first, last = min(amount.start, number), max(amount.end - 1, number)
    span = Passage.of(text, doc[first].idx, doc[last].idx + len(doc[last]))
    return Magnitude(kind=kind, low=amount.low, high=amount.high, about=amount.about, span=span)


def _amount(reading: Reading, number: int, role: str) -> Amount | None:
    if role == "taking":
        return _behind(reading, number)
    before = _before(reading, number)
    if before is None and number and reading.lower[number - 1] in _words("victims"):
        return _behind(reading, number, over_verbs=True)
    return before


def _behind(reading: Reading, number: int, *, over_verbs: bool = False) -> Amount | None:
    """The first number behind a word, up to the end of its phrase; `korban tewas mencapai 12 orang` skips the verb."""
    high = min(number + 1 + BEHIND_N, reading.sentence_end[number])
    for place in range(number + 1, high):
        amount = numbers.at(reading.lower, place)
        if amount is not None:
            return amount if _persons(reading, amount) else None
        kind = reading.kinds[place]
        if kind in (STOP, RELATIVE, COORDINATOR) or (kind == VERB and not over_verbs):
            return None
    return None


def _before(reading: Reading, number: int) -> Amount | None:
    """The first number of the phrase that ends before a word, over `yang` and an insertion between commas."""
    low = max(reading.sentence_start[number], number - BEFORE_N)
    first = number
    while first > low:
        before = first - 1
        if reading.kinds[before] == COMMA and before == number - 1:
            opened = next((at for at in range(before - 1, low, -1) if reading.kinds[at] == COMMA), None)
            if opened is None:
                break
            before = opened
        elif reading.kinds[before] in _STOPS or (reading.kinds[before] == RELATIVE and before < number - 1):
            break
        first = before
    found = [one for one in numbers.find(reading.lower, first, number) if _persons(reading, one)]
    return found[0] if found else None


def _persons(reading: Reading, amount: Amount) -> bool:
    """Whether it is people that are counted: no thing or time stands behind the number, no date or age before it."""
    behind = reading.lower[amount.end] if amount.end < len(reading.lower) else ""
    before = reading.lower[amount.start - 1] if amount.start else ""
    return behind not in _words("things") and before not in _words("labels")


@cache
def _harms() -> dict[str, tuple[str, str]]:
    rows = table("numbers")["tolls"]
    return {word: (kind, role) for kind, row in rows.items() for role, words in row.items() for word in words}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("numbers")[name]["words"])
