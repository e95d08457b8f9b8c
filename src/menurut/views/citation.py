"""How an article is cited: APA for people, BibTeX and CSL-JSON for programs."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from menurut.views.plain import one_line

if TYPE_CHECKING:
    from menurut.model.article import Article
    from menurut.views.labels import Labels

_SPECIAL = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_SPECIAL |= {sign: rf"\{sign}" for sign in "#$%&_"}


def apa(article: Article, labels: Labels) -> str:
    """The article in the form of APA 7, as plain text."""
    undated = "t.t." if labels.language == "id" else "n.d."
    day = labels.date(article.published_at) if article.published_at else undated
    parts = [*(f"{one_line(writer)}." for writer in [" & ".join(article.byline)] if writer), f"({day})."]
    parts.append(f"{one_line(article.title or labels('ui', 'untitled'))}.")
    if article.publisher:
        parts.append(f"{one_line(article.publisher)}.")
    if article.url:
        parts.append(one_line(article.url))
    return " ".join(parts)


def bibtex(article: Article) -> str:
    """The article as an entry of BibTeX (biblatex's ``@online``)."""
    fields = {
        "author": " and ".join(f"{{{_escaped(writer)}}}" for writer in article.byline),
        "title": f"{{{_escaped(article.title)}}}" if article.title else "",
        "organization": f"{{{_escaped(article.publisher)}}}" if article.publisher else "",
        "date": (article.published_at or "")[:10],
        "url": re.sub(r"[{}\\\s]", "", article.url or ""),
        "langid": "indonesian",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@online{{{article.id},", *lines, "}"]) + "\n"


def csl(article: Article) -> str:
    """The article as CSL-JSON, a list of one."""
    item: dict[str, object] = {"id": article.id, "type": "article-newspaper", "language": "id"}
    if article.title:
        item["title"] = one_line(article.title)
    if article.publisher:
        item["container-title"] = one_line(article.publisher)
    if article.url:
        item["URL"] = article.url
    if article.published_on:
        day = article.published_on
        item["issued"] = {"date-parts": [[day.year, day.month, day.day]]}
    if article.byline:
        item["author"] = [{"literal": one_line(writer)} for writer in article.byline]
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(sign, sign) for sign in one_line(text))
