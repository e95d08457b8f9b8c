import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from menurut.faces.cli import exits

Run = Callable[..., int]
Captured = pytest.CaptureFixture[str]


def test_json_of_one_source_is_one_object(run: Run, capsys: Captured) -> None:
    assert run("read", "a.txt", "--format", "json", "--published", "2024-03-05") == exits.OK
    value = json.loads(capsys.readouterr().out)
    assert value["article"]["title"] == "Judul a.txt"
    assert value["article"]["published_at"] == "2024-03-05"


def test_json_of_several_sources_is_a_list(run: Run, capsys: Captured) -> None:
    assert run("read", "a.txt", "b.txt", "--format", "json") == exits.OK
    assert [one["article"]["title"] for one in json.loads(capsys.readouterr().out)] == ["Judul a.txt", "Judul b.txt"]


def test_jsonl_is_one_record_a_line(run: Run, capsys: Captured) -> None:
    assert run("read", "a.txt", "b.txt", "-f", "jsonl") == exits.OK
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["schema"] for line in lines] == [1, 1]


def test_text_is_for_people(run: Run, capsys: Captured) -> None:
    assert run("read", "a.txt", "b.txt", "--lang", "en", "--explain") == exits.OK
    shown = capsys.readouterr().out
    assert "Judul a.txt" in shown
    assert "Judul b.txt" in shown
    assert "Statements" in shown
    assert "by-hand" in shown
    assert "\x1b" not in shown


def test_a_source_that_fails_leaves_the_others_alone(run: Run, capsys: Captured) -> None:
    assert run("read", "a.txt", "rusak.bin", "b.txt", "-f", "jsonl") == exits.UNREAD
    captured = capsys.readouterr()
    assert len(captured.out.splitlines()) == 2
    assert captured.err == "menurut: rusak.bin: this is a binary file [binary]\n"


def test_what_may_pass_has_a_code_of_its_own(run: Run, capsys: Captured) -> None:
    assert run("read", "nanti.txt") == exits.TRANSIENT
    assert run("read", "nanti.txt", "rusak.bin", "a.txt") == exits.UNREAD
    assert "try again later" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "html"])
def test_nothing_read_writes_no_file(run: Run, tmp_path: Path, form: str) -> None:
    assert run("read", "rusak.bin", "-f", form, "-o", str(tmp_path / "out")) == exits.UNREAD
    assert not (tmp_path / "out").exists()


def test_nothing_read_of_several_is_an_empty_list(run: Run, capsys: Captured) -> None:
    assert run("read", "rusak.1", "rusak.2", "-f", "json") == exits.UNREAD
    assert json.loads(capsys.readouterr().out) == []


def test_html_of_several_sources_needs_a_folder(run: Run, tmp_path: Path, capsys: Captured) -> None:
    assert run("read", "a.txt", "b.txt", "-f", "html") == exits.USAGE
    assert "-o FOLDER" in capsys.readouterr().err
    assert run("read", "a.txt", "x/a.html", "https://b.example/c/", "-f", "html", "-o", str(tmp_path)) == exits.OK
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-2.html", "a.html", "c.html"]


def test_html_of_one_source_is_a_page(run: Run, tmp_path: Path) -> None:
    assert run("read", "a.txt", "-f", "html", "-o", str(tmp_path / "a.html")) == exits.OK
    assert (tmp_path / "a.html").read_text("utf-8").startswith("<!doctype html>")


def test_a_file_that_cannot_be_written_is_said_plainly(run: Run, tmp_path: Path, capsys: Captured) -> None:
    assert run("read", "a.txt", "-o", str(tmp_path / "no" / "file")) == exits.SETUP
    assert capsys.readouterr().err.startswith("menurut: cannot write")


def test_without_source_a_terminal_is_told_what_to_give(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    assert run("read") == exits.USAGE
    assert "standard input" in capsys.readouterr().err


def test_without_source_a_pipe_is_read(run: Run, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("teks"))
    assert run("read", "-f", "jsonl") == exits.OK
    assert json.loads(capsys.readouterr().out)["article"]["title"] == "Judul -"
