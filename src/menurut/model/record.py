"""One article with all that was read from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from menurut.model.actor import Actor
    from menurut.model.article import Article
    from menurut.model.event import Event
    from menurut.model.run import Run
    from menurut.model.statement import Statement

SCHEMA = 1
"""Version of the output contract."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The result of reading one article."""

    article: Article
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    run: Run
