"""What an entry says of its verb."""

from __future__ import annotations

import pytest

from menurut.errors import SetupError
from menurut.lexicon.cues import _entry, entries, misspellings

ROW = {"lemma": "berkata", "act": "state", "takes": "clause", "factivity": "open", "example": "Ia berkata ia lapar."}


@pytest.mark.parametrize("wrong", [{"factivity": "sometimes"}, {"factivity": None}, {"takes": "anything"}])
def test_an_entry_without_known_values_is_refused(wrong: dict[str, str | None]) -> None:
    assert _entry(ROW).factivity == "open"
    with pytest.raises(SetupError, match="berkata"):
        _entry(ROW | wrong)


@pytest.mark.parametrize(
    ("lemma", "factivity"),
    [("mengakui", "factive"), ("menyadari", "factive"), ("mengungkapkan", "factive"), ("mengatakan", "open"),
     ("menilai", "open"), ("mengklaim", "counter"), ("menuding", "counter"), ("membantah", "counter")],
)  # fmt: skip
def test_factivity(lemma: str, factivity: str) -> None:
    assert {entry.factivity for entry in entries() if entry.lemma == lemma} == {factivity}


def test_a_real_word_is_no_misspelt_cue() -> None:
    assert "meyatakan" in misspellings()
    assert "menyalakan" not in misspellings()
