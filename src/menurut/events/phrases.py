"""What stands behind a verb: its object and its prepositional phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.events.kinds import ADVERB, ASIDE, COMMA, MARKER, NOUN, PREPOSITION, QUOTE, RELATIVE, STOP, VERB, words
from menurut.events.reading import Party

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from menurut.events.reading import Reading
    from menurut.events.triggers import Match

LONGEST_INSERTION_N = 8
"""Words of the longest insertion that is skipped between a passive and its doer."""


class Phrases:
    """Objects and prepositional phrases over a `Reading`; `matches` (by head) tell what a verb does to its object."""

    def __init__(self, reading: Reading, matches: Mapping[int, Match]) -> None:
        self.reading = reading
        self.matches = matches
        self._holders = {number: match for match in matches.values() for number in range(match.start, match.end)}
        self.kinds = reading.kinds
        self.low: list[int] = list(reading.sentence_start)

    def holder(self, number: int) -> Match | None:
        """The trigger that a token belongs to."""
        return self.matches.get(number) or self._holders.get(number)

    def control(self, verb: int) -> str:
        """Which party of a verb does what the next verb says: its subject, its object, or nothing known."""
        match = self.matches.get(verb)
        return match.frame.control if match else ""

    def complement(self, verb: int) -> int | None:
        """The verb that this one governs: the next in the sentence, before a full stop."""
        for number in range(verb + 1, self.reading.sentence_end[verb]):
            if self.kinds[number] == VERB:
                return number
            if self.kinds[number] == STOP:
                return None
        return None

    def is_name(self, number: int) -> bool:
        """Whether a person's name begins here: `Sekretaris jenderal partai itu, Dharma Kusnadi, meminta ..`."""
        cast = self.reading.cast
        return any(one.form == "name" and cast[one.actor].kind == "person" for one in self.reading.covering[number])

    def object(self, verb: int, last: int | None = None) -> Party | None:
        """The noun phrase right behind a verb, or the clitic on it (`memecatnya`)."""
        reading = self.reading
        if reading.clitics[verb] and self.kinds[verb] == VERB:
            return Party(reading.clitics[verb], (), verb, verb + 1, reading.lower[verb])
        high = reading.sentence_end[verb]
        first = (verb if last is None else last) + 1
        while (
            first < high
            and (self.kinds[first] in (ADVERB, QUOTE, ASIDE) or reading.lower[first] in words("manner"))
            and not reading.covering[first]
        ):
            first += 1
        if first >= high or self.kinds[first] != NOUN:
            return None
        return self.joined_right(first, high, self.control(verb) == "object")

    def joined_right(self, first: int, high: int, control: bool) -> Party:
        """Add what is joined on the right; not where a verb follows, unless the whole row is asked to do it."""
        reading = self.reading
        end = reading.phrase_right(first, high)
        parties = [reading.party(first, end)]
        while end + 1 < high:
            joint, start = self.kinds[end], end + 1
            if joint == COMMA and reading.lower[start] in ("dan", "serta"):
                start += 1
            elif (joint == COMMA and not self._row_goes_on(start, high)) or (
                joint != COMMA and reading.lower[end] not in ("dan", "serta", "maupun", "&")
            ):
                break
            if start >= high or self.kinds[start] != NOUN:
                break
            end = reading.phrase_right(start, high)
            further = reading.party(start, end)
            after = reading.right(end, high)
            if not further.ids or (after < high and self.kinds[after] == VERB and not control):
                break
            parties.append(further)
        return join(parties)

    def _row_goes_on(self, start: int, high: int) -> bool:
        """Whether a comma is one of a row that a `dan` closes (`Israel, Mesir, dan Qatar`)."""
        for number in range(start, min(high, start + 12)):
            if self.reading.lower[number] in ("dan", "serta"):
                return True
            if self.kinds[number] not in (NOUN, COMMA, ASIDE):
                return False
        return False

    def phrase(self, verb: int, names: Collection[str]) -> Party | None:
        """The party behind one of the prepositions, within the clause of the verb."""
        return self.phrase_at(verb, names, known=True)

    def phrase_at(self, verb: int, names: Collection[str], *, known: bool = False) -> Party | None:
        """The noun phrase behind one of the prepositions; with `known` the first that is or has a party."""
        reading = self.reading
        for number in range(verb + 1, reading.sentence_end[verb]):
            if self._ends_clause(number, verb):
                return None
            if reading.lower[number] in names and self.kinds[number] in (PREPOSITION, ASIDE):
                first = number + 1 if self.kinds[number] == ASIDE else reading.right(number + 1)
                while first < reading.sentence_end[verb] and reading.lower[first] in ("dalam", "arah", "atas"):
                    first += 1
                if first < reading.sentence_end[verb] and self.kinds[first] in (NOUN, ASIDE):
                    party = self._named_behind(first, verb) or self.joined_right(
                        first, reading.sentence_end[verb], reading.lower[number] == "antara"
                    )
                    if party.any or not known:
                        return party
        return None

    def named_object(self, verb: int) -> Party | None:
        """`menahan pilot pesawat itu, Elan Kort,`: the name behind an object that nobody else is known by."""
        first = self.reading.right(verb + 1)
        if first >= self.reading.sentence_end[verb] or self.kinds[first] != NOUN:
            return None
        return self._named_behind(first, verb)

    def _named_behind(self, first: int, verb: int) -> Party | None:
        """`kepada mitranya dari Belmora, Elan Kort,`: the name that follows an office nobody else is known by."""
        reading = self.reading
        high = reading.sentence_end[verb]
        if not self._anonymous(first):
            return None
        for number in range(first + 1, min(first + 7, high - 1)):
            if self.kinds[number] == COMMA:
                end = reading.phrase_right(number + 1, high)
                named = self.is_name(number + 1) or self._closed_body(first, number + 1, end)
                return self.joined_right(number + 1, high, False) if named else None
            if self.kinds[number] not in (NOUN, PREPOSITION):
                return None
        return None

    def _closed_body(self, first: int, start: int, end: int) -> bool:
        """Whether the commas close around a state or body that a bare description is given (`negara tetangga, X,`)."""
        reading = self.reading
        if reading.covering[first] or end >= len(self.kinds) or self.kinds[end] not in (COMMA, STOP):
            return False
        return any(one.form == "name" for one in reading.covering[start]) and reading.lower[first] in words("bodies")

    def _anonymous(self, number: int) -> bool:
        """Whether a noun says only what somebody is (`mitranya`, `sejawatnya`), by a mention of its own or none."""
        cast = self.reading.cast
        return all(
            one.form != "name" and cast[one.actor].kind in ("group", "unspecified")
            for one in self.reading.covering[number]
        )

    def _around_name(self, comma: int) -> bool:
        """Whether a comma opens or closes a name set between commas (`buron itu, Elan Kort, ke Belmora`)."""
        after = comma + 1
        if after >= len(self.kinds):
            return False
        return self.is_name(after) or (self.is_name(comma - 1) and self.kinds[after] == PREPOSITION)

    def _around_aside(self, comma: int, verb: int) -> bool:
        """Whether a comma opens or closes a short insertion before `oleh` (`didukung, di luar dugaan, oleh X`)."""
        if self.reading.lower[comma + 1 : comma + 2] == ["oleh"]:
            return True
        for closed in range(comma + 1, min(comma + LONGEST_INSERTION_N, len(self.kinds) - 1)):
            if self.kinds[closed] in (VERB, STOP, RELATIVE):
                return False
            if self.kinds[closed] == COMMA:
                return comma == verb + 1 and self.reading.lower[closed + 1] == "oleh"
        return False

    def _ends_clause(self, number: int, verb: int) -> bool:
        kind = self.kinds[number]
        if kind == RELATIVE:  # `hubungan yang baik dengan X` goes on, `bantuan yang dikirim dengan kapal` does not
            return number + 1 >= len(self.kinds) or self.reading.doc[number + 1].pos_ != "ADJ"
        if kind in (STOP, MARKER):
            return True
        if kind == COMMA and (self._around_name(number) or self._around_aside(number, verb)):
            return False
        if kind == COMMA:
            return not self._row_goes_on(number + 1, self.reading.sentence_end[verb])
        return kind == VERB and number > verb + 1


def join(parties: list[Party]) -> Party:
    """Several parties as one: the joined noun phrase."""
    if len(parties) == 1:
        return parties[0]
    ids = tuple(dict.fromkeys(one for party in parties for one in (party.ids or party.owners)))
    return Party(ids, (), parties[0].start, parties[-1].end, parties[0].head)
