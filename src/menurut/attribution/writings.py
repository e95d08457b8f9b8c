"""What is read out of a writing in the passive: `Dalam surat itu tertulis bahwa P`, `Tertulis dalam surat itu, P`."""

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

_PHRASE_N = 12
"""Words the writing may take with what it is about: `Dalam laporan audit Dinas Pasar tahun 2023 itu`."""


def writings(layout: Layout, reader: Reader, sentence: Sentence) -> Iterator[Draft]:
    """Find what a writing holds; whoever is named as its writer speaks, else the speaker is unspecified."""
    first = sentence.first
    if sentence.speech:
        return
    opens = layout.lower(first) in speech_words("reads") and _writing(layout, first + 1, sentence.last) is not None
    place = first + 1 if opens else first
    noun = _writing(layout, place, sentence.last)
    if noun is None:
        return
    verb = first if opens else _reading(layout, noun + 1, sentence.last)
    stop = _comma(layout, noun, sentence.last) if opens else verb
    if verb is None or stop is None or (verb == noun + 1 and layout.lower(verb + 1) not in {"bahwa", ":"}):
        return  # `Dalam keterangan tertulis yang diterima redaksi, ..` only describes the writing
    begin = (stop if opens else verb) + 1
    while layout.lower(begin) in {",", ":", "bahwa", "pula", "juga"}:
        begin += 1
    named = layout.lower(begin - 1) in {",", ":", "bahwa"}
    if begin >= sentence.last or layout.lower(begin) in speech_words("prepositions"):
        return
    if not named and not predicates(list(layout.doc[begin : sentence.last])):
        return  # `Pada plakat itu tertulis tahun 1908`
    end = content_end(layout, sentence, begin, [])
    source = _writer(layout, reader, noun, stop)
    cue = (layout.start_of(verb), layout.end_of(verb))
    tail = (place, stop)
    draft = propose(layout, sentence, "read out of a writing", layout.start_of(begin), end, None, cue, source, tail)
    if draft is not None:
        yield draft


def _writing(layout: Layout, token: int, last: int) -> int | None:
    """The noun of a writing behind `dalam` or `pada`, over the parts it is named with (`amar putusan`)."""
    if layout.lower(token) not in {"dalam", "pada", "di"}:
        return None
    for place in range(token + 1, min(last, token + 3)):
        if layout.lower(place).removesuffix("nya") in speech_words("writings"):
            return place
    return None


def _reading(layout: Layout, token: int, last: int) -> int | None:
    """The passive that reads the writing out, before any comma or other verb."""
    for place in range(token, min(last, token + _PHRASE_N)):
        if layout.lower(place) in speech_words("reads"):
            return place
        if layout.doc[place].is_punct or layout.doc[place].pos_ == "VERB":
            return None
    return None


def _comma(layout: Layout, token: int, last: int) -> int | None:
    reach = range(token, min(last, token + _PHRASE_N))
    return next((place for place in reach if layout.lower(place) in {",", "bahwa"}), None)


def _writer(layout: Layout, reader: Reader, noun: int, stop: int) -> Source:
    """`Dalam laporan PBB itu disebutkan P`: the body named right behind the noun answers for what it wrote."""
    start, limit = layout.start_of(noun + 1), layout.end_of(stop - 1)
    end = limit if stop > noun else layout.end_of(noun)
    for mention in reader.cast.within(start, limit):
        if mention.form == "name" and mention.start == start:
            return Source((mention.actor,), mention.start, mention.end, "named as the writer", 0.7)
    return Source((), layout.start_of(noun), end, "a writing without a writer", 0.5)
