from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from spacy.language import Language

from menurut.errors import SetupError
from menurut.language import nlp as subject
from menurut.language.registry import register

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
