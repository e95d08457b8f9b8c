"""Passive cues: accusations and rumours nobody signs, and contents whose speaker is the agent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.attribution.active import antecedent, coordinated
from menurut.attribution.draft import Draft, Source
from menurut.attribution.extent import content_end, coordinated_cut, relative_end
from menurut.attribution.proposal import propose
from menurut.attribution.substance import predicates
from menurut.lexicon.cues import speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from menurut.attribution.cues import Hit
    from menurut.attribution.layout import Layout, Sentence
    from menurut.attribution.relay import Relay
    from menurut.attribution.speaker import Reader


_AGENT_REACH = 80
"""Characters within which a mention that starts behind a passive cue ends."""


def impersonals(
    layout: Layout, reader: Reader, sentence: Sentence, hits: Sequence[Hit], relays: Sequence[Relay]
) -> Iterator[Draft]:
    """`X dituduh P`, `X dikabarkan P`: the speaker is unspecified unless `oleh` names one."""
    for place, hit in enumerate(hits):
        word = layout.lower(hit.first)
        if hit.form.voice != "passive" or word.removesuffix("nya") not in speech_words("impersonal"):
            continue
        begin, source = hit.last, Source()
        while layout.lower(begin) in {"pula", "juga", "bahwa"} or (begin > hit.last and layout.lower(begin) == ","):
            begin += 1
        if layout.lower(begin) == "oleh":
            source = reader.after(begin + 1, sentence.last)
            begin = layout.token_from(source.end) if source.found else begin + 1
        elif hit.form.clitic:
            continue
        else:
            source, begin = _bare_agent(layout, reader, begin, sentence.last)
        pivot = _before_adverbs(layout, sentence, hit)
        relative = layout.lower(pivot) == "yang"
        subject = antecedent(layout, reader, sentence, pivot) if relative else reader.before(sentence.first, hit)
        cuts = [relay.first for relay in relays if relay.first > hit.first]
        cuts += [coordinated_cut(layout, other) for other in hits[place + 1 :] if coordinated(layout, hit, other)]
        if relative:
            cuts.append(relative_end(layout, begin, sentence.last))
        end = content_end(layout, sentence, begin, cuts)
        start = layout.start_of(begin)
        if not source.found:
            source, end = _agent_at_the_end(layout, reader, begin, end)
        if layout.doc[begin : begin + 1].text == "," or end <= start or not _tells(layout, start, end):
            continue
        cue = (layout.start_of(hit.first), layout.end_of(hit.last - 1))
        draft = propose(
            layout,
            sentence,
            "impersonal passive",
            start,
            end,
            hit,
            cue,
            source,
            (hit.last, sentence.last),
            subject.actors,
        )
        if draft is not None:
            yield draft


def _bare_agent(layout: Layout, reader: Reader, begin: int, last: int) -> tuple[Source, int]:
    """`dituduh oposisi terlalu lunak`: whoever stands right behind the passive is its agent, if more is told."""
    start = layout.start_of(begin)
    agent = next((m for m in reader.cast.within(start, start + _AGENT_REACH) if m.start == start), None)
    if agent is None or agent.form == "clitic":
        return Source(), begin
    behind = layout.token_from(agent.end)
    if behind >= last or not _tells(layout, layout.start_of(behind), layout.end_of(last - 1)):
        return Source(), begin
    if layout.lower(behind) in {"sebagai", "yang", ",", "dan"}:
        return Source(), begin
    return reader.after(begin, behind), behind


def _tells(layout: Layout, start: int, end: int) -> bool:
    """What is rumoured or alleged is a predicate, not a number or a time (`dilaporkan tiga kali`)."""
    words = [t for t in layout.doc[layout.token_from(start) : layout.token_from(end)] if not t.is_punct]
    return len(words) > 1 and predicates(words)


def _agent_at_the_end(layout: Layout, reader: Reader, begin: int, end: int) -> tuple[Source, int]:
    """`dinilai terlalu kecil oleh Paguyuban`: the agent closes the content."""
    stop = layout.token_from(end)
    for token in range(begin + 1, stop):
        if layout.lower(token) == "oleh":
            source = reader.after(token + 1, stop)
            rest = layout.text[source.end : end] if source.found else "more"
            if not any(character.isalnum() for character in rest):
                return source, layout.end_of(token - 1)
    return Source(), end


def _before_adverbs(layout: Layout, sentence: Sentence, hit: Hit) -> int:
    """Token before the cue, adverbs and auxiliaries left aside."""
    token = hit.first - 1
    while token > sentence.first and layout.lower(token) in speech_words("between"):
        token -= 1
    return token


def agents(layout: Layout, reader: Reader, sentence: Sentence, hits: Sequence[Hit]) -> Iterator[Draft]:
    """`Klaim bahwa P dibantah Y`, `Langkah itu dikecam oleh Y`: the content is the subject."""
    for hit in hits:
        word = layout.lower(hit.first)
        if hit.form.voice != "passive" or word in speech_words("impersonal") or hit.form.clitic:
            continue
        begin = hit.last
        while layout.lower(begin) in {"oleh", "langsung", "keras"}:
            begin += 1
        source = reader.after(begin, sentence.last)
        if not source.actors:
            continue
        start, end = layout.start_of(sentence.first), layout.start_of(hit.first)
        start, end = _subject_span(layout, sentence, hit, start, end)
        if end <= start or not _is_content(hit, layout.text[start:end]):
            continue
        cue = (layout.start_of(hit.first), layout.end_of(hit.last - 1))
        draft = propose(layout, sentence, "agent of a passive", start, end, hit, cue, source, (hit.last, sentence.last))
        if draft is not None:
            yield draft


def _is_content(hit: Hit, subject: str) -> bool:
    """What is praised or rejected may be short; what is told must say something (`Dukungan itu disampaikan X`)."""
    words = subject.strip(" ,").casefold().split()
    if not words or " ".join(words) in speech_words("back_pointers") or words[0] in speech_words("prepositions"):
        return False
    points_back = words[-1] in {"itu", "ini", "tersebut", "demikian"}
    return (
        hit.form.entry.takes not in ("clause", "matter", "fact")
        or not points_back
        or len(words) > 4
        or hit.form.entry.act == "deny"
    )


def _subject_span(layout: Layout, sentence: Sentence, hit: Hit, start: int, end: int) -> tuple[int, int]:
    last = hit.first
    while last > sentence.first and layout.lower(last - 1) in speech_words("between") | {"demikian", ","}:
        last -= 1
    end = layout.end_of(last - 1) if last > sentence.first else start
    if layout.lower(last - 1) == "yang":
        claim = layout.lower(last - 2)
        return (layout.start_of(last - 2), layout.end_of(last - 2)) if claim in speech_words("claims") else (0, 0)
    for token in range(sentence.first, last):
        if layout.lower(token) == "bahwa" and layout.lower(token - 1) in speech_words("claims"):
            return layout.start_of(token + 1), end
    return start, end
