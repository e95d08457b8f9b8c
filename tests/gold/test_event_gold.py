import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from menurut.evaluation.gold import GoldArticle, GoldEvent, load
from menurut.evaluation.match import locate
from menurut.evaluation.sentences import GoldSentence, load_sentences
from menurut.model import EventType

GOLD = Path(__file__).parent / "events"
TAGS = set(json.loads((GOLD / "vocabulary.json").read_text("utf-8")))
NEWS = GOLD.parent / "news"
ARTICLES = [*load(GOLD), *load(NEWS)]
SENTENCES = {part: load_sentences(GOLD / f"sentences-{part}.jsonl") for part in ("work", "held")}
PROBE = load_sentences(GOLD / "probe.jsonl")
TYPES = set(get_args(EventType))
MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone"
    " heavy-weapons crowd-control unconventional",
}
FIELDS = {
    "article": {"source", "published_at", "related", "statements", "events"},
    "sentence": {"text", "published_at", "events", "tags"},
    "statement": {"content", "nth", "kind", "act", "cue", "speakers", "relayed_by", "optional"},
    "event": {
        "type", "trigger", "nth", "actors", "recipients", "polarity", "modality", "claimed_by", "date", "mode",
        "optional", "symmetric",
    },
    "actor": {"names", "kind", "country"},
}  # fmt: skip


def check(event: GoldEvent, text: str) -> None:
    assert locate(text, event.trigger, event.nth), event.trigger
    assert event.mode is None or event.mode in MODES[event.type].split(), (event.type, event.mode)
    if event.date:
        date.fromisoformat(event.date)
    for actor in (*event.actors, *(event.recipients or ()), *event.claimed_by):
        assert actor.names or actor.kind == "unspecified"


def required(events: tuple[GoldEvent, ...]) -> list[GoldEvent]:
    return [event for event in events if not event.optional]


def known_fields(row: dict[str, Any], kind: str) -> None:
    assert set(row) <= FIELDS[kind], row
    for event in row.get("events", []):
        known_fields(event, "event")
    for statement in row.get("statements", []):
        known_fields(statement, "statement")
    for name in ("actors", "recipients", "claimed_by", "speakers", "relayed_by"):
        for actor in row.get(name) or []:
            known_fields(actor, "actor")


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_every_row_stands_in_its_article(article: GoldArticle) -> None:
    text = article.text()
    fewest, most = (150, 450) if NEWS in article.path.parents else (120, 220)
    assert fewest <= len(text.split()) <= most
    for event in article.events:
        check(event, text)
    for statement in article.statements:
        assert locate(text, statement.content, statement.nth), statement.content
        assert statement.cue is None or locate(text, statement.cue), statement.cue
    assert all(line in text for line in article.related)
    known_fields(json.loads(article.path.with_suffix(".json").read_text("utf-8")), "article")


@pytest.mark.parametrize("name", ["sentences-work", "sentences-held", "probe"])
def test_every_row_stands_in_its_sentence(name: str) -> None:
    path = GOLD / f"{name}.jsonl"
    for sentence in load_sentences(path):
        assert sentence.tags
        assert set(sentence.tags) <= TAGS
        assert ("negative" in sentence.tags) is not bool(required(sentence.events))
        for event in sentence.events:
            check(event, sentence.text)
    for line in path.read_text("utf-8").splitlines():
        known_fields(json.loads(line), "sentence")


@pytest.mark.parametrize("part", ["work", "held"])
def test_each_part_has_what_was_promised(part: str) -> None:
    articles = load(GOLD / part)
    assert len(articles) == 20
    assert sum(not required(article.events) for article in articles) >= 3
    sentences = SENTENCES[part]
    assert len(sentences) == 200
    assert 0.33 <= sum("negative" in sentence.tags for sentence in sentences) / len(sentences) <= 0.4
    rows = [row.events for row in articles] + [row.events for row in sentences]
    counts = Counter(event.type for events in rows for event in required(events))
    assert set(counts) == TYPES
    assert min(counts.values()) >= 5, counts


def test_no_text_stands_in_both_parts() -> None:
    texts = [sentence.text for rows in SENTENCES.values() for sentence in rows]
    assert len(texts) == len(set(texts))
    assert not {a.name for a in load(GOLD / "work")} & {a.name for a in load(GOLD / "held")}


def test_the_probe_spans_its_grid() -> None:
    wanted = [required(sentence.events) for sentence in PROBE]
    assert len(PROBE) >= 120
    assert all(len(events) == 1 for events in wanted)
    assert len({events[0].trigger for events in wanted}) == 12
    assert len({(events[0].actors, events[0].recipients) for events in wanted}) == 6
    conditions = Counter(tag for sentence in PROBE for tag in sentence.tags)
    assert len(conditions) == 12
    assert min(conditions.values()) >= 11


def test_the_probe_differs_from_the_sentences() -> None:
    seen: set[str] = {sentence.text for rows in SENTENCES.values() for sentence in rows}
    probe: list[GoldSentence] = [sentence for sentence in PROBE if sentence.text in seen]
    assert not probe
