"""Who stands where around a verb: its subject, object and prepositional phrases, and the verb that governs it.

The walk goes left from the verb over adverbs to what stands before it and decides by that: a noun phrase, `yang`, a
marker without subject (`untuk`, `setelah`), a coordinator, a comma or another verb. The parse is asked only which
verb a coordinated one belongs to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.events.kinds import (
    ASIDE,
    COMMA,
    COORDINATOR,
    MARKER,
    NOUN,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    STOP,
    VERB,
    light_verbs,
    words,
)
from menurut.events.naming import Naming
from menurut.events.phrases import join
from menurut.events.reading import Party

if TYPE_CHECKING:
    from menurut.model import EventType

DEEPEST_N = 12
"""Steps from verb to verb after which a walk gives up; real chains have three or four."""


SPEECH: frozenset[EventType] = frozenset(("ACCUSE", "REQUEST", "THREATEN", "REJECT"))
"""Acts of speech that are rarely what another act of speech asks for."""
_ANY = frozenset(("pun", "saja"))  # `pihak mana pun yang ..`
_ALONGSIDE = frozenset(("seraya", "sambil", "sembari"))
"""Open what somebody does at the same time as the main deed, never what somebody is asked to do."""
_BUT = frozenset(("tetapi", "tapi", "namun", "melainkan"))
_CAUSES = frozenset(("karena", "lantaran", "sebab"))
_BLAMING = frozenset(("allege", "criticise", "praise", "dismiss", "convict", "arrest", "detain", "charge"))


class Clauses(Naming):
    """Arguments of verbs over a `Reading`; `matches` (by head) tell which verbs hand the doing on to their object."""

    # -- subjects

    def subject(self, verb: int, depth: int = 0) -> Party | None:
        """The grammatical subject of the verb at a token; None where the sentence has none."""
        return self._before(verb, depth) if depth < DEEPEST_N else None

    def _before(self, verb: int, depth: int) -> Party | None:
        low = self.low[verb]
        at = self.reading.left(verb - 1, low)
        if at < low:
            return None
        kind = self.kinds[at]
        if kind == RELATIVE:
            return self._antecedent(at, low)
        if kind == MARKER:
            return self._controlled(at, depth)
        if kind == COORDINATOR:
            head = self._coordinate_of(verb, at)
            if head is not None and self._speaks(verb):
                head = self._top(head)
            return self.subject(head, depth + 1) if head is not None else None
        if kind == COMMA:
            return self._after_comma(verb, at, depth)
        if kind == VERB:
            return self._verb_before(at, depth)
        if kind == NOUN:
            return self._noun_before(at, low, depth)
        if kind == PREPOSITION:  # `pada Kamis`: the phrase holds only a word of time
            return self.subject(at, depth + 1)
        return None

    def beside(self, verb: int) -> bool:
        """Whether a coordinator joins the verb to one before it."""
        at = self.reading.left(verb - 1, self.low[verb])
        return at >= self.low[verb] and self.kinds[at] == COORDINATOR

    def _speaks(self, verb: int) -> bool:
        match = self.matches.get(verb)
        return match is not None and match.frame.type in SPEECH

    def _top(self, verb: int) -> int:
        """The act that asks for what a verb says: `meminta X mundur dan mengancam ..` has one doer."""
        above = self.governor(verb)
        return above if above is not None and self.control(above) == "object" and self._speaks(above) else verb

    def _verb_before(self, governor: int, depth: int) -> Party | None:
        """Verb after verb has one subject, unless the first hands the doing on (`memerintahkannya mencabut`)."""
        if self.control(governor) == "object":
            handed = self.handed_on(governor)
            if handed is not None and handed.ids:
                return handed
        return self.subject(governor, depth + 1)

    def _antecedent(self, relative: int, low: int) -> Party | None:
        last = relative - 1
        while last >= low and (self.kinds[last] in (COMMA, QUOTE, ASIDE) or self.reading.lower[last] in _ANY):
            last -= 1
        if last < low or self.kinds[last] != NOUN:
            return None
        party = self._with_coordinates(self.reading.phrase_left(last, low), last + 1, low, alone=True)
        before = self.reading.left(party.start - 1, low)
        if before >= low and self.reading.lower[before] == "antara":  # `perang antara X dan Y yang pecah ..`
            return Party((), (), party.start, party.end, party.head)
        party = self.reading.party(self.reading.phrase_left(last, low), last + 1)
        return self._named_later(relative, party) or self._named_before(party, low) or party

    def _noun_before(self, last: int, low: int, depth: int) -> Party | None:
        start = self.reading.phrase_left(last, low)
        party = self._with_coordinates(start, last + 1, low)
        before = self.reading.left(party.start - 1, low)
        if before < low:
            return party
        kind = self.kinds[before]
        if kind == RELATIVE and not party.any:  # `pasukan yang setia kepada X menyerbu ..`
            return self._antecedent(before, low)
        if kind == PREPOSITION:
            return self._beyond_preposition(party, before, low, depth)
        if kind == VERB and (self._accompanied(before) or self._told_by(before)):
            return self.subject(before, depth + 1)
        if kind == VERB and not party.any and self._only_means(before):
            return self.subject(before, depth + 1)
        return party

    def _accompanied(self, verb: int) -> bool:
        """`X didampingi Y mengunjungi ..`: the noun behind a passive is its doer, not the next verb's subject."""
        match = self.matches.get(verb)
        passive = self.reading.lower[verb].startswith("di") if match is None else match.voice == "passive"
        return passive and self.reading.doc[verb].pos_ == "VERB" and self.control(verb) != "object"

    def _told_by(self, verb: int) -> bool:
        """`X didesak Y menghentikan ..`: Y asks, X does what the next verb says."""
        match = self.matches.get(verb)
        return match is not None and match.voice == "passive" and self.control(verb) == "object"

    def _only_means(self, verb: int) -> bool:
        """`menggelar aksi menolak ..`: the object of a light verb or of another deed is no subject."""
        match = self.matches.get(verb)
        if match is not None:
            return match.frame.control != "object"
        return self.reading.is_any(verb, light_verbs())

    def _beyond_preposition(self, party: Party, at: int, low: int, depth: int) -> Party | None:
        """`meminta kepada X menghentikan`: X; else the phrase is only a phrase, and the walk goes on behind it."""
        if self.reading.lower[at] in ("kepada", "pada", "terhadap"):
            verb = self._verb_left(at, low)
            if verb is not None and self.control(verb) == "object" and not self._noun_between(verb, at):
                return party
        if self.reading.lower[at] == "oleh" and party.ids:
            return self._before(at, depth + 1) or party
        if self.reading.lower[at] == "bersama" and party.ids:  # `Arandia bersama Belmora mengirim ..`
            first = self._before(at, depth + 1)
            return join([first, party]) if first is not None and first.ids else first
        return self._before(at, depth + 1)

    def _noun_between(self, start: int, end: int) -> bool:
        return any(self.reading.covering[number] for number in range(start + 1, end))

    def _with_coordinates(self, start: int, end: int, low: int, *, alone: bool = False) -> Party:
        """Add what is joined on the left: `Inggris, Prancis, dan Jerman`."""
        party = self.reading.party(start, end)
        joined = party.start - 1
        if (
            joined <= low
            or self.reading.lower[joined] not in ("dan", "serta", "maupun", "&")
            or not (party.any or alone)
        ):
            return party
        left = self._conjunct(joined, low)
        if left is None or not left.any:
            return party
        before = left.start - 1
        if before >= low and self.kinds[before] == VERB and not self._parsed_together(left, party, before):
            return party
        parties = [left, party]
        while left.start - 1 > low and self.kinds[left.start - 1] == COMMA:
            further = self._conjunct(left.start - 1, low)
            if further is None or not further.ids:
                break
            parties.insert(0, further)
            left = further
        return join(parties)

    def _conjunct(self, joint: int, low: int) -> Party | None:
        last = joint - 1
        if last >= low and self.kinds[last] == COMMA:
            last -= 1
        if last < low or self.kinds[last] not in (NOUN, ASIDE, QUOTE):
            return None
        return self.reading.party(self.reading.phrase_left(last, low), last + 1)

    def _parsed_together(self, left: Party, right: Party, verb: int) -> bool:
        if self.control(verb) == "object":
            return True
        doc = self.reading.doc
        return any(
            doc[number].dep_ == "conj" and left.start <= doc[number].head.i < left.end
            for number in range(right.start, right.end)
        )

    def _after_comma(self, verb: int, comma: int, depth: int) -> Party | None:
        """Behind a comma: the end of an insertion (`Polisi, kata dia, menangkap`) or a row of verbs."""
        low = self.low[verb]
        opened = next((number for number in range(comma - 1, low - 1, -1) if self.kinds[number] == COMMA), None)
        if opened is not None and opened > low and self._insertion(opened, comma):
            last = self.reading.left(opened - 1, low)
            named = self._apposition(opened, comma, last) if last >= low else None
            if named is not None:
                return named
            if last >= low and self.kinds[last] == NOUN:
                return self._noun_before(last, low, depth)
        head = self._first_verb(low, comma)
        if head is not None:
            return self.subject(head, depth + 1)
        return self._opening_noun(low, comma)

    def _apposition(self, opened: int, closed: int, last: int) -> Party | None:
        """The name between commas says who is meant, or the noun before them ends a relative clause."""
        first = self.reading.right(opened + 1, closed)
        if first >= closed or self.reading.phrase_right(first, closed) != closed:
            return None
        party = self.reading.party(first, closed)
        if party.ids and (self.is_name(first) or self._only_described(last)):
            return party
        low = self.low[last]
        verb = self.reading.left(self.reading.phrase_left(last, low) - 1, low)
        if verb < low or self.kinds[verb] != VERB or self.kinds[self.reading.left(verb - 1, low)] != RELATIVE:
            return None
        return party if party.ids else None

    def _controlled(self, marker: int, depth: int) -> Party | None:
        """A clause without subject: that of the governing verb, or its object where it hands the doing on."""
        low = self.low[marker]
        word = self.reading.lower[marker]
        if word in _ALONGSIDE:
            return self._doing_both(marker, depth)
        verb = self._verb_left(marker, low)
        if verb is None:
            main = self._main_verb_right(marker)
            return self.subject(main, depth + 1) if main is not None else None
        if (word in words("purpose") and self.control(verb) == "object") or (word in _CAUSES and self._blames(verb)):
            handed = self.handed_on(verb)
            if handed is not None and handed.any:
                return handed
        found = self.subject(verb, depth + 1)
        return found if found is not None and found.any else self._told_by_whom(verb) or found

    def _told_by_whom(self, verb: int) -> Party | None:
        """`Hal itu disampaikan X saat menerima Y`: behind a passive whose subject is a thing, the doer goes on."""
        if self.reading.lower[verb] not in words("told_passives"):
            return None
        doer = self.phrase(verb, ("oleh",)) or self.object(verb)
        return doer if doer is not None and doer.ids else None

    def _doing_both(self, marker: int, depth: int) -> Party | None:
        """`katanya seraya meminta ..`, `X mendesak Y sambil mengancam ..`: the speaker, or who does the main deed."""
        doc, low = self.reading.doc, self.low[marker]
        for number in range(marker - 1, low - 1, -1):
            ids = self.reading.claims.told_by(doc[number].idx, doc[number].idx + len(doc[number]))
            if ids:
                return Party(ids, (), number, number, "")
        verb = self._first_verb(low, marker)
        if verb is None:
            verb = self._main_verb_right(marker)
        return self.subject(verb, depth + 1) if verb is not None else None

    def _blames(self, verb: int) -> bool:
        """`mengkritik X karena ..`, `berterima kasih kepada X karena ..`: the cause is X's doing."""
        match = self.matches.get(verb)
        return match is not None and match.frame.id in _BLAMING

    def handed_on(self, verb: int) -> Party | None:
        """Who is to do what a verb asks: its object, or the one behind `kepada`; the subject of its passive."""
        match = self.matches.get(verb)
        if match is not None and match.voice == "passive":
            return self.subject(verb)
        return self.phrase(verb, ("kepada", "pada")) or self.object(verb)

    def _verb_left(self, number: int, low: int) -> int | None:
        for at in range(number - 1, low - 1, -1):
            if self.kinds[at] == VERB:
                return at
            if self.kinds[at] == STOP:
                return None
        return None

    def _first_verb(self, low: int, high: int) -> int | None:
        """The verb of the main clause left of `high`: the first not behind `yang` or a marker, else the first."""
        verbs = [number for number in range(low, high) if self.kinds[number] == VERB]
        for verb in verbs:
            before = self.reading.left(verb - 1, low)
            if before < low or self.kinds[before] not in (RELATIVE, MARKER):
                return verb
        return verbs[0] if verbs else None

    def _main_verb_right(self, marker: int) -> int | None:
        """`Setelah bertemu X, Y menolak ..`: the first verb behind the comma."""
        end = self.reading.sentence_end[marker]
        comma = next((number for number in range(marker, end) if self.kinds[number] == COMMA), None)
        if comma is None:
            return None
        return next((number for number in range(comma, end) if self.kinds[number] == VERB), None)

    def _coordinate_of(self, verb: int, joint: int) -> int | None:
        """The verb that a coordinated one stands beside; the parse decides, then the nearest verb on the left."""
        low = self.low[verb]
        token = self.reading.doc[verb]
        if self.reading.lower[joint] in _BUT and joint > low and self.kinds[joint - 1] == COMMA:
            return self._first_verb(low, joint)
        if token.dep_ == "conj" and low <= token.head.i < joint and self.kinds[token.head.i] == VERB:
            return token.head.i
        if joint > low and self.kinds[joint - 1] == COMMA:
            return self._first_verb(low, joint)
        return self._verb_left(joint, low)

    # -- government

    def governor(self, verb: int, depth: int = 0) -> int | None:
        """The verb whose complement this one is (`menolak berunding`, `mendesak X menghentikan`), or None."""
        low = self.low[verb]
        at = self.reading.left(verb - 1, low)
        if at < low or depth >= DEEPEST_N:
            return None
        kind = self.kinds[at]
        if kind == VERB:
            return at
        if kind == MARKER:
            return self._verb_left(at, low) if self.reading.lower[at] in (*words("purpose"), "bahwa") else None
        if kind == COORDINATOR:
            head = self._coordinate_of(verb, at)
            return None if head is None else self.governor(head, depth + 1)
        if kind == NOUN:
            return self._governor_over_noun(at, low, depth)
        return None

    def _governor_over_noun(self, last: int, low: int, depth: int) -> int | None:
        start = self._with_coordinates(self.reading.phrase_left(last, low), last + 1, low).start
        before = self.reading.left(start - 1, low)
        if before < low:
            return None
        kind = self.kinds[before]
        if kind == VERB:
            return before
        if kind == MARKER:
            return self._verb_left(before, low) if self.reading.lower[before] in (*words("purpose"), "bahwa") else None
        if kind == PREPOSITION:
            if self.reading.lower[before] in ("kepada", "pada", "terhadap"):
                verb = self._verb_left(before, low)
                if verb is not None and self.control(verb) == "object":
                    return verb
            return self.governor(before, depth + 1)
        return None
