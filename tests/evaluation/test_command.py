import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from typer.testing import CliRunner

import menurut
from menurut.faces.cli.app import app
from menurut.testing import actor, article, record, statement

TEXT = "Bidan Lastri Wangi mengatakan obat sudah tiba."
GOLD: dict[str, Any] = {
    "source": "authored",
    "statements": [
        {
            "content": "obat sudah tiba",
            "kind": "indirect",
            "act": "state",
            "speakers": [{"names": ["Lastri Wangi"], "kind": "person"}],
            "tags": ["role"],
        }
    ],
}


@pytest.fixture
def gold_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for part in ("work", "held"):
        (tmp_path / part).mkdir()
        (tmp_path / part / f"bidan-{part}.txt").write_text(TEXT, "utf-8")
        (tmp_path / part / f"bidan-{part}.json").write_text(json.dumps(GOLD), "utf-8")
    lastri = actor(TEXT, "Lastri Wangi")
    found = record(article(TEXT), [lastri], [statement(TEXT, "obat sudah tiba", speakers=[lastri])])
    monkeypatch.setattr(menurut, "read", lambda *_args, **_options: SimpleNamespace(record=found), raising=False)
    return tmp_path


def run(*arguments: str) -> str:
    outcome = CliRunner().invoke(app, ["evaluate", *arguments])
    assert outcome.exit_code == 0, outcome.output
    return outcome.stdout


def test_the_table_has_figures_and_phenomena(gold_dir: Path) -> None:
    output = run(str(gold_dir))
    assert "2 articles" in output
    assert "attribution" in output
    assert "role" in output


def test_a_part_is_a_subfolder_and_json_is_for_machines(gold_dir: Path) -> None:
    figures = json.loads(run(str(gold_dir), "--part", "held", "--json"))
    assert figures["articles"] == 1
    assert figures["attribution"]["f1"] == 100
    assert figures["tags"]["role"]["found"] == {"accuracy": 100.0, "of": 1}


def test_show_goes_article_by_article(gold_dir: Path) -> None:
    assert "bidan-work" in run(str(gold_dir), "--part", "work", "--show")
