"""An HTML page becomes an article: the outlet's rules where we have them, else a reading that knows no outlet."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from menurut.errors import ArticleError
from menurut.lexicon.load import table
from menurut.sources import address, bylines, generic, layouts, metadata, outlets, paging, printed
from menurut.sources.assemble import Facts, assemble
from menurut.sources.blocks import Block
from menurut.sources.boxes import put_back, remove, take
from menurut.sources.clean import starts_alone
from menurut.sources.decode import decode
from menurut.sources.generic import letters
from menurut.sources.paging import join as join
from menurut.sources.tidy import tidy
from menurut.sources.walk import lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from menurut.model import Article

_SMALLEST_BODY = 100
"""Letters below which a page with no article metadata holds no article."""
_LEAD_LETTERS = 40
"""Letters from which two equal paragraphs are copies; short ones ("Tidak," katanya.) may well come twice."""
_SENTENCE = 40
_MOST_ELEMENTS = 60_000
"""Long pages of Indonesian outlets have some 5,000 elements; extraction takes a second for each 30,000."""


def from_html(
    page: bytes | str,
    *,
    published: str | None = None,
    url: str | None = None,
    declared: str | None = None,
    source: str = "",
) -> Article:
    """Read an HTML page as one article.

    `declared` is the encoding the server named. Marks: `paywalled`, `live`, `video`, `photo`, `incomplete` (more pages
    follow, see `pages`), `syndicated`, `corrected`, `retracted`.

    Raises:  ArticleError: `empty`, `binary`, `undecodable`, `too-large`, `no-article`, `retracted`; SetupError where
             `published` is no date.
    """
    published_at = printed.given(published) if published else None
    tree = _parsed(page if isinstance(page, str) else decode(page, declared=declared, source=source), source)
    facts = metadata.read(tree, url)
    layout = layouts.pick(tree, address.host_of(facts.url or url), published_at or facts.published_at)
    marks = _page_marks(tree, facts, url)
    if not facts.declared and layout is None and _only_links(tree):
        raise ArticleError("no article on this page; give the address of one article", "no-article", source)
    if layout is None:
        blocks = _unruled(tree, facts, marks)
    else:
        facts = _ruled_facts(tree, facts, layout)
        blocks = _ruled(tree, facts, layout, marks)
    blocks = _teasers(blocks, facts)
    kept = sum(len(block.text) for block in blocks if block.reason is None and not block.url)
    if not kept and all(block.reason is None for block in blocks):
        raise ArticleError("no article on this page; give the address of one article", "no-article", source)
    if kept < _SMALLEST_BODY and not facts.declared and layout is None:
        raise ArticleError("no article on this page; give the address of one article", "no-article", source)
    known = Facts(
        url=facts.url,
        title=facts.title,
        publisher=facts.publisher,
        published_at=published_at or facts.published_at,
        modified_at=facts.modified_at,
        authors=facts.authors,
        marks=tuple(marks),
    )
    return assemble(blocks, known, source=source)


def pages(page: bytes | str, url: str | None = None) -> tuple[str, ...]:
    """The addresses to read next for the whole article, in order; empty where the page holds all of it.

    Shape:   one address where the outlet shows all pages in one (`join` drops what it repeats), else the later pages
             that this page links to; a later page may name more.
    Raises:  as `from_html` for pages that cannot be read at all.
    """
    tree = _parsed(page if isinstance(page, str) else decode(page), url or "")
    return paging.following(tree, url or metadata.read(tree, url).url)


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
    if sum(1 for _ in zip(tree.iter(), range(_MOST_ELEMENTS + 1), strict=False)) > _MOST_ELEMENTS:
        raise ArticleError(f"more than {_MOST_ELEMENTS:,} elements; that is no single article", "too-large", source)
    return tree


# --- pages of outlets with rules ---


def _ruled_facts(tree: HtmlElement, facts: metadata.Metadata, layout: layouts.Layout) -> metadata.Metadata:
    """The page's facts, with writers and day from where the outlet prints them."""
    names = [name for line in _part(tree, layout, "authors") for name in bylines.people(line)]
    moments = [moment for line in _part(tree, layout, "date") if (moment := printed.inside(line))]
    published_at = metadata.finer(facts.published_at, moments) if facts.published_at else next(iter(moments), None)
    return replace(
        facts,
        title=next(iter(_part(tree, layout, "title")), facts.title),
        published_at=published_at,
        authors=tuple(dict.fromkeys(names)) or facts.authors,
        publisher=facts.publisher or outlets.of_url(f"https://{layout.hosts[0]}"),
    )


def _part(tree: HtmlElement, layout: layouts.Layout, part: str) -> list[str]:
    return [block.text for element in layout.find(tree, part) for block in lines(element, None)]


def _ruled(tree: HtmlElement, facts: metadata.Metadata, layout: layouts.Layout, marks: list[str]) -> list[Block]:
    boxes = take(tree, facts.url, own=layout.boxes(), keep=_kept_boxes(marks))
    found = [line for element in layout.find(tree, "body") for line in lines(element, facts.url)]
    return [part for line in found for part in put_back(line, boxes)]


def _kept_boxes(marks: list[str]) -> frozenset[str]:
    """On a page of photographs the captions are the text."""
    return frozenset({"caption"}) if "photo" in marks else frozenset()


# --- pages of outlets without rules ---


def _unruled(tree: HtmlElement, facts: metadata.Metadata, marks: list[str]) -> list[Block]:
    _drop_before_title(tree, facts.title)
    boxes = take(tree, facts.url, keep=_kept_boxes(marks))
    blocks = generic.body(tree, facts.url, boxes)
    if facts.body and sum(len(block.text) for block in blocks) < 0.5 * len(facts.body):
        # Pages that fill their body by script still carry it whole in the metadata.
        return [Block(text=line) for line in tidy(re.sub(r"<[^>]{1,200}>", "\n", facts.body)).split("\n") if line]
    return blocks


def _only_links(tree: HtmlElement) -> bool:
    """A front page or a list: hardly a sentence stands outside links."""
    own = tree.xpath("//body//text()[not(ancestor::a or ancestor::script or ancestor::style or ancestor::noscript)]")
    return sum(len(text) for piece in own if len(text := " ".join(piece.split())) >= _SENTENCE) < _SMALLEST_BODY


def _drop_before_title(tree: HtmlElement, title: str | None) -> None:
    """Drop what stands above the headline: menus, and teasers of other articles that look like a first paragraph."""
    wanted = letters(title or "")
    heading = next(
        (element for element in tree.iter("h1") if wanted and letters(element.text_content()) == wanted), None
    )
    if heading is None or sum(len(p.text_content()) for p in heading.xpath("following::p")) < _SMALLEST_BODY:
        return
    for level in [heading, *heading.iterancestors()]:
        if level.tag == "body":
            break
        for earlier in list(level.itersiblings(preceding=True)):
            remove(earlier)


# --- after extraction ---


def _teasers(blocks: list[Block], facts: metadata.Metadata) -> list[Block]:
    """Mark the headline and copies of the lead that pages print above or below the body."""
    title = letters(facts.title or "")
    keys = ["" if block.reason else letters(block.text) for block in blocks]
    texts = [place for place, block in enumerate(blocks) if block.reason is None and not starts_alone(block.text)]
    edges = {*texts[:2], *texts[-2:]}
    seen: set[str] = set()
    found: list[Block] = []
    for place, (block, key) in enumerate(zip(blocks, keys, strict=True)):
        long = len(key) >= _LEAD_LETTERS
        copied = long and (key in seen or (place in edges and any(key in other and key != other for other in keys)))
        found.append(replace(block, reason="teaser") if key and (key == title or copied) else block)
        seen.add(key)
    return found


def _page_marks(tree: HtmlElement, facts: metadata.Metadata, url: str | None) -> list[str]:
    return list(dict.fromkeys(_told(tree, facts, url)))


def _told(tree: HtmlElement, facts: metadata.Metadata, url: str | None) -> Iterator[str]:
    rules = table("pages")["html"]
    path = urlsplit(facts.url or "").path
    if facts.paid or any(tree.xpath(one) for one in rules["paywall"]):
        yield "paywalled"
    if facts.live or re.search(rules["live_path"], path):
        yield "live"
    for kind in ("video", "photo"):
        if facts.kind == kind or re.search(rules[f"{kind}_path"], path):
            yield kind
    if paging.is_part(tree, url or facts.url):
        yield "incomplete"
