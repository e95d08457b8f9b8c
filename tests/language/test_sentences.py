from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from menurut.language.sentences import SentenceRules
from menurut.language.tokenizer import set_tokenizer

NLP = set_tokenizer(spacy.blank("xx"))
RULES = SentenceRules(NLP.vocab)


def split(text: str) -> list[str]:
    return [sent.text.strip() for sent in RULES(NLP.make_doc(text)).sents]


@pytest.mark.parametrize(
    "text",
    [
        "Hal itu disampaikan Drs. Budi Santoso di Jl. Merdeka No. 5 kemarin.",
        "Laba PT Maju Tbk. naik 2.5 persen menjadi Rp 1.250 per lembar.",
        "Ketua R. B. Santoso hadir.",
        '"Apa benar?" tanya warga.',
        '"Kami siap!" ujarnya.',
        "“Kami siap,” kata Ani (40).",
        "Ia menunjuk Ani, S.H., M.H. sebagai ketua.",
        "Mereka menanam padi, jagung, dll. di sawah itu.",
        "Situs KOMPAS.com dibuka.",
        "Dokter jantung dr. Hilman Wirya hadir bersama Dr. Eng. Yudha Pranata.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Ani datang.", "Budi pergi."],
        ['"Kami siap."', '"Kapan?"', "Ani diam."],
        ["“Kami siap.”", "Budi pergi."],
        ["Ani datang.", "”Kami siap,” kata Budi."],
        ["Ani datang.", "’Kami siap,’ kata Budi."],
        ["Apa itu?", "Tidak ada yang tahu..."],
        ["Ia menunjuk Ani, S.H.", "Namun, Ani menolak."],
        ["Ada padi, jagung, dll.", "Hal itu cukup."],
        ["Laba naik (lihat tabel).", "2024 lebih baik."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_paragraphs_always_break() -> None:
    assert split("Judul tanpa titik\nIsi berita\n\nakhir") == ["Judul tanpa titik", "Isi berita", "akhir"]


def test_white_space_is_no_sentence() -> None:
    assert split("Ani datang.\n\n\nBudi pergi. \n") == ["Ani datang.", "Budi pergi."]


def test_list_numbers_do_not_break() -> None:
    assert split("Tuntutan:\n1. Harga turun.\n2. Upah naik.") == ["Tuntutan:", "1. Harga turun.", "2. Upah naik."]


@pytest.mark.parametrize(
    "dateline",
    ["JAKARTA, KOMPAS.com -", "MEDAN, DISWAY.ID –", "Jakarta (ANTARA) -", "TEMPO.CO, Jakarta -", "Jakarta -",
     "KABUPATEN BANDUNG BARAT, CONTOH.ID --"],
)  # fmt: skip
def test_a_dateline_stands_alone(dateline: str) -> None:
    assert split(f"{dateline} Presiden tiba di Bogor. Ia diam.") == [dateline, "Presiden tiba di Bogor.", "Ia diam."]


@pytest.mark.parametrize(
    "text", ["Rusia - Ukraina berunding lagi.", "Menteri itu - kata warga - pergi.", "Skor 2 - 1."]
)
def test_a_dash_makes_no_dateline(text: str) -> None:
    assert split(text) == [text]


def test_text_without_capitals() -> None:
    assert split("ani datang. budi pergi.") == ["ani datang.", "budi pergi."]


def test_empty_text() -> None:
    assert split("") == []


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="aAbB .,?!\"“”'()\n-1", max_size=60))
def test_sentences_cover_the_text(text: str) -> None:
    doc = RULES(NLP.make_doc(text))
    assert "".join(sent.text_with_ws for sent in doc.sents) == text
