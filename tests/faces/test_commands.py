import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest

from menurut.faces.cli import exits

Run = Callable[..., int]
Captured = pytest.CaptureFixture[str]


def test_version(run: Run, capsys: Captured) -> None:
    assert run("--version") == exits.OK
    assert capsys.readouterr().out == f"menurut {version('menurut')}\n"


def test_schema(run: Run, capsys: Captured) -> None:
    assert run("schema") == exits.OK
    assert json.loads(capsys.readouterr().out)["$id"] == "urn:menurut:schema:1"


def test_no_command_shows_the_help(run: Run, capsys: Captured) -> None:
    run()
    assert "read" in capsys.readouterr().out


def test_unknown_command(run: Run, capsys: Captured) -> None:
    assert run("baca") == exits.USAGE
    assert "No such command" in capsys.readouterr().err


def test_demo_shows_every_article(run: Run, capsys: Captured) -> None:
    assert run("demo") == exits.OK
    shown = capsys.readouterr().out
    assert shown.count("Ratna Wijayanti menyatakan: “Kami siap”") >= 12
    assert "Jumlah: 15 artikel, 15 pernyataan, 0 kejadian" in shown


def test_demo_writes_pages(run: Run, tmp_path: Path, capsys: Captured) -> None:
    assert run("demo", "-o", str(tmp_path), "--lang", "en") == exits.OK
    assert len(list(tmp_path.glob("*.html"))) == 15
    assert len(capsys.readouterr().out.splitlines()) == 15


def test_model_evaluate_takes_at_most_two(run: Run) -> None:
    assert run("model", "evaluate", "a", "b", "c") == exits.USAGE


def test_help_gives_examples_and_exit_codes(run: Run, capsys: Captured) -> None:
    assert run("read", "--help") == exits.OK
    shown = capsys.readouterr().out
    assert "menurut read berita.txt" in shown
    assert "Exit codes" in shown


def test_help_comes_at_once() -> None:
    """Half a second is the promise; counted in processor time, so that what else the machine does stays out."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "menurut", "--help"], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.5


def test_a_reader_that_leaves_ends_the_command_quietly() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    script = (
        "import sys; sys.path.insert(0, sys.argv.pop()); import menurut; from tests.faces.conftest import stub; "
        "from menurut.faces.cli import main; menurut.read = stub; "
        "sys.argv = ['menurut', 'read', 'a.txt']; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(Path(__file__).parents[2])],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (exits.OK, b"")
