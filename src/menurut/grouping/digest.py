"""An article reduced to what grouping compares; made from a record or from the rows of a corpus."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from menurut.grouping import words

if TYPE_CHECKING:
    from menurut.model import Record

_DATE = re.compile(r"\b(\d{1,2})/(\d{1,2})(?:/\d{2,4})?\b")
_LEAD_N = 60
"""Words of the beginning that tell most of the happening; news says the main thing first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """One article as stems, names and deeds.

    `at` is the time of publication as the source gives it, `day` its ordinal; both are empty and 0 where unknown.
    `names` are stems of words in capitals inside sentences, `dates` the days it gives in figures (``11/2``), `deeds`
    the types of its events.
    """

    id: str
    publisher: str
    at: str
    day: int
    title: frozenset[str]
    lead: frozenset[str]
    body: dict[str, int]
    names: frozenset[str]
    dates: frozenset[str]
    deeds: frozenset[str]


def digest(
    *,
    id: str,  # noqa: A002 - named as the field is
    text: str,
    title: str | None,
    publisher: str | None,
    published_at: str | None,
    deeds: frozenset[str],
) -> Digest:
    """The digest of an article's plain values."""
    found = words.stems(text)
    body = Counter(found)
    return Digest(
        id=id,
        publisher=(publisher or "").casefold(),
        at=published_at or "",
        day=date.fromisoformat(published_at[:10]).toordinal() if published_at else 0,
        title=frozenset(words.stems(title or "")),
        lead=frozenset(found[:_LEAD_N]),
        body=dict(body),
        names=frozenset(words.named(text)),
        dates=frozenset(f"{int(day)}/{int(month)}" for day, month in _DATE.findall(text)),
        deeds=deeds,
    )


def of(record: Record) -> Digest:
    """The digest of a record."""
    article = record.article
    return digest(
        id=article.id,
        text=article.text,
        title=article.title,
        publisher=article.publisher,
        published_at=article.published_at,
        deeds=frozenset(event.type for event in record.events),
    )
