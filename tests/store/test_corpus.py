"""A corpus on disk: the same rows however they were added, whole states only, nothing lost by a kill."""

import json
import random
import signal
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import menurut
from menurut import SetupError, sources
from menurut.engines import Local
from menurut.language.stems import stem
from menurut.model import Article, Document, Record
from menurut.pipeline import adding
from menurut.store import check, parts
from menurut.store.reader import Reader, ask
from menurut.store.tables import NAMES, ORDER
from menurut.store.writer import opened
from menurut.testing import build


def read(article: Article) -> Record:
    """Stands in for reading: one speaker, one statement, one event, as the text says."""
    ratna = build.actor(article.text, "Ratna")
    said = build.statement(article.text, "membantah kabar", cue="membantah", speakers=[ratna])
    event = build.event(article.text, "menyerang", "ASSAULT", actors=[ratna], claimed_by=[said])
    return build.record(article, [ratna], [said], [event])


def document(number: int, *, url: int | None = None, more: str = "", text: str | None = None) -> Document:
    fields = {
        "title": f"Judul {number}",
        "text": text or f"Ratna membantah kabar nomor {number}{more} bahwa ia menyerang kampung di lembah itu.",
    }
    return Document(
        locator=f"a.jsonl#{number}",
        media="fields",
        raw=json.dumps(fields).encode(),
        published=f"2024-01-{number % 28 + 1:02d}",
        url=f"https://contoh.example/{number if url is None else url}",
    )


def add(path: Path, documents: Sequence[Document], batch: int = 7) -> adding.Summary:
    work = partial(adding.look, read=read, article=sources.article)
    with opened(path, stem) as writer:
        return adding.add(writer, documents, work, Local(), batch=batch)


def content(path: Path) -> dict[str, list[dict[str, Any]]]:
    reader = Reader(path)
    found = {
        name: reader.query(f"SELECT * FROM {name} ORDER BY {', '.join(ORDER[name])}").to_pylist() for name in NAMES
    }
    reader.close()
    return found


DOCUMENTS = [document(number) for number in range(30)]


def test_order_batches_and_repetition_leave_no_trace(tmp_path: Path) -> None:
    add(tmp_path / "one", DOCUMENTS)
    again = add(tmp_path / "one", DOCUMENTS)
    shuffled = random.Random(6).sample(DOCUMENTS, len(DOCUMENTS))
    add(tmp_path / "two", [*shuffled[:20], *shuffled[5:]], batch=3)
    assert (again.new, again.unchanged) == (0, 30)
    assert content(tmp_path / "one") == content(tmp_path / "two")
    assert check.check(tmp_path / "two") == []


def test_a_record_comes_back_as_it_was(tmp_path: Path) -> None:
    add(tmp_path / "c", DOCUMENTS[:3])
    with menurut.open(tmp_path / "c") as corpus:
        records = list(corpus.records())
        assert sorted(one.article.title or "" for one in records) == ["Judul 0", "Judul 1", "Judul 2"]
        assert [read(one.article) for one in records] == records


def test_a_changed_text_is_a_new_version(tmp_path: Path) -> None:
    add(tmp_path / "c", [document(1)])
    summary = add(tmp_path / "c", [document(2, url=1, more=" (dikoreksi)")])
    assert (summary.new, summary.changed) == (1, 1)
    with menurut.open(tmp_path / "c") as corpus:
        assert corpus.counts["articles"] == 2


def test_find(tmp_path: Path) -> None:
    add(tmp_path / "c", DOCUMENTS)
    with menurut.open(tmp_path / "c") as corpus:
        found = corpus.statements("berkabar", speaker="ratna", since="2024-01-10", until="2024-01-12", limit=2)
        assert (len(found), found.total) == (2, 3)
        assert [row.day for row in found] == ["2024-01-12", "2024-01-11"]
        row = next(iter(found))
        record = corpus.record(row.article)
        assert record
        assert record.article.text[row.start : row.end] == row.content
        assert [row.claimed_by for row in corpus.events(type="assault", limit=1)] == [("?",)]
        assert len(corpus.statements("kabar", speaker="Rat")) == 0


def test_one_writer_and_readers_with_whole_states(tmp_path: Path) -> None:
    add(tmp_path / "c", DOCUMENTS[:5])
    with menurut.open(tmp_path / "c") as corpus, opened(tmp_path / "c", stem):
        with pytest.raises(SetupError, match="is being written by process"):
            add(tmp_path / "c", DOCUMENTS)
        assert corpus.counts["articles"] == 5


def test_sql_reads_the_corpus_only(tmp_path: Path) -> None:
    add(tmp_path / "c", DOCUMENTS[:5])
    reader = Reader(tmp_path / "c")
    assert ask(tmp_path / "c", reader.manifest, "select count(*) n from articles").to_pylist() == [{"n": 5}]
    outside = (tmp_path / "x.csv").as_posix()
    for query in (
        f"select * from '{outside}'",
        f"copy articles to '{outside}'",
        "select 1; select 2",
        "set threads = 1",
    ):
        with pytest.raises(SetupError):
            ask(tmp_path / "c", reader.manifest, query)
    reader.close()


def test_check_sees_damage(tmp_path: Path) -> None:
    add(tmp_path / "c", DOCUMENTS[:5])
    reader = Reader(tmp_path / "c")
    path = parts.file(reader.layout.parts, reader.manifest.parts[0], "events")
    reader.close()
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    assert len(check.check(tmp_path / "c")) == 1


def test_nothing_is_lost_or_doubled_by_a_kill(tmp_path: Path) -> None:
    script = (
        "from pathlib import Path; import sys; from tests.store.test_corpus import add, DOCUMENTS\n"
        "add(Path(sys.argv[1]), DOCUMENTS, batch=1)"
    )
    dice = random.Random(9)
    for _ in range(4):
        process = subprocess.Popen([sys.executable, "-c", script, str(tmp_path / "c")], cwd=Path(__file__).parents[2])
        try:
            process.wait(0.8 + dice.random() * 0.8)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        if (tmp_path / "c" / "corpus.json").exists():
            assert check.check(tmp_path / "c") == []
    add(tmp_path / "c", DOCUMENTS)
    add(tmp_path / "whole", DOCUMENTS)
    assert content(tmp_path / "c") == content(tmp_path / "whole")
    assert check.check(tmp_path / "c") == []
