"""Hold the parser to the sentence boundaries that were set before it.

The parser may not open a sentence where the rules forbid it, but it may leave several unattached words in one, and
spaCy then reads each of them as a sentence of its own. They are hung on the first root here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from menurut.language.sentences import SentenceRules

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab


class OneRoot:
    """The component: leaves one root in each sentence that the rules set."""

    def __init__(self, vocab: Vocab) -> None:
        """Take the rules along; they are asked again, since the parser has overwritten their marks."""
        self._rules = SentenceRules(vocab)
        self._labels = {name: vocab.strings.add(name) for name in ("dep", "punct", "parataxis", "ROOT")}

    def __call__(self, doc: Doc) -> Doc:
        """Hang every surplus root of one document on the first root of its sentence."""
        starts = sorted(self._rules.starts(doc))
        if starts == [sent.start for sent in doc.sents]:
            return doc
        columns = doc.to_array(["HEAD", "DEP", "IS_PUNCT", "IS_SPACE"]).astype(np.int64)
        heads, deps = columns[:, 0], columns[:, 1]
        sentence = np.searchsorted(np.array(starts), np.arange(len(doc)), side="right")
        self._cut_crossing(heads, deps, sentence)
        roots = np.flatnonzero(heads == 0)
        for group in np.split(roots, np.flatnonzero(np.diff(sentence[roots])) + 1):
            self._hang(group, columns)
        table: Any = np.stack([heads, deps], axis=1).astype(np.uint64)
        return doc.from_array(["HEAD", "DEP"], table)

    def _cut_crossing(self, heads: NDArray[np.int64], deps: NDArray[np.int64], sentence: NDArray[np.int64]) -> None:
        """A word whose head lies in another sentence becomes a root of its own."""
        places = np.arange(len(heads))
        crossing = sentence[places + heads] != sentence[places]
        heads[crossing] = 0
        deps[crossing] = self._labels["ROOT"]

    def _hang(self, roots: NDArray[np.int64], columns: NDArray[np.int64]) -> None:
        marks = columns[:, 2] | columns[:, 3]
        main = next((root for root in roots if not marks[root]), roots[0])
        for root in roots[roots != main]:
            label = "dep" if columns[root, 3] else ("punct" if columns[root, 2] else "parataxis")
            columns[root, 0] = main - root
            columns[root, 1] = self._labels[label]

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing is learnt, so nothing is stored."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> OneRoot:
        """Nothing is stored, so nothing is read."""
        return self

    def to_disk(self, _path: Path | str, **_: Any) -> None:
        """Nothing is learnt, so nothing is stored."""

    def from_disk(self, _path: Path | str, **_: Any) -> OneRoot:
        """Nothing is stored, so nothing is read."""
        return self


def create_roots(nlp: Language, name: str) -> OneRoot:  # noqa: ARG001 - spaCy calls a factory with both
    """Build the component `menurut_roots`."""
    return OneRoot(nlp.vocab)
