"""A day of a corpus as a digest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from menurut.errors import SetupError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.api.corpus import Corpus
    from menurut.views.digest import By, Digest
    from menurut.views.labels import Language
    from menurut.views.saved import Search

Row = dict[str, Any]
LIMIT = 30


@dataclass(frozen=True, slots=True)
class DayDigest:
    """A digest that can be written down."""

    digest: Digest

    def to_html(self, *, language: Language = "id") -> str:
        """One page that fetches nothing."""
        from menurut.views import digest, labels

        return digest.html(self.digest, labels.load(language))

    def to_markdown(self, *, language: Language = "id") -> str:
        """Markdown, with every mark in the rows escaped."""
        from menurut.views import digest, labels

        return digest.markdown(self.digest, labels.load(language))


def digest(
    corpus: Corpus, day: str, *, searches: Sequence[Search] = (), by: By | None = None, limit: int = LIMIT
) -> DayDigest:
    """What was published on a day.

    With saved searches, what they find, each a topic; else everything, with the contexts of an article's events as
    its topics.

    Raises:  SetupError where `day` is no day.
    """
    from menurut.views import digest as view

    try:
        day = date.fromisoformat(day).isoformat()
    except ValueError as error:
        raise SetupError(f"{day!r} is no day; write it as 2024-03-05") from error
    rows, topics = _searched(corpus, day, searches) if searches else _everything(corpus, day)
    chosen: By = by or ("topic" if searches else "outlet")
    return DayDigest(view.digest(day, rows, topics, by=chosen, limit=limit))


def _searched(corpus: Corpus, day: str, searches: Sequence[Search]) -> tuple[list[Row], list[tuple[str, ...]]]:
    rows: dict[tuple[str, str, str], Row] = {}
    topics: dict[tuple[str, str, str], list[str]] = {}
    for search in searches:
        ask: Any = corpus.statements if search.table == "statements" else corpus.events
        asked = {**search.asked, "since": day, "until": day}
        for row in ask(**asked, limit=None).to_dicts():
            key = (search.table, row["article"], row["id"])
            rows[key] = {"table": search.table, **row}
            topics.setdefault(key, []).append(search.name)
    return list(rows.values()), [tuple(topics[key]) for key in rows]


def _everything(corpus: Corpus, day: str) -> tuple[list[Row], list[tuple[str, ...]]]:
    statements = corpus.statements(since=day, until=day, limit=None).to_dicts()
    events = corpus.events(since=day, until=day, limit=None).to_dicts()
    rows = [*({"table": "statements", **row} for row in statements), *({"table": "events", **row} for row in events)]
    found = _contexts(corpus, day)
    return rows, [found.get(row["article"], ()) for row in rows]


def _contexts(corpus: Corpus, day: str) -> dict[str, tuple[str, ...]]:
    """The contexts of the events of each article, the most frequent first."""
    asked = f"SELECT article, unnest(contexts) AS context FROM events WHERE day = '{day}'"
    sql = f"SELECT article, context FROM ({asked}) GROUP BY ALL ORDER BY article, count(*) DESC, context"
    found: dict[str, list[str]] = {}
    for row in corpus.sql(sql).to_pylist():
        found.setdefault(row["article"], []).append(row["context"])
    return {article: tuple(names) for article, names in found.items()}
