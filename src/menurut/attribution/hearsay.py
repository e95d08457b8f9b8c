"""Hearsay: a sentence that an adverb or a rumour hands to nobody in particular, and `bagi X, P`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.attribution.draft import Draft, Source
from menurut.attribution.extent import content_end
from menurut.attribution.proposal import propose
from menurut.attribution.substance import predicates
from menurut.lexicon.cues import speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.attribution.layout import Layout, Sentence
    from menurut.attribution.speaker import Reader

_LONGEST_N = 4


def hearsay(layout: Layout, sentence: Sentence) -> Iterator[Draft]:
    """`Kabarnya, P`, `Konon P`, `Beredar kabar bahwa P`: the speaker is unspecified."""
    first = sentence.first
    length = layout.phrase_at(first, speech_words("hearsay"), _LONGEST_N)
    begin = first + length
    if not length:
        begin = _arising(layout, sentence)
        length = begin - first
    if not length or sentence.speech or layout.lower(first) == "katanya":
        return
    if layout.lower(first).startswith("di") and layout.lower(begin) not in {",", "bahwa"}:
        return  # `Dilaporkan AFP, ..` names who reports
    while begin < sentence.last and layout.lower(begin) in {",", "bahwa", "kalau", "jika", "agar", "supaya"}:
        begin += 1
    if begin >= sentence.last:
        return
    cue = (layout.start_of(first), layout.end_of(first + length - 1))
    end = content_end(layout, sentence, begin, [])
    tail = (sentence.last, sentence.last)
    draft = propose(layout, sentence, "hearsay", layout.start_of(begin), end, None, cue, Source(), tail)
    if draft is not None:
        yield draft


def _arising(layout: Layout, sentence: Sentence) -> int:
    """Token behind `Muncul desakan`, `Ada kekhawatiran` where a linker follows; the first token without one."""
    token = sentence.first
    if layout.lower(token) not in speech_words("arises"):
        return token
    for place in range(token + 1, min(sentence.last, token + _LONGEST_N)):
        if layout.lower(place) in speech_words("rumours") and layout.lower(place + 1) in {"bahwa", "agar", "supaya"}:
            return place + 1
    return token


def held_by(layout: Layout, reader: Reader, sentence: Sentence) -> Iterator[Draft]:
    """`Bagi Karto, komet adalah pertanda`: what somebody holds, where a person and a comma follow `bagi`."""
    first = sentence.first
    word = layout.lower(first)
    if word not in {"bagi", "baginya"} or sentence.speech:
        return
    cue = (layout.start_of(first), layout.end_of(first))
    if word == "baginya":
        mention = reader.cast.at(cue[1] - 1)
        actors = (mention.actor,) if mention is not None else ()
        source, begin = Source(actors, cue[1] - 3, cue[1], "clitic -nya", 0.6, pointing=True), first + 1
    else:
        source = reader.after(first + 1, sentence.last, listing=False)
        begin = layout.token_from(source.end) if source.found else first
    if not source.actors or reader.cast[source.actors[0]].kind != "person":
        return
    commas = [t for t in range(begin, sentence.last - 2) if layout.lower(t) == ","]
    if not commas:
        return
    apposed = len(commas) > 1 and not predicates(list(layout.doc[commas[0] + 1 : commas[1]]))
    comma = commas[1] if apposed else commas[0]
    end = content_end(layout, sentence, comma + 1, [])
    tail = (sentence.last, sentence.last)
    draft = propose(layout, sentence, "held by", layout.start_of(comma + 1), end, None, cue, source, tail)
    if draft is not None:
        yield draft
