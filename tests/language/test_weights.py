"""The shipped pipeline: whole, small, quick to open, and right on plain sentences of the kind it is made for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from menurut.language.nlp import ENVIRONMENT, SHIPPED, load

if TYPE_CHECKING:
    from spacy.language import Language

LARGEST_MB = 25


@pytest.fixture(scope="module")
def nlp() -> Language:
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(ENVIRONMENT, raising=False)
        return load()


def test_the_weights_are_small() -> None:
    size = sum(path.stat().st_size for path in SHIPPED.rglob("*") if path.is_file())
    assert size <= LARGEST_MB * 1_000_000


def test_the_weights_say_where_they_come_from() -> None:
    assert json.loads((SHIPPED / "meta.json").read_text(encoding="utf-8"))["license"] == "CC BY-SA 4.0"
    assert "NERGrit" in (SHIPPED / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert "BY-SA 4.0" in (SHIPPED / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("marks", ['""', "“”", "””"])
def test_a_quote_is_read_alike_in_all_marks(nlp: Language, marks: str) -> None:
    doc = nlp(f"{marks[0]}Kami akan menindak tegas pelaku itu,{marks[1]} kata Budi Santoso di Jakarta, Rabu (15/6).")
    said = next(token for token in doc if token.text == "kata")
    speaker = next(token for token in doc if token.text == "Budi")
    assert speaker.head == said
    assert speaker.dep_ == "nsubj"
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Budi Santoso", "PER"), ("Jakarta", "LOC")]


def test_the_clitic_speaker_is_told(nlp: Language) -> None:
    doc = nlp('"Kami siap membantu warga," ujarnya.')
    said = next(token for token in doc if token.text == "ujarnya")
    assert said.morph.to_dict()["Clitic"] == "Subj"
    assert (said.pos_, said.lemma_) == ("VERB", "ujar")


def test_voice_is_told(nlp: Language) -> None:
    doc = nlp("Polisi menangkap tiga tersangka. Tiga tersangka ditangkap polisi.")
    voices = {token.text: token.morph.to_dict().get("Voice") for token in doc if token.lemma_ == "tangkap"}
    assert voices == {"menangkap": "Act", "ditangkap": "Pass"}


def test_boundaries_hold(nlp: Language) -> None:
    doc = nlp("JAKARTA, KOMPAS.com - Presiden tiba di Bogor. Ia diam.\n\nWarga menunggu\n")
    assert [sent.text.strip() for sent in doc.sents] == [
        "JAKARTA, KOMPAS.com -", "Presiden tiba di Bogor.", "Ia diam.", "Warga menunggu",
    ]  # fmt: skip
    assert all(sum(token.head == token for token in sent) == 1 for sent in doc.sents)


@pytest.mark.parametrize("text", ["", " ", "\n\n", '"', "...", "a"])
def test_scraps_are_read(nlp: Language, text: str) -> None:
    assert nlp(text).text == text
