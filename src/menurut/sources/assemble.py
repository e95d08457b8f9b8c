"""The last step of every source: blocks and metadata become one Article."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from menurut.errors import ArticleError
from menurut.model import Article, Dateline, content_id
from menurut.sources import outlets, tongue
from menurut.sources.blocks import Block, body
from menurut.sources.clean import clean, title_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LIMIT = 200_000
"""Characters of one article (some 30,000 words, longer than any report); what comes after is cut and marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of an article beside its paragraphs; None and empty mean unknown."""

    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    modified_at: str | None = None
    authors: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


def assemble(blocks: Sequence[Block], facts: Facts, *, source: str = "") -> Article:
    """Clean the blocks and put the article together.

    Raises:  ArticleError: `no-article` where nothing is left of the text, `retracted` where a notice of that is left.
    """
    blocks, cut = _within_limit(blocks)
    cleaned = clean(blocks)
    text, removed = body(cleaned.blocks)
    marks = [*facts.marks, *title_marks(facts.title), *cleaned.marks]
    if not any(letter.isalpha() for letter in text):
        if "retracted" in marks:
            raise ArticleError("the outlet has taken this article back", "retracted", source)
        raise ArticleError("no article text found; give the page of one article, or its text", "no-article", source)
    signed = cleaned.dateline.publisher if cleaned.dateline else None
    publisher = facts.publisher or (outlets.canonical(signed) if signed else None) or outlets.of_url(facts.url)
    language = tongue.language(text)
    return Article(
        id=content_id("a", facts.url or "", text),
        url=facts.url,
        title=facts.title,
        publisher=publisher,
        language=language,
        published_at=facts.published_at or cleaned.printed_at,
        dateline=_dateline(cleaned.dateline, facts.publisher),
        byline=facts.authors or cleaned.authors,
        text=text,
        related=tuple(link for block in cleaned.blocks for link in block.related),
        removed=removed,
        marks=_once([*marks, *(["truncated"] if cut else []), *_marks(text, language)]),
        modified_at=facts.modified_at if facts.modified_at != facts.published_at else None,
        origin=cleaned.origin,
    )


def _dateline(found: Dateline | None, publisher: str | None) -> Dateline | None:
    """The dateline, where an outlet's name in capitals was taken for a town put right."""
    if found and found.place and publisher and found.place.casefold() == publisher.casefold():
        return Dateline(place=None, publisher=found.publisher or publisher)
    return found


def _marks(text: str, language: str | None) -> list[str]:
    letters = sum(letter.isalpha() for letter in text)
    capitals = sum(letter.isupper() for letter in text)
    marks = []
    if language in {"en", "ms"} or (language is None and letters > 200):
        marks.append("not-indonesian")
    if letters >= 80 and capitals == 0:
        marks.append("no-capitals")
    if letters >= 80 and capitals > 0.8 * letters:
        marks.append("all-capitals")
    return marks


def _within_limit(blocks: Sequence[Block]) -> tuple[list[Block], bool]:
    kept: list[Block] = []
    room = LIMIT
    for block in blocks:
        if len(block.text) > room:
            # The last paragraph is cut at a word, so that no word is invented.
            part = block.text[:room].rpartition(" ")[0].rstrip()
            return ([*kept, replace(block, text=part)] if part else kept), True
        kept.append(block)
        room -= len(block.text) + 2
    return kept, False


def _once(marks: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(marks))
