"""Scores the events of single sentences, one JSON object a line, each with its day of publication and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from menurut.errors import SetupError
from menurut.evaluation import events
from menurut.evaluation.gold import GoldEvent  # noqa: TC001 - msgspec reads the annotations
from menurut.evaluation.scores import Scores, Share
from menurut.model import Article, Record, Run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class GoldSentence(msgspec.Struct, frozen=True):
    """A sentence and every event that should be found in it; one without any is there to be left alone."""

    text: str
    events: tuple[GoldEvent, ...]
    tags: tuple[str, ...] = ()
    published_at: str | None = None


def load_sentences(path: Path) -> list[GoldSentence]:
    """Read a file of annotated sentences.

    Raises:  SetupError where the file is missing, holds none or a line does not follow the format.
    """
    try:
        sentences = [
            msgspec.json.decode(line, type=GoldSentence) for line in path.read_bytes().splitlines() if line.strip()
        ]
    except (OSError, msgspec.MsgspecError) as error:
        raise SetupError(f"{path}: not a file of gold sentences: {error}") from error
    if not sentences:
        raise SetupError(f"{path}: no gold sentences here")
    return sentences


def evaluate_sentences(path: Path, read: Callable[[str, str | None], Record]) -> Scores:
    """Score a reader on every sentence of a file.

    `read` is given the sentence and, where the gold knows it, the ISO date of publication. A sentence that it fails
    on counts as read with nothing found, and is named in ``Scores.failed``.

    Raises:  SetupError as `load_sentences`.
    """
    total = Scores()
    for sentence in load_sentences(path):
        failure = None
        try:
            record = read(sentence.text, sentence.published_at)
        except Exception as error:  # whatever breaks is this sentence's score, never the end of the run
            failure = f"{type(error).__name__}: {error}"
            record = Record(article=Article(id="", text=sentence.text), run=Run(code="", model="", lexicon=""))
        scores = score_sentence(sentence, record)
        if failure is not None:
            scores.failed[sentence.text] = failure
        total.add(scores)
    return total


def score_sentence(sentence: GoldSentence, record: Record) -> Scores:
    """The figures of one sentence."""
    scores = Scores(sentences=1)
    notes: list[str] = []
    whole = events.score(sentence.events, record, scores, notes)
    if not sentence.events:
        scores.false_events.of = 1
        scores.false_events.count = len(record.events)
    for tag in dict.fromkeys(sentence.tags):
        scores.whole.setdefault(tag, Share()).count(whole if sentence.events else not record.events)
    if notes:
        scores.notes[sentence.text] = notes
    return scores
