"""What only the run of the article decides: carried speakers, pronouns, nesting and relays."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from menurut.attribution.draft import Draft, Source
from menurut.lexicon.cues import relay_words, speech_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.attribution.layout import Layout
    from menurut.attribution.relay import Relay
    from menurut.model import Cast

NEAR_N = 40
"""Drafts on either side among which a statement is nested; they are in the order of the text."""
_GOVERNING_RULES = frozenset(["menurut", "cue behind its content"])


@dataclass(slots=True)
class Discourse:
    """Walks the drafts of an article in reading order and completes each from what came before."""

    layout: Layout
    cast: Cast
    relays: dict[int, list[Relay]]
    done: list[Draft] = field(default_factory=list)

    def complete(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Resolve carried and pointing sources, then chains; the result is in order of content."""
        ordered = sorted(drafts, key=lambda d: (d.start, -d.end))
        for draft in ordered:
            self.done.append(self._sourced(draft))
        near = [self.done[max(0, place - NEAR_N) : place + NEAR_N + 1] for place in range(len(self.done))]
        chained = [self._chained(draft, others) for draft, others in zip(self.done, near, strict=True)]
        return [draft for draft in chained if draft is not None]

    # -- sources --

    def _sourced(self, draft: Draft) -> Draft:
        if draft.source.pointing:
            return replace(draft, source=self._pointed(draft))
        if draft.kind == "direct" and not draft.source.found and (draft.cue_start < 0 or draft.hit is not None):
            return self._carried(draft)
        return draft

    def _pointed(self, draft: Draft) -> Source:
        """Whom a pronoun, -nya or description means: the speaker or subject just before, or whom coreference found."""
        source, last = draft.source, self._last(draft)
        if self.layout.text[source.start : source.end].lower() in {"mereka", "keduanya"}:
            return source
        if last is not None and len(last.source.actors) <= 1:
            gap = draft.sentence - max(last.sentence, self.layout.sentence_at(last.end - 1).index)
            if gap <= 1 and not last.source.actors:
                return replace(source, actors=(), reason="the unnamed speaker before", score=0.6)
            if gap <= 1 and self.cast[last.source.actors[0]].kind == "person":
                return replace(source, actors=last.source.actors, reason="the speaker just before", score=0.85)
        subject = self._subject_before(draft)
        if subject is not None and self._named_person(subject):
            return replace(source, actors=subject.actors, reason=subject.reason, score=0.7)
        if source.actors:
            return source
        if subject is not None and self.cast[subject.actors[0]].kind == "person":
            return replace(source, actors=subject.actors, reason=subject.reason, score=0.65)
        if last is not None and len(last.source.actors) == 1:
            return replace(source, actors=last.source.actors, reason="the last speaker", score=0.5)
        return source

    def _named_person(self, subject: Source) -> bool:
        """Whether a subject is a person by name: `Margaretha tidak keberatan. ".." ujarnya`."""
        mention = self.cast.at(subject.start)
        person = self.cast[subject.actors[0]].kind == "person"
        return person and mention is not None and mention.form == "name" and mention.start == subject.start

    def _last(self, draft: Draft) -> Draft | None:
        """The statement before whose speaker may go on: the outermost one of the latest sentence."""
        found: Draft | None = None
        for earlier in reversed(self.done):
            sourced = earlier.source.found or bool(earlier.source.actors)
            if not sourced or earlier.end > draft.end or self._holds(earlier, draft):
                continue
            if found is None or self._holds(earlier, found):
                found = earlier
            elif earlier.sentence < found.sentence:
                break
        return found

    @staticmethod
    def _holds(outer: Draft, inner: Draft) -> bool:
        return outer.start <= inner.start and inner.end <= outer.end

    def _carried(self, draft: Draft) -> Draft:
        """A quotation without a cue goes on with the speaker before it."""
        last = self._last(draft)
        here = self.layout.sentences[draft.sentence]
        subject = self._subject_before(draft)
        if last is not None:
            there = self.layout.sentence_at(last.end - 1)
            cue_sentence = self.layout.sentence_at(max(last.cue_end - 1, last.end - 1))
            near = here.paragraph - max(there.paragraph, cue_sentence.paragraph) <= 1
            adjacent = here.index - max(there.index, cue_sentence.index) <= 1
            if near and (adjacent or subject is None):
                source = replace(last.source, reason="the speaker goes on", score=0.8, pointing=False)
                relayed = last.relayed_by or self._relays_of(last)
                return replace(draft, source=source, relayed_by=relayed)
        subject = subject or self._answering(draft)
        return draft if subject is None else replace(draft, source=subject)

    def _answering(self, draft: Draft) -> Source | None:
        """An answer in an interview: who is asked is the person last in the foreground."""
        before = self.layout.sentences[draft.sentence - 1] if draft.sentence else None
        if before is None or not self.layout.text[before.start : before.end].endswith("?"):
            return None
        for mention in reversed(list(self.cast.within(0, before.start))):
            if self.cast[mention.actor].kind == "person" and mention.form in ("name", "role", "pronoun"):
                return Source((mention.actor,), mention.start, mention.end, "asked in an interview", 0.6)
        return None

    def _subject_before(self, draft: Draft) -> Source | None:
        """The subject of the sentence before (`Hari membantah. "..`)."""
        if draft.sentence == 0:
            return None
        before = self.layout.sentences[draft.sentence - 1]
        first, start = before.first, before.start
        opens = speech_words("prepositions") | speech_words("subordinators") | speech_words("approached")
        if self.layout.lower(first) in opens:  # `Ditanya soal ulasan itu, Ratih tertawa.`
            comma = next((t for t in range(first, before.last) if self.layout.lower(t) == ","), first)
            start = self.layout.start_of(comma)
        for mention in self.cast.within(start, before.end):
            if mention.form in ("name", "role", "pronoun") and mention.start - start < 30:
                if self.cast[mention.actor].kind == "unspecified":
                    return None
                return Source((mention.actor,), mention.start, mention.end, "subject of the sentence before", 0.6)
        return None

    # -- chains --

    def _relays_of(self, draft: Draft) -> tuple[str, ...]:
        """Relays named in the sentence of the cue, in order."""
        sentence = self.layout.sentence_at(draft.cue_start if draft.cue_start >= 0 else draft.end - 1)
        found: list[str] = []
        for relay in self.relays.get(sentence.index, ()):
            position = self.layout.start_of(relay.first)
            inside = draft.start < position < draft.end
            if not inside and self._tail_allows(draft, relay):
                found += [actor for actor in relay.actors if actor not in found and actor not in draft.source.actors]
        return tuple(found)

    @staticmethod
    def _tail_allows(draft: Draft, relay: Relay) -> bool:
        """A direct quotation takes only the relays behind its own cue; an indirect one any of its sentence."""
        if draft.kind != "direct" or draft.rule == "cue before the quotation":
            return True
        return draft.tail == (0, 0) or draft.tail[0] <= relay.first < max(draft.tail[1], 1)

    def _chained(self, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
        if self._governs_only(draft, drafts):
            return None
        relayed = list(dict.fromkeys((*draft.relayed_by, *self._relays_of(draft))))
        for outer in self._outers(draft, drafts):
            relayed += [a for a in (*outer.source.actors, *self._relays_of(outer)) if a not in relayed]
        quoted = self._quoted_at_the_head(draft)
        if quoted is not None:
            return replace(draft, source=quoted, relayed_by=draft.source.actors)
        relayed = [actor for actor in relayed if actor not in draft.source.actors]
        if not draft.source.found and not draft.source.actors and relayed and draft.kind == "direct":
            source = Source((relayed[0],), draft.end, draft.end + 1, "only a relay is named", 0.6)
            return replace(draft, source=source, relayed_by=tuple(relayed[1:]))
        if draft.source.pointing and not draft.source.actors and not relayed:
            last = max((d for d in self.done if d.end <= draft.start), key=lambda d: d.end, default=None)
            relayed = list(self._relays_of(last)) if last is not None and not last.source.actors else []
        return replace(draft, relayed_by=tuple(relayed))

    def _quoted_at_the_head(self, draft: Draft) -> Source | None:
        """`Mengutip pernyataan Kremlin, TASS memberitakan P`: the words are the Kremlin's, the medium relays."""
        sentence = self.layout.sentence_at(draft.start)
        media = draft.source.actors and all(self.cast[actor].kind == "media" for actor in draft.source.actors)
        if not media or self.layout.lower(sentence.first) not in relay_words("active"):
            return None
        comma = self.layout.text.find(",", sentence.start, draft.source.start)
        heads = [m for m in self.cast.within(sentence.start, comma) if self.cast[m.actor].kind != "media"]
        if not heads:
            return None
        return Source((heads[-1].actor,), heads[-1].start, heads[-1].end, "quoted at the head of the sentence", 0.85)

    def _outers(self, draft: Draft, drafts: Sequence[Draft]) -> list[Draft]:
        """Statements in whose content the cue of this one stands, innermost first."""
        if draft.cue_start < 0:
            return []
        holding = [
            d
            for d in drafts
            if d is not draft and d.start <= draft.cue_start < d.end and (d.end - d.start) > (draft.end - draft.start)
        ]
        return sorted(holding, key=lambda d: d.end - d.start)

    def _governs_only(self, draft: Draft, drafts: Sequence[Draft]) -> bool:
        """`Menurut CCTV, Xi memuji ..`: the medium relays the one statement that its content consists of."""
        if draft.rule not in _GOVERNING_RULES:
            return False
        inner = [d for d in drafts if d is not draft and draft.start <= d.cue_start < draft.end and d.source.found]
        return any(d.source.start - draft.start < 4 and d.source.start >= draft.start for d in inner)
