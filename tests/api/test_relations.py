"""What two parties do to each other: series over records made by hand."""

import csv
import io
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import menurut
from menurut import SetupError, sources
from menurut.engines import Local
from menurut.faces.cli.app import app
from menurut.language.stems import stem
from menurut.model import Article, Record
from menurut.pipeline import adding, linking
from menurut.store.writer import opened
from menurut.testing import build
from tests.store.test_corpus import document

_TEXT = (
    "Malaysia menyerang Kenya. Kenya membantu Malaysia. Amina Odhiambo mengecam Malaysia. "
    "Malaysia berniat menggempur Kenya. Amina Odhiambo mengatakan Malaysia memukul Kenya. Nomor {}."
)


def read(article: Article) -> Record:
    """Stands in for reading: each article tells five events between two countries, one of them as a claim."""
    text = article.text
    malaysia = build.actor(text, "Malaysia", "state", country="MYS")
    kenya = build.actor(text, "Kenya", "state", country="KEN")
    amina = build.actor(text, "Amina Odhiambo", country="KEN")
    there: dict[str, Any] = {"actors": [malaysia], "recipients": [kenya]}
    said = build.statement(text, "Malaysia memukul Kenya", cue="mengatakan", speakers=[amina])
    events = [
        build.event(text, "menyerang", "ASSAULT", goldstein=-9.0, **there),
        build.event(text, "membantu", "AID", actors=[kenya], recipients=[malaysia], goldstein=6.0),
        build.event(text, "mengecam", "ACCUSE", actors=[amina], recipients=[malaysia], goldstein=-2.0),
        build.event(text, "menggempur", "ASSAULT", goldstein=-10.0, modality="intended", **there),
        build.event(text, "memukul", "ASSAULT", goldstein=-7.0, claimed_by=[said], **there),
    ]
    return build.record(article, [malaysia, kenya, amina], [said], events)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("relations") / "c"
    documents = [document(number, text=_TEXT.format(number)) for number in (1, 2, 3)]
    with opened(found, stem) as writer:
        adding.add(writer, documents, partial(adding.look, read=read, article=sources.article), Local())
        linking.refresh(writer)
    return found


def test_directions_and_voices_stand_apart(path: Path) -> None:
    with menurut.open(path) as corpus:
        own, claimed, back = corpus.relations("Malaysia", "Kenya")
    assert (own.actor, own.voice, own.events, own.quad_4, own.goldstein, own.undone) == ("Malaysia", "own", 3, 3, -9, 3)
    assert (claimed.voice, claimed.events, claimed.goldstein, claimed.undone) == ("claimed", 3, -7.0, 0)
    assert (back.actor, back.recipient, back.quad_2, back.quad_3, back.goldstein) == ("Kenya", "Malaysia", 3, 0, 6.0)
    assert (own.period, own.articles, own.outlets, own.outlet) == ("2024-01-01", 3, 1, None)


def test_a_state_stands_for_its_people_where_asked(path: Path) -> None:
    with menurut.open(path) as corpus:
        back = list(corpus.relations("Malaysia", "Kenya", country=True))[-1]
        assert (back.quad_2, back.quad_3, back.goldstein) == (3, 3, 2.0)
        (alone,) = corpus.relations("Amina", "Malaysia", country=True)
        assert (alone.actor, alone.events, alone.quad_3) == ("Amina Odhiambo", 3, 3)


@pytest.mark.parametrize(("by", "periods_n"), [("day", 3), ("month", 1), ("year", 1)])
def test_periods_and_days(path: Path, by: Any, periods_n: int) -> None:
    with menurut.open(path) as corpus:
        assert len({row.period for row in corpus.relations("Malaysia", "Kenya", by=by)}) == periods_n
        days = sorted({row.period or "" for row in corpus.relations("Malaysia", "Kenya", by="day")})
        cut = corpus.relations("Malaysia", "Kenya", by="day", since=days[1], until=days[1])
        assert {row.period for row in cut} == {days[1]}
        assert {row.events for row in cut} == {1}


def test_what_means_nothing_is_refused(path: Path) -> None:
    with menurut.open(path) as corpus:
        for names in (("Malaysia", "Siapa"), ("Malaysia", "Malaysia")):
            with pytest.raises(SetupError):
                corpus.relations(*names)
        with pytest.raises(SetupError):
            corpus.relations("Malaysia", "Kenya", by="decade')")  # type: ignore[arg-type]


def test_the_command_compares_outlets(path: Path) -> None:
    done = CliRunner().invoke(app, ["relations", str(path), "Malaysia", "Kenya", "--outlets", "-f", "csv"])
    assert done.exit_code == 0, done.output
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    with menurut.open(path) as corpus:
        assert {row["outlet"] for row in rows} == set(corpus.sql("select outlet from events")["outlet"].to_pylist())
    assert [row["voice"] for row in rows] == ["own", "claimed", "own"]
