"""Pass 1: the order in which one article is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.attribution.attribute import attribute
from menurut.events.detect import detect
from menurut.language import cast, nlp, quotes
from menurut.lexicon.load import version as lexicon_version
from menurut.model import Record, Run

if TYPE_CHECKING:
    from spacy.language import Language

    from menurut.model import Article


def read(article: Article, *, model: str | None = None) -> Record:
    """Read one article: who says and does what in it, according to whom.

    `model` names another spaCy pipeline for Indonesian in place of the shipped one.

    Raises:  SetupError where the pipeline lacks a layer that reading needs.
    """
    pipeline = nlp.load(model)
    doc = pipeline(article.text)
    actors = cast.assemble(article, doc)
    statements = attribute(article, doc, quotes.find(article.text), actors)
    events = detect(article, doc, actors, statements)
    return Record(
        article=article,
        actors=actors.actors,
        statements=tuple(statements),
        events=tuple(events),
        run=_run(pipeline),
    )


def run(model: str | None = None) -> Run:
    """The versions that shape what this software reads."""
    return _run(nlp.load(model))


def _run(pipeline: Language) -> Run:
    from importlib.metadata import version

    return Run(
        code=version("menurut"),
        model=f"{pipeline.meta['lang']}_{pipeline.meta['name']}-{pipeline.meta['version']}",
        lexicon=lexicon_version(),
    )
