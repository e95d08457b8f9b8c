"""Direct speech: quotations and the cue before, inside or behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.attribution.cues import Hit, cue_at, cues_in
from menurut.attribution.draft import Draft, Source
from menurut.lexicon.cues import relay_words, speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.attribution.layout import Layout, Sentence
    from menurut.attribution.speaker import Reader
    from menurut.language.quotes import Quote

_CLOSING = frozenset(["demikian", "begitu", "itulah", "begitulah"])
_SHORTEST_CUE_N = 4
_GAP = frozenset([",", ".", "-", "–", "—", "--", ";", ":", "!", "?"])


@dataclass(frozen=True, slots=True)
class Run:
    """Quotations that follow one another with nothing between: `first`..`last` is the text they cover."""

    sentence: Sentence
    first: Quote
    last: Quote
    closing: Sentence


def runs(layout: Layout) -> list[Run]:
    """Join quotations between which no word stands, over sentences and paragraphs."""
    found: list[Run] = []
    for sentence in layout.sentences:
        for quote in sentence.speech:
            previous = found[-1] if found else None
            if previous is not None and _goes_on(layout, previous, quote, sentence):
                found[-1] = Run(previous.sentence, previous.first, quote, sentence)
            else:
                found.append(Run(sentence, quote, quote, sentence))
    return found


def _goes_on(layout: Layout, run: Run, quote: Quote, sentence: Sentence) -> bool:
    """Nothing stands between; over a paragraph break only a run that opens its paragraph, or never closed, goes on."""
    if _words_between(layout, run.last.end, quote.start):
        return False
    if sentence.paragraph == run.closing.paragraph or not run.last.closed:
        return True
    return _opens_paragraph(layout, run)


def _opens_paragraph(layout: Layout, run: Run) -> bool:
    return not layout.text[: run.first.start].rstrip(" \t([-–—") or layout.text[: run.first.start].rstrip(
        " \t([-–—"
    ).endswith("\n")


def _words_between(layout: Layout, start: int, end: int) -> bool:
    return any(character.isalnum() for character in layout.text[start:end])


def direct(layout: Layout, reader: Reader) -> Iterator[Draft]:
    """Find the direct statements; one whose speaker is to be carried over has an empty source and no cue."""
    all_runs = runs(layout)
    for place, run in enumerate(all_runs):
        following = all_runs[place + 1] if place + 1 < len(all_runs) else None
        previous = all_runs[place - 1] if place else None
        draft = _behind(layout, reader, run, following) or _ahead(layout, reader, run, previous)
        yield draft or _draft(
            layout, run, "quotation without a cue", None, Source(), (run.closing.last, run.closing.last)
        )


def _without_comma(text: str, run: Run) -> int:
    """The comma before a closing mark belongs to the sentence around the quotation, not to what was said."""
    end = run.last.inner_end
    while end > run.first.inner_start + 1 and (text[end - 1] == "," or text[end - 1].isspace()):
        end -= 1
    return end


def _draft(
    layout: Layout, run: Run, rule: str, cue: tuple[int, int, Hit | None] | None, source: Source, tail: tuple[int, int]
) -> Draft:
    start, end, hit = cue or (-1, -1, None)
    return Draft(
        start=run.first.inner_start,
        end=_without_comma(layout.text, run),
        kind="direct",
        rule=rule,
        sentence=run.sentence.index,
        source=source,
        hit=hit,
        cue_start=start,
        cue_end=end,
        tail=tail,
    )


def _behind(layout: Layout, reader: Reader, run: Run, following: Run | None) -> Draft | None:
    """`"..," kata X`, `"..," X menegaskan`, `"..", demikian bunyi pernyataan X`."""
    opening, stop = _stretch_behind(layout, run, following)
    token = opening
    while token < stop and layout.lower(token) in speech_words("fillers") and cue_at(layout, token, stop) is None:
        token += 1
    if token >= stop:
        return None
    hit = cue_at(layout, token, stop)
    if hit is not None:
        return _with_cue(layout, reader, run, hit, stop)
    if layout.lower(token).removesuffix("nya") in ("menurut", *speech_words("nouns")):
        return _with_noun(layout, reader, run, token, stop)
    if layout.lower(token) in relay_words("passive") | relay_words("linkers"):
        return _draft(layout, run, "only a relay behind the quotation", None, Source(), (token, stop))
    if opening < token and layout.lower(token - 1) in _CLOSING:
        return _closed(layout, reader, run, token, stop)
    return _subject_first(layout, reader, run, token, stop) or _unknown_cue(layout, reader, run, token, stop)


def _stretch_behind(layout: Layout, run: Run, following: Run | None) -> tuple[int, int]:
    """Tokens between a run and the next quotation or the end of the sentence that may hold its cue."""
    token, stop = layout.token_from(run.last.end), run.closing.last
    if following is not None and following.sentence.index == run.closing.index:
        stop = min(stop, layout.token_from(following.first.start))
    while token < stop and (layout.lower(token) in _GAP or layout.doc[token].is_quote):
        token += 1
    if token >= stop:
        stop = _closing_sentence(layout, run)
        while token < stop and layout.doc[token].is_space:
            token += 1
    return token, stop


def _closed(layout: Layout, reader: Reader, run: Run, token: int, stop: int) -> Draft | None:
    """`"..," demikian Kartika.`: a closing word and the speaker, without a verb."""
    source = reader.after(token, stop)
    if not source.actors:
        return None
    cue = (layout.start_of(token - 1), layout.end_of(token - 1), None)
    return _draft(layout, run, "closing phrase behind the quotation", cue, source, (token, stop))


def _closing_sentence(layout: Layout, run: Run) -> int:
    """End of the next sentence where it only says whose words those were, as in `"..!" Begitu cuitan X`."""
    following = run.closing.index + 1
    if following >= len(layout.sentences):
        return run.closing.last
    sentence = layout.sentences[following]
    closes = sentence.paragraph == run.closing.paragraph and layout.lower(sentence.first) in _CLOSING
    return sentence.last if closes and not sentence.speech else run.closing.last


def _unknown_cue(layout: Layout, reader: Reader, run: Run, token: int, stop: int) -> Draft | None:
    """`"..," promosi Hasan`, `"..," guraunya`: whatever word stands between speech and a speaker is its cue."""
    word = layout.doc[token]
    spoken = layout.text[run.last.inner_end - 1] in ",?!" or layout.text[run.last.end : run.last.end + 1] == ","
    plain = word.is_alpha and word.is_lower and word.lower_ not in speech_words("prepositions") | {"yang", "dan", "itu"}
    if not spoken or not plain or len(word) < _SHORTEST_CUE_N:
        return None
    cue = (layout.start_of(token), layout.end_of(token), None)
    if word.lower_.endswith("nya"):
        end = cue[1]
        mention = reader.cast.at(end - 1)
        actors = (mention.actor,) if mention is not None and mention.form in ("clitic", "pronoun") else ()
        source = Source(actors, end - 3, end, "clitic -nya of an unknown cue", 0.5, pointing=True)
    else:
        source = reader.after(token + 1, stop)
        if not source.actors or source.start > layout.start_of(token + 1):
            return None
    return _draft(layout, run, "unknown cue behind the quotation", cue, source, (token + 1, stop))


def _with_cue(layout: Layout, reader: Reader, run: Run, hit: Hit, stop: int) -> Draft:
    source = reader.clitic(hit) if hit.form.clitic else reader.after(hit.last, stop)
    if not hit.form.clitic and not source.actors:
        source = reader.after(_past_fillers(layout, hit.last, stop), stop)
    if not hit.form.clitic and hit.form.voice == "active" and not source.found:
        source = Source()
    cue = (layout.start_of(hit.first), layout.end_of(hit.last - 1), hit)
    return _draft(layout, run, "cue behind the quotation", cue, source, (hit.last, stop))


def _past_fillers(layout: Layout, token: int, stop: int) -> int:
    while token < stop and layout.lower(token) in speech_words("fillers") | {"oleh"}:
        token += 1
    return token


def _with_noun(layout: Layout, reader: Reader, run: Run, token: int, stop: int) -> Draft:
    """`demikian bunyi pernyataan JCS`, `bunyi surat itu`, `menurut X`: the source stands within the phrase."""
    last = token + 1
    while last < stop and layout.lower(last).removesuffix("nya") in speech_words("nouns") | {
        "resmi",
        "tertulis",
        "bersama",
    }:
        last += 1
    source = reader.after(last, stop)
    if not source.actors:
        inside = (
            next(iter(reader.cast.within(layout.start_of(last), layout.end_of(stop - 1))), None)
            if last < stop
            else None
        )
        if inside is not None:
            source = Source((inside.actor,), inside.start, inside.end, "named within the noun phrase", 0.6)
    cue = (layout.start_of(token), layout.end_of(token), None)
    return _draft(layout, run, "noun of speech behind the quotation", cue, source, (last, stop))


def _subject_first(layout: Layout, reader: Reader, run: Run, token: int, stop: int) -> Draft | None:
    """`"..," Hendra menegaskan.`: the speaker stands between the quotation and an active cue."""
    for place in range(token, min(stop, token + 12)):
        if layout.lower(place) in {",", "."}:
            return None
        hit = cue_at(layout, place, stop)
        if hit is not None and hit.form.voice == "active":
            cue = (layout.start_of(hit.first), layout.end_of(hit.last - 1), hit)
            return _draft(
                layout, run, "subject and cue behind the quotation", cue, reader.before(token, hit), (hit.last, stop)
            )
    return None


def _ahead(layout: Layout, reader: Reader, run: Run, previous: Run | None) -> Draft | None:
    """`X mengatakan, "..`, `Ia menambahkan: "..`, `Menurut X, "..`, `X: "..`."""
    stop = layout.token_from(run.first.start)
    first = run.sentence.first
    if previous is not None and previous.closing.index == run.sentence.index:
        first = layout.token_from(previous.last.end)
    if first >= stop:
        return None
    hits = [hit for hit in cues_in(layout, run.sentence) if first <= hit.first < stop and hit.form.voice != "passive"]
    tail = (run.closing.last, run.closing.last)
    if hits and layout.lower(stop - 1) in {",", ":", "bahwa", *_words(layout, hits[-1])}:
        hit = hits[-1]
        between = previous is not None and previous.closing.index == run.sentence.index
        if between and layout.lower(stop - 1) == "," and hit.form.voice == "bare":
            return None  # the cue belongs to the quotation before it: '"A," kata X, "B."'
        source = _source_ahead(reader, first, hit, stop)
        cue = (layout.start_of(hit.first), layout.end_of(hit.last - 1), hit)
        return _draft(layout, run, "cue before the quotation", cue, source, (hit.last, stop))
    if layout.lower(first) == "menurut" and layout.lower(stop - 1) == ",":
        according = (layout.start_of(first), layout.end_of(first), None)
        return _draft(
            layout, run, "menurut before the quotation", according, reader.after(first + 1, stop, listing=False), tail
        )
    if layout.lower(stop - 1) == ":":
        return _colon(layout, reader, run, first, stop)
    return None


def _words(layout: Layout, hit: Hit) -> set[str]:
    return {layout.lower(token) for token in range(hit.first, hit.last)}


def _source_ahead(reader: Reader, first: int, hit: Hit, stop: int) -> Source:
    if hit.form.clitic:
        return reader.clitic(hit)
    if hit.form.voice == "bare":  # also behind a joiner: `Bila betul, lanjut Theo, "..`
        source = reader.after(hit.last, stop)
        if hit.first == first or source.actors:
            return source
    source = reader.before(first, hit)
    return source if source.found else reader.after(hit.last, stop)


def _colon(layout: Layout, reader: Reader, run: Run, first: int, stop: int) -> Draft | None:
    """A name and a colon, as in interviews and live reports."""
    mentions = [
        m for m in reader.cast.within(layout.start_of(first), layout.start_of(stop)) if m.form in ("name", "role")
    ]
    if not mentions:
        unnamed = (
            Source((), layout.start_of(first), layout.end_of(stop - 2), "unnamed before a colon", 0.4)
            if stop - 1 > first
            else Source()
        )
        return _draft(layout, run, "colon before the quotation", None, unnamed, (first, stop))
    best = mentions[-1]
    source = Source((best.actor,), best.start, best.end, "before a colon", 0.7)
    return _draft(layout, run, "colon before the quotation", None, source, (first, stop))
