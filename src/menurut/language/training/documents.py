"""Turn sentences into spaCy training examples: a few sentences to a document, boundaries given, marks varied.

The boundaries are set on the predicted side too, because at reading time the rules set them before the parser runs.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from spacy.tokens import Doc, Span
from spacy.training import Example

from menurut.language.training.augment import CAPITALS_SHARE, DATELINE_SHARE, LOWER_SHARE, dateline, vary_marks
from menurut.language.training.conllu import ROOT, Unit
from menurut.language.training.swaps import swap_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from spacy.vocab import Vocab

    from menurut.language.training.entities import Tagged
    from menurut.language.training.treebanks import Sentence

Item = TypeVar("Item")

PARAGRAPH_SHARE = 0.3
"""Seams between sentences where a paragraph break stands, as it does behind every second sentence of a news page."""


@dataclass(slots=True)
class Draft:
    """Columns of a document in the making."""

    units: list[Unit] = field(default_factory=list)
    starts: list[bool] = field(default_factory=list)

    def add(self, sentence: Sentence) -> None:
        """Append a sentence, its heads moved to their place in the document."""
        offset = len(self.units)
        self.units += [replace(unit, head=unit.head + offset) for unit in sentence]
        self.starts += [index == 0 for index in range(len(sentence))]

    def break_paragraph(self, mark: str) -> None:
        """Append a paragraph break that hangs on the last token."""
        last = len(self.units) - 1
        self.units[last] = replace(self.units[last], space=False)
        self.units.append(Unit(form=mark, upos="SPACE", head=last, deprel="dep", space=False, lemma=mark, feats=""))
        self.starts.append(False)

    def space_out(self) -> None:
        """Make sure that the next sentence does not stick to the last word."""
        self.units[-1] = replace(self.units[-1], space=True)


def gather(sentences: Sequence[Sentence], rng: Random) -> Draft:
    """Join sentences to one document, now and then with a dateline before or a paragraph break between them."""
    draft = Draft()
    if rng.random() < DATELINE_SHARE:
        draft.add(dateline_sentence(rng))
    for sentence in sentences:
        if draft.units and draft.units[-1].upos != "SPACE":
            draft.space_out()
        draft.add(sentence)
        if rng.random() < PARAGRAPH_SHARE:
            draft.break_paragraph(rng.choice(("\n", "\n\n")))
    return draft


def dateline_sentence(rng: Random) -> Sentence:
    """Make up a dateline as a sentence: the place is its root, the outlet stands in apposition."""
    words, spaces, labels = dateline(rng)
    outlet = next((index for index, label in enumerate(labels) if label == "ORG"), 0)
    units = []
    for index, (word, space, label) in enumerate(zip(words, spaces, labels, strict=True)):
        deprel = "flat:name" if label == "ORG" and index > outlet else ("appos" if label == "ORG" else "punct")
        head = outlet if deprel == "flat:name" else 0
        deprel = deprel if index else ROOT
        units.append(Unit(form=word, upos="PROPN" if label else "PUNCT", head=head, deprel=deprel, space=space))
    return units


def syntax_example(draft: Draft, vocab: Vocab, rng: Random | None) -> Example:
    """Build one example for tags, features and trees; without `rng` the marks stay as they are."""
    units = draft.units
    words = [unit.form for unit in units]
    words = vary_marks(words, rng) if rng else words
    spaces = [unit.space for unit in units]
    reference = Doc(
        vocab,
        words=words,
        spaces=spaces,
        tags=[unit.upos for unit in units],
        heads=[unit.head for unit in units],
        deps=[unit.deprel for unit in units],
        sent_starts=[1 if start else -1 for start in draft.starts],
    )
    for token, unit in zip(reference, units, strict=True):
        if unit.feats is not None:
            token.pos_ = unit.upos
            token.set_morph(unit.feats)  # type: ignore[attr-defined]  # missing from spaCy's stubs
    return Example(_unread(vocab, words, spaces, draft.starts), reference)


def name_example(sentences: Sequence[Tagged], vocab: Vocab, rng: Random | None) -> Example:
    """Build one example for names; with `rng` marks, capitals, datelines and paragraph breaks vary."""
    words: list[str] = []
    spaces: list[bool] = []
    spans: list[tuple[int, int, str]] = []
    starts: list[int] = []
    for sentence in sentences:
        starts.append(len(words))
        own_words, own_spaces = sentence.words, sentence.spaces
        own_spans = [(name.start, name.end, name.label) for name in sentence.entities]
        if rng:
            own_words, own_spaces, own_spans = swap_names(own_words, own_spaces, own_spans, rng)
        spans += [(start + len(words), end + len(words), label) for start, end, label in own_spans]
        words += own_words
        spaces += [*own_spaces[:-1], True]
        if rng and rng.random() < PARAGRAPH_SHARE:
            spaces[-1] = False
            words.append(rng.choice(("\n", "\n\n")))
            spaces.append(False)
    if rng:
        words = _vary_capitals(vary_marks(words, rng), spans, rng)
        words, spaces, spans, starts = _with_dateline(words, spaces, spans, starts, rng)
    reference = Doc(vocab, words=words, spaces=spaces)
    reference.set_ents([Span(reference, start, end, label=label) for start, end, label in spans])
    return Example(_unread(vocab, words, spaces, [index in starts for index in range(len(words))]), reference)


def _unread(vocab: Vocab, words: list[str], spaces: list[bool], starts: list[bool]) -> Doc:
    return Doc(vocab, words=words, spaces=spaces, sent_starts=[1 if start else -1 for start in starts])


def _vary_capitals(words: list[str], spans: list[tuple[int, int, str]], rng: Random) -> list[str]:
    draw = rng.random()
    if draw < LOWER_SHARE:
        return [word.lower() for word in words]
    if draw < LOWER_SHARE + CAPITALS_SHARE:
        named = {index for start, end, _ in spans for index in range(start, end)}
        return [word.upper() if index in named else word for index, word in enumerate(words)]
    return words


def _with_dateline(
    words: list[str], spaces: list[bool], spans: list[tuple[int, int, str]], starts: list[int], rng: Random
) -> tuple[list[str], list[bool], list[tuple[int, int, str]], list[int]]:
    if rng.random() >= DATELINE_SHARE:
        return words, spaces, spans, starts
    lead, lead_spaces, labels = dateline(rng)
    moved = [(start + len(lead), end + len(lead), label) for start, end, label in spans]
    named = [index for index, label in enumerate(labels) if label == "ORG"]
    own = [(0, 1, "LOC"), *([(named[0], named[-1] + 1, "ORG")] if named else [])]
    return lead + words, lead_spaces + spaces, own + moved, [0, *(start + len(lead) for start in starts)]


def batches_of(sentences: Sequence[Item], sizes: Sequence[int], rng: Random) -> Iterator[Sequence[Item]]:
    """Cut a run of sentences into documents of varying length."""
    start = 0
    while start < len(sentences):
        size = rng.choice(sizes)
        yield sentences[start : start + size]
        start += size
