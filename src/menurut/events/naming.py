"""Names and descriptions that stand between commas: who a bare description means, and what is only inserted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.events.kinds import COMMA, NOUN, VERB, words
from menurut.events.phrases import Phrases

if TYPE_CHECKING:
    from menurut.events.reading import Party

LONGEST_TELLING_N = 4
"""Words of the longest insertion with a verb that only says who speaks."""


class Naming(Phrases):
    """Phrases with their appositions."""

    def _named_later(self, relative: int, party: Party) -> Party | None:
        """`Pengacara yang diculik Arandia, Rendra, ..`: the name between commas behind the clause says who is meant."""
        reading = self.reading
        if any(mention.form == "name" for n in range(party.start, party.end) for mention in reading.covering[n]):
            return None
        high = reading.sentence_end[relative]
        comma = next((number for number in range(relative, high) if self.kinds[number] == COMMA), high)
        if comma + 1 >= high or not self.is_name(comma + 1):
            return None
        end = reading.phrase_right(comma + 1, high)
        return reading.party(comma + 1, end) if end < high and self.kinds[end] == COMMA else None

    def _named_before(self, party: Party, low: int) -> Party | None:
        """`Arandia, negara yang memutus ..`: the name in front of what is only a description."""
        comma = party.start - 1
        if party.any or comma <= low or self.kinds[comma] != COMMA or self.kinds[comma - 1] != NOUN:
            return None
        named = self.reading.party(self.reading.phrase_left(comma - 1, low), comma)
        return named if named.ids else None

    def _only_described(self, last: int) -> bool:
        """Whether the noun phrase that ends here names nobody: `menuduh negara tetangga, Doria, memasok rudal`."""
        if (
            self.kinds[last] != NOUN
            or self.kinds[last + 1] != COMMA
            or self.kinds[self.reading.right(last + 2)] != NOUN
        ):
            return False
        start = self.reading.phrase_left(last, self.low[last])
        return not any(self.reading.covering[number] for number in range(start, last + 1))

    def _insertion(self, opened: int, closed: int) -> bool:
        first = self.reading.right(opened + 1, closed)
        if first >= closed:
            return True
        if self.reading.is_any(first, words("insertions")):
            return True
        if closed - first <= LONGEST_TELLING_N and self._tells(first, closed):
            return True
        return all(self.kinds[number] != VERB for number in range(first, closed))

    def _tells(self, start: int, end: int) -> bool:
        """Whether who speaks stands between the commas (`Polisi, dia menambahkan, memeriksa ..`)."""
        doc = self.reading.doc
        return any(self.reading.claims.told_by(doc[n].idx, doc[n].idx + len(doc[n])) for n in range(start, end))

    def _opening_noun(self, low: int, comma: int) -> Party | None:
        """`Presiden Arandia, menolak ..`: a stray comma between subject and verb."""
        first = self.reading.right(low, comma)
        if first < comma and self.kinds[first] == NOUN and self.reading.phrase_right(first, comma) == comma:
            return self.reading.party(first, comma)
        return None
