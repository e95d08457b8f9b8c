"""A passive cue that opens the sentence before its agent: `Diakui Marwan, P`, `Dijelaskan oleh Marwan bahwa P`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.attribution.extent import content_end
from menurut.attribution.proposal import propose
from menurut.lexicon.cues import speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from menurut.attribution.cues import Hit
    from menurut.attribution.draft import Draft
    from menurut.attribution.layout import Layout, Sentence
    from menurut.attribution.relay import Relay
    from menurut.attribution.speaker import Reader

_SAYS = frozenset(["clause", "matter", "fact", "denied", "told"])


def fronted(
    layout: Layout, reader: Reader, sentence: Sentence, hits: Sequence[Hit], relays: Sequence[Relay]
) -> Iterator[Draft]:
    """Find what the agent of an opening passive says, behind a comma or `bahwa`."""
    hit = next((h for h in hits if h.first == sentence.first and h.form.voice == "passive"), None)
    if hit is None or sentence.speech or hit.form.entry.takes not in _SAYS:
        return
    begin = hit.last
    while layout.lower(begin) in speech_words("fillers") | {"oleh"}:
        begin += 1
    source = reader.clitic(hit) if hit.form.clitic else reader.after(begin, sentence.last, listing=False)
    if not hit.form.clitic and not source.actors:
        return
    behind = max(begin, layout.token_from(source.end))
    if layout.lower(behind) not in {",", "bahwa"}:
        return
    while layout.lower(behind) in {",", "bahwa"}:
        behind += 1
    cuts = [relay.first for relay in relays if relay.first > behind]
    end = content_end(layout, sentence, behind, cuts)
    cue = (layout.start_of(hit.first), layout.end_of(hit.last - 1))
    tail = (hit.last, behind)
    rule = "agent of an opening passive"
    draft = propose(layout, sentence, rule, layout.start_of(behind), end, hit, cue, source, tail)
    if draft is not None:
        yield draft
