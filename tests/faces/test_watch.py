"""``menurut watch`` and ``menurut digest``: what they print, where, and how they end."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from menurut.errors import SetupError, TransientError
from menurut.faces.cli import exits
from menurut.pipeline import reading
from menurut.testing import build
from tests.sources.server import page, serving

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from menurut.model import Article, Record

    Run = Callable[..., int]
    Captured = pytest.CaptureFixture[str]


def read(article: Article, *, model: str | None = None) -> Record:
    del model
    residents = build.actor(article.text, "Warga Merbung")
    said = build.statement(article.text, "menggugat keputusan bupati", cue="akan", speakers=[residents])
    return build.record(article, [residents], [said], [])


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setattr(reading, "read", read)


@pytest.mark.usefixtures("quiet")
def test_watch_once_and_digest(run: Run, tmp_path: Path, capsys: Captured) -> None:
    feeds, corpus = tmp_path / "umpan.toml", str(tmp_path / "arsip")
    with serving() as site:
        site.answers["/berita"] = lambda handler: handler.give(
            page().replace(b"<title>", b'<meta property="article:published_time" content="2024-03-05"><title>')
        )
        feeds.write_text(f'[[feed]]\naddress = "{site.base}/berita"\n[[search]]\nname = "Gugatan"\nwords = "menggugat"')
        assert run("watch", corpus, str(feeds), "--once", "--allow-private") == exits.OK
        first = capsys.readouterr()
        assert run("watch", corpus, str(feeds), "--once", "--allow-private") == exits.OK
    assert [json.loads(line)["content"] for line in first.out.splitlines()] == ["menggugat keputusan bupati"]
    assert "1 new articles; 1 Gugatan" in first.err
    assert capsys.readouterr().out == ""

    out = tmp_path / "kliping.html"
    assert run("digest", corpus, "--day", "2024-03-05", "-o", str(out), "--searches", str(feeds)) == exits.OK
    assert "menggugat keputusan bupati" in out.read_text("utf-8")
    assert run("digest", corpus, "--day", "2024-03-05", "--by", "speaker", "--lang", "en") == exits.OK
    assert "## Warga Merbung" in capsys.readouterr().out


def test_a_wrong_file_is_told_with_its_line(run: Run, tmp_path: Path, capsys: Captured) -> None:
    feeds = tmp_path / "umpan.toml"
    feeds.write_text('[[feed]]\nadress = "https://contoh.example/rss"')
    assert run("watch", str(tmp_path / "arsip"), str(feeds), "--once") == exits.SETUP
    assert "umpan.toml, line 2: 'adress' means nothing here" in capsys.readouterr().err
    assert run("watch", str(tmp_path / "arsip"), str(tmp_path / "tiada.toml")) == exits.SETUP
    assert not (tmp_path / "arsip").exists()


def test_impatience_is_refused(run: Run, tmp_path: Path) -> None:
    feeds = tmp_path / "umpan.toml"
    feeds.write_text('[[feed]]\naddress = "https://contoh.example/rss"')
    assert run("watch", str(tmp_path / "arsip"), str(feeds), "--every", "5s") == exits.USAGE


def test_rounds_go_on_after_a_failure_but_not_after_a_false_start(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    from menurut.api import watching
    from menurut.pipeline.adding import Summary

    feeds = tmp_path / "umpan.toml"
    feeds.write_text('[[feed]]\naddress = "https://contoh.example/rss"')
    rounds: list[watching.Round | Exception] = [
        watching.Round(Summary(), {"all": 2}),
        SetupError("arsip is being written by process 7"),
        watching.Round(Summary(), {"all": 0}, [TransientError("webhook: no answer")]),
        KeyboardInterrupt(),  # type: ignore[list-item]
    ]

    def one(*_: object, **__: object) -> watching.Round:
        outcome = rounds.pop(0)
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    slept: list[float] = []
    monkeypatch.setattr(watching, "watch", one)
    monkeypatch.setattr("menurut.faces.cli.watch.time.sleep", slept.append)
    run("watch", str(tmp_path / "arsip"), str(feeds), "--every", "30m")
    shown = capsys.readouterr().err
    assert len(slept) == 3
    assert all(0 < one <= 1800 for one in slept)
    assert "2 all" in shown
    assert "being written by process 7" in shown
    assert "webhook: no answer" in shown

    rounds = [SetupError("arsip is a file")]
    assert run("watch", str(tmp_path / "arsip"), str(feeds)) == exits.SETUP
