"""Articles spread over several pages: where the others are, and how their texts become one."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from menurut.errors import ArticleError
from menurut.lexicon.load import table
from menurut.model import Article, Removed, content_id
from menurut.sources import address
from menurut.sources.blocks import GAP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

MOST = 30
"""More pages no article has; a pager that counts further belongs to a list."""


def following(tree: HtmlElement, url: str | None) -> tuple[str, ...]:
    """The addresses to read next: the one with all pages where there is one, else the later pages in their order."""
    whole, numbered = _found(tree, url)
    if whole:
        return (whole,)
    here = _number(url or "") or 1
    return tuple(numbered[number] for number in sorted(numbered) if number > here)[:MOST]


def is_part(tree: HtmlElement, url: str | None) -> bool:
    """Whether the page shows only a part of an article that has more pages."""
    whole, numbered = _found(tree, url)
    return bool(whole or numbered)


def join(articles: Sequence[Article], *, complete: bool = True) -> Article:
    """One article from those of its pages, in their order; facts come from the first page that has them.

    `complete` says that no page is missing: the mark `incomplete` goes. A paragraph that an earlier page has too
    (the lead is repeated, or a page holds all pages) is kept as removed, with the reason `repeated`.

    Raises:  ArticleError (`no-article`) where there is no page.
    """
    if not articles:
        raise ArticleError("no page to join", "no-article", "")
    first, *others = articles
    seen = set(first.text.split(GAP))
    text, removed = first.text, list(first.removed)
    for article in others:
        text, gone = _append(text, article, seen)
        removed += gone
        seen |= set(article.text.split(GAP))
    related = tuple(dict.fromkeys(link for article in articles for link in article.related))
    marks = tuple(dict.fromkeys(mark for article in articles for mark in article.marks))
    return replace(
        first,
        id=content_id("a", first.url or "", text),
        text=text,
        related=related,
        removed=tuple(removed),
        marks=tuple(mark for mark in marks if not (complete and mark == "incomplete")),
        byline=next((article.byline for article in articles if article.byline), ()),
        published_at=next((article.published_at for article in articles if article.published_at), None),
        modified_at=next((article.modified_at for article in articles if article.modified_at), None),
        origin=next((article.origin for article in articles if article.origin), None),
    )


def _append(text: str, article: Article, seen: set[str]) -> tuple[str, list[Removed]]:
    """The text with the new paragraphs of a further page, and what was taken out of that page, at its new places."""
    moved: list[Removed] = []
    pending = list(article.removed)
    position = 0
    for paragraph in article.text.split(GAP):
        end = position + len(paragraph)
        new = paragraph not in seen
        base = len(text) + len(GAP) if new else len(text)
        while pending and pending[0].before <= (position if new else end):
            moved.append(replace(pending.pop(0), before=base))
        if new:
            text = f"{text}{GAP}{paragraph}"
            while pending and pending[0].before <= end:
                gone = pending.pop(0)
                moved.append(replace(gone, before=base + gone.before - position))
        else:
            moved.append(Removed(reason="repeated", text=paragraph, before=base))
        position = end + len(GAP)
    return text, [*moved, *(replace(gone, before=len(text)) for gone in pending)]


# --- links to the other pages ---


def _found(tree: HtmlElement, url: str | None) -> tuple[str | None, dict[int, str]]:
    """The address of the whole article, and those of its other pages by number."""
    rules = _rules()
    if url and _is_whole(url):
        return None, {}
    here = address.key(url) if url else _own(tree)
    whole: str | None = None
    numbered: dict[int, str] = {}
    for link in tree.iter("a", "link"):
        target = link.get("href")
        if not target or target[:1] == "#" or (link.tag == "link" and link.get("rel") != "next"):
            continue
        reached = address.absolute(target.strip(), url)
        if reached is None or not _same(reached, here):
            continue
        if _is_whole(reached):
            whole = whole or reached
        elif number := _number(reached) or (2 if rules.words.fullmatch(" ".join(link.itertext()).strip()) else None):
            numbered.setdefault(number, reached)
    numbered.pop(_number(url or "") or 1, None)
    return whole, {number: reached for number, reached in numbered.items() if number <= MOST}


def _own(tree: HtmlElement) -> str | None:
    named = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next((address.key(one) for one in named if one), None)


def _same(reached: str, here: str | None) -> bool:
    """Whether two addresses differ in the number of the page only."""
    if reached.startswith("?"):
        return True
    if here is None:
        return False
    other = address.key(reached)
    return other == here or re.fullmatch(re.escape(here) + r"/(?:\d{1,2}|all)", other) is not None


def _is_whole(url: str) -> bool:
    pairs = [(name.casefold(), value.casefold()) for name, value in _query(url)]
    return any(list(pair) in _rules().whole for pair in pairs) or urlsplit(url).path.rstrip("/").endswith("/all")


def _number(url: str) -> int | None:
    """The page an address names: `?page=2`, `?halaman=2`, `/2` at its end."""
    for name, value in _query(url):
        if name.casefold() in _rules().counts and value.isdecimal():
            return int(value[:4])
    match = re.search(r"[^/]/(\d{1,2})/?$", urlsplit(url).path)
    return int(match[1]) if match else None


def _query(url: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(urlsplit(url).query, max_num_fields=100)
    except ValueError:
        return []


class _Rules:
    def __init__(self) -> None:
        rules = table("pages")["paging"]
        self.whole = [pair.split("=") for pair in rules["whole"]]
        self.counts = frozenset(rules["counts"])
        self.words = re.compile(rules["words"], re.IGNORECASE)


@cache
def _rules() -> _Rules:
    return _Rules()
