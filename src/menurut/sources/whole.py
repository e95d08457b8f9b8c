"""Articles over several pages: the further pages are fetched, and all of them read as one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.errors import ArticleError, TransientError
from menurut.model import Discard, Page
from menurut.sources import hosts
from menurut.sources.decode import decode
from menurut.sources.page import from_html, join, pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from menurut.model import Article, Document
    from menurut.sources.web import Response

MOST = 10
"""Pages of one article that are fetched; the longest reports of Indonesian outlets have seven."""


def follow(text: str, url: str, get: Callable[[str], Response]) -> tuple[tuple[Page, ...], tuple[Discard, ...]]:
    """The further pages that a page names, as far as they can be had, and those that cannot.

    Later pages may name more; `get` is asked for each once.
    """
    names = named(text, url)
    found: list[Page] = []
    missed: list[Discard] = []
    asked = {hosts.cleaned(url)}
    while names and len(asked) < MOST:
        place = names.pop(0)
        if place in asked:
            continue
        asked.add(place)
        try:
            response = get(place)
            page = Page(url=place, raw=response.raw, encoding=response.encoding)
            names += named(_text(page), place)
            found.append(page)
        except (ArticleError, TransientError) as error:
            transient = isinstance(error, TransientError)
            missed.append(Discard(locator=place, reason=error.reason, detail=error.message, transient=transient))
    return tuple(found), tuple(missed)


def article(document: Document) -> Article:
    """Read all pages of a document as one article; it is `incomplete` where one that they name is missing or unread.

    Raises:  ArticleError where the first page holds no article.
    """
    text = decode(document.raw, declared=document.encoding, source=document.locator)
    first = from_html(text, url=document.url, source=document.locator)
    if not document.further:
        return first
    read = [first]
    start = document.url or document.locator
    wanted, held = set(named(text, start)), {hosts.cleaned(start)}
    for page in document.further:
        try:
            text = _text(page)
            read.append(from_html(text, url=page.url, source=page.url))
        except ArticleError:
            continue
        wanted |= set(named(text, page.url))
        held.add(hosts.cleaned(page.url))
    return join(read, complete=wanted <= held)


def named(text: str, url: str) -> list[str]:
    """The addresses to read next, cleaned; none where the page is none."""
    try:
        return [hosts.cleaned(one) for one in pages(text, url)]
    except ArticleError:
        return []


def _text(page: Page) -> str:
    return decode(page.raw, declared=page.encoding, source=page.url)
