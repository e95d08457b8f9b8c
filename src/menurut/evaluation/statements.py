"""Scores the statements of one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.evaluation.match import locate, overlap, pair_statements, same_actors, trimmed
from menurut.evaluation.scores import Share

if TYPE_CHECKING:
    from collections.abc import Iterable

    from menurut.evaluation.gold import GoldArticle, GoldStatement
    from menurut.evaluation.scores import Scores
    from menurut.model import Actor, Record, Statement

NAMES = ("statement", "statement exact", "attribution")


def score(gold: GoldArticle, record: Record, scores: Scores, notes: list[str]) -> None:
    """Count the article's statements into `scores` and say in `notes` what was missed or too much.

    Optional gold rows are neither wanted nor held against the reader.
    """
    text = record.article.text
    pairs = pair_statements(text, gold.statements, record.statements)
    free = sum(gold.statements[i].optional for i in pairs)
    for name in NAMES:
        tally = scores.tally(name)
        tally.gold += sum(not row.optional for row in gold.statements)
        tally.predicted += len(record.statements) - free
    for i, row in enumerate(gold.statements):
        if row.optional:
            continue
        if i in pairs:
            _found(row, record.statements[pairs[i]], record, scores, notes)
        else:
            notes.append(f"missed statement: {row.content[:90]!r} {' '.join(row.tags)}".rstrip())
            _count_tags(row, scores, found=False, exact=False, attributed=False)
    for j, statement in enumerate(record.statements):
        if j not in pairs.values():
            speakers = label(actors_of(record, statement.speakers))
            notes.append(f"spurious statement: {statement.content.text[:90]!r} by {speakers}")
    _negatives(gold, record, scores, notes)


def actors_of(record: Record, ids: Iterable[str]) -> list[Actor | None]:
    """The record's actors behind the ids; None for an id that leads nowhere."""
    by_id = {actor.id: actor for actor in record.actors}
    return [by_id.get(actor_id) for actor_id in ids]


def label(actors: Iterable[Actor | None]) -> str:
    """The actors' names for a reader, an empty set as ∅."""
    return " + ".join(actor.name if actor else "?" for actor in actors) or "∅"


def _found(row: GoldStatement, statement: Statement, record: Record, scores: Scores, notes: list[str]) -> None:
    text = record.article.text
    span = (statement.content.start, statement.content.end)
    wanted = locate(text, row.content, row.nth) or span
    exact = trimmed(text, wanted) == trimmed(text, span)
    speakers = actors_of(record, statement.speakers)
    right = same_actors(row.speakers, speakers)
    relayed = same_actors(row.relayed_by, actors_of(record, statement.relayed_by))
    scores.tally("statement").hit += 1
    scores.tally("statement exact").hit += exact
    scores.tally("attribution").hit += right
    scores.share("speaker").count(right)
    scores.share("statement kind").count(row.kind == statement.kind)
    scores.share("statement act").count(row.act == statement.act)
    scores.share("relay chain").count(relayed)
    if row.addressees is not None:
        scores.share("addressee").count(same_actors(row.addressees, actors_of(record, statement.addressees)))
    if row.occasion is not None:
        scores.share("occasion").count(_same_occasion(row.occasion, statement, text))
    _count_tags(row, scores, found=True, exact=exact, attributed=right)
    for tag in row.tags:
        scores.tag(tag).kind.count(row.kind == statement.kind)
        scores.tag(tag).act.count(row.act == statement.act)
        scores.tag(tag).relay.count(relayed)
    _note_differences(row, statement, record, exact=exact, right=right, relayed=relayed, notes=notes)


def _note_differences(
    row: GoldStatement,
    statement: Statement,
    record: Record,
    *,
    exact: bool,
    right: bool,
    relayed: bool,
    notes: list[str],
) -> None:
    where = repr(row.content[:60])
    if not right:
        wanted = " + ".join(actor.names[0] for actor in row.speakers) or "∅"
        notes.append(f"speaker: {where} wants {wanted}, has {label(actors_of(record, statement.speakers))}")
    if not relayed:
        wanted = " + ".join(actor.names[0] for actor in row.relayed_by) or "∅"
        notes.append(f"relay: {where} wants {wanted}, has {label(actors_of(record, statement.relayed_by))}")
    if not exact:
        notes.append(f"bounds: {row.content!r} found as {statement.content.text!r}")
    if row.kind != statement.kind:
        notes.append(f"kind: {where} wants {row.kind}, has {statement.kind}")
    if row.act != statement.act:
        notes.append(f"act: {where} wants {row.act}, has {statement.act}")


def _same_occasion(wanted: str, statement: Statement, text: str) -> bool:
    if statement.occasion is None:
        return not wanted
    span = (statement.occasion.start, statement.occasion.end)
    return any(
        overlap(place, span) >= 0.5  # the statement's own threshold; the phrase may recur, so any occurrence counts
        for nth in range(1, text.count(wanted) + 1)
        if wanted and (place := locate(text, wanted, nth))
    )


def _count_tags(row: GoldStatement, scores: Scores, *, found: bool, exact: bool, attributed: bool) -> None:
    for tag in row.tags:
        phenomenon = scores.tag(tag)
        phenomenon.found.count(found)
        phenomenon.exact.count(exact)
        phenomenon.attributed.count(attributed)


def _negatives(gold: GoldArticle, record: Record, scores: Scores, notes: list[str]) -> None:
    text = record.article.text
    for row in gold.negatives:
        span = locate(text, row.content, row.nth)
        if span is None:
            continue
        taken = any(overlap(span, (s.content.start, s.content.end)) >= 0.5 for s in record.statements)
        if taken:
            notes.append(f"no statement: {row.content!r} {' '.join(row.tags)}")
        for tag in row.tags:
            scores.left_alone.setdefault(tag, Share()).count(not taken)
