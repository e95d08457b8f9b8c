"""The commands of a corpus, from adding to asking, over articles that are really read."""

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from menurut.faces.cli.app import app

_TEXT = (
    "MERTA - Polisi menangkap tiga pengunjuk rasa di Pelabuhan Merta. "
    "“Kami akan membebaskan mereka,” kata Wali Kota Merta Ratna Wijayanti di Merta, Selasa (5/3/2024).{}"
)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("corpus")
    rows = [
        {"title": "Tiga ditangkap", "text": _TEXT.format(more), "url": "https://contoh.example/1", "published": day}
        for more, day in (("", "2024-03-05"), (" Ratna membantah kabar lain.", "2024-03-06"))
    ]
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    done = run("add", str(folder / "c"), str(folder / "rows.jsonl"), "--json")
    assert json.loads(done)["new"] == 2
    return str(folder / "c")


def run(*words: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code == code, result.output
    return result.stdout


def rows(*words: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run(*words, "-f", "csv"))))


def test_the_newest_version_of_an_article_counts(corpus: str) -> None:
    assert {row["day"] for row in rows("find", corpus)} == {"2024-03-06"}
    assert {row["day"] for row in rows("find", corpus, "--all-versions")} == {"2024-03-05", "2024-03-06"}
    assert {row["day"] for row in rows("events", corpus)} == {"2024-03-06"}


def test_events_of_a_corpus(corpus: str) -> None:
    (row,) = rows("events", corpus, "--actor", "Polri", "--type", "coerce", "--status", "happened")
    assert row["trigger"].startswith("menangkap")
    assert rows("events", corpus, "--recipient", "Siapa") == []
    run("events", corpus, corpus, "--actor", "Polri", code=2)


@pytest.mark.parametrize("form", ["table", "csv", "json", "jsonl", "md"])
def test_who_in_every_form(corpus: str, form: str) -> None:
    shown = run("who", corpus, "Ratna", "-f", form)
    assert "Ratna" in shown
    assert "2024-03-06" in shown.replace("\n", "") or form == "table"


def test_who_nobody_knows(corpus: str) -> None:
    run("who", corpus, "Siapa", code=1)


def test_judge_and_check(corpus: str) -> None:
    assert run("judge", corpus, "rename", "Ratna Wijayanti", "Ratna W.", "--by", "Sari").startswith("j-")
    assert run("who", corpus, "Ratna").startswith("Ratna W. ")
    assert json.loads(run("check", corpus, "--json")) == {"wrong": []}
    assert json.loads(run("repair", corpus, "--json"))["indexed"] >= 3
