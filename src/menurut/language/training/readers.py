"""spaCy corpus readers: every pass over the data draws new documents, marks and order from one seeded source."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from spacy.util import registry

from menurut.language.training.documents import Draft, batches_of, gather, name_example, syntax_example
from menurut.language.training.entities import read_names
from menurut.language.training.silver_names import read_silver_names
from menurut.language.training.treebanks import read_syntax

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.training import Example

    from menurut.language.training.entities import Tagged
    from menurut.language.training.treebanks import Sentence

SENTENCES_N = (1, 2, 3, 3)
"""Sentences to a training document, drawn evenly: alone as under a heading, mostly with neighbours."""

GOLD_TIMES_N = 3
"""Times the labelled sentences stand among the voted ones, which are five times as many."""

NAMED_N = (1, 1, 2)
"""The name sets hold single sentences in no order, so that neighbours tell little of each other."""


@dataclass(slots=True)
class SyntaxReader:
    """Documents for tags, features and trees."""

    sentences: list[Sentence]
    vary: bool
    rng: Random = field(default_factory=lambda: Random(0))

    def __call__(self, nlp: Language) -> Iterator[Example]:
        """Draw one pass."""
        if not self.vary:
            yield from (syntax_example(_alone(sentence), nlp.vocab, None) for sentence in self.sentences)
            return
        groups = list(batches_of(self.sentences, SENTENCES_N, self.rng))
        self.rng.shuffle(groups)
        for group in groups:
            yield syntax_example(gather(group, self.rng), nlp.vocab, self.rng)


@dataclass(slots=True)
class NameReader:
    """Documents for names, mostly one sentence each."""

    sentences: list[Tagged]
    vary: bool
    rng: Random = field(default_factory=lambda: Random(0))

    def __call__(self, nlp: Language) -> Iterator[Example]:
        """Draw one pass."""
        if not self.vary:
            yield from (name_example([sentence], nlp.vocab, None) for sentence in self.sentences)
            return
        sentences = list(self.sentences)
        self.rng.shuffle(sentences)
        for group in batches_of(sentences, NAMED_N, self.rng):
            yield name_example(group, nlp.vocab, self.rng)


@dataclass(slots=True)
class BothReader:
    """Documents for syntax and documents for names in turn, for a model in which both share their layers."""

    syntax: SyntaxReader
    names: NameReader

    def __call__(self, nlp: Language) -> Iterator[Example]:
        """Draw one pass over both, shuffled together."""
        both = [*self.syntax(nlp), *self.names(nlp)]
        if self.syntax.vary:
            self.syntax.rng.shuffle(both)
        yield from both


Reader = SyntaxReader | NameReader | BothReader


def create_reader(data: str, task: str, part: str, seed: int, silver: str | None = None) -> Reader:
    """Build a reader for `task` syntax, names or both and a `part` of the data.

    Parts: `all` with silver, `gold` without, `news` is gold with its news twice, `dev` selects the model. Name sets
    have a `dev` part and one to train on, whatever the part is called; `silver` is a file of voted names to add to it.
    """
    vary = part != "dev"
    if task == "syntax":
        return SyntaxReader(_syntax(Path(data), part), vary, Random(seed))
    if task == "names":
        names = read_names(Path(data))
        voted = list(read_silver_names(Path(silver))) if silver else []
        chosen = names.train if vary else names.dev
        return NameReader(chosen * GOLD_TIMES_N + voted if voted else chosen, vary, Random(seed))
    syntax, named = create_reader(data, "syntax", part, seed), create_reader(data, "names", part, seed)
    assert isinstance(syntax, SyntaxReader)
    assert isinstance(named, NameReader)
    return BothReader(syntax, named)


def _syntax(data: Path, part: str) -> list[Sentence]:
    read = read_syntax(data)
    parts = {
        "dev": read.dev,
        "gold": read.gold,
        "news": read.gold + read.news,
        "all": read.gold + read.silver,
    }
    return parts[part]


def _alone(sentence: Sentence) -> Draft:
    draft = Draft()
    draft.add(sentence)
    return draft


def register_readers() -> None:
    """Make the reader known to spaCy's configuration as `menurut.reader.v1`."""
    registry.readers("menurut.reader.v1", func=create_reader)
