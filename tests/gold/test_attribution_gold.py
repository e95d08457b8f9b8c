import json
import re
from pathlib import Path
from typing import Any

import pytest

from menurut.evaluation.gold import GoldArticle, load
from menurut.evaluation.match import locate

GOLD = Path(__file__).parent / "attribution"
TAGS = set(json.loads((Path(__file__).parent / "vocabulary.json").read_text("utf-8")))
FIELDS = {
    "article": {"source", "published_at", "related", "statements", "negatives", "events"},
    "statement": {
        "content", "nth", "kind", "act", "cue", "speakers", "relayed_by", "addressees", "occasion", "optional", "tags",
    },
    "negative": {"content", "nth", "tags"},
}  # fmt: skip
ARTICLES = load(GOLD)


def raw(article: GoldArticle) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(article.path.with_suffix(".json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_every_substring_stands_in_its_article(article: GoldArticle) -> None:
    text = article.text()
    for negative in article.negatives:
        assert locate(text, negative.content, negative.nth), negative.content
    for statement in article.statements:
        assert locate(text, statement.content, statement.nth), statement.content
        if statement.cue is not None:
            assert re.search(rf"(?<!\w){re.escape(statement.cue)}(?!\w)", text), statement.cue
        assert (statement.occasion or "") in text
    for line in article.related:
        assert line in text


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_every_field_and_tag_is_known(article: GoldArticle) -> None:
    rows = raw(article)
    assert set(rows) <= FIELDS["article"]
    for row in rows["statements"]:
        assert set(row) <= FIELDS["statement"]
        assert row["tags"]
        assert set(row["tags"]) <= TAGS
    for row in rows.get("negatives", []):
        assert set(row) <= FIELDS["negative"]
        assert row["tags"]
        assert set(row["tags"]) <= TAGS


def test_no_content_is_annotated_twice() -> None:
    for article in ARTICLES:
        spans = [(row.content, row.nth) for row in article.statements]
        assert len(spans) == len(set(spans)), article.name


def test_the_parts_are_of_one_size_and_share_no_article() -> None:
    parts = {part: {article.name for article in load(GOLD / part)} for part in ("work", "held")}
    assert len(parts["work"]) == len(parts["held"])
    assert not parts["work"] & parts["held"]
