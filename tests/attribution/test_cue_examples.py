"""Every reporting verb of the lexicon reports in its own example."""

from __future__ import annotations

import pytest

import menurut
from menurut.lexicon.cues import CueEntry, entries

ENTRIES = [entry for entry in entries() if entry.takes != "report"]


def test_there_are_enough_and_no_lemma_twice() -> None:
    lemmas = [entry.lemma for entry in entries()]
    assert len(lemmas) >= 250
    assert len(lemmas) == len(set(lemmas))


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.lemma for entry in ENTRIES])
def test_example(entry: CueEntry) -> None:
    reading = menurut.read_text(entry.example)
    assert entry.lemma in [s.cue.lemma for s in reading.statements if s.cue], reading.statements
