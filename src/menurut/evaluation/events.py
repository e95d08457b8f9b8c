"""Scores the events of one article or one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.evaluation.match import locate, same_actor, same_actors, sentence_at, sentence_bounds
from menurut.evaluation.statements import actors_of, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from menurut.evaluation.gold import GoldActor, GoldEvent
    from menurut.evaluation.scores import Scores
    from menurut.model import Actor, Event, EventType, Record

_QUAD: dict[EventType, int] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}


def score(rows: Sequence[GoldEvent], record: Record, scores: Scores, notes: list[str]) -> bool:
    """Count the events into `scores`; optional gold rows are neither wanted nor held against the reader.

    Returns whether every wanted event was found with its parties, polarity, modality and claimant.
    """
    pairs = _pair(rows, record, lambda one, other: one == other)
    _count("event", rows, record, pairs, scores)
    _count("event dyad", rows, record, _pair(rows, record, lambda one, other: _QUAD[one] == _QUAD[other]), scores)
    whole = True
    for i, row in enumerate(rows):
        if row.optional:
            continue
        if i in pairs:
            whole &= _status(row, record.events[pairs[i]], record, scores, notes)
        else:
            whole = False
            notes.append(f"missed event: {_line(row)}")
    for j, event in enumerate(record.events):
        if j not in pairs.values():
            sides = f"{label(actors_of(record, event.actors))} -> {label(actors_of(record, event.recipients))}"
            notes.append(f"spurious event: {event.type} {sides} at {event.trigger.text!r}")
    return whole


def _count(name: str, rows: Sequence[GoldEvent], record: Record, pairs: dict[int, int], scores: Scores) -> None:
    optional = sum(rows[i].optional for i in pairs)
    tally = scores.tally(name)
    tally.gold += sum(not row.optional for row in rows)
    tally.hit += len(pairs) - optional
    tally.predicted += len(record.events) - optional


def _pair(
    rows: Sequence[GoldEvent], record: Record, same_type: Callable[[EventType, EventType], bool]
) -> dict[int, int]:
    """Pair gold rows with found rows of one sentence, the nearest trigger first; required rows choose before others."""
    bounds = sentence_bounds(record.article.text)
    pairs: dict[int, int] = {}
    for i in sorted(range(len(rows)), key=lambda number: (rows[number].optional, number)):
        row = rows[i]
        span = locate(record.article.text, row.trigger, row.nth)
        if span is None:
            continue
        home = sentence_at(bounds, span[0])
        options = [
            (abs(event.trigger.start - span[0]), j)
            for j, event in enumerate(record.events)
            if j not in pairs.values()
            and same_type(row.type, event.type)
            and sentence_at(bounds, event.trigger.start) == home
            and _same_parties(row, event, record)
        ]
        if options:
            pairs[i] = min(options)[1]
    return pairs


def _same_parties(row: GoldEvent, event: Event, record: Record) -> bool:
    if row.symmetric or row.type == "CONSULT":  # who met whom has no direction
        both = dict.fromkeys((*event.actors, *event.recipients))
        return row.recipients is None or same_actors((*row.actors, *row.recipients), actors_of(record, both))
    if not same_actors(row.actors, actors_of(record, event.actors)):
        return False
    return row.recipients is None or same_actors(row.recipients, actors_of(record, event.recipients))


def _status(row: GoldEvent, event: Event, record: Record, scores: Scores, notes: list[str]) -> bool:
    claim = _same_claim(row, event, record)
    right = claim and row.polarity == event.polarity and row.modality == event.modality
    scores.share("event status").count(right)
    if not right:
        claimant = "" if claim else f", claimed by {_names(row.claimed_by)}"
        notes.append(
            f"status: {row.trigger!r} wants {row.polarity} {row.modality}{claimant}; "
            f"is {event.polarity} {event.modality}"
        )
    if row.date:
        scores.share("event date").count(event.date is not None and event.date.start <= row.date <= event.date.end)
    if row.mode:
        scores.share("event mode").count(row.mode == event.mode)
    return right


def _same_claim(row: GoldEvent, event: Event, record: Record) -> bool:
    if not row.claimed_by or not event.claimed_by:
        return bool(row.claimed_by) == bool(event.claimed_by)
    statements = {statement.id: statement for statement in record.statements}
    claimants: list[Actor | None] = []
    for statement in (statements[key] for key in event.claimed_by if key in statements):
        # a statement that names neither speaker nor relay is a claim by somebody unspecified
        claimants += actors_of(record, (*statement.speakers, *statement.relayed_by)) or [None]
    return all(any(same_actor(wanted, actor) for actor in claimants) for wanted in row.claimed_by)


def _line(row: GoldEvent) -> str:
    recipients = "(any)" if row.recipients is None else _names(row.recipients)
    return f"{row.type} {_names(row.actors)} -> {recipients} at {row.trigger!r}"


def _names(actors: tuple[GoldActor, ...]) -> str:
    return " + ".join(actor.names[0] if actor.names else "?" for actor in actors) or "∅"
