"""Names by vote on text that nobody labelled: several trained models read it, and what most of them see is kept.

A single small model that learns from the vote comes close to the vote itself. Names of states and of organisations of
states are taken from the lexicon where the models saw nothing, since the labelled sets hold few of them.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from spacy import blank, util
from spacy.matcher import PhraseMatcher

from menurut.language.sentences import SentenceRules
from menurut.language.tokenizer import set_tokenizer
from menurut.language.training.entities import Entity, Tagged
from menurut.language.training.vectors import unlabelled_texts
from menurut.lexicon.names import entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc

LEXICON_LABELS = {"state": "LOC", "igo": "ORG"}
LONGEST_N = 80
"""Words of a sentence; longer ones are lists and tables."""


def write_silver(data: Path, teachers: Sequence[Path], out: Path) -> int:
    """Write one JSON line per sentence with its words, spaces and voted names; the count comes back."""
    readers = [util.load_model(teacher) for teacher in teachers]
    matcher = _matcher(readers[0])
    count = 0
    with out.open("w", encoding="utf-8") as lines:
        for words, spaces in _sentences(data):
            docs = [reader(_doc(reader, words, spaces)) for reader in readers]
            names = _voted(docs, matcher)
            row = {"words": words, "spaces": spaces, "names": [[name.start, name.end, name.label] for name in names]}
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


def read_silver_names(path: Path) -> Iterator[Tagged]:
    """Read what `write_silver` wrote."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Tagged(row["words"], row["spaces"], [Entity(*name) for name in row["names"]])


def _sentences(data: Path) -> Iterator[tuple[list[str], list[bool]]]:
    nlp = set_tokenizer(blank("id"))
    rules = SentenceRules(nlp.vocab)
    for text in unlabelled_texts(data):
        for sent in rules(nlp.make_doc(text)).sents:
            tokens = [token for token in sent if not token.is_space]
            if 1 < len(tokens) <= LONGEST_N:
                yield [token.text for token in tokens], [bool(token.whitespace_) for token in tokens]


def _doc(nlp: Language, words: list[str], spaces: list[bool]) -> Doc:
    from spacy.tokens import Doc

    return Doc(nlp.vocab, words=words, spaces=spaces)


def _matcher(nlp: Language) -> PhraseMatcher:
    matcher = PhraseMatcher(nlp.vocab)
    for entry in entries():
        if entry.kind in LEXICON_LABELS:
            forms = [entry.name, *(alias for alias in entry.aliases if len(alias) > 2)]
            matcher.add(LEXICON_LABELS[entry.kind], [nlp.make_doc(form) for form in forms])
    return matcher


def _voted(docs: Sequence[Doc], matcher: PhraseMatcher) -> list[Entity]:
    votes = Counter((ent.start, ent.end, ent.label_) for doc in docs for ent in doc.ents)
    kept = [Entity(*name) for name, count in votes.items() if 2 * count > len(docs)]
    for span in matcher(docs[0], as_spans=True):
        touching = [name for name in kept if name.start < span.end and span.start < name.end]
        same = [name for name in touching if (name.start, name.end) == (span.start, span.end)]
        if not touching or same:
            kept = [name for name in kept if name not in same] + [Entity(span.start, span.end, span.label_)]
    return sorted(_without_overlap(kept), key=lambda name: name.start)


def _without_overlap(names: list[Entity]) -> Iterator[Entity]:
    taken: set[int] = set()
    for name in sorted(names, key=lambda name: (name.start - name.end, name.start)):
        places = set(range(name.start, name.end))
        if not places & taken:
            taken |= places
            yield name
