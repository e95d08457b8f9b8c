"""Sentence boundaries by rule, set before the parser, which then keeps them.

On news a handful of rules beats the boundaries a parser learns: a paragraph always ends a sentence, a full stop ends
one unless it belongs to an abbreviation, an initial or a list number, and closing quotation marks stay with what they
close. A dateline (`JAKARTA, KOMPAS.com -`) is a stretch of its own, so that the parser reads the clause behind it.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

import numpy as np

from menurut.language.tokenizer import ABBREVIATIONS, CONTINUING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

TERMINATORS = (".", "?", "!", "…", "...", "..", "....", "?!", "!?", "!!", "??")
CLOSERS = frozenset([*"”’»›)]}", "''"])
OPENERS = frozenset([*"“‘«‹„([{", "``"])
AMBIGUOUS = frozenset("\"'`´")
TURNED = frozenset("”’")
"""Closing marks that some outlets open quotations with as well: `.. kata Sari. ”Kami siap,” ..`."""
DASHES = frozenset(["-", "–", "—", "--"])
DATELINE_LONGEST_N = 14
"""Tokens a dateline may take, dash included: `TRIBUNNEWS.COM, KABUPATEN BANDUNG BARAT, JAWA BARAT (ANTARA) -`."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


STARTERS = _listed(
    "ia dia mereka kami kita saya beliau hal itu ini namun tetapi tapi akan sementara selain menurut dalam pada di ke "
    "dari untuk dengan sebelumnya kemudian lalu setelah saat ketika karena meski meskipun walau adapun sebab bahkan "
    "juga para pihak pihaknya presiden menteri ketua sedangkan sebagai oleh jika kalau bila hingga sejak seperti tak "
    "tidak ada atas terkait"
)
"""Words that open a sentence behind `dll.` or a degree, where a capital alone could be the next name."""

BUREAUS = _listed(
    "jakarta surabaya bandung medan semarang yogyakarta makassar denpasar palembang bogor depok bekasi tangerang solo "
    "malang padang pekanbaru batam lampung banjarmasin pontianak samarinda balikpapan manado ambon jayapura kupang "
    "mataram kendari palu serang cirebon aceh singapura beijing moskow washington london tokyo paris"
)
"""Places that stand alone before the dash of a dateline in ordinary letters (`Jakarta - Menteri ..`)."""


BEFORE_NAMES = frozenset(["dr", "drg", "drh", "drs", "dra", "prof", "ir", "Eng", "apt", "Drg", "Drh"])
"""Ranks, honorifics and degrees before a name whose full stop ends no sentence."""


class SentenceRules:
    """The component: sets `is_sent_start` on every token, so that the parser moves no boundary."""

    def __init__(self, vocab: Vocab) -> None:
        """Look the marks up once, so that a document is scanned by number and not by string."""
        self._terminators = np.array([vocab.strings.add(mark) for mark in TERMINATORS], dtype=np.uint64)
        self._abbreviations = np.array([vocab.strings.add(word) for word in ABBREVIATIONS], dtype=np.uint64)

    def __call__(self, doc: Doc) -> Doc:
        """Mark the sentence starts of one document."""
        if len(doc) == 0:
            return doc
        flags: Any = np.full((len(doc), 1), -1, dtype=np.int64)
        flags[list(self.starts(doc)), 0] = 1
        return doc.from_array(["SENT_START"], flags.astype(np.uint64))

    def starts(self, doc: Doc) -> set[int]:
        """Find the tokens of a document that start a sentence."""
        return set(self._starts(doc)) if len(doc) else set()

    def _starts(self, doc: Doc) -> Iterator[int]:
        opened = paragraph_starts(doc)
        opened += [end for start in opened if (end := dateline_end(doc, start))]
        opened.sort()
        yield from opened
        cased = doc.text != doc.text.lower()
        last = 0
        for index in self._candidates(doc):
            first = max(last, opened[bisect_right(opened, index) - 1])
            start = sentence_after(doc, index, cased=cased, first=first)
            if start is not None:
                last = start
                yield start

    def _candidates(self, doc: Doc) -> list[int]:
        orths = doc.to_array("ORTH")
        marks = np.isin(orths, self._terminators) | np.isin(orths, self._abbreviations)
        return [int(index) for index in np.flatnonzero(marks)]

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing is learnt, so nothing is stored."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> SentenceRules:
        """Nothing is stored, so nothing is read."""
        return self

    def to_disk(self, _path: Path | str, **_: Any) -> None:
        """Nothing is learnt, so nothing is stored."""

    def from_disk(self, _path: Path | str, **_: Any) -> SentenceRules:
        """Nothing is stored, so nothing is read."""
        return self


def create_sentences(nlp: Language, name: str) -> SentenceRules:  # noqa: ARG001 - spaCy calls a factory with both
    """Build the component `menurut_sentences`."""
    return SentenceRules(nlp.vocab)


def paragraph_starts(doc: Doc) -> list[int]:
    """Find the first token of each paragraph; white space at the seam belongs to the paragraph before it."""
    breaks = (token.i for token in doc if token.is_space and "\n" in token.text)
    return [0, *(index + 1 for index in breaks if index + 1 < len(doc) and not doc[index + 1].is_space)]


def dateline_end(doc: Doc, start: int) -> int | None:
    """Find the first token behind a dateline that opens a paragraph, or None where there is none."""
    words: list[str] = []
    for token in doc[start : start + DATELINE_LONGEST_N]:
        if token.text in DASHES:
            spaced = token.i > start and (bool(token.whitespace_) or bool(doc[token.i - 1].whitespace_))
            behind = token.i + 1 < len(doc) and not doc[token.i + 1].is_space
            return token.i + 1 if spaced and behind and _names_a_place(words) else None
        if token.is_space or (token.is_alpha and token.is_lower):
            return None
        words.append(token.text)
    return None


def _names_a_place(words: list[str]) -> bool:
    if len(words) == 1:
        return words[0].casefold() in BUREAUS or (words[0].isupper() and len(words[0]) > 4)
    loud = words[0].isupper() and len(words[0]) > 2 and words[0].isalpha()
    agency = "(" in words and words[-1] == ")" and words[0][:1].isupper() and not words[-2].isdigit()
    site = any("." in word and word[-3:].casefold() in {"com", ".co", ".id", "net"} for word in words)
    return loud or agency or site or (words[0].casefold() in BUREAUS and "," in words)


def sentence_after(doc: Doc, index: int, *, cased: bool = True, first: int = 0) -> int | None:
    """Find where the next sentence starts if the mark at `index` ends one, else None.

    `first` is the start of the running sentence, `cased` is False for a text without a single capital letter.
    """
    mark = doc[index].text
    if mark == "." and index - first <= 1 and doc[index - 1].is_digit:
        return None  # the number of a list item: "1. Kami .."
    if mark == "." and doc[index - 1].text in BEFORE_NAMES and not doc[index - 1].whitespace_:
        return None  # "dr. Hilman": the tokeniser keeps the full stop of words in small letters apart
    after = _behind_space(doc, _behind_closers(doc, index))
    if after >= len(doc) or not _gap_before(doc, after):
        return None
    follower = doc[_behind_openers(doc, after)].text
    if mark.endswith(".") and mark not in TERMINATORS:
        ends = mark.casefold() not in CONTINUING and follower.casefold() in STARTERS and follower[:1].isupper()
        return after if ends else None
    if cased and not (follower[:1].isupper() or follower[:1].isdigit()):
        return None
    return after


def _behind_closers(doc: Doc, index: int) -> int:
    after = index + 1
    while after < len(doc) and _belongs_to_end(doc, after):
        after += 1
    return after


def _belongs_to_end(doc: Doc, index: int) -> bool:
    text = doc[index].text
    if text in AMBIGUOUS:
        return not doc[index - 1].whitespace_ or _closes(doc, index)
    if text in TURNED and doc[index - 1].whitespace_ and not doc[index].whitespace_:
        return index + 1 == len(doc) or doc[index + 1].is_punct or doc[index + 1].is_space
    return text in CLOSERS or text in TERMINATORS


def _behind_space(doc: Doc, index: int) -> int:
    """White space ends the sentence before it, so that no sentence is made of it alone."""
    while index < len(doc) and doc[index].is_space:
        index += 1
    return index


def _closes(doc: Doc, index: int) -> bool:
    """A straight mark with space on both sides closes when an odd number of its kind stands before it in the text."""
    spaced = index + 1 < len(doc) and bool(doc[index].whitespace_)
    return spaced and sum(token.text == doc[index].text for token in doc[max(0, index - 200) : index]) % 2 == 1


def _behind_openers(doc: Doc, index: int) -> int:
    last = len(doc) - 1
    while index < last and (doc[index].text in OPENERS | AMBIGUOUS | TURNED or doc[index].is_space):
        index += 1
    return index


def _gap_before(doc: Doc, index: int) -> bool:
    """A sentence never starts in the middle of a word: `KOMPAS.com`, `3.5`, `"?".`."""
    previous = doc[index - 1]
    return bool(previous.whitespace_) or previous.is_space or doc[index].is_space or doc[index].text[:1].isupper()
