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
_GROUP_WORDS_N = 4
"""Words of an unnamed group (`sejumlah warga sekitar`)."""


def impersonals(
    layout: Layout, reader: Reader, sentence: Sentence, hits: Sequence[Hit], relays: Sequence[Relay]
) -> Iterator[Draft]:
    """`X dituduh P`, `X dikabarkan P`: the speaker is unspecified unless `oleh` names one."""
    for place, hit in enumerate(hits):
        word = layout.lower(hit.first)
        if hit.form.voice != "passive" or hit.form.clitic or word not in speech_words("impersonal"):
            continue
        if _points_back(layout, sentence, hit):
            continue
        source, begin = bare_agent(layout, reader, _past(layout, hit.last), sentence.last)
        subject, relative = subject_of(layout, reader, sentence, hit)
        cuts = [relay.first for relay in relays if relay.first > hit.first]
        cuts += [coordinated_cut(layout, o) for o in hits[place + 1 :] if coordinated(layout, reader.cast, hit, o)]
        if relative or _subordinate(layout, sentence, hit):
            cuts.append(relative_end(layout, begin, sentence.last))
        end = content_end(layout, sentence, begin, cuts)
        start = layout.start_of(begin)
        if not source.found:
            source, end = agent_at_the_end(layout, reader, begin, end)
        if layout.lower(begin) in {"begitu", "demikian", ","} or end <= start or not _tells(layout, start, end):
            continue
        cue = (layout.start_of(hit.first), layout.end_of(hit.last - 1))
        tail = (hit.last, sentence.last)
        draft = propose(layout, sentence, "impersonal passive", start, end, hit, cue, source, tail, subject.actors)
        if draft is not None:
            yield draft


def _points_back(layout: Layout, sentence: Sentence, hit: Hit) -> bool:
    """`Hal senada dikatakan sumber diplomatik`: what was said stands before; behind the cue is who."""
    ahead = layout.text[sentence.start : layout.start_of(hit.first)].strip(" ,").casefold()
    return ahead.removesuffix(" juga") in speech_words("back_pointers")


def _past(layout: Layout, token: int) -> int:
    """Token behind the adverbs and the linker that follow a passive cue."""
    begin = token
    while layout.lower(begin) in {"pula", "juga", "bahwa"} or (begin > token and layout.lower(begin) == ","):
        begin += 1
    return begin


def _subordinate(layout: Layout, sentence: Sentence, hit: Hit) -> bool:
    """`Karena dianggap membahayakan, pohon itu ditebang`: the clause of the cue ends at the comma."""
    opens = layout.lower(sentence.first) in speech_words("subordinators")
    return opens and not any(layout.lower(token) == "," for token in range(sentence.first, hit.first))


def subject_of(layout: Layout, reader: Reader, sentence: Sentence, hit: Hit) -> tuple[Source, bool]:
    """Whom a passive cue is about, and whether its clause is relative."""
    pivot = _before_adverbs(layout, sentence, hit)
    if layout.lower(pivot) == "yang":
        return antecedent(layout, reader, sentence, pivot), True
    return reader.before(sentence.first, hit), False


def bare_agent(layout: Layout, reader: Reader, begin: int, last: int) -> tuple[Source, int]:
    """The agent right behind a passive, and where the content starts (`dituduh oposisi terlalu lunak`).

    Without `oleh` somebody stands there as agent only where more is told behind.
    """
    if layout.lower(begin) == "oleh":
        source = reader.after(begin + 1, last)
        return source, layout.token_from(source.end) if source.found else begin + 1
    start = layout.start_of(begin)
    agent = next((m for m in reader.cast.within(start, start + _AGENT_REACH) if m.start == start), None)
    if agent is None and layout.lower(begin) in speech_words("unnamed_groups"):
        return _unnamed_agent(layout, begin, last)
    if agent is None or agent.form == "clitic":
        return Source(), begin
    behind = layout.token_from(agent.end)
    if behind >= last or not _tells(layout, layout.start_of(behind), layout.end_of(last - 1)):
        return Source(), begin
    if layout.lower(behind) in {"yang", ",", "dan"}:
        return Source(), begin
    return reader.after(begin, behind), behind


def _unnamed_agent(layout: Layout, begin: int, last: int) -> tuple[Source, int]:
    """`dianggap para pengamat sebagai langkah mundur`: a group without a name, up to the predicate."""
    token = begin + 1
    while token < last and layout.doc[token].pos_ in ("NOUN", "PROPN") and token - begin < _GROUP_WORDS_N:
        token += 1
    if token >= last or layout.doc[token].is_punct:
        return Source(), begin
    return Source((), layout.start_of(begin), layout.end_of(token - 1), "an unnamed group as agent", 0.5), token


def _tells(layout: Layout, start: int, end: int) -> bool:
    """What is rumoured or alleged is a predicate, not a number or a time (`dilaporkan tiga kali`)."""
    words = [t for t in layout.doc[layout.token_from(start) : layout.token_from(end)] if not t.is_punct]
    if len(words) == 1:
        return words[0].pos_ == "VERB"
    return len(words) > 1 and (words[0].lower_ == "sebagai" or predicates(words))


def agent_at_the_end(layout: Layout, reader: Reader, begin: int, end: int) -> tuple[Source, int]:
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
        if (
            hit.form.voice != "passive"
            or hit.form.clitic
            or word in speech_words("impersonal") | speech_words("urged_passives")
        ):
            continue
        if layout.lower(_before_adverbs(layout, sentence, hit)) in speech_words("subordinators"):
            continue  # `ketika ditanya jaksa`
        begin = hit.last
        while layout.lower(begin) in {"oleh", "langsung", "keras"}:
            begin += 1
        source = reader.after(begin, sentence.last)
        if not source.actors or layout.doc[begin].pos_ == "VERB":
            continue
        start, end = layout.start_of(sentence.first), layout.start_of(hit.first)
        start, end = _subject_span(layout, sentence, hit, start, end)
        if any(quote.start < end and quote.end > start for quote in sentence.speech):
            continue
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
    if any(layout.lower(t) == "yang" for t in range(_last_comma(layout, sentence, last), last)) and not any(
        layout.doc[t].pos_ == "VERB" for t in range(_last_comma(layout, sentence, last), last)
    ):
        return 0, 0  # `Nama yang paling diinginkan Moskow adalah ..`
    for token in range(sentence.first, last):
        if layout.lower(token) == "bahwa" and layout.lower(token - 1) in speech_words("claims"):
            return layout.start_of(token + 1), end
    return start, end


def _last_comma(layout: Layout, sentence: Sentence, last: int) -> int:
    return next((t for t in range(last - 1, sentence.first, -1) if layout.lower(t) == ","), sentence.first)
