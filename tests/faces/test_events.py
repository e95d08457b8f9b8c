"""`menurut events`: one event a line, in three forms."""

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import menurut
from menurut import Reading
from menurut.faces.cli import exits, main
from menurut.testing import build

TEXT = "Arandia diduga menyerang Belmora, kata Ratna Wijayanti."
Captured = pytest.CaptureFixture[str]


def stub(_source: str | Path, **_: object) -> Reading:
    ratna = build.actor(TEXT, "Ratna Wijayanti")
    arandia, belmora = build.actor(TEXT, "Arandia", kind="state"), build.actor(TEXT, "Belmora", kind="state")
    said = build.statement(TEXT, "Arandia diduga menyerang Belmora", cue="kata", speakers=[ratna])
    attack = build.event(
        TEXT, "menyerang", "ASSAULT", actors=[arandia], recipients=[belmora], claimed_by=[said], modality="possible"
    )
    return Reading(build.record(build.article(TEXT), [ratna, arandia, belmora], [said], [attack]))


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    def run(*arguments: str) -> int:
        monkeypatch.setattr(menurut, "read", stub)
        monkeypatch.setattr(sys, "argv", ["menurut", "events", *arguments])
        try:
            return main()
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else 0

    return run


def test_text(run: Callable[..., int], capsys: Captured) -> None:
    assert run("a.txt") == exits.OK
    line = capsys.readouterr().out
    assert "Arandia → Belmora  “menyerang”  possible" in line
    assert "[Ratna Wijayanti]" in line


def test_csv(run: Callable[..., int], capsys: Captured) -> None:
    assert run("a.txt", "b.txt", "--format", "csv") == exits.OK
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["source"], row["actors"], row["claimed_by"]) for row in rows] == [
        ("a.txt", "Arandia", "Ratna Wijayanti"),
        ("b.txt", "Arandia", "Ratna Wijayanti"),
    ]


def test_jsonl_into_a_file(run: Callable[..., int], tmp_path: Path) -> None:
    assert run("a.txt", "--format", "jsonl", "-o", str(tmp_path / "e.jsonl")) == exits.OK
    (row,) = [json.loads(line) for line in (tmp_path / "e.jsonl").read_text("utf-8").splitlines()]
    assert (row["type"], row["recipients"], TEXT[row["start"] : row["end"]]) == ("ASSAULT", ["Belmora"], "menyerang")


def test_explain_gives_the_reasons(run: Callable[..., int], capsys: Captured) -> None:
    assert run("a.txt", "--explain") == exits.OK
    assert capsys.readouterr().out.splitlines()[1:] == ["    by-hand"]
