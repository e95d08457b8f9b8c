"""Takes out of a page what is not the article, and keeps it marked with a reason."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from menurut.lexicon.load import table
from menurut.sources import bylines, dateline, origins, printed, related
from menurut.sources.blocks import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.model.article import Dateline, Origin

_LINE_REACH = 500
"""No junk line met is longer; longer paragraphs are text."""
_BOLD_HEAD = re.compile(r"(\s*(?:-{1,3}|[–—‒―]))\s+")
_BOLD_REACH = 60
_PASSES = 50
"""Taking one thing out may bare another; two passes are usual, and no text may hold the reader up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """What cleaning found; `blocks` holds the kept and the removed in the order of the page."""

    blocks: tuple[Block, ...]
    dateline: Dateline | None
    authors: tuple[str, ...]
    printed_at: str | None
    marks: tuple[str, ...]
    origin: Origin | None


def clean(blocks: Sequence[Block]) -> Cleaned:
    """Mark related links, adverts, embeds, bylines, the printed date, the dateline and initials as removed.

    Shape:   cleaning the text that is left removes nothing more.
    """
    found = _Finds()
    work = list(blocks)
    for _ in range(_PASSES):
        before = work
        work = _tail(_head(_lines(work, found), found), found)
        if work == before:
            break
    return Cleaned(
        blocks=tuple(work),
        dateline=found.dateline,
        authors=tuple(dict.fromkeys(found.authors)),
        printed_at=found.printed_at,
        marks=tuple(dict.fromkeys(found.marks)),
        origin=found.origin,
    )


def starts_alone(line: str) -> bool:
    """Whether a line begins a paragraph of its own even in wrapped text."""
    return related.is_label(line) or junk(line) is not None or bylines.line(line) is not None


class _Finds:
    """What one run of cleaning collects on its way."""

    def __init__(self) -> None:
        self.dateline: Dateline | None = None
        self.authors: list[str] = []
        self.printed_at: str | None = None
        self.marks: list[str] = []
        self.origin: Origin | None = None


def _lines(blocks: Sequence[Block], found: _Finds) -> list[Block]:
    """Judge every paragraph by itself, then the related links with their neighbours."""
    judged = [block if block.reason else _judged(block, found) for block in blocks]
    return related.mark(judged)


def _judged(block: Block, found: _Finds) -> Block:
    text = block.text
    if len(text) > _LINE_REACH:
        return block
    if rule := junk(text):
        if rule.mark:
            found.marks.append(rule.mark)
            found.origin = found.origin or origins.named(text, block.url)
        return replace(block, reason=rule.reason)
    if credit := bylines.line(text):
        found.authors += credit.authors
        found.origin = found.origin or origins.credited(text)
        return replace(block, reason="byline")
    if moment := printed.line(text):
        found.printed_at = found.printed_at or moment
        return replace(block, reason="notice")
    return block


def _head(blocks: list[Block], found: _Finds) -> list[Block]:
    """Cut the dateline (some pages print two) from the first paragraph that is left."""
    first = _first(blocks)
    if first is None:
        return blocks
    block, cut = blocks[first], 0
    while head := _bold_head(block, cut) or dateline.find(block.text[cut : cut + _LINE_REACH]):
        found.dateline = found.dateline or head.dateline
        cut += head.length
    if not cut:
        return blocks
    gone = Block(text=block.text[:cut].strip(), reason="dateline")
    rest = block.text[cut:]
    return [*blocks[:first], gone, *([replace(block, text=rest)] if rest else []), *blocks[first + 1 :]]


def _bold_head(block: Block, cut: int) -> dateline.Head | None:
    """A dateline set in bold: `<b>Jombang</b> - ..`; the setting vouches for towns we do not know."""
    bold = _BOLD_HEAD.match(block.text, block.bold_n) if 0 < block.bold_n <= _BOLD_REACH and not cut else None
    head = dateline.find(block.text[: bold.end(1)]) if bold else None
    return head._replace(length=bold.end()) if head and bold and head.length >= bold.end(1) else None


def _tail(blocks: list[Block], found: _Finds) -> list[Block]:
    """Cut editors' initials or a name in brackets from the last paragraph that is left."""
    last = _first(blocks[::-1])
    if last is None:
        return blocks
    last = len(blocks) - 1 - last
    block = blocks[last]
    ending = bylines.ending(block.text, alone=last > 0)
    if ending is None:
        return blocks
    cut, credit = ending
    found.authors += credit.authors
    found.origin = found.origin or origins.signed(block.text[cut:])
    gone = Block(text=block.text[cut:].strip(), reason="byline" if credit.authors else "initials")
    rest = block.text[:cut]
    return [*blocks[:last], *([replace(block, text=rest)] if rest else []), gone, *blocks[last + 1 :]]


def _first(blocks: Sequence[Block]) -> int | None:
    return next((index for index, block in enumerate(blocks) if block.reason is None), None)


class Rule(NamedTuple):
    """A pattern of a junk line, with the reason it gives and the mark it leaves on the article."""

    reason: str
    pattern: re.Pattern[str]
    mark: str | None


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(rule["reason"], re.compile(rule["pattern"], re.IGNORECASE), rule.get("mark"))
        for rule in table("pages")["line"]
    )


def junk(text: str) -> Rule | None:
    """The rule by which a paragraph is no part of the article, or None."""
    if len(text) > _LINE_REACH:
        return None
    return next((rule for rule in _rules() if rule.pattern.match(text)), None)


def title_marks(title: str | None) -> list[str]:
    """What a headline says of its article: corrected, retracted, live, nothing but a video or photographs."""
    return [mark for mark, pattern in _titles() if pattern.search(title or "")]


@cache
def _titles() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((rule["mark"], re.compile(rule["pattern"], re.IGNORECASE)) for rule in table("pages")["title"])
