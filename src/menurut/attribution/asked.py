"""Passives whose subject is asked to do something: `Warga diimbau menjauhi kawah`, `X didesak Y untuk mundur`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.attribution.active import coordinated
from menurut.attribution.extent import content_end, coordinated_cut, relative_end
from menurut.attribution.passive import agent_at_the_end, bare_agent, subject_of
from menurut.attribution.proposal import propose
from menurut.attribution.substance import predicates
from menurut.lexicon.cues import speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from menurut.attribution.cues import Hit
    from menurut.attribution.draft import Draft
    from menurut.attribution.layout import Layout, Sentence
    from menurut.attribution.relay import Relay
    from menurut.attribution.speaker import Reader

_LINKERS = frozenset(["agar", "supaya", "untuk"])


def asked(
    layout: Layout, reader: Reader, sentence: Sentence, hits: Sequence[Hit], relays: Sequence[Relay],
    drafts: Sequence[Draft],
) -> Iterator[Draft]:  # fmt: skip
    """Find what somebody is asked to do; without an agent only what is a public appeal in the outlet's own voice."""
    for place, hit in enumerate(hits):
        if hit.form.clitic or layout.lower(hit.first) not in speech_words("urged_passives") or _unasked(layout, hit):
            continue
        subject, relative = subject_of(layout, reader, sentence, hit)
        source, begin = bare_agent(layout, reader, hit.last, sentence.last)
        cuts = [relay.first for relay in relays if relay.first > hit.first]
        cuts += [coordinated_cut(layout, o) for o in hits[place + 1 :] if coordinated(layout, reader.cast, hit, o)]
        if relative:
            cuts.append(relative_end(layout, begin, sentence.last))
        content = begin + (layout.lower(begin) in _LINKERS)
        end = content_end(layout, sentence, content, cuts)
        if not source.found:
            source, end = agent_at_the_end(layout, reader, content, end)
        start = layout.start_of(content)
        words = [t for t in layout.doc[content : layout.token_from(end)] if not t.is_punct]
        nested = any(d.start <= start < d.end for d in drafts)
        if not words or not predicates(words) or not (source.found or (not nested and _appeals(layout, hit, begin))):
            continue
        cue = (layout.start_of(hit.first), layout.end_of(hit.last - 1))
        tail = (hit.last, sentence.last)
        draft = propose(layout, sentence, "asked in the passive", start, end, hit, cue, source, tail, subject.actors)
        if draft is not None:
            yield draft


def _unasked(layout: Layout, hit: Hit) -> bool:
    return layout.lower(hit.first - 1) in speech_words("unsaid")


def _appeals(layout: Layout, hit: Hit, begin: int) -> bool:
    """`Warga diimbau ..` calls on the public, `Ia diminta menjadi saksi` does not."""
    return layout.lower(hit.first) in speech_words("appeals") or layout.lower(begin) in speech_words("appeal_words")
