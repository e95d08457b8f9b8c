"""Rows as they stand after what readers corrected; a pure function of what was read and of the ledger."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from menurut.model import Actor, content_id
from menurut.model.correction import AROUND, Correction

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from menurut.model import Event, Passage, Record, Statement
    from menurut.views.found import FoundEvent, FoundStatement


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A record after its corrections. `marks` are these by the id of their row; rows that are wrong are still there."""

    record: Record
    marks: Mapping[str, Correction]

    def without_wrong(self) -> Record:
        """The record without the rows that somebody called wrong."""
        wrong = {row for row, one in self.marks.items() if one.remark == "wrong"}
        return replace(
            self.record,
            statements=tuple(one for one in self.record.statements if one.id not in wrong),
            events=tuple(
                replace(one, claimed_by=tuple(claim for claim in one.claimed_by if claim not in wrong))
                for one in self.record.events
                if one.id not in wrong
            ),
        )


def correct(record: Record, corrections: Iterable[Correction]) -> Corrected:
    """The record with the corrections that are about it; `corrections` are those that stand."""
    marks: dict[str, Correction] = {}
    for one in corrections:
        if _about(one, record) and (row := place(record, one)) is not None:
            marks[row] = one
    actors = {actor.id: actor for actor in record.actors}
    statements = tuple(_statement(one, marks.get(one.id), record, actors) for one in record.statements)
    events = tuple(_event(one, marks.get(one.id)) for one in record.events)
    changed = replace(record, actors=tuple(actors.values()), statements=statements, events=events)
    return Corrected(record=changed, marks=marks)


def anchor(record: Record, row: str) -> dict[str, Any] | None:
    """The fields of a correction that say where a row stands; None where the record has no such row."""
    passage = _passages(record).get(row)
    if passage is None:
        return None
    text = record.article.text
    return {
        "article": record.article.id,
        "url": record.article.url,
        "row": row,
        "start": passage.start,
        "exact": passage.text,
        "prefix": text[max(0, passage.start - AROUND) : passage.start],
        "suffix": text[passage.end : passage.end + AROUND],
    }


def place(record: Record, correction: Correction) -> str | None:
    """The row that a correction means: that of its id, else the one over the same words; None where there is none."""
    passages = _passages(record)
    meant = passages.get(correction.row)
    if meant is not None and meant.text == correction.exact:
        return correction.row
    start = _found_again(record.article.text, correction)
    if start is None:
        return None
    end, kind = start + len(correction.exact), correction.row[:1]
    best, most = None, 0.5
    for row, passage in passages.items():
        shared = min(end, passage.end) - max(start, passage.start)
        share = shared / max(end - start, passage.end - passage.start)
        if row[:1] == kind and share > most:
            best, most = row, share
    return best


def mark(row: FoundStatement | FoundEvent, corrections: Iterable[Correction]) -> Correction | None:
    """The correction of a row that a search found."""
    text = row.content if hasattr(row, "content") else row.trigger
    for one in corrections:
        same_article = one.article == row.article or (one.url is not None and one.url == row.url)
        if same_article and one.exact == text and (one.row == row.id or one.start == row.start):
            return one
    return None


def _about(correction: Correction, record: Record) -> bool:
    article = record.article
    return correction.article == article.id or (correction.url is not None and correction.url == article.url)


def _passages(record: Record) -> dict[str, Passage]:
    return {one.id: one.content for one in record.statements} | {one.id: one.trigger for one in record.events}


def _found_again(text: str, correction: Correction) -> int | None:
    """Where the words stand: the place with most of what stood around them, the nearest of these."""
    places, at = [], text.find(correction.exact)
    while correction.exact and at >= 0:
        places.append(at)
        at = text.find(correction.exact, at + 1)

    def fitness(at: int) -> tuple[int, int]:
        before = _shared(text[max(0, at - AROUND) : at][::-1], correction.prefix[::-1])
        after = _shared(text[at + len(correction.exact) :][:AROUND], correction.suffix)
        return before + after, -abs(at - correction.start)

    return max(places, key=fitness, default=None)


def _shared(left: str, right: str) -> int:
    return next((n for n, (one, other) in enumerate(zip(left, right, strict=False)) if one != other), len(right))


def _statement(
    statement: Statement, correction: Correction | None, record: Record, actors: dict[str, Actor]
) -> Statement:
    if correction is None or correction.remark != "change":
        return statement
    changes: dict[str, Any] = {}
    if correction.speakers is not None:
        changes["speakers"] = tuple(_actor(name, record, actors) for name in correction.speakers)
    if correction.act is not None:
        changes["act"] = correction.act
    return replace(statement, **changes)


def _event(event: Event, correction: Correction | None) -> Event:
    if correction is None or correction.remark != "change":
        return event
    changes: dict[str, Any] = {"polarity": correction.polarity, "modality": correction.modality}
    return replace(event, **{name: value for name, value in changes.items() if value is not None})


def _actor(name: str, record: Record, actors: dict[str, Actor]) -> str:
    """The id of the actor of this name; one that the article does not have is added."""
    for actor in actors.values():
        if name.casefold() in {called.casefold() for called in (actor.name, *actor.aliases)}:
            return actor.id
    made = Actor(id=content_id("p", record.article.id, name), name=name, kind="unspecified")
    actors[made.id] = made
    return made.id


def gold(record: Record) -> dict[str, Any]:
    """A corrected record as an annotation for ``menurut evaluate``: every row that is left counts as right."""
    actors = {actor.id: actor for actor in record.actors}

    def told(ids: Sequence[str]) -> list[dict[str, Any]]:
        found = [actors[one] for one in ids]
        return [{"names": [one.name, *one.aliases], "kind": one.kind, "country": one.country} for one in found]

    text = record.article.text
    return {
        "source": "corrected",
        "published_at": record.article.published_at,
        "related": [one.text for one in record.article.related],
        "statements": [
            {
                "content": one.content.text,
                "nth": _nth(text, one.content),
                "kind": one.kind,
                "act": one.act,
                "cue": one.cue.text if one.cue else None,
                "speakers": told(one.speakers),
                "relayed_by": told(one.relayed_by),
            }
            for one in record.statements
        ],
        "events": [
            {
                "type": one.type,
                "trigger": one.trigger.text,
                "nth": _nth(text, one.trigger),
                "actors": told(one.actors),
                "recipients": told(one.recipients),
                "polarity": one.polarity,
                "modality": one.modality,
                "mode": one.mode,
                "date": one.date.start if one.date else None,
                "claimed_by": told(record.claimants(one)),
            }
            for one in record.events
        ],
    }


def _nth(text: str, passage: Passage) -> int:
    """Which place of these words it is, from 1; places may overlap."""
    return sum(text.startswith(passage.text, at) for at in range(passage.start + 1))
