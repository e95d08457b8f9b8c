"""Build the lemma table from UniMorph and the gold treebank sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from menurut.language.lemmatizer import KEPT_AS_WRITTEN, LemmaTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from menurut.language.training.treebanks import Sentence

UNIMORPH = "unimorph-ind/ind"


def build_table(data: Path, sentences: Iterable[Sentence]) -> LemmaTable:
    """Count lemmas in the treebanks, fill up from UniMorph; where they differ the treebanks win."""
    by_class: dict[str, Counter[str]] = defaultdict(Counter)
    by_form: dict[str, Counter[str]] = defaultdict(Counter)
    for form, upos, lemma in _treebank_rows(sentences):
        by_class[f"{form}/{upos}"][lemma] += 1
        by_form[form][lemma] += 1
    morph: dict[str, Counter[str]] = defaultdict(Counter)
    for lemma, form in _unimorph_rows(data / UNIMORPH):
        morph[form][lemma] += 1
    general = {form: _best(lemmas) for form, lemmas in morph.items()} | {form: _best(c) for form, c in by_form.items()}
    special = {key: _best(lemmas) for key, lemmas in by_class.items()}
    special = {key: lemma for key, lemma in special.items() if general[key.rpartition("/")[0]] != lemma}
    roots = frozenset(general.values())
    return LemmaTable(special, general, frozenset(root for root in roots if len(root) > 1))


def _best(lemmas: Counter[str]) -> str:
    """The commonest lemma, the shorter one on a tie, so that the table does not hang on the order of rows."""
    return min(lemmas, key=lambda lemma: (-lemmas[lemma], len(lemma), lemma))


def _treebank_rows(sentences: Iterable[Sentence]) -> Iterator[tuple[str, str, str]]:
    for sentence in sentences:
        for unit in sentence:
            if unit.lemma and unit.feats is not None and unit.upos not in KEPT_AS_WRITTEN:
                yield unit.form.lower(), unit.upos, unit.lemma.lower()


def _unimorph_rows(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            lemma, form, _ = line.split("\t")
            yield lemma.lower(), form.lower()
            yield lemma.lower(), lemma.lower()
