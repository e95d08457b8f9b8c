"""Plain text, as pasted or extracted, becomes an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from menurut.errors import ArticleError
from menurut.sources import dateline, printed
from menurut.sources.assemble import Facts, assemble
from menurut.sources.blocks import Block
from menurut.sources.clean import starts_alone
from menurut.sources.tidy import paragraphs, tidy

if TYPE_CHECKING:
    from menurut.model import Article

_TITLE_REACH = 140
_NO_TITLE_END = re.compile(r"[.,;:…\"”'’)\]-]$")


def from_text(
    text: str,
    *,
    published: str | None = None,
    url: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    authors: tuple[str, ...] = (),
    source: str = "",
) -> Article:
    """Read plain text as one article; what is known of it beside its text can be given.

    Shape:   line breaks part paragraphs, unless the text is only wrapped at a column; a first line that reads
             as a headline becomes the title.
    Raises:  ArticleError: `empty`, `no-article`; SetupError where `published` is no date.
    """
    published_at = printed.given(published) if published else None
    lines = paragraphs(tidy(text), starts_alone)
    if not lines:
        raise ArticleError("there is no text in it", "empty", source)
    title = " ".join(tidy(title).split()) if title else None
    first = lines[0] if title == lines[0] else None if title else _title(lines)
    blocks = [Block(text=line) for line in (lines[1:] if first else lines)]
    facts = Facts(url=url, title=title or first, publisher=publisher, published_at=published_at, authors=authors)
    return assemble(blocks, facts, source=source)


def _title(lines: list[str]) -> str | None:
    """The first line where it is a headline over a body: short, no end of sentence, no dateline of its own."""
    first = lines[0]
    if len(lines) < 2 or len(first) > _TITLE_REACH or len(first.split()) < 3:
        return None
    if (
        _NO_TITLE_END.search(first)
        or not first[:1].isalnum()
        or dateline.find(first)
        or starts_alone(first)
        or printed.line(first)
    ):
        return None
    following = [line for line in lines[1:6] if not starts_alone(line)]
    if any(printed.line(line) for line in following) or (following and dateline.find(following[0])):
        return first
    return (
        first
        if following and len(following[0]) > len(first) and following[0].endswith((".", '"', "”", "!", "?"))
        else None
    )
