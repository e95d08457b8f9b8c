"""The rows that every view shows: statements and events numbered, their actors looked up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.model.actor import Actor
    from menurut.model.event import Event
    from menurut.model.record import Record
    from menurut.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """A statement with its number in the article, from 1, and its actors."""

    number: int
    statement: Statement
    speakers: tuple[Actor, ...]
    relayed_by: tuple[Actor, ...]
    addressees: tuple[Actor, ...]
    targets: tuple[Actor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event with its number in the article, from 1, its actors and the statements that claim it.

    `claimants` are those who say that it happened; empty for the publisher's own voice and also where the
    article names nobody (then `claims` is not empty).
    """

    number: int
    event: Event
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    claims: tuple[StatementRow, ...]
    claimants: tuple[Actor, ...]


def statement_rows(record: Record) -> list[StatementRow]:
    """The statements in the order of the record."""
    actors = {actor.id: actor for actor in record.actors}

    def look_up(ids: Sequence[str]) -> tuple[Actor, ...]:
        return tuple(actors[actor_id] for actor_id in ids)

    return [
        StatementRow(
            number=number,
            statement=statement,
            speakers=look_up(statement.speakers),
            relayed_by=look_up(statement.relayed_by),
            addressees=look_up(statement.addressees),
            targets=look_up(statement.targets),
        )
        for number, statement in enumerate(record.statements, 1)
    ]


def event_rows(record: Record, statements: Sequence[StatementRow]) -> list[EventRow]:
    """The events in the order of the record; `statements` are the rows of the same record."""
    actors = {actor.id: actor for actor in record.actors}
    by_id = {row.statement.id: row for row in statements}
    rows = []
    for number, event in enumerate(record.events, 1):
        claims = tuple(by_id[statement_id] for statement_id in event.claimed_by)
        rows.append(
            EventRow(
                number=number,
                event=event,
                actors=tuple(actors[actor_id] for actor_id in event.actors),
                recipients=tuple(actors[actor_id] for actor_id in event.recipients),
                claims=claims,
                claimants=tuple({actor.id: actor for claim in claims for actor in _claimants(event, claim)}.values()),
            )
        )
    return rows


def _claimants(event: Event, claim: StatementRow) -> tuple[Actor, ...]:
    """Who answers for the event: the speakers for what they say, the relay for the act of saying it.

    In `Menurut CCTV, Xi memuji ..` the praise is the cue of Xi's statement, so CCTV is its claimant.
    """
    if claim.statement.content.covers(event.trigger):
        return claim.speakers or claim.relayed_by
    return claim.relayed_by
