from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from menurut.language.affixes import root_of
from menurut.language.lemmatizer import LemmaTable, TableLemmatizer

WORDS = "tulis sapu pukul kirim anak buah tarik lapor ajar baca main luas sebar kata jalan"
ROOTS = frozenset(WORDS.split())
TABLE = LemmaTable({"bisa/NOUN": "racun"}, {"bisa": "bisa", "menteri": "menteri"}, ROOTS)


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("menulis", "tulis"), ("menyapu", "sapu"), ("memukuli", "pukul"), ("pengiriman", "kirim"),
        ("dilaporkan", "lapor"), ("anak-anak", "anak"), ("buah-buahan", "buah"), ("tarik-menarik", "tarik"),
        ("katanya", "kata"), ("bacalah", "baca"), ("permainannya", "main"), ("pelajaran", "ajar"),
        ("perjalanan", "jalan"), ("tulis", "tulis"), ("xyzzy", "xyzzy"), ("", ""),
    ],
)  # fmt: skip
def test_root_of(word: str, root: str) -> None:
    assert root_of(word, ROOTS) == root


def test_the_table_comes_before_the_rules() -> None:
    assert TABLE.lemma("Bisa", "NOUN") == "racun"
    assert TABLE.lemma("bisa", "AUX") == "bisa"
    assert TABLE.lemma("Menteri", "NOUN") == "menteri"


def test_names_keep_their_form() -> None:
    assert TABLE.lemma("Menulis", "PROPN") == "Menulis"


def test_the_component_sets_lemma_and_class() -> None:
    nlp = spacy.blank("xx")
    lemmatizer = TableLemmatizer(nlp.vocab)
    lemmatizer.fill(TABLE)
    doc = lemmatizer(Doc(nlp.vocab, words=["Ani", "menulis", "."], tags=["PROPN", "VERB", "PUNCT"]))
    assert [(token.lemma_, token.pos_) for token in doc] == [("Ani", "PROPN"), ("tulis", "VERB"), (".", "PUNCT")]
    assert len(lemmatizer(nlp.make_doc(""))) == 0


def test_the_table_survives_writing() -> None:
    assert LemmaTable.parse(TABLE.dump()) == TABLE
    assert TABLE.dump() == TABLE.dump()
