"""When and where an event took place, as its own sentence says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from menurut.events.clauses import Clauses
    from menurut.events.triggers import Match
    from menurut.model import Article, DateRange


def when(article: Article, clauses: Clauses, match: Match) -> DateRange | None:
    """The date in the sentence of the trigger that stands nearest to it; None where there is none."""
    del article, clauses, match
    return None
