"""The paragraphs of a news page: our own rules take the boxes out, trafilatura finds the body."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from menurut.errors import ArticleError
from menurut.lexicon.load import table
from menurut.sources import metadata, printed
from menurut.sources.assemble import Facts, assemble
from menurut.sources.blocks import Block
from menurut.sources.boxes import LINK_SHARE, absolute, put_back, remove, take
from menurut.sources.decode import decode
from menurut.sources.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element
    from lxml.html import HtmlElement

    from menurut.model import Article

_SMALLEST_BODY = 100
"""Letters below which a page with no article metadata holds no article."""
_LEAD_LETTERS = 40
"""Letters from which two equal paragraphs are copies; short ones ("Tidak," katanya.) may well come twice."""
_SENTENCE = 40


def from_html(
    page: bytes | str,
    *,
    published: str | None = None,
    url: str | None = None,
    declared: str | None = None,
    source: str = "",
) -> Article:
    """Read an HTML page as one article.

    `declared` is the encoding the server named. Marks: `paywalled`, `live`, `incomplete` (more pages follow).

    Raises:  ArticleError: `empty`, `binary`, `undecodable`, `no-article`; SetupError where `published` is no date.
    """
    published_at = printed.given(published) if published else None
    tree = _parsed(page if isinstance(page, str) else decode(page, declared=declared, source=source), source)
    facts = metadata.read(tree, url)
    marks = _page_marks(tree, facts)
    if not facts.declared and _only_links(tree):
        raise ArticleError("no article on this page; give the address of one article", "no-article", source)
    _drop_before_title(tree, facts.title)
    boxes = take(tree, facts.url)
    blocks = _teasers(_body(tree, facts, boxes), facts)
    kept = sum(len(block.text) for block in blocks if block.reason is None and not block.url)
    if not kept or (kept < _SMALLEST_BODY and not facts.declared):
        raise ArticleError("no article on this page; give the address of one article", "no-article", source)
    known = Facts(
        url=facts.url,
        title=facts.title,
        publisher=facts.publisher,
        published_at=published_at or facts.published_at,
        authors=facts.authors,
        marks=tuple(marks),
    )
    return assemble(blocks, known, source=source)


def _parsed(text: str, source: str) -> HtmlElement:
    from lxml import etree, html

    if not text.strip():
        raise ArticleError("the page is empty", "empty", source)
    try:
        # Bytes, so that an XML declaration that names another encoding does no harm.
        raw = text.encode("utf-8", "replace").replace(b"\0", b"")
        tree = html.document_fromstring(raw, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ArticleError("no article on this page", "no-article", source) from error
    return tree


# --- before extraction ---


def _only_links(tree: HtmlElement) -> bool:
    """A front page or a list: hardly a sentence stands outside links."""
    own = tree.xpath("//body//text()[not(ancestor::a or ancestor::script or ancestor::style or ancestor::noscript)]")
    return sum(len(text) for piece in own if len(text := " ".join(piece.split())) >= _SENTENCE) < _SMALLEST_BODY


def _drop_before_title(tree: HtmlElement, title: str | None) -> None:
    """Drop what stands above the headline: menus, and teasers of other articles that look like a first paragraph."""
    wanted = _letters(title or "")
    heading = next(
        (element for element in tree.iter("h1") if wanted and _letters(element.text_content()) == wanted), None
    )
    if heading is None or sum(len(p.text_content()) for p in heading.xpath("following::p")) < _SMALLEST_BODY:
        return
    for level in [heading, *heading.iterancestors()]:
        if level.tag == "body":
            break
        for earlier in list(level.itersiblings(preceding=True)):
            remove(earlier)


# --- extraction ---


def _body(tree: HtmlElement, facts: metadata.Metadata, boxes: Sequence[Block]) -> list[Block]:
    from trafilatura import bare_extraction

    document = bare_extraction(
        tree, include_comments=False, include_tables=False, include_links=True, with_metadata=False, deduplicate=False
    )
    extracted = getattr(document, "body", None)
    blocks = [] if extracted is None else list(_blocks(extracted, facts.url, boxes))
    if facts.body and sum(len(block.text) for block in blocks) < 0.5 * len(facts.body):
        # Pages that fill their body by script still carry it whole in the metadata.
        return [Block(text=line) for line in tidy(re.sub(r"<[^>]{1,200}>", "\n", facts.body)).split("\n") if line]
    return blocks


def _blocks(extracted: _Element, url: str | None, boxes: Sequence[Block]) -> Iterator[Block]:
    for element in extracted.iter("p", "head", "item", "quote", "code", "ab"):
        if any(child.tag in {"p", "item", "quote", "head"} for child in element.iterdescendants()):
            continue
        text = "".join(_pieces(element))
        links = [link for link in element.iter("ref") if _said(link)]
        linked = bool(links) and sum(map(len, map(_said, links))) >= LINK_SHARE * len(text.strip())
        target = absolute(links[-1].get("target"), url) if links else None
        for line in tidy(text).split("\n"):
            ends = bool(links) and line.endswith(tidy(_said(links[-1])))
            whole = Block(text=line, url=target if ends else None, linked=linked and ends, listed=element.tag == "item")
            yield from put_back(whole, boxes)


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


# --- after extraction ---


def _teasers(blocks: list[Block], facts: metadata.Metadata) -> list[Block]:
    """Mark the headline and copies of the lead that pages print above or below the body."""
    title = _letters(facts.title or "")
    keys = ["" if block.reason else _letters(block.text) for block in blocks]
    edges = {0, 1, len(blocks) - 1, len(blocks) - 2}
    seen: set[str] = set()
    found: list[Block] = []
    for place, (block, key) in enumerate(zip(blocks, keys, strict=True)):
        long = len(key) >= _LEAD_LETTERS
        copied = long and (key in seen or (place in edges and any(key in other and key != other for other in keys)))
        found.append(replace(block, reason="teaser") if key and (key == title or copied) else block)
        seen.add(key)
    return found


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _page_marks(tree: HtmlElement, facts: metadata.Metadata) -> list[str]:
    rules = table("pages")["html"]
    marks = []
    if facts.paid or any(tree.xpath(path) for path in rules["paywall"]):
        marks.append("paywalled")
    if facts.live:
        marks.append("live")
    if any(tree.xpath(path) for path in rules["pager"]):
        marks.append("incomplete")
    return marks
