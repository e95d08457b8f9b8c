"""One actor under many names, and what people judge of it."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest

import menurut
from menurut import SetupError, sources
from menurut.api import corpus as library
from menurut.engines import Local
from menurut.language.stems import stem
from menurut.model import Article, Passage, Record, Role
from menurut.pipeline import adding, linking
from menurut.store.writer import opened
from menurut.testing import build
from tests.store.test_corpus import document

_NAMES = ["Ratna Wijayanti", "Ratna Wijayanti", "R. Wijayanti", "Dewi Lestarini"]


def read(article: Article) -> Record:
    """Stands in for reading: whoever of the names stands first is a mayor and denies."""
    name = next(name for name in ("Ratna Wijayanti", "R. Wijayanti", "Dewi Lestarini") if name in article.text)
    title = Passage.of(article.text, 0, len("Wali Kota Merta"))
    fields: dict[str, Any] = {"country": "IDN", "sector": "GOV", "roles": (Role(title=title, affiliation=None),)}
    speaker = build.actor(article.text, name, **fields)
    agency = build.actor(article.text, "Kantor Berita Teluk", "media")
    said = build.statement(article.text, "kabar itu", cue="membantah", speakers=[speaker], relayed_by=[agency])
    event = build.event(article.text, "menyerang", "ASSAULT", recipients=[speaker])
    return build.record(article, [speaker, agency], [said], [event])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "c"
    template = "Wali Kota Merta {} membantah kabar itu, lapor Kantor Berita Teluk. Orang menyerang {} di pasar {}."
    documents = [
        document(number, text=template.format(name, name, number)) for number, name in enumerate(_NAMES, start=1)
    ]
    with opened(found, stem) as writer:
        adding.add(writer, documents, partial(adding.look, read=read, article=sources.article), Local())
        assert linking.due(writer)
        linking.refresh(writer)
        assert not linking.due(writer)
    return found


def test_a_dossier_gathers_all_names(path: Path) -> None:
    with menurut.open(path) as corpus:
        found = corpus.who("Ratna")
        assert found
        assert found.names == ("R. Wijayanti", "Ratna Wijayanti")
        assert [(one.first, one.last, one.articles_n) for one in found.offices] == [("2024-01-02", "2024-01-04", 3)]
        assert (found.said.tally.rows, found.met.tally.rows, found.did.tally.rows) == (3, 3, 0)
        assert found.said.tally.values["claimed_by"] == {"Kantor Berita Teluk": 3}
        assert len(list(found.lines())) == 6
        assert corpus.who(found.id) == found
        assert corpus.who("Siapa Gerangan") is None


def test_a_name_finds_what_is_said_under_another(path: Path) -> None:
    with menurut.open(path) as corpus:
        assert {row.speakers for row in corpus.statements(speaker="Ratna")} == {("Ratna Wijayanti",), ("R. Wijayanti",)}
        assert corpus.statements(speaker="Ratna", claimed_by="Teluk").total == 3
        assert corpus.statements(speaker="Ratna", claimed_by="Dewi").total == 0


def test_judgements_hold_and_can_be_taken_back(path: Path) -> None:
    library.judge(path, "same", "Dewi Lestarini", "Ratna Wijayanti", by="Sari", note="nama lama")
    library.judge(path, "rename", "Ratna Wijayanti", name="Ratna Dewi", by="Sari")
    with menurut.open(path) as corpus:
        found = corpus.who("Ratna Dewi")
        assert found
        assert (found.name, found.articles_n) == ("Ratna Dewi", 4)
        assert corpus.statements(speaker="Ratna").total == 4
        appearances = found.appearances
    with menurut.open(path) as corpus:
        dewi = corpus.sql("select id from sightings where name = 'Dewi Lestarini'")["id"][0].as_py()
        other = next(one for one in appearances if one != dewi)
    library.judge(path, "different", dewi, other, by="Budi")
    with menurut.open(path) as corpus:
        assert corpus.statements(speaker="Ratna Wijayanti").total == 3


def test_a_judgement_waits_for_who_writes(path: Path) -> None:
    with opened(path, stem) as writer:
        library.judge(path, "rename", "Ratna Wijayanti", name="Ratna Baru", by="Sari")
        assert linking.due(writer)
        linking.refresh(writer)
    with menurut.open(path) as corpus:
        assert corpus.who("Ratna Baru")


def test_a_judgement_needs_one_actor(path: Path) -> None:
    with pytest.raises(SetupError, match="nobody"):
        library.judge(path, "same", "Siapa Gerangan", "Ratna Wijayanti", by="Sari")
    with pytest.raises(SetupError, match="no appearance"):
        library.judge(path, "same", "m-000000000000", "Ratna Wijayanti", by="Sari")
