from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest
from typer.testing import CliRunner

import menurut
from menurut.faces.cli.app import app


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stories") / "corpus"
    demo = Path(str(files("menurut") / "demo" / "articles"))
    menurut.add(path, sorted(demo.glob("xi-putin-*")))
    return path


def test_stories_lists_them_and_compare_shows_one(corpus: Path) -> None:
    listed = CliRunner().invoke(app, ["stories", str(corpus), "--json"])
    assert listed.exit_code == 0, listed.output
    (story,) = json.loads(listed.output)
    assert story["articles_n"] == 5
    compared = CliRunner().invoke(app, ["compare", str(corpus), story["id"], "--json"])
    assert compared.exit_code == 0, compared.output
    assert {"Kremlin", "CCTV"} <= {row["claimant"] for row in json.loads(compared.output)}


def test_a_table_has_a_column_for_each_claimant(corpus: Path) -> None:
    shown = CliRunner().invoke(app, ["stories", str(corpus)])
    compared = CliRunner().invoke(app, ["compare", str(corpus), shown.output.split()[0]])
    assert compared.exit_code == 0, compared.output
    assert "Kremlin" in compared.output
