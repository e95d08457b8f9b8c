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

    def claimants(self, event: Event) -> tuple[str, ...]:
        """Ids of those who say that an event happened, each once; empty where it is the publisher or nobody named.

        The speakers answer for what they say, the relay for the act of saying it: in `Menurut CCTV, Xi memuji ..` the
        praise is the cue of Xi's statement, so CCTV is its claimant.
        """
        claims = [one for one in self.statements if one.id in event.claimed_by]
        found = [
            (claim.speakers or claim.relayed_by) if claim.content.covers(event.trigger) else claim.relayed_by
            for claim in claims
        ]
        return tuple(dict.fromkeys(actor for actors in found for actor in actors))
