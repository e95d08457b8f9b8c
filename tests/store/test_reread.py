"""Reading a corpus again: whole or not at all, told row by row, and on from where it was."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

import menurut
from menurut import sources
from menurut.api import corpus as library
from menurut.engines import Local
from menurut.language.stems import stem
from menurut.model import Article, Record
from menurut.pipeline import adding, linking, rereading
from menurut.pipeline.rereading import Change
from menurut.store import check
from menurut.store.reader import Reader
from menurut.store.writer import opened
from tests.store.test_corpus import DOCUMENTS, add, content, read


def newer(article: Article) -> Record:
    """The reading of a later version: it takes the denial for an accusation."""
    record = read(article)
    (said,) = record.statements
    return replace(record, statements=(replace(said, act="accuse"),), run=replace(record.run, code="later"))


def again(path: Path, reading: Callable[[Article], Record]) -> list[Change]:
    told: list[Change] = []
    work = partial(adding.look, read=reading, article=sources.article)
    run = newer(sources.article(DOCUMENTS[0])).run
    with opened(path, stem) as writer:
        reader = Reader(path)
        try:
            assert rereading.needed(writer, run)
            rereading.reread(writer, reader, work, Local(), run, told.append, lambda _: None)
        finally:
            reader.close()
        assert not rereading.needed(writer, run)
        writer.tidy()
        linking.refresh(writer)
    return told


def test_what_is_other_is_told_and_kept(tmp_path: Path) -> None:
    add(tmp_path / "c", DOCUMENTS)
    with menurut.open(tmp_path / "c") as before:
        told = again(tmp_path / "c", newer)
        assert before.statements(act="accuse").total == 0
    assert {(one.table, "act=deny" in one.was or "act=state" in one.was, "act=accuse" in one.now) for one in told} == {
        ("statements", True, True)
    }
    assert len(told) == len(DOCUMENTS)
    with menurut.open(tmp_path / "c") as corpus:
        assert corpus.statements("kabar", speaker="Ratna", act="accuse").total == len(DOCUMENTS)
    assert check.check(tmp_path / "c") == []
    assert add(tmp_path / "c", DOCUMENTS).unchanged == len(DOCUMENTS)


def test_it_goes_on_where_it_was_stopped(tmp_path: Path) -> None:
    add(tmp_path / "c", DOCUMENTS, batch=3)
    before = content(tmp_path / "c")
    seen: list[str] = []

    def stopped(article: Article) -> Record:
        if len(seen) == 15:
            raise KeyboardInterrupt
        seen.append(article.id)
        return newer(article)

    with pytest.raises(KeyboardInterrupt):
        again(tmp_path / "c", stopped)
    assert content(tmp_path / "c") == before
    assert check.check(tmp_path / "c") == []

    def rest(article: Article) -> Record:
        seen.append(article.id)
        return newer(article)

    again(tmp_path / "c", rest)
    assert len(seen) < 2 * len(DOCUMENTS) - 10
    with menurut.open(tmp_path / "c") as corpus:
        assert corpus.statements(act="accuse").total == len(DOCUMENTS)
    assert check.check(tmp_path / "c") == []


def test_compaction_leaves_the_rows(tmp_path: Path) -> None:
    add(tmp_path / "c", DOCUMENTS, batch=4)
    before = content(tmp_path / "c")
    assert library.compact(tmp_path / "c") > 1
    assert content(tmp_path / "c") == before
    with menurut.open(tmp_path / "c") as corpus:
        assert corpus.statements("kabar", speaker="Ratna").total == len(DOCUMENTS)
        assert len(list(corpus.records())) == len(DOCUMENTS)
    assert check.check(tmp_path / "c") == []
