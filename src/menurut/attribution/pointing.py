"""`Hal itu disampaikan X`: sentences that only say who said the sentence before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.attribution.cues import cues_in
from menurut.attribution.proposal import propose
from menurut.lexicon.cues import speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from menurut.attribution.cues import Hit
    from menurut.attribution.draft import Draft, Source
    from menurut.attribution.layout import Layout, Sentence
    from menurut.attribution.speaker import Reader


def pointing_back(layout: Layout, reader: Reader, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Give the sentence before to the speaker a pointing sentence names, unless it has one already."""
    attributed = {draft.sentence for draft in drafts}
    for sentence in layout.sentences[1:]:
        before = layout.sentences[sentence.index - 1]
        if before.index in attributed or before.speech:
            continue
        hit = _pointing_cue(layout, sentence)
        if hit is None:
            continue
        source = _source(layout, reader, sentence, hit)
        if not source.found:
            continue
        cue = (layout.start_of(hit.first), layout.end_of(hit.last - 1))
        tail = (hit.last, sentence.last)
        draft = propose(
            layout, before, "the sentence before is pointed at", before.start, before.end, hit, cue, source, tail
        )
        if draft is not None:
            yield draft


def _pointing_cue(layout: Layout, sentence: Sentence) -> Hit | None:
    """A cue with nothing but a pointer as its content."""
    pointers = speech_words("back_pointers")
    for hit in cues_in(layout, sentence):
        ahead = layout.text[sentence.start : layout.start_of(hit.first)].strip(" ,").casefold()
        ahead = ahead.removesuffix(" juga").removesuffix(" tersebut juga")
        if hit.form.voice != "active" and ahead in pointers:
            return hit
        if hit.form.voice == "active" and layout.phrase_at(hit.last, pointers):
            return hit
        if hit.form.voice == "active":
            return None
    if layout.lower(sentence.first) in {"demikian", "begitu"}:
        return next(iter(cues_in(layout, sentence)), None)
    return None


def _source(layout: Layout, reader: Reader, sentence: Sentence, hit: Hit) -> Source:
    if hit.form.clitic:
        return reader.clitic(hit)
    if hit.form.voice == "active":
        return reader.before(sentence.first, hit)
    token = hit.last
    while layout.lower(token) in speech_words("fillers") | {"oleh", "langsung"}:
        token += 1
    return reader.after(token, sentence.last)
