"""A record as rows of the tables, and rows as the record again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from menurut.model import Actor, Article, Event, Mention, Record, Run, Statement
from menurut.store.columns import build, cells
from menurut.store.tables import WITHOUT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Rows = dict[str, list[dict[str, Any]]]
_ARTICLE_BITS, _NUMBER_BITS = 36, 11
_DAYS = 1 << 16
_EPOCH = date(1970, 1, 1).toordinal()


def of_record(record: Record) -> Rows:
    """All rows of one record, by table."""
    article = record.article
    day = day_of(article)
    names = {actor.id: actor.name for actor in record.actors}
    shared = {"article": article.id, "day": day, "outlet": article.publisher}
    return {
        "articles": [{**cells(article), **cells(record.run), "day": day}],
        "actors": [
            {
                **cells(actor, without=WITHOUT["actors"]),
                "article": article.id,
                "day": day,
                "number": number,
                "key": key(day, article.id, number),
            }
            for number, actor in enumerate(record.actors)
        ],
        "mentions": [
            {**cells(mention), "article": article.id, "number": number}
            for number, mention in enumerate(one for actor in record.actors for one in actor.mentions)
        ],
        "statements": [
            {**cells(one), **_named(one, names), **shared, "number": number, "key": key(day, article.id, number)}
            for number, one in enumerate(record.statements)
        ],
        "events": [
            {
                **cells(one),
                **_parties(one, record, names),
                **shared,
                "number": number,
                "key": key(day, article.id, number),
            }
            for number, one in enumerate(record.events)
        ],
    }


def day_of(article: Article) -> str | None:
    """The ISO day of publication; None where there is none that can be read."""
    try:
        return article.published_on.isoformat() if article.published_on else None
    except ValueError:
        return None


def key(day: str | None, article: str, number: int) -> int:
    """A number that is the same wherever the row is met, and that orders rows.

    Shape:   from the greatest down: newest day first, then by article, then in the order of the text.
    """
    digest = blake2b(article.encode(), digest_size=8).digest()
    bits = int.from_bytes(digest, "big") >> (64 - _ARTICLE_BITS)
    return first_key(day) | bits << _NUMBER_BITS | max((1 << _NUMBER_BITS) - 1 - number, 0)


def first_key(day: str | None, *, after: bool = False) -> int:
    """The least key that a row of the day can have, or one of the day `after` it; 0 where there is no day."""
    days = min(max(date.fromisoformat(day).toordinal() - _EPOCH + after, 0), _DAYS - 1) if day else 0
    return days << (_ARTICLE_BITS + _NUMBER_BITS)


def day_of_key(key: int) -> str | None:
    """The ISO day of a row's article by its key; None where it has none, or one that no key can tell."""
    days = key >> (_ARTICLE_BITS + _NUMBER_BITS)
    return date.fromordinal(days + _EPOCH).isoformat() if 0 < days < _DAYS - 1 else None


def to_record(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> Record:
    """The record that the rows of one article stand for; rows may come in any order."""
    (article,) = rows["articles"]
    mentions: dict[str, list[Mention]] = {}
    for row in _in_order(rows["mentions"]):
        mention = build(Mention, row)
        mentions.setdefault(mention.actor, []).append(mention)
    actors = [build(Actor, row) for row in _in_order(rows["actors"])]
    return Record(
        article=build(Article, article),
        actors=tuple(replace(one, mentions=tuple(mentions.get(one.id, ()))) for one in actors),
        statements=tuple(build(Statement, row) for row in _in_order(rows["statements"])),
        events=tuple(build(Event, row) for row in _in_order(rows["events"])),
        run=build(Run, article),
    )


def _in_order(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return sorted(rows, key=lambda row: row["number"])


def _named(statement: Statement, names: Mapping[str, str]) -> dict[str, list[str]]:
    return {
        "speaker_names": [names[one] for one in statement.speakers],
        "addressee_names": [names[one] for one in statement.addressees],
        "target_names": [names[one] for one in statement.targets],
        "relay_names": [names[one] for one in statement.relayed_by],
    }


def _parties(event: Event, record: Record, names: Mapping[str, str]) -> dict[str, list[str]]:
    claimants = list(record.claimants(event))
    return {
        "actor_names": [names[one] for one in event.actors],
        "recipient_names": [names[one] for one in event.recipients],
        "claimants": claimants,
        "claimant_names": [names[one] for one in claimants],
    }
