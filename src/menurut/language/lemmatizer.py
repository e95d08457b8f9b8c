"""Lemmas by table and affix rules, and the word class carried over from the tagger.

A trained lemmatizer costs a softmax over hundreds of edit trees on every word. Indonesian affixes are regular, so a
table of known words and one search through the affixes for a known root does as well and takes next to no time.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from menurut.language.affixes import root_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

FILE = "lemmas.json.gz"
KEPT_AS_WRITTEN = frozenset({"PROPN", "PUNCT", "NUM", "SYM", "X"})
MEMORY_N = 200_000
"""Words remembered before the memory is emptied: a few megabytes, many days of news."""


@dataclass(slots=True)
class LemmaTable:
    """What is known about words: lemma by word and class, lemma by word alone, and all roots."""

    by_class: dict[str, str] = field(default_factory=dict)
    by_form: dict[str, str] = field(default_factory=dict)
    roots: frozenset[str] = frozenset()

    def lemma(self, form: str, upos: str) -> str:
        """Find the lemma of one word; names, numbers and marks keep their form."""
        if upos in KEPT_AS_WRITTEN:
            return form
        word = form.lower()
        known = self.by_class.get(f"{word}/{upos}") or self.by_form.get(word)
        return known or root_of(word, self.roots)

    def dump(self) -> bytes:
        """Pack the table; the same table gives the same bytes."""
        content = {"by_class": self.by_class, "by_form": self.by_form, "roots": sorted(self.roots)}
        text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return gzip.compress(text.encode("utf-8"), mtime=0)

    @classmethod
    def parse(cls, packed: bytes) -> LemmaTable:
        """Unpack what `dump` packed."""
        content = json.loads(gzip.decompress(packed))
        return cls(content["by_class"], content["by_form"], frozenset(content["roots"]))


class TableLemmatizer:
    """The component: copies the tagger's UPOS into `pos` and sets `lemma`."""

    def __init__(self, vocab: Vocab) -> None:
        """Start with an empty table; training or `from_disk` fills it."""
        self.vocab = vocab
        self.table = LemmaTable()
        self._memory: dict[tuple[int, int], tuple[int, int]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set `pos` and `lemma` on every token of one document."""
        if len(doc) == 0:
            return doc
        if len(self._memory) > MEMORY_N:
            self._memory.clear()
        rows = [self._row(orth, tag) for orth, tag in doc.to_array(["ORTH", "TAG"]).tolist()]
        columns: Any = np.array(rows, dtype=np.uint64)
        return doc.from_array(["POS", "LEMMA"], columns)

    def _row(self, orth: int, tag: int) -> tuple[int, int]:
        row = self._memory.get((orth, tag))
        if row is None:
            upos = self.vocab.strings[tag] if tag else ""
            lemma = self.table.lemma(self.vocab.strings[orth], upos)
            row = self._memory[orth, tag] = (self.vocab.strings[upos] if upos else 0, self.vocab.strings.add(lemma))
        return row

    def fill(self, table: LemmaTable) -> None:
        """Take over a table and forget what was worked out with the one before."""
        self.table = table
        self._memory.clear()

    def to_bytes(self, **_: Any) -> bytes:
        """Pack the table."""
        return self.table.dump()

    def from_bytes(self, data: bytes, **_: Any) -> TableLemmatizer:
        """Unpack the table."""
        self.fill(LemmaTable.parse(data))
        return self

    def to_disk(self, path: Path | str, **_: Any) -> None:
        """Write the table into a folder of its own."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / FILE).write_bytes(self.table.dump())

    def from_disk(self, path: Path | str, **_: Any) -> TableLemmatizer:
        """Read the table from its folder."""
        return self.from_bytes((Path(path) / FILE).read_bytes())


def create_lemmatizer(nlp: Language, name: str) -> TableLemmatizer:  # noqa: ARG001 - spaCy calls a factory with both
    """Build the component `menurut_lemmatizer`."""
    return TableLemmatizer(nlp.vocab)
