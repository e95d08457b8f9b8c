"""Rows of a table: which column holds what, and how the fields of one row become an article."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING

from menurut.errors import ArticleError
from menurut.lexicon.load import table
from menurut.model import Discard, Document
from menurut.sources import outlets, printed
from menurut.sources.text import from_text

if TYPE_CHECKING:
    from menurut.model import Article
    from menurut.sources.settings import Settings

_PLAIN = str.maketrans("", "", " _-.")
_MILLISECONDS = 100_000_000_000
"""Numbers from which a number is read as milliseconds (as seconds, the year 5138)."""


def document(row: Mapping[str, object], locator: str, settings: Settings) -> Document | Discard:
    """One row as a document: a page where it has one, else its fields."""
    fields = mapped(row, settings.columns)
    published = fields.get("published") or settings.published
    if page := fields.get("html"):
        return Document(
            locator=locator,
            media="html",
            raw=page.encode("utf-8", "surrogatepass"),
            encoding="utf-8",
            url=fields.get("url"),
            published=published,
        )
    if not fields.get("text"):
        names = ", ".join(str(name) for name in list(row)[:8])
        detail = f"no column holds the text; the columns are {names}: name it with --map text=COLUMN"
        return Discard(locator=locator, reason="no-text", detail=detail if row else "the row is empty")
    return Document(
        locator=locator,
        media="fields",
        raw=json.dumps(fields, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass"),
        url=fields.get("url"),
        published=published,
    )


def mapped(row: Mapping[str, object], columns: Mapping[str, str]) -> dict[str, str]:
    """Our fields of a row, as text; those it does not fill are left out."""
    plain = {str(name).casefold().translate(_PLAIN): value for name, value in row.items() if name is not None}
    found = {}
    for name, aliases in _aliases().items():
        chosen = columns.get(name)
        values = [row.get(chosen)] if chosen is not None else [plain.get(alias) for alias in aliases]
        texts = (_day(value) if name == "published" else _text(value) for value in values)
        if text := next(filter(None, texts), None):
            found[name] = text
    return found


def article(document: Document) -> Article:
    """Read the fields of a row as an article; a date that cannot be read is marked, not guessed."""
    try:
        fields: dict[str, str] = json.loads(document.raw)
    except ValueError as error:
        raise ArticleError("the row is damaged", "broken-row", document.locator) from error
    publisher = fields.get("publisher")
    read = from_text(
        fields.get("text", ""),
        url=document.url,
        title=fields.get("title"),
        publisher=outlets.canonical(publisher) if publisher else None,
        authors=tuple(filter(None, (name.strip() for name in fields.get("authors", "").split(";")))),
        source=document.locator,
    )
    return dated(read, document.published) if document.published else read


def dated(article: Article, published: str) -> Article:
    """The article with the day of publication that stood beside it."""
    moment = printed.moment_of(published) or printed.line(published)
    return replace(article, published_at=moment) if moment else replace(article, marks=(*article.marks, "unread-date"))


@cache
def _aliases() -> dict[str, tuple[str, ...]]:
    return {
        field: tuple(alias.casefold().translate(_PLAIN) for alias in entry["names"])
        for field, entry in table("columns").items()
    }


def _text(value: object) -> str:
    """What a cell holds, as text."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, Mapping):
        return _text(value.get("name") or value.get("text"))
    if isinstance(value, list | tuple):
        return "; ".join(filter(None, map(_text, value)))
    return value.strip() if isinstance(value, str) else str(value)


def _day(value: object) -> str:
    """What stands for a date: ISO 8601 or as printed; a number is seconds (or milliseconds) since 1970."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if not isinstance(value, int | float) or isinstance(value, bool):
        return _text(value)
    try:
        return datetime.fromtimestamp(value / 1000 if value >= _MILLISECONDS else value, UTC).isoformat()
    except (OverflowError, ValueError, OSError):
        return str(value)
