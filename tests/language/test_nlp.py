from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from spacy.language import Language

from menurut.errors import SetupError
from menurut.language import nlp as subject
from menurut.language.registry import register
from menurut.language.tokenizer import set_tokenizer

if TYPE_CHECKING:
    from pathlib import Path


def test_a_missing_pipeline_is_a_setup_error(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="cannot be opened"):
        subject.load(str(tmp_path / "none"))


def test_missing_layers_are_named(tmp_path: Path) -> None:
    spacy.blank("id").to_disk(tmp_path / "bare")
    with pytest.raises(SetupError, match=r"dependencies \(parser\).*named entities \(ner\)"):
        subject.load(str(tmp_path / "bare"))


def test_missing_weights_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(subject.ENVIRONMENT, raising=False)
    monkeypatch.setattr(subject, "SHIPPED", tmp_path / "weights")
    with pytest.raises(SetupError, match="reinstall menurut"):
        subject.load()


def test_registering_twice_is_harmless() -> None:
    register()
    register()
    assert Language.has_factory("menurut_sentences")


def test_a_saved_tokeniser_survives_the_light_way_in(tmp_path: Path) -> None:
    nlp = set_tokenizer(spacy.blank("id"))
    nlp.add_pipe("parser").add_label("dep")  # type: ignore[attr-defined]
    nlp.add_pipe("ner").add_label("PER")  # type: ignore[attr-defined]
    nlp.initialize()
    nlp.to_disk(tmp_path / "model")
    text = "Drs. Budi (15/6) membaca APBN-P ke-5."
    opened = subject.open_pipeline(str(tmp_path / "model"))
    assert [token.text for token in opened.make_doc(text)] == [token.text for token in nlp.make_doc(text)]
    assert opened.pipe_names == ["menurut_sentences", "parser", "menurut_roots", "ner"]
