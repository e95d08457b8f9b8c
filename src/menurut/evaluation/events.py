"""Scores the events of one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.evaluation.match import locate, same_actor, same_actors, sentence_at, sentence_bounds
from menurut.evaluation.statements import actors_of, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from menurut.evaluation.gold import GoldActor, GoldArticle, GoldEvent
    from menurut.evaluation.scores import Scores
    from menurut.model import Actor, Event, EventType, Record

_QUAD: dict[EventType, int] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}


def score(gold: GoldArticle, record: Record, scores: Scores, notes: list[str]) -> None:
    """Count the article's events into `scores`; optional gold rows are neither wanted nor held against the reader."""
    pairs = _pair(gold, record, lambda one, other: one == other)
    _count("event", gold, record, pairs, scores)
    _count("event dyad", gold, record, _pair(gold, record, lambda one, other: _QUAD[one] == _QUAD[other]), scores)
    for i, row in enumerate(gold.events):
        if i in pairs and not row.optional:
            _status(row, record.events[pairs[i]], record, scores)
        elif i not in pairs and not row.optional:
            notes.append(f"missed event: {_line(row)}")
    for j, event in enumerate(record.events):
        if j not in pairs.values():
            sides = f"{label(actors_of(record, event.actors))} -> {label(actors_of(record, event.recipients))}"
            notes.append(f"spurious event: {event.type} {sides} at {event.trigger.text!r}")


def _count(name: str, gold: GoldArticle, record: Record, pairs: dict[int, int], scores: Scores) -> None:
    optional = sum(gold.events[i].optional for i in pairs)
    tally = scores.tally(name)
    tally.gold += sum(not row.optional for row in gold.events)
    tally.hit += len(pairs) - optional
    tally.predicted += len(record.events) - optional


def _pair(gold: GoldArticle, record: Record, same_type: Callable[[EventType, EventType], bool]) -> dict[int, int]:
    """Pair gold rows with found rows of one sentence, the nearest trigger first; required rows choose before others."""
    bounds = sentence_bounds(record.article.text)
    pairs: dict[int, int] = {}
    for i in sorted(range(len(gold.events)), key=lambda number: (gold.events[number].optional, number)):
        row = gold.events[i]
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


def _status(row: GoldEvent, event: Event, record: Record, scores: Scores) -> None:
    right = _same_claim(row, event, record) and row.polarity == event.polarity and row.modality == event.modality
    scores.share("event status").count(right)
    if row.date:
        scores.share("event date").count(event.date is not None and event.date.start <= row.date <= event.date.end)
    if row.mode:
        scores.share("event mode").count(row.mode == event.mode)


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
