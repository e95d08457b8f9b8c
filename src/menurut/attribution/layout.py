"""The article as attribution reads it: sentences that no quotation breaks, and the quotations in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.lexicon.cues import speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from menurut.language.quotes import Quote

_SPEECH_ENDS = ".,!?…"
_FRAGMENT_WORDS_N = 4
"""A quotation of up to so many words that runs on in lower case is a scare quote or a title, not speech."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the outlet's, half-open: `start`..`end` in characters, `first`..`last` in tokens.

    `speech` holds the quotations that are utterances, `fragments` those that are words within a paraphrase.
    """

    index: int
    paragraph: int
    start: int
    end: int
    first: int
    last: int
    speech: tuple[Quote, ...]
    fragments: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Sentences and quotations of one article, with look-ups by position."""

    doc: Doc
    text: str
    sentences: tuple[Sentence, ...]
    token_starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    words: tuple[str, ...]
    """The tokens in lower case."""

    def token_from(self, position: int) -> int:
        """Index of the first token that starts at or after a character."""
        return bisect_left(self.token_starts, position)

    def start_of(self, token: int) -> int:
        """Character at which a token starts; the end of the text for the one behind the last."""
        return self.token_starts[token] if token < len(self.token_starts) else len(self.text)

    def end_of(self, token: int) -> int:
        """Character behind a token."""
        return self.start_of(token) + len(self.doc[token])

    def lower(self, token: int) -> str:
        """A token in lower case; empty outside the document."""
        return self.words[token] if 0 <= token < len(self.words) else ""

    def phrase_at(self, token: int, phrases: frozenset[str], longest: int = 4) -> int:
        """How many tokens the longest of some phrases covers from here; 0 for none."""
        if not 0 <= token < len(self.words):
            return 0
        phrase, best = self.words[token], 0
        for step in range(1, longest + 1):
            if phrase in phrases:
                best = step
            phrase = f"{phrase} {self.lower(token + step)}"
        return best

    def in_speech(self, sentence: Sentence, token: int) -> bool:
        """Whether a token stands inside an utterance of its sentence."""
        position = self.start_of(token)
        return any(quote.start <= position < quote.end for quote in sentence.speech)

    def in_quotes(self, sentence: Sentence, token: int) -> bool:
        """Whether a token stands among quoted words of its sentence, be they speech or not."""
        position = self.start_of(token)
        return self.in_speech(sentence, token) or any(q.start < position < q.end for q in sentence.fragments)

    def sentence_at(self, position: int) -> Sentence:
        """The sentence that holds a character."""
        return self.sentences[max(0, bisect_right(self.sentence_starts, position) - 1)]


def lay_out(doc: Doc, quotes: Sequence[Quote]) -> Layout:
    """Cut a document into sentences that keep every quotation whole."""
    text = doc.text
    sentences: list[Sentence] = []
    paragraph, seen = 0, 0
    for first, last in _joined(doc, quotes):
        start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
        paragraph += text.count("\n\n", seen, start)
        seen = start
        inside = [quote for quote in quotes if start <= quote.start < end and _may_speak(text, quote)]
        speech = [quote for quote in inside if _is_speech(text, quote, start)]
        sentences.append(
            Sentence(
                index=len(sentences),
                paragraph=paragraph,
                start=start,
                end=max(end, *(quote.end for quote in inside)) if inside else end,
                first=first,
                last=last,
                speech=tuple(speech),
                fragments=tuple(quote for quote in inside if quote not in speech),
            )
        )
    return Layout(
        doc,
        text,
        tuple(sentences),
        tuple(token.idx for token in doc),
        tuple(sentence.start for sentence in sentences),
        tuple(token.lower_ for token in doc),
    )


def _joined(doc: Doc, quotes: Sequence[Quote]) -> Iterator[tuple[int, int]]:
    """Token ranges of the sentences, joined where a boundary fell inside or right behind a quotation."""
    begin: int | None = None
    for sent in doc.sents:
        first, last = sent.start, sent.end
        while first < last and doc[first].is_space:
            first += 1
        while last > first and doc[last - 1].is_space:
            last -= 1
        if first == last:
            continue
        begin = first if begin is None else begin
        if _goes_on(doc, quotes, last):
            continue
        yield begin, last
        begin = None
    if begin is not None:
        last = len(doc)
        while doc[last - 1].is_space:
            last -= 1
        yield begin, last


def _goes_on(doc: Doc, quotes: Sequence[Quote], last: int) -> bool:
    if last >= len(doc):
        return False
    following = doc[last]
    if following.is_space:
        return False
    if any(quote.start < following.idx < quote.end for quote in quotes):
        return True
    before = doc[last - 1]
    closes = any(quote.closed and quote.end == before.idx + len(before) for quote in quotes)
    return closes and ((following.is_punct and not following.is_quote) or following.text[:1].islower())


def _may_speak(text: str, quote: Quote) -> bool:
    """Single marks mostly set words apart; they carry speech where its own punctuation stands inside them."""
    return not quote.single or text[quote.inner_end - 1] in _SPEECH_ENDS


def _is_speech(text: str, quote: Quote, sentence_start: int) -> bool:
    inner = text[quote.inner_start : quote.inner_end].strip()
    if not inner:
        return False
    before = text[sentence_start : quote.start].rstrip()[-1:]
    opens = before in ".!?" or not text[sentence_start : quote.start].strip(" \t([-–—")
    after = text[quote.end : quote.end + 2].lstrip()
    ends = inner[-1] in _SPEECH_ENDS or after[:1] == ","
    if opens:
        return ends or not _runs_on(text, quote, inner)
    if before == ":":
        return True
    if before in ",-–—":
        short = len(inner.split()) <= _FRAGMENT_WORDS_N
        apposed = short and after[:1] == "," and inner[-1] not in _SPEECH_ENDS  # a title: `Filmnya, "Bus Malam", ..`
        return not apposed and (inner[:1].isupper() or inner[-1] in _SPEECH_ENDS or not short)
    return inner[:1].isupper() and inner[-1] in ".!?…" and len(inner.split()) > _FRAGMENT_WORDS_N


def _runs_on(text: str, quote: Quote, inner: str) -> bool:
    """Whether the sentence simply goes on behind a few quoted words (`"Perang" itu ..`)."""
    following = text[quote.end : quote.end + 24].split()
    return bool(
        following
        and following[0][:1].islower()
        and len(inner.split()) <= _FRAGMENT_WORDS_N
        and following[0].removesuffix("nya").strip(",.") not in speech_words("fillers")
    )
