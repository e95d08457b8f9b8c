from __future__ import annotations

import spacy
from spacy.tokens import Doc

from menurut.language.roots import OneRoot

VOCAB = spacy.blank("xx").vocab


def read(words: list[str], heads: list[int], deps: list[str]) -> Doc:
    return OneRoot(VOCAB)(Doc(VOCAB, words=words, heads=heads, deps=deps))


def test_surplus_roots_hang_on_the_first() -> None:
    doc = read(["Ani", "datang", "lalu", "pergi", "."], [1, 1, 3, 3, 4], ["nsubj", "ROOT", "advmod", "ROOT", "ROOT"])
    assert [token.head.i for token in doc] == [1, 1, 3, 1, 1]
    assert [token.dep_ for token in doc][3:] == ["parataxis", "punct"]
    assert len(list(doc.sents)) == 1


def test_a_link_across_a_boundary_is_cut() -> None:
    doc = read(["Ani", "datang", ".", "Budi", "pergi"], [1, 1, 1, 4, 1], ["nsubj", "ROOT", "punct", "nsubj", "conj"])
    assert doc[4].head.i == 4
    assert [sent.start for sent in doc.sents] == [0, 3]


def test_a_good_parse_stays() -> None:
    doc = read(["Ani", "datang"], [1, 1], ["nsubj", "ROOT"])
    assert [token.head.i for token in doc] == [1, 1]
