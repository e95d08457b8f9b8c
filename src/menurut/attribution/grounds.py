"""Grounds somebody gives for a deed: `Lapak dibongkar Pemkot dengan dalih menghalangi jalan`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.attribution.cues import Hit
from menurut.attribution.extent import content_end, relative_end
from menurut.attribution.proposal import propose
from menurut.attribution.substance import predicates
from menurut.lexicon.cues import forms, speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.attribution.draft import Draft
    from menurut.attribution.layout import Layout, Sentence
    from menurut.attribution.speaker import Reader


def grounds(layout: Layout, reader: Reader, sentence: Sentence) -> Iterator[Draft]:
    """`X melakukan Y dengan dalih P`: what the one who acts says in defence of it."""
    for token in range(sentence.first + 2, sentence.last - 1):
        if layout.lower(token) not in speech_words("grounds") or layout.in_quotes(sentence, token):
            continue
        form = forms().get(("ber" + layout.lower(token),))
        if layout.lower(token - 1) != "dengan" or form is None:
            continue
        begin = token + 1 + (layout.lower(token + 1) in {"bahwa", "untuk", "karena"})
        end = content_end(layout, sentence, begin, [relative_end(layout, begin, sentence.last)])
        start = layout.start_of(begin)
        words = [t for t in layout.doc[begin : layout.token_from(end)] if not t.is_punct]
        hit = Hit(token, token + 1, form)
        source = reader.before(sentence.first, hit)
        if len(words) < 2 or not predicates(words) or not source.actors:
            continue
        cue = (layout.start_of(token), layout.end_of(token))
        draft = propose(layout, sentence, "grounds given", start, end, hit, cue, source, (token, sentence.last))
        if draft is not None:
            yield draft
