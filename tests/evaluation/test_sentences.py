import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from menurut.errors import SetupError
from menurut.evaluation import Scores, evaluate_sentences, tables
from menurut.faces.cli.app import app
from menurut.model import Record
from menurut.testing import actor, article, event, record

POLITICS = "Lorvia menembaki Kandria."
SPORT = "Lorvia menembaki gawang Kandria."


def row(text: str, *events: dict[str, Any], tags: list[str]) -> str:
    return json.dumps({"text": text, "published_at": "2025-06-12", "events": events, "tags": tags})


def party(name: str) -> dict[str, Any]:
    return {"names": [name], "kind": "state"}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    fire = {
        "type": "ASSAULT",
        "trigger": "menembaki",
        "actors": [party("Lorvia")],
        "recipients": [party("Kandria")],
        "polarity": "positive",
        "modality": "actual",
    }
    path = tmp_path / "sentences.jsonl"
    path.write_text(row(POLITICS, fire, tags=["active"]) + "\n" + row(SPORT, tags=["negative", "sport"]), "utf-8")
    return path


def reading(text: str, *, modality: Any = "actual") -> Record:
    lorvia, kandria = actor(text, "Lorvia", kind="state"), actor(text, "Kandria", kind="state")
    found = event(text, "menembaki", "ASSAULT", actors=[lorvia], recipients=[kandria], modality=modality)
    return record(article(text), [lorvia, kandria], [], [found])


def scored(gold: Path, **options: Any) -> Scores:
    return evaluate_sentences(gold, lambda text, _published: reading(text, **options))


def test_a_sentence_is_whole_when_every_event_is_right(gold: Path) -> None:
    scores = scored(gold)
    assert (scores.whole["active"].right, scores.whole["active"].of) == (1, 1)
    assert scores.tallies["event"].hit == 1


def test_a_wrong_status_spoils_it_and_is_noted(gold: Path) -> None:
    scores = scored(gold, modality="possible")
    assert scores.whole["active"].right == 0
    assert any(note.startswith("status") for note in scores.notes[POLITICS])


def test_events_in_sentences_without_any_are_counted_per_hundred(gold: Path) -> None:
    scores = scored(gold)
    assert scores.false_events.per_hundred == 100
    assert scores.whole["sport"].right == 0
    table = "\n".join(tables.lines(scores))
    assert "2 sentences" in table
    assert "100.00 per 100" in table
    assert tables.values(scores)["false events"] == {"per 100": 100.0, "of": 1}


def test_a_sentence_that_cannot_be_read_has_nothing_found(gold: Path) -> None:
    def fail(text: str, _published: str | None) -> Record:
        raise ValueError(text)

    scores = evaluate_sentences(gold, fail)
    assert set(scores.failed) == {POLITICS, SPORT}
    assert scores.whole["sport"].right == 1


@pytest.mark.parametrize("content", ["", '{"text": 1}', "no json"])
def test_another_file_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "other.jsonl"
    path.write_text(content, "utf-8")
    with pytest.raises(SetupError):
        evaluate_sentences(path, lambda text, _published: reading(text))


def test_a_file_of_sentences_has_no_parts(gold: Path) -> None:
    outcome = CliRunner().invoke(app, ["evaluate", str(gold), "--part", "work"])
    assert outcome.exit_code == 2
