"""A record as one self-contained HTML page: the text marked up, the rows beside it, nothing fetched from outside."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, StrictUndefined

from menurut.views import labels as words
from menurut.views.markup import layers, paragraphs
from menurut.views.rows import event_rows, statement_rows
from menurut.views.text import statuses, taken_out

if TYPE_CHECKING:
    from jinja2 import Template

    from menurut.model.record import Record
    from menurut.views.labels import Language


def render(record: Record, *, language: Language = "id") -> str:
    """The page of one record, with labels in the language given.

    Everything that comes from the article is escaped; the content security policy admits only the style and the
    script of the page itself, by their hashes.
    """
    labels = words.load(language)
    article = record.article
    style, script = _asset("page.css"), _asset("page.js")
    statements = statement_rows(record)
    events = event_rows(record, statements)
    numbers = {row.statement.id: f"P{row.number}" for row in statements}
    numbers |= {row.event.id: f"K{row.number}" for row in events}
    return _template().render(
        record=record,
        article=article,
        link=_web_address(article.url),
        labels=labels,
        paragraphs=paragraphs(article.text, layers(record), article.removed),
        statements=statements,
        events=events,
        numbers=numbers,
        statuses={row.event.id: statuses(row, labels) for row in events},
        taken_out=taken_out(article, labels),
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _web_address(url: str | None) -> str | None:
    """The address where it is safe to link to; an address of another scheme is shown but not linked."""
    return url if url and re.match(r"https?://", url, re.IGNORECASE) else None


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_asset("page.html"))


@cache
def _asset(name: str) -> str:
    return (files("menurut.views") / name).read_text("utf-8")


def _hash(source: str) -> str:
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"
