from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from menurut.language.tokenizer import set_tokenizer

NLP = set_tokenizer(spacy.blank("xx"))


def words(text: str) -> list[str]:
    return [token.text for token in NLP.make_doc(text)]


@pytest.mark.parametrize(
    "word",
    [
        "anak-anak", "sayur-mayur", "tarik-menarik", "APBN-P", "1970-an", "ke-5", "non-Astra", "Rusia-Ukraina",
        "rumahnya", "katanya", "hanya", "Ma'ruf", "Jum’at", "1.250", "2,5", "10.30", "KOMPAS.com", "DISWAY.ID",
        "detik.COM", "Dr.", "S.H.", "dll.", "Tbk.", "P.", "https://contoh.id/a?b=1", "warga@contoh.id",
    ],
)  # fmt: skip
def test_one_word(word: str) -> None:
    assert words(f"Kata {word} saja") == ["Kata", word, "saja"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(15/6)", ["(", "15", "/", "6", ")"]),
        ("Rabu (15/6/2022).", ["Rabu", "(", "15", "/", "6", "/", "2022", ")", "."]),
        ("JAKARTA, KOMPAS.com - Warga", ["JAKARTA", ",", "KOMPAS.com", "-", "Warga"]),
        ("MEDAN, DISWAY.ID – Warga", ["MEDAN", ",", "DISWAY.ID", "–", "Warga"]),
        ("BACA JUGA:Waspada!", ["BACA", "JUGA", ":", "Waspada", "!"]),
        ("Rp1,5 triliun", ["Rp", "1,5", "triliun"]),
        ("US$5 juta", ["US", "$", "5", "juta"]),
        ("20-30 persen", ["20", "-", "30", "persen"]),
        ("menang—lalu", ["menang", "—", "lalu"]),
        ('berkata:"Tidak."', ["berkata", ":", '"', "Tidak", ".", '"']),
        ("habis.Namun", ["habis", ".", "Namun"]),
        ("Drs. Budi, S.H., M.H.", ["Drs.", "Budi", ",", "S.H.", ",", "M.H."]),
    ],
)
def test_splits(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(("left", "right"), ['""', "“”", "””", "‘’", "«»", "„“", "''"])
def test_every_quotation_mark_stands_alone(left: str, right: str) -> None:
    assert words(f"{left}Ya,{right} kata Ani") == [left, "Ya", ",", right, "kata", "Ani"]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_nothing_is_lost(text: str) -> None:
    assert NLP.make_doc(text).text == text


def test_settings_are_saved_with_the_pipeline() -> None:
    bare = spacy.blank("xx")
    bare.from_bytes(NLP.to_bytes())
    assert [token.text for token in bare.make_doc("APBN-P ke-5, kata Drs. Budi")] == words(
        "APBN-P ke-5, kata Drs. Budi"
    )
