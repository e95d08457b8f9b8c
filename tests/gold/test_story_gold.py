import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

GOLD = Path(__file__).parent / "stories"
PARTS = {part: sorted((GOLD / part).glob("*/story.json")) for part in ("work", "held")}
STORIES = [path for paths in PARTS.values() for path in paths]
NOBODY = {"unspecified", "own voice"}


def texts(path: Path) -> dict[str, str]:
    return {file.stem: file.read_text("utf-8") for file in sorted(path.parent.glob("*.txt"))}


def passages(story: dict[str, Any]) -> list[dict[str, str]]:
    printed = [row for quote in story["quotes"] for row in quote["printed"]]
    cells = [cell for claim in story["claims"] for cell in claim["cells"].values()]
    return printed + [row for cell in cells for row in cell["evidence"]]


@pytest.fixture(params=STORIES, ids=lambda path: path.parent.name)
def path(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


@pytest.fixture
def story(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


@pytest.mark.parametrize("part", PARTS)
def test_each_part_holds_at_least_fifteen_stories(part: str) -> None:
    assert len(PARTS[part]) >= 15


def test_no_folder_stands_in_both_parts() -> None:
    names = [path.parent.name for path in STORIES]
    assert len(names) == len(set(names))


def test_a_story_has_three_to_ten_articles(path: Path, story: dict[str, Any]) -> None:
    bodies = texts(path)
    assert set(story) == {"story", "articles", "quotes", "claimants", "claims"}
    assert list(bodies) == sorted(story["articles"])
    assert 3 <= len(bodies) <= 10
    assert all(60 <= len(text.split()) <= 250 for text in bodies.values())


def test_a_copy_is_later_than_what_it_was_taken_from(story: dict[str, Any]) -> None:
    for article in story["articles"].values():
        assert article["relation"] in {"own report", "reprint", "edited copy"}
        assert (article["copy_of"] is None) == (article["relation"] == "own report")
        printed = datetime.fromisoformat(article["published_at"])
        assert printed.tzinfo
        if article["copy_of"]:
            source = story["articles"][article["copy_of"]]
            assert datetime.fromisoformat(source["published_at"]) < printed
            assert source["happening"] == article["happening"]


def test_every_passage_stands_in_its_article(path: Path, story: dict[str, Any]) -> None:
    bodies = texts(path)
    for row in passages(story):
        assert row["text"] in bodies[row["article"]], row


def test_a_quotation_stands_between_marks(path: Path, story: dict[str, Any]) -> None:
    bodies = texts(path)
    for quote in story["quotes"]:
        assert quote["speaker"]
        assert quote["printed"]
        for row in quote["printed"]:
            before = bodies[row["article"]].split(row["text"])[0]
            assert before.endswith(('"', "“")), row


def test_claims_name_their_claimants_and_origins(path: Path, story: dict[str, Any]) -> None:
    bodies = texts(path)
    for name, aliases in story["claimants"].items():
        assert bool(aliases) == (name not in NOBODY)
        assert all(any(alias in text for text in bodies.values()) for alias in aliases)
    assert 3 <= len(story["claims"]) <= 8
    for claim in story["claims"]:
        assert set(claim["cells"]) <= set(story["claimants"])
        assert all(1 <= len(cell["evidence"]) <= 4 for cell in claim["cells"].values())
        claimed = [cell for cell in claim["cells"].values() if cell["says"] == "claims"]
        assert {cell["says"] for cell in claim["cells"].values()} <= {"claims", "denies", "otherwise"}
        assert claimed
        assert len(claim["origins"]) == len(set(claim["origins"])) >= 1
        evidence = [row["article"] for cell in claimed for row in cell["evidence"]]
        assert claim["first"] == min(evidence, key=lambda key: story["articles"][key]["published_at"])
