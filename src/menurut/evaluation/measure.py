"""Compares what a reader finds with gold annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.evaluation import coreference, events, statements
from menurut.evaluation.gold import load
from menurut.evaluation.match import normalise
from menurut.evaluation.scores import Scores
from menurut.model import Article, Record, Run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from menurut.evaluation.gold import GoldArticle


def evaluate(gold_dir: Path, read: Callable[[Path, str | None], Record]) -> Scores:
    """Score a reader on every gold article under a folder.

    `read` is given an article's file and, where the gold knows it, the ISO date of publication.

    An article that `read` fails on counts as read with nothing found, and is named in ``Scores.failed``. Where no
    article of the folder has an event, events are taken as not annotated and are not scored.

    Raises:  SetupError where the folder holds no gold.
    """
    total = Scores()
    articles = load(gold_dir)
    with_events = any(article.events for article in articles)
    for article in articles:
        failure = None
        try:
            record = read(article.path, article.published_at)
        except Exception as error:  # whatever breaks is this article's score, never the end of the run
            failure = f"{type(error).__name__}: {error}"
            record = _nothing(article)
        scores = score_article(article, record, with_events=with_events)
        if failure is not None:
            scores.failed[article.name] = failure
        total.add(scores)
    return total


def score_article(gold: GoldArticle, record: Record, *, with_events: bool = True) -> Scores:
    """The figures of one article; its events count only `with_events`, and statements not where it has only chains."""
    scores = Scores(articles=1)
    notes: list[str] = []
    text = record.article.text
    passages = [s.content for s in record.statements] + [e.trigger for e in record.events]
    for passage in passages:
        scores.share("offsets").count(text[passage.start : passage.end] == passage.text)
    taken_out = {normalise(link.text) for link in record.article.related}
    for line in map(normalise, gold.related):
        clean = line in taken_out and line not in normalise(text)
        scores.share("related links taken out").count(clean)
        if not clean:
            notes.append(f"related link not taken out: {line!r}")
    if gold.statements or gold.negatives or not gold.chains:
        statements.score(gold, record, scores, notes)
    if gold.chains:
        coreference.score(gold, record, scores, notes)
    if with_events:
        events.score(gold.events, record, scores, notes)
    scores.notes[gold.name] = notes
    return scores


def _nothing(article: GoldArticle) -> Record:
    return Record(article=Article(id="", text=article.text()), run=Run(code="", model="", lexicon=""))
