"""The published JSON of a record, schema 1; field order is fixed, so that equal records give equal bytes."""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from menurut.model.record import SCHEMA

if TYPE_CHECKING:
    from menurut.model.actor import Actor, Mention
    from menurut.model.article import Article
    from menurut.model.event import Event, Magnitude
    from menurut.model.passage import Passage
    from menurut.model.record import Record
    from menurut.model.statement import Cue, SaidOn, Statement


def to_json(record: Record) -> dict[str, Any]:
    """The record as plain values in the shape of ``schema-1.json``.

    Units:   offsets are code points into ``article.text``, half-open.
    """
    return {
        "schema": SCHEMA,
        "article": _article(record.article),
        "actors": [_actor(actor) for actor in record.actors],
        "statements": [_statement(statement) for statement in record.statements],
        "events": [_event(event) for event in record.events],
        "run": asdict(record.run),
    }


def dumps(record: Record, *, indent: int | None = None) -> str:
    """`to_json` as text, without a final newline; one line unless an indent is given."""
    separators = (",", ":") if indent is None else None
    return json.dumps(to_json(record), ensure_ascii=False, indent=indent, separators=separators)


def schema() -> str:
    """The JSON Schema of the contract, as published with the package."""
    return (files("menurut.views") / f"schema-{SCHEMA}.json").read_text("utf-8")


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "url": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "language": article.language,
        "published_at": article.published_at,
        "dateline": asdict(article.dateline) if article.dateline else None,
        "byline": list(article.byline),
        "text": article.text,
        "related": [asdict(link) for link in article.related],
        "removed": [asdict(removed) for removed in article.removed],
        "marks": list(article.marks),
        "modified_at": article.modified_at,
        "origin": asdict(article.origin) if article.origin else None,
    }


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "sector": actor.sector,
        "aliases": list(actor.aliases),
        "roles": [{"title": _span(role.title), "affiliation": _span(role.affiliation)} for role in actor.roles],
        "mentions": [_mention(mention) for mention in actor.mentions],
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "form": mention.form,
        "reason": mention.reason,
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "id": statement.id,
        "kind": statement.kind,
        "act": statement.act,
        "content": _span(statement.content),
        "cue": _cue(statement.cue),
        "speakers": list(statement.speakers),
        "speaker_span": _span(statement.speaker_span),
        "addressees": list(statement.addressees),
        "targets": list(statement.targets),
        "relayed_by": list(statement.relayed_by),
        "occasion": _span(statement.occasion),
        "place": _span(statement.place),
        "said_on": _said_on(statement.said_on),
        "within": statement.within,
        "confidence": statement.confidence,
        "reasons": list(statement.reasons),
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "cameo": event.cameo,
        "goldstein": event.goldstein,
        "quad": event.quad,
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "trigger": _span(event.trigger),
        "date": {"start": event.date.start, "end": event.date.end} if event.date else None,
        "place": event.place,
        "polarity": event.polarity,
        "modality": event.modality,
        "claimed_by": list(event.claimed_by),
        "magnitude": [_magnitude(one) for one in event.magnitude],
        "mentions": [{"span": _span(one.trigger), "claimed_by": list(one.claimed_by)} for one in event.mentions],
        "confidence": event.confidence,
        "reasons": list(event.reasons),
    }


def _magnitude(one: Magnitude) -> dict[str, Any]:
    return {"kind": one.kind, "low": one.low, "high": one.high, "about": one.about, "span": _span(one.span)}


def _span(passage: Passage | None) -> dict[str, Any] | None:
    return None if passage is None else {"start": passage.start, "end": passage.end, "text": passage.text}


def _cue(cue: Cue | None) -> dict[str, Any] | None:
    if cue is None:
        return None
    return {"start": cue.start, "end": cue.end, "text": cue.text, "lemma": cue.lemma}


def _said_on(said_on: SaidOn | None) -> dict[str, Any] | None:
    if said_on is None:
        return None
    return {"from": said_on.first, "to": said_on.last, "span": _span(said_on.span)}
