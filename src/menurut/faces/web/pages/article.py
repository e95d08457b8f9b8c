"""One article: its text marked up, the rows beside it, how it is cited."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, get_args
from urllib.parse import quote

from menurut.faces.web.answers import Answer
from menurut.faces.web.asking import PAGING
from menurut.faces.web.pages.page import Page
from menurut.model.correction import standing
from menurut.model.vocabulary import Act, Modality, Polarity
from menurut.views import citation
from menurut.views.contract import to_json
from menurut.views.corrected import correct
from menurut.views.markup import layers, paragraphs
from menurut.views.rows import event_rows, statement_rows
from menurut.views.text import statuses

if TYPE_CHECKING:
    from menurut.faces.web.asking import Ask
    from menurut.model import Article, Passage
    from menurut.views.corrected import Corrected

_FRAGMENT_WORDS = 6


def article(ask: Ask) -> Answer | None:
    """The article of an id; None where there is none."""
    record = ask.corpus.record(ask.place["article"])
    if record is None:
        return None
    corrected = correct(record, standing(ask.corrections))
    record = corrected.record
    title = record.article.title or ask.words.label("ui", "untitled")
    texts = {"bib": citation.bibtex(record.article), "csl": citation.csl(record.article)}
    if ask.form != "html":
        table = None
        if ask.form in {"csv", "parquet"}:
            table = ask.corpus.statements(article=record.article.id, limit=None).to_arrow()
        return Answer(template="", title=title, table=table, data=_data(corrected), texts=texts)
    statements = statement_rows(record)
    events = event_rows(record, statements)
    numbers = {row.statement.id: f"P{row.number}" for row in statements}
    numbers |= {row.event.id: f"K{row.number}" for row in events}
    return Answer(
        template="article.html",
        title=title,
        context={
            "record": record,
            "article": record.article,
            "paragraphs": list(paragraphs(record.article.text, layers(record), record.article.removed)),
            "statements": statements,
            "events": events,
            "numbers": numbers,
            "statuses": {row.event.id: statuses(row, ask.words.label) for row in events},
            "source": web_address(record.article.url),
            "source_at": lambda passage: source_at(record.article, passage),
            "apa": citation.apa(record.article, ask.words.label),
            "marks": corrected.marks,
            "choices": {"act": get_args(Act), "polarity": get_args(Polarity), "modality": get_args(Modality)},
        },
    )


def _data(corrected: Corrected) -> dict[str, Any]:
    """The record as corrected; what was corrected, by whom, stands beside its rows."""
    told = {row: {"id": one.id, **asdict(one)} for row, one in corrected.marks.items()}
    return {**to_json(corrected.record), "corrections": told}


def web_address(url: str | None) -> str | None:
    """The address of the page where it is one of the web, so that nothing else can be linked to."""
    return url if url and re.match(r"https?://[^\s]+\Z", url, re.IGNORECASE) else None


def source_at(article: Article, passage: Passage) -> str | None:
    """The address of the page at the words of a passage, for browsers that know text fragments."""
    link = web_address(article.url)
    if link is None or "#" in link:
        return link
    words = passage.text.split()
    ends = [words[:_FRAGMENT_WORDS], words[-_FRAGMENT_WORDS:]] if len(words) > 2 * _FRAGMENT_WORDS else [words]
    told = ",".join(quote(" ".join(some), safe="").replace("-", "%2D") for some in ends)
    return f"{link}#:~:text={told}"


ARTICLE = Page(
    path="/articles/{article}",
    about="One article; its json is the record of schema 1, its csv and parquet hold its statements.",
    build=article,
    parameters=PAGING[-1:],
    forms=("json", "csv", "parquet", "bib", "csl"),
)
