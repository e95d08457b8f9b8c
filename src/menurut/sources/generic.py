"""The body of a page no rule knows: trafilatura finds it, our own walk completes it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from menurut.sources import dateline, printed
from menurut.sources.address import absolute
from menurut.sources.blocks import Block
from menurut.sources.boxes import put_back
from menurut.sources.clean import junk, starts_alone
from menurut.sources.tidy import tidy
from menurut.sources.walk import LINK_SHARE, lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element
    from lxml.html import HtmlElement

_SURE_LETTERS = 40
"""Letters from which a line found in two readings of a page is the same line."""
_MET_SHARE = 0.7
"""Share of the extracted letters that the walk must meet again before it may complete or correct them."""
_STRAY_WORDS = 5
_OWN_SHARE = 0.3
"""Share of a paragraph's longer words that the body has too, from which it may be its lead."""
_ENDS = re.compile(r"[.!?…:][\"”’')\]]*$")


def body(tree: HtmlElement, url: str | None, boxes: Sequence[Block]) -> list[Block]:
    """The blocks of the article's body on a page without rules, boxes in their places.

    Shape:   sentences that the extractor lost between its first and its last paragraph come back; paragraphs it took
             from elsewhere on the page (headlines of the day) are marked as teasers.
    """
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(
            tree,
            include_comments=False,
            include_tables=False,
            include_links=True,
            with_metadata=False,
            deduplicate=False,
        )
    except RecursionError:  # elements nested by the thousand; our own walk has no such bound
        return [part for line in lines(tree, url) if _is_sentence(line) for part in put_back(line, boxes)]
    extracted = getattr(document, "body", None)
    blocks = [] if extracted is None else list(_blocks(extracted, url))
    return [part for block in _completed(tree, url, blocks) for part in put_back(block, boxes)]


# --- what trafilatura gives ---


def _blocks(extracted: _Element, url: str | None) -> Iterator[Block]:
    for element in extracted.iter("p", "head", "item", "quote", "code", "ab"):
        if any(child.tag in {"p", "item", "quote", "head"} for child in element.iterdescendants()):
            continue
        text = "".join(_pieces(element))
        links = [link for link in element.iter("ref") if _said(link)]
        linked = bool(links) and sum(map(len, map(_said, links))) >= LINK_SHARE * len(text.strip())
        target = absolute(links[-1].get("target"), url) if links else None
        for line in tidy(text).split("\n"):
            ends = bool(links) and tidy(_said(links[-1])) in line
            if line:
                yield Block(
                    text=line, url=target if ends else None, linked=linked and ends, listed=element.tag == "item"
                )


def _said(element: _Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _pieces(element: _Element) -> Iterator[str]:
    """Text with line breaks; whitespace of the source is no line break."""
    if element.text:
        yield re.sub(r"\s+", " ", element.text)
    for child in element:
        if child.tag == "lb":
            yield "\n"
        elif isinstance(child.tag, str):
            yield from _pieces(child)
        if child.tail:
            yield re.sub(r"\s+", " ", child.tail)


# --- what our own walk adds ---


def _completed(tree: HtmlElement, url: str | None, blocks: list[Block]) -> list[Block]:
    """The blocks as they stand in the smallest element that holds most of them."""
    wanted = Counter(key for block in blocks if len(key := letters(block.text)) >= _SURE_LETTERS)
    holder = _holder(tree, wanted)
    if holder is None:
        return blocks
    walked = list(lines(holder, url))
    keys = [letters(line.text) for line in walked]
    met = [place for place, key in enumerate(keys) if key in wanted]
    if sum(len(keys[place]) for place in dict.fromkeys(met)) < _MET_SHARE * sum(map(len, wanted)):
        return blocks
    first, last = met[0], met[-1]
    taken = {letters(block.text) for block in blocks}
    kept = [
        line
        for place, (line, key) in enumerate(zip(walked, keys, strict=True))
        if key in taken or "xmenurutbox" in line.text or _goes_between(line, place, first, last)
    ]
    before, after = _outside(blocks, set(keys))
    # Above the body stand the section, writers and times, none of which is a sentence.
    before = [line if _is_text(line) else replace(line, reason="notice") for line in before]
    return [*_own(before, kept), *kept, *_own(after, kept)]


def _goes_between(line: Block, place: int, first: int, last: int) -> bool:
    """Whether a line the extractor left out belongs in: sentences amid the others; behind them what cleaning names."""
    if place < last:
        return first < place and (_is_sentence(line) or line.reason is not None)
    return junk(line.text) is not None


def _outside(blocks: Sequence[Block], inside: set[str]) -> tuple[list[Block], list[Block]]:
    """What the extractor took from elsewhere on the page, before and after the body."""
    before: list[Block] = []
    after: list[Block] = []
    met = False
    for block in blocks:
        here = letters(block.text) in inside
        met = met or here
        if not here:
            (after if met else before).append(block)
    return before, after


def _own(strays: Sequence[Block], kept: Sequence[Block]) -> list[Block]:
    """Mark strays that speak of something else as teasers: headlines of the day stand beside every article."""
    known = {word for line in kept for word in _words(line.text)}
    return [
        replace(stray, reason="teaser")
        if stray.reason is None
        and len(words := _words(stray.text)) >= _STRAY_WORDS
        and len(words & known) < _OWN_SHARE * len(words)
        else stray
        for stray in strays
    ]


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_]{5,}", text)}


def _holder(tree: HtmlElement, wanted: Counter[str]) -> HtmlElement | None:
    """The smallest element that holds most letters of the wanted lines."""
    total = sum(map(len, wanted))
    if not total:
        return None
    count: dict[HtmlElement, int] = {}
    seen: set[str] = set()
    for element in tree.iter("p", "div", "span", "td", "li", "blockquote", "section", "article", "font"):
        own = _own_keys(element)
        fresh = own & wanted.keys() - seen
        seen |= fresh
        if letters_n := sum(map(len, fresh)):
            for outer in (element, *element.iterancestors()):
                count[outer] = count.get(outer, 0) + letters_n
    holders = [element for element, n in count.items() if n >= _MET_SHARE * total]
    return max(holders, key=lambda element: sum(1 for _ in element.iterancestors())) if holders else None


def _own_keys(element: HtmlElement) -> set[str]:
    """The lines of an element that holds text of its own, by their letters."""
    own = [element.text, *(child.tail for child in element)]
    if not any(piece and len(piece.strip()) > 1 for piece in own) and element.tag not in {"p", "li", "blockquote"}:
        return set()
    if any(len(text or "") > 50_000 for text in own):
        return set()
    return {letters(line.text) for line in lines(element, None)}


def _is_text(line: Block) -> bool:
    return (
        line.reason is not None
        or "xmenurutbox" in line.text
        or starts_alone(line.text)
        or printed.line(line.text) is not None
        or _is_dateline(line.text)
        or bool(_ENDS.search(line.text))
    )


def _is_dateline(text: str) -> bool:
    return dateline.find(text) is not None


def _is_sentence(line: Block) -> bool:
    return line.reason is None and not line.linked and len(line.text) >= _SURE_LETTERS and bool(_ENDS.search(line.text))


def letters(text: str) -> str:
    """A text by its letters and digits alone, for comparing."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())
