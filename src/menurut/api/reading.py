"""Read an article, from wherever it comes, and look at what was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from menurut.model.actor import Actor
    from menurut.model.article import Article
    from menurut.model.event import Event
    from menurut.model.record import Record
    from menurut.model.statement import Statement
    from menurut.views.labels import Language


@dataclass(frozen=True, slots=True)
class Reading:
    """One article with its actors, statements and events; shows itself as marked-up text in a notebook."""

    record: Record

    @property
    def article(self) -> Article:
        """The article; every offset points into its `text`."""
        return self.record.article

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Everybody who speaks, acts or is spoken of."""
        return self.record.actors

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements in the order of the text."""
        return self.record.statements

    @property
    def events(self) -> tuple[Event, ...]:
        """The events in the order of the text."""
        return self.record.events

    def actor(self, actor_id: str) -> Actor:
        """The actor behind an id, as it stands in `speakers`, `relayed_by`, `recipients` ..

        Raises:  KeyError where the article has no such actor.
        """
        return {actor.id: actor for actor in self.actors}[actor_id]

    def statement(self, statement_id: str) -> Statement:
        """The statement behind an id, as it stands in an event's `claimed_by`.

        Raises:  KeyError where the article has no such statement.
        """
        return {statement.id: statement for statement in self.statements}[statement_id]

    def to_dict(self) -> dict[str, Any]:
        """The record as plain values, in the published contract (schema 1)."""
        from menurut.views.contract import to_json

        return to_json(self.record)

    def to_json(self, *, indent: int | None = None) -> str:
        """`to_dict` as JSON text; the same record always gives the same text."""
        from menurut.views.contract import dumps

        return dumps(self.record, indent=indent)

    def to_html(self, *, language: Language = "id") -> str:
        """One self-contained page: the text marked up and the rows beside it."""
        from menurut.views.page import render

        return render(self.record, language=language)

    def __repr__(self) -> str:
        title = self.article.title or self.article.text[:40]
        counts = f"{len(self.statements)} statements, {len(self.events)} events, {len(self.actors)} actors"
        return f"<Reading {title!r}: {counts}>"

    def _repr_html_(self) -> str:
        """The page in a frame of its own, so that its style and script stay apart from the notebook's."""
        from html import escape

        page = escape(self.to_html())
        return f'<iframe srcdoc="{page}" sandbox="allow-scripts" style="width:100%;height:40rem;border:0"></iframe>'


def read(
    source: str | Path,
    *,
    published: str | date | None = None,
    model: str | None = None,
    allow_private: bool = False,
) -> Reading:
    """Read an article from a file, a URL or (``-``) standard input.

    `published` gives the day of publication and wins over what the source says; `model` names another spaCy
    pipeline for Indonesian in place of the shipped one; `allow_private` lets a URL lead into the own network.

    Raises:  ArticleError where the source holds no readable article, TransientError where the network failed,
             SetupError where the installation, the model or an argument does not fit.
    """
    from menurut import sources

    return _read(sources.read(source, published=_iso(published), allow_private=allow_private), model)


def read_text(
    text: str, *, published: str | date | None = None, url: str | None = None, model: str | None = None
) -> Reading:
    """Read an article given as text.

    Raises:  as `read`.
    """
    from menurut import sources

    return _read(sources.from_text(text, published=_iso(published), url=url), model)


def _read(article: Article, model: str | None) -> Reading:
    from menurut.pipeline import reading

    return Reading(reading.read(article, model=model))


def _iso(published: str | date | None) -> str | None:
    return published if published is None or isinstance(published, str) else published.isoformat()
