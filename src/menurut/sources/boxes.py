"""Takes the boxes out of a page before its body is extracted: related links, captions, adverts, pull quotes.

A box leaves a token in its place, so that after extraction it can be put back as removed where it stood.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from menurut.lexicon.load import table
from menurut.model import RelatedLink
from menurut.sources.address import absolute
from menurut.sources.blocks import Block
from menurut.sources.clean import junk
from menurut.sources.layouts import REASONS, compiled
from menurut.sources.related import is_label, without_label
from menurut.sources.tidy import tidy
from menurut.sources.walk import LINK_SHARE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

_WRAPPERS = frozenset({"html", "body", "article", "main"})
_INLINE = frozenset({"span", "b", "strong", "em", "i", "a"})
_BODY_LETTERS = 1000
_BOX_LETTERS = 250
_TOKEN = re.compile(r"\s*xmenurutbox(\d+)x\s*")


def take(
    tree: HtmlElement, url: str | None, *, own: Sequence[tuple[str, str]] = (), keep: frozenset[str] = frozenset()
) -> list[Block]:
    """Replace the boxes of a page by tokens, and return what they said, in the order of the tokens' numbers.

    `own` are the reasons and selectors of the outlet's layout, tried first; boxes with a reason in `keep` stay.
    """
    rules = table("pages")["html"]
    paths = [*own, *((reason, path) for reason in REASONS for path in rules.get(reason, ()))]
    boxes: list[Block] = []
    for reason, path in paths:
        for element in compiled(path)(tree) if reason not in keep else ():
            if _removable(element):
                _take(element, reason, url, boxes)
    for element in list(tree.iter("ul", "ol")):
        if _removable(element) and _only_headlines(_said(element), _links(element, url)):
            _take(element, "related", url, boxes)
    for link in list(tree.iter("a")):
        if (element := _labelled(link)) is not None:
            _take(element, "related", url, boxes)
    return boxes


def _take(element: HtmlElement, reason: str, url: str | None, boxes: list[Block]) -> None:
    if text := _said(element):
        rule = junk(text)
        links = _links(element, url) if reason == "related" else ()
        boxes.append(Block(text=text, reason=rule.reason if rule else reason, related=links))
        _insert_token(element, len(boxes) - 1)
    remove(element)


def _removable(element: HtmlElement) -> bool:
    return element.getparent() is not None and element.tag not in _WRAPPERS and not _holds_body(element)


def _labelled(link: HtmlElement) -> HtmlElement | None:
    """The small box around a link that opens with a label (`Baca juga:`); extractors drop such boxes unseen."""
    found, element = None, link.getparent()
    while element is not None and element.tag not in _WRAPPERS and len(text := _said(element)) <= _BOX_LETTERS:
        found = element if is_label(text) else found
        element = element.getparent()
    return found


def put_back(block: Block, boxes: Sequence[Block]) -> Iterator[Block]:
    """Split an extracted block at the tokens in it, and put the boxes in their places."""
    for place, piece in enumerate(_TOKEN.split(block.text)):
        if place % 2:
            if int(piece) < len(boxes):
                yield boxes[int(piece)]
        elif piece.strip():
            yield replace(block, text=piece.strip(), bold_n=0 if place else block.bold_n)


def remove(element: HtmlElement) -> None:
    """Take an element out of its page, but not the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail and element.tail.strip():
        previous = element.getprevious()
        if previous is not None:
            previous.tail = (previous.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _holds_body(element: HtmlElement) -> bool:
    """Whether a box with a telling class is in truth the wrapper of the whole article."""
    return sum(len(p.text_content()) for p in element.iter("p") if not p.xpath(".//a")) > _BODY_LETTERS


def _said(element: HtmlElement) -> str:
    return tidy(" ".join(" ".join(element.itertext()).split()))


def _links(element: HtmlElement, url: str | None) -> tuple[RelatedLink, ...]:
    found: dict[str, RelatedLink] = {}
    for link in element.iter("a"):
        text = without_label(tidy(" ".join(link.text_content().split())))
        if len(text.split()) >= 3:
            found.setdefault(text, RelatedLink(text=text, url=absolute(link.get("href"), url)))
    return tuple(found.values())


def _only_headlines(text: str, links: Sequence[RelatedLink]) -> bool:
    return bool(links) and sum(len(link.text) for link in links) >= LINK_SHARE * len(text)


def _insert_token(element: HtmlElement, number: int) -> None:
    from lxml import html

    parent = element.getparent()
    # A paragraph amid loose text (`text<br><br>text`) would cut it, and the extractor drops what follows.
    token = html.Element("span" if parent.tag in {"p", "li"} or {parent.tag, element.tag} & _INLINE else "p")
    token.text = f" xmenurutbox{number}x "
    parent.insert(parent.index(element), token)
