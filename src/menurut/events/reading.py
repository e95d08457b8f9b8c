"""A surface reading of one article for the event rules: words, parts of speech and mentions, token by token.

Indonesian clauses are strict in their order (subject, verb, object, prepositional phrases), so that a walk over a
row of word kinds finds the parties of a verb more surely than a parser with four arcs in five right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.events.claims import Claims
from menurut.events.kinds import (
    ADVERB,
    ASIDE,
    MARKER,
    NOUN,
    PREPOSITION,
    QUOTE,
    VERB,
    is_root_of_verb,
    kind_of,
    words,
)  # fmt: skip
from menurut.lexicon.morphology import without_clitics
from menurut.model import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from menurut.language.timex import Timex
    from menurut.model import Cast, Statement

SKIPPED = frozenset((ADVERB, QUOTE, ASIDE))
LONGEST_NAME_N = 6
LONGEST_ASIDE_N = 9
"""A bracket longer than this many words is read like the rest of the sentence."""
_PRINCIPALS = ("state", "government", "igo", "organisation")


@dataclass(frozen=True, slots=True)
class Party:
    """A noun phrase read as a party: who it is, whom it belongs to, and where it stands (token numbers, half-open)."""

    ids: tuple[str, ...]
    owners: tuple[str, ...]
    start: int
    end: int
    head: str

    @property
    def any(self) -> tuple[str, ...]:
        """The party itself, or whom it belongs to."""
        return self.ids or self.owners


class Reading:
    """Word kinds and mentions of a Doc, with the noun phrases as parties; built once per article."""

    def __init__(self, doc: Doc, cast: Cast, statements: Sequence[Statement] = (), times: Sequence[Timex] = ()) -> None:
        self.doc = doc
        self.cast = cast
        self.claims = Claims(statements)
        self._bodies = {
            name.lower(): actor.id
            for actor in reversed(cast.actors)
            if actor.kind in _PRINCIPALS
            for name in (actor.name, *actor.aliases)
        }
        self.lower: list[str] = [token.lower_ for token in doc]
        self.bases: list[tuple[str, ...]] = [_bases(word) for word in self.lower]
        self.covering: list[tuple[Mention, ...]] = [() for _ in doc]
        self.clitics: list[tuple[str, ...]] = [() for _ in doc]
        self._place_mentions()
        self._place_own_side()
        self.kinds: list[str] = [kind_of(token, bool(self.covering[token.i])) for token in doc]
        self._tell_markers_from_prepositions()
        self._mark_asides()
        self._mark_times(times)
        self._mend_kinds()
        self.sentence_start: list[int] = [0] * len(doc)
        self.sentence_end: list[int] = [len(doc)] * len(doc)
        for sent in doc.sents:
            for number in range(sent.start, sent.end):
                self.sentence_start[number], self.sentence_end[number] = sent.start, sent.end

    def _place_mentions(self) -> None:
        home = [token.i for token in self.doc for _ in token.text_with_ws]
        for mention in self.cast.mentions:
            if mention.end > len(home):
                continue
            first, last = home[mention.start], home[mention.end - 1]
            if mention.form == "clitic":
                self.clitics[last] = tuple(dict.fromkeys((*self.clitics[last], mention.actor)))
                continue
            for number in range(first, last + 1):
                self.covering[number] += (mention,)

    def _place_own_side(self) -> None:
        """`kami`, `pihaknya` that no mention covers are whoever speaks there."""
        for token in self.doc:
            if self.covering[token.i] or token.lower_ not in words("own_side"):
                continue
            end = token.idx + len(token)
            self.covering[token.i] = tuple(
                Mention(start=token.idx, end=end, text=token.text, form="pronoun", actor=actor, reason="own side")
                for actor in self.claims.speakers(token.idx)
            )

    def _mark_times(self, times: Sequence[Timex]) -> None:
        """`pekan lalu`, `tahun ini`, `Oktober 2023` stand outside the clause, like adverbs."""
        for time in times:
            for token in self.doc.char_span(time.start, time.end, alignment_mode="expand") or ():
                if not self.covering[token.i] and self.kinds[token.i] == NOUN:
                    self.kinds[token.i] = ADVERB
        for number in range(len(self.lower) - 1):
            if (
                self.lower[number] in words("spans_of_time")
                and self.lower[number + 1] in words("pointers_in_time")
                and not self.covering[number]
            ):
                self.kinds[number] = self.kinds[number + 1] = ADVERB

    def _mend_kinds(self) -> None:
        """`diduga kuat membunuh`: an adverb; `melarang masuknya teh`: a noun; `kami imbau warga mengungsi`: a verb."""
        for number in range(1, len(self.kinds)):
            before = self.kinds[number - 1]
            if self.kinds[number] == VERB and before == NOUN and self._compound(number):
                self.kinds[number] = NOUN
            elif self.lower[number] == "jadi" and self.lower[number - 1] in ("tidak", "tak", "batal"):
                self.kinds[number] = ADVERB
            elif self._done_by_us(number):
                self.kinds[number] = VERB
            elif self._verbal_noun(number, before):
                self.kinds[number] = NOUN
                if before == MARKER and self.lower[number - 1] in words("prepositions"):
                    self.kinds[number - 1] = PREPOSITION
            elif self.doc[number].pos_ == "ADJ" and self.kinds[number] == NOUN and before == VERB:
                after = self.right(number + 1)
                if after < len(self.kinds) and self.kinds[after] == VERB:
                    self.kinds[number] = ADVERB

    def _done_by_us(self, number: int) -> bool:
        if self.kinds[number] != NOUN or self.lower[number - 1] not in words("pronouns"):
            return False
        return not self.covering[number] and is_root_of_verb(self.lower[number])

    def _compound(self, number: int) -> bool:
        """`rapat kerja`, `dugaan jual beli kursi`: a root without affix behind its noun."""
        if self.lower[number] not in words("compounds") or self.covering[number - 1]:
            return False
        return self.lower[number - 1] not in words("pronouns")

    def _verbal_noun(self, number: int, before: str) -> bool:
        word = self.lower[number]
        if self.kinds[number] != VERB or not word.endswith("nya") or before not in (VERB, PREPOSITION, MARKER):
            return False
        return self.doc[number].pos_ != "VERB" or not word.startswith(("me", "di"))

    def _tell_markers_from_prepositions(self) -> None:
        """`untuk`, `dengan`, `dalam`, `sejak`: before a verb they open a clause, else a phrase.

        `sejak Arandia menyerbu ..` is a clause with its own subject; `sebanyak 40 serdadu` begins a noun phrase.
        """
        both = words("prepositions") & words("markers")
        for number, word in enumerate(self.lower):
            if self.kinds[number] == PREPOSITION and word in words("amounts") and self._counts(number):
                self.kinds[number] = NOUN
            elif word in both and self.kinds[number] != NOUN:
                after = self.right(number + 1)
                if word in words("clause_openers") and after < len(self.kinds) and self.kinds[after] == NOUN:
                    after = self.right(self.phrase_right(after, len(self.kinds)))
                self.kinds[number] = MARKER if after < len(self.kinds) and self.kinds[after] == VERB else PREPOSITION

    def _counts(self, number: int) -> bool:
        after = number + 1
        return after < len(self.lower) and (
            self.doc[after].pos_ == "NUM" or self.doc[after].like_num or self.lower[after] in words("quantifiers")
        )

    def _mark_asides(self) -> None:
        opened: int | None = None
        for number, word in enumerate(self.lower):
            if word in ("(", "["):
                opened = number
            elif word in (")", "]") and opened is not None:
                if number - opened <= LONGEST_ASIDE_N:
                    self.kinds[opened : number + 1] = [ASIDE] * (number + 1 - opened)
                opened = None

    # -- small steps

    def outer(self, number: int) -> tuple[str, ...]:
        """Actors of the widest mentions over a token."""
        return _widest(self.covering[number])

    def left(self, number: int, low: int = 0) -> int:
        """The nearest token at or before `number` that is more than an adverb, a quotation mark or an aside."""
        while number >= low and self.kinds[number] in SKIPPED:
            number -= 1
        return number

    def right(self, number: int, high: int | None = None) -> int:
        """The nearest token at or after `number` that is more than an adverb, a quotation mark or an aside."""
        high = len(self.kinds) if high is None else high
        while number < high and self.kinds[number] in SKIPPED:
            number += 1
        return number

    def is_any(self, number: int, wanted: frozenset[str]) -> bool:
        """Whether the word, or the word without its clitic or doubling, is one of those wanted."""
        return any(base in wanted for base in self.bases[number])

    # -- noun phrases

    def phrase_left(self, last: int, low: int) -> int:
        """Where the noun phrase that ends at `last` begins."""
        start = last
        while start > low and (self.kinds[start - 1] in (NOUN, ASIDE, QUOTE) or self._joined(start)):
            if self.lower[start] in words("lone_pronouns"):  # `Kepada wartawan ia meminta ..`
                break
            start -= 1
        while start < last and self.kinds[start] in (ASIDE, QUOTE):
            start += 1
        return start

    def phrase_right(self, first: int, high: int) -> int:
        """Where the noun phrase that begins at `first` ends (half-open)."""
        end = first + 1
        while end < high and (self.kinds[end] in (NOUN, ASIDE, QUOTE) or self._joined(end)):
            if self.lower[end] in words("lone_pronouns"):
                break
            end += 1
        while end > first + 1 and self.kinds[end - 1] in (ASIDE, QUOTE):
            end -= 1
        return end

    def _joined(self, number: int) -> bool:
        """Whether one mention covers both `number` and the token before it."""
        before = self.covering[number - 1]
        return any(mention in before for mention in self.covering[number])

    def party(self, start: int, end: int) -> Party:
        """Read the tokens of a noun phrase as a party."""
        head = start
        while head < end - 1 and (self.lower[head] in words("quantifiers") or self.doc[head].pos_ in ("NUM", "DET")):
            if self.covering[head]:
                break
            head += 1
        ids = self._name_behind(head, end) or self._both(start, end) or _widest(self.covering[head])
        inside = self._inside(head + 1, end)
        if not ids:
            ids = self._named_person(head, end)
        if not ids and self.is_any(head, words("proxies")):
            ids = self._lenders(head, inside)
        noun = head
        while noun < end - 1 and (self.lower[noun] in words("quantifiers") or self.doc[noun].like_num):
            noun += 1
        if not ids and not inside and self.is_any(head, words("happenings")):
            inside = self._named_in(start=head, end=end, ids=())
        principal = self._principal(noun, end, ids)
        owners = tuple(one for one in inside if one not in ids) if principal == ids else ()
        return Party(principal, owners, start, end, self.lower[noun])

    def _both(self, start: int, end: int) -> tuple[str, ...]:
        """`kedua negara tetangga`: the two, on whichever word of the phrase they are marked."""
        if self.lower[start] != "kedua":
            return ()
        found = (_widest(self.covering[number]) for number in range(start, end))
        return next((ids for ids in found if len(ids) > 1), ())

    def _principal(self, head: int, end: int, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Whose hand a group is: `pejabat Belmora` acts for Belmora."""
        if not self.is_any(head, words("agents")) or not all(self._hand(one, head) for one in ids):
            return ids
        for number in range(head + 1, end):
            inner = tuple(
                dict.fromkeys(
                    one.actor
                    for one in self.covering[number]
                    if one.actor not in ids and self.cast[one.actor].kind in _PRINCIPALS
                )
            )
            if inner:
                return inner
        return self._named_in(start=head, end=end, ids=ids)

    def _hand(self, actor: str, head: int) -> bool:
        """Whether an actor is known only as a group, or by an office without a name (`duta besar Belmora`)."""
        found = self.cast[actor]
        return found.kind in ("group", "unspecified") or found.name.lower().startswith(self.lower[head])

    def _named_in(self, *, start: int, end: int, ids: tuple[str, ...]) -> tuple[str, ...]:
        """The body or state whose name the phrase holds, where no mention of its own marks it."""
        for first in range(start + 1, end):
            for last in range(min(end, first + LONGEST_NAME_N), first, -1):
                found = self._bodies.get(" ".join(self.lower[first:last]))
                if found is not None:
                    return (found,)
        return ids

    def _inside(self, start: int, end: int) -> tuple[str, ...]:
        """Actors named inside a phrase, first ones first; the clitic of the head counts."""
        for number in range(start, end):
            if self.covering[number]:
                return _widest(self.covering[number])
        for number in range(max(start - 1, 0), end):
            if self.clitics[number]:
                return self.clitics[number]
        return ()

    def _name_behind(self, head: int, end: int) -> tuple[str, ...]:
        """The name right behind a description (`calon bupati terpilih Gunawan`): it says who is meant."""
        found = self.covering[head]
        if not found or any(mention.form == "name" for mention in found):
            return ()
        after = head
        while after < end and set(self.covering[after]) & set(found):
            after += 1
        names = [one for one in self.covering[after] if one.form == "name"] if after < end else []
        return tuple(one.actor for one in names[:1] if self.cast[one.actor].kind == "person")

    def _lenders(self, head: int, inside: tuple[str, ...]) -> tuple[str, ...]:
        """Whom a proxy acts for; a person's people are not the person (`warganya memblokade`)."""
        if self.clitics[head] and any(self.cast[one].kind == "person" for one in inside):
            return ()
        return inside

    def _named_person(self, start: int, end: int) -> tuple[str, ...]:
        """The person whose name follows an office that no mention covers (`Menteri Luar Negeri Iran Abbas ..`)."""
        if self.is_any(start, words("happenings")):
            return ()
        for number in range(start, end):
            for mention in self.covering[number]:
                if self.cast[mention.actor].kind == "person" and mention.form == "name" and number > start:
                    return (mention.actor,)
        return ()


def _widest(mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    """Actors of the mentions that lie in no wider one; several in `kedua pemimpin` and in `TNI-Polri`."""
    outer = [one for one in mentions if not any(_within(one, other) for other in mentions)]
    return tuple(dict.fromkeys(mention.actor for mention in outer))


def _within(one: Mention, other: Mention) -> bool:
    return other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start


def _bases(word: str) -> tuple[str, ...]:
    """The word, without its clitic, and one half of a doubling (`sanksi-sanksi`)."""
    found = [word]
    bare = without_clitics(word)
    if bare != word:
        found.append(bare)
    half, dash, other = bare.partition("-")
    if dash and half and (half == other or other.endswith(half[-3:])):
        found.append(half)
    return tuple(found)
