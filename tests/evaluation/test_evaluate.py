import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from menurut.errors import SetupError
from menurut.evaluation import Scores, evaluate, tables
from menurut.evaluation.gold import load
from menurut.model import Record, RelatedLink
from menurut.testing import actor, article, event, record, statement

TEXT = (
    'KARANGJATI - Wali Kota Ratna Melur berkata, "Pasar dibuka lagi." Ia menambahkan bahwa kios sudah siap.\n\n'
    "Menurut Radio Lentera, pedagang dituduh menimbun beras. DPRD memuji wali kota.\n\n"
    'Novel "Laut yang Lupa" laris.'
)
RATNA = {"names": ["Ratna Melur"], "kind": "person", "country": "IDN"}
RADIO = {"names": ["Radio Lentera"], "kind": "media", "country": "IDN"}
DPRD = {"names": ["DPRD"], "kind": "government", "country": "IDN"}
GOLD: dict[str, Any] = {
    "source": "authored",
    "published_at": "2024-05-01",
    "related": ["Harga Beras Naik"],
    "statements": [
        {"content": "Pasar dibuka lagi", "kind": "direct", "act": "state", "speakers": [RATNA], "tags": ["direct"]},
        {"content": "kios sudah siap", "kind": "indirect", "act": "state", "speakers": [RATNA], "tags": ["pronoun"]},
        {
            "content": "menimbun beras",
            "kind": "indirect",
            "act": "accuse",
            "speakers": [],
            "relayed_by": [RADIO],
            "tags": ["passive", "relay"],
        },
        {"content": "wali kota", "kind": "indirect", "act": "praise", "speakers": [DPRD], "optional": True, "nth": 1},
    ],
    "negatives": [{"content": "Laut yang Lupa", "tags": ["title-quote"]}],
    "events": [
        {
            "type": "SUPPORT",
            "trigger": "memuji",
            "actors": [DPRD],
            "recipients": [RATNA],
            "polarity": "positive",
            "modality": "actual",
        }
    ],
}


@pytest.fixture
def gold_dir(tmp_path: Path) -> Path:
    (tmp_path / "pasar.txt").write_text(TEXT, "utf-8")
    (tmp_path / "pasar.json").write_text(json.dumps(GOLD), "utf-8")
    return tmp_path


def perfect() -> Record:
    ratna, radio = actor(TEXT, "Ratna Melur"), actor(TEXT, "Radio Lentera", "media")
    dprd = actor(TEXT, "DPRD", "government")
    return record(
        replace(article(TEXT), related=(RelatedLink(text="Harga Beras Naik"),)),
        [ratna, radio, dprd],
        [
            statement(TEXT, "Pasar dibuka lagi.", speakers=[ratna], kind="direct"),
            statement(TEXT, "kios sudah siap", speakers=[ratna]),
            statement(TEXT, "menimbun beras", relayed_by=[radio], act="accuse"),
        ],
        [event(TEXT, "memuji", "SUPPORT", actors=[dprd], recipients=[ratna])],
    )


def scored(gold_dir: Path, found: Record) -> Scores:
    return evaluate(gold_dir, lambda _path, _published: found)


def test_a_perfect_reader_has_full_marks(gold_dir: Path) -> None:
    scores = scored(gold_dir, perfect())
    assert {name: (t.hit, t.gold, t.predicted) for name, t in scores.tallies.items()} == {
        "statement": (3, 3, 3),
        "statement exact": (3, 3, 3),
        "attribution": (3, 3, 3),
        "event": (1, 1, 1),
        "event dyad": (1, 1, 1),
    }
    assert all(share.accuracy == 1 for share in scores.shares.values())
    assert scores.left_alone["title-quote"].accuracy == 1
    assert scores.notes == {"pasar": []}


def test_each_kind_of_mistake_costs_what_it_should(gold_dir: Path) -> None:
    good = perfect()
    ratna, radio, _ = good.actors
    found = replace(
        good,
        statements=(
            statement(TEXT, "Pasar dibuka lagi", speakers=[radio], kind="indirect"),  # speaker and kind wrong
            statement(TEXT, "kios sudah", speakers=[ratna]),  # 10 of 15 characters: found, not exact
            statement(TEXT, "beras", relayed_by=[radio]),  # 5 of 14 characters: not found, and one too many
            statement(TEXT, "Laut yang Lupa", speakers=[ratna]),  # a title
        ),
        events=(event(TEXT, "memuji", "AGREE", recipients=[ratna]),),
    )
    scores = scored(gold_dir, found)
    assert {name: (t.hit, t.gold, t.predicted) for name, t in scores.tallies.items()} == {
        "statement": (2, 3, 4),
        "statement exact": (1, 3, 4),
        "attribution": (1, 3, 4),
        "event": (0, 1, 1),
        "event dyad": (0, 1, 1),
    }
    assert scores.tallies["statement"].f1 == pytest.approx(2 * 2 / (3 + 4))
    assert (scores.shares["speaker"].right, scores.shares["speaker"].of) == (1, 2)
    assert (scores.tags["passive"].found.right, scores.tags["passive"].found.of) == (0, 1)
    assert scores.tags["direct"].attributed.right == 0
    assert scores.left_alone["title-quote"].right == 0


def test_dyads_need_only_the_same_quad(gold_dir: Path) -> None:
    good = perfect()
    ratna, _, dprd = good.actors
    found = replace(good, events=(event(TEXT, "memuji", "AGREE", actors=[dprd], recipients=[ratna]),))
    scores = scored(gold_dir, found)
    assert scores.tallies["event"].hit == 0
    assert scores.tallies["event dyad"].hit == 1


def test_a_claim_that_the_gold_does_not_make_spoils_the_status(gold_dir: Path) -> None:
    good = perfect()
    claimed = replace(good.events[0], claimed_by=(good.statements[0].id,))
    assert scored(gold_dir, replace(good, events=(claimed,))).shares["event status"].accuracy == 0


def test_gold_without_a_single_event_does_not_score_events(gold_dir: Path) -> None:
    (gold_dir / "pasar.json").write_text(json.dumps(GOLD | {"events": []}), "utf-8")
    assert "event" not in scored(gold_dir, perfect()).tallies


def test_an_optional_row_is_neither_wanted_nor_held_against_the_reader(gold_dir: Path) -> None:
    good = perfect()
    text = TEXT.index("memuji wali kota")
    extra = statement(TEXT, "memuji wali kota", speakers=[good.actors[2]], act="praise")
    assert TEXT[text:].startswith(extra.content.text)
    gold = json.loads(json.dumps(GOLD))
    gold["statements"][3] |= {"content": "memuji wali kota"}
    (gold_dir / "pasar.json").write_text(json.dumps(gold), "utf-8")
    with_extra = scored(gold_dir, replace(good, statements=(*good.statements, extra)))
    assert with_extra.tallies["statement"].predicted == 3
    assert scored(gold_dir, good).tallies["statement"].gold == 3


def test_a_crash_counts_as_nothing_found_and_is_named(gold_dir: Path) -> None:
    def broken(_path: Path, _published: str | None) -> Record:
        raise RuntimeError("no luck")

    scores = evaluate(gold_dir, broken)
    assert scores.failed == {"pasar": "RuntimeError: no luck"}
    assert (scores.tallies["statement"].hit, scores.tallies["statement"].gold) == (0, 3)
    assert "FAILED pasar: RuntimeError: no luck" in list(tables.lines(scores))


def test_the_table_shows_misses_on_request(gold_dir: Path) -> None:
    scores = scored(gold_dir, replace(perfect(), statements=()))
    assert not any("missed" in line for line in tables.lines(scores))
    assert sum("missed statement" in line for line in tables.lines(scores, show=True)) == 3
    assert json.loads(json.dumps(tables.values(scores)))["statement"]["r"] == 0


def test_a_folder_without_gold_or_with_a_broken_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="no gold here"):
        load(tmp_path)
    (tmp_path / "x.txt").write_text("x", "utf-8")
    (tmp_path / "x.json").write_text('{"source": "authored", "statements": [{"content": 3}]}', "utf-8")
    with pytest.raises(SetupError, match="not a gold file"):
        load(tmp_path)
