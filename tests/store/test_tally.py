"""Counts beside rows, and pages of rows, agree with the rows themselves."""

from collections import Counter
from pathlib import Path

import pytest

import menurut
from menurut.views.wanted import EventsWanted, StatementsWanted
from tests.store.test_corpus import DOCUMENTS, add


@pytest.fixture
def corpus(tmp_path: Path) -> menurut.Corpus:
    add(tmp_path / "c", DOCUMENTS)
    return menurut.open(tmp_path / "c")


def test_counts_agree_with_the_rows(corpus: menurut.Corpus) -> None:
    with corpus:
        rows = list(corpus.statements(since="2024-01-10", limit=None))
        counted = corpus.tally(StatementsWanted(since="2024-01-10"))
        assert (counted.rows, counted.articles) == (len(rows), len({row.article for row in rows}))
        assert counted.values["speaker"] == Counter(name for row in rows for name in row.speakers)
        assert counted.values["act"] == Counter(row.act for row in rows)
        assert counted.months == {"2024-01": len(rows)}


def test_events_are_counted_by_who_claims_them(corpus: menurut.Corpus) -> None:
    with corpus:
        assert corpus.tally(EventsWanted(type="assault")).values["actor"] == {"Ratna": 30}
        assert corpus.tally(EventsWanted(type="aid")).rows == 0


def test_pages_join_to_the_whole(corpus: menurut.Corpus) -> None:
    with corpus:
        whole = [row.id for row in corpus.statements(limit=None)]
        pages = [corpus.statements(limit=7, offset=at) for at in range(0, 35, 7)]
        assert [row.id for page in pages for row in page] == whole
        assert {page.total for page in pages} == {30}


def test_a_newer_state_is_seen(tmp_path: Path) -> None:
    add(tmp_path / "c", DOCUMENTS[:3])
    with menurut.open(tmp_path / "c") as corpus:
        news = [corpus.newer]
        add(tmp_path / "c", DOCUMENTS[3:6])
        news += [corpus.newer, corpus.refresh(), corpus.newer]
        assert news == [False, True, True, False]
