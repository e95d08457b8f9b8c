"""The lines of a page's element in reading order, without recursion: a page may be nested as deep as it likes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.sources.address import absolute
from menurut.sources.blocks import Block
from menurut.sources.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

LINK_SHARE = 0.8
"""Share of a paragraph inside links from which it is nothing but a link (facts: related headlines have 1.0)."""

_UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "iframe", "object", "svg", "math", "form", "button", "select", "head"}
    | {"textarea", "video", "audio", "map", "title"}
)
_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img"}
    | {"ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt"}
    | {"u", "var", "wbr", "amp-img"}
)
_BOLD = frozenset({"b", "strong"})
_LONG_CELL = 200
"""Letters of one paragraph from which a table lays out the page rather than figures."""


def lines(element: HtmlElement, url: str | None) -> Iterator[Block]:
    """Every line of an element as a block, with the link it holds; tables come as removed.

    Shape:   elements set apart and `<br>` part lines; white space of the source parts none.
    """
    from lxml import etree

    line = _Line()
    walker = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in walker:
        if event == "start":
            parts = node.tag not in _INLINE
            if parts:
                yield from line.end(url)
            if node.tag == "table" and node is not element and not _lays_out(node):
                if text := tidy(" ".join(" ".join(node.itertext()).split())):
                    yield Block(text=text, reason="table")
                walker.skip_subtree()
            elif node.tag in _UNSEEN or _hidden(node):
                walker.skip_subtree()
            else:
                line.listed += node.tag == "li"
                line.bold += node.tag in _BOLD
                line.link = node if node.tag == "a" else line.link
                line.add(node.text)
            continue
        if event == "end":
            if node.tag not in _INLINE:
                yield from line.end(url)
            line.listed -= node.tag == "li" and line.listed > 0
            line.bold -= node.tag in _BOLD and line.bold > 0
            line.link = None if line.link is node else line.link
        if node is not element:
            line.add(node.tail)
    yield from line.end(url)


class _Line:
    """One line while it is read."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.linked_n = 0
        self.target: str | None = None
        self.link: HtmlElement | None = None
        self.listed = 0
        self.bold = 0
        self.bold_n = 0

    def add(self, text: str | None) -> None:
        if not text:
            return
        self.pieces.append(text)
        if self.bold and self.bold_n == len(tidy(" ".join("".join(self.pieces[:-1]).split()))):
            self.bold_n = len(tidy(" ".join("".join(self.pieces).split())))
        if self.link is not None:
            self.linked_n += len("".join(text.split()))
            self.target = self.link.get("href")

    def end(self, url: str | None) -> Iterator[Block]:
        text = tidy(" ".join("".join(self.pieces).split()))
        if text:
            share = self.linked_n / max(1, len("".join(text.split())))
            target = absolute(self.target, url)
            yield Block(text=text, url=target, linked=share >= LINK_SHARE, listed=self.listed > 0, bold_n=self.bold_n)
        self.pieces, self.linked_n, self.target, self.bold_n = [], 0, None, 0


def _hidden(node: HtmlElement) -> bool:
    style = (node.get("style") or "").replace(" ", "").casefold()
    return node.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style


def _lays_out(node: HtmlElement) -> bool:
    return any(len(" ".join(cell.itertext())) > _LONG_CELL for cell in node.iter("p", "td"))
