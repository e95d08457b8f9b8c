"""What a page says about itself: JSON-LD first, then OpenGraph and other <meta>, then what is printed."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from menurut.lexicon.load import table
from menurut.sources import address, bylines, outlets, printed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "publishdate", "publish-date",
    "publish_date", "pubdate", "content_publisheddate", "dc.date", "dc.date.issued", "dcterms.created",
    "parsely-pub-date", "date",
)  # fmt: skip
_CHANGES = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified")
_AUTHORS = ("author", "content_author", "article:author", "dc.creator", "parsely-author", "reporter", "byline")
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_WRAPPER = re.compile(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*$")
_APPENDED = re.compile(r"\s+[-|–—:]\s+(?P<site>[^-|–—]+)$")
_LOOSE = re.compile(r'"(headline|datePublished|@type|url)"\s*:\s*"((?:[^"\\\n]|\\.){1,400})"')
_MADE_UP = re.compile(r"https?://|developer|admin|redaksi|^tim\b|^by$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """Facts a page gives about its article; None and empty where it gives none."""

    title: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    modified_at: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    description: str | None = None
    body: str | None = None
    live: bool = False
    paid: bool = False
    declared: bool = False
    kind: str | None = None
    """`video` or `photo` where that is all the page declares itself to be."""


def read(tree: HtmlElement, url: str | None) -> Metadata:
    """Collect the metadata of a parsed page."""
    linked = _linked(tree)
    meta = _meta(tree)
    site = _text(_dig(linked, "publisher", "name")) or meta.get("og:site_name")
    own = _address(tree, linked, meta, url)
    title = _title(tree, linked, meta, site)
    return Metadata(
        title=title,
        publisher=_publisher(site, own) or _signed_in_window(tree, title),
        published_at=_published_at(tree, linked, meta),
        modified_at=_modified_at(linked, meta),
        authors=_authors(tree, linked, meta, site),
        url=own,
        description=_text(linked.get("description")) or meta.get("og:description") or meta.get("description"),
        body=_text(linked.get("articleBody"), one_line=False),
        live="LiveBlogPosting" in _types(linked),
        paid=str(linked.get("isAccessibleForFree", "")).casefold() in {"false", "no", "0"},
        declared=bool(linked) or meta.get("og:type", "").casefold() == "article",
        kind=_kind(tree, linked, meta),
    )


# --- JSON-LD ---


def _linked(tree: HtmlElement) -> dict[str, Any]:
    """The first node of the page's JSON-LD that is a news article; empty where there is none."""
    types = set(table("pages")["html"]["types"])
    return next((node for node in _all_nodes(tree) if _types(node) & types), {})


def _all_nodes(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            yield from _nodes(_parsed(script.text_content()), 0)


def _parsed(source: str) -> Any:
    """Parse JSON as pages write it: raw line breaks, comments around it, commas too many; else single fields."""
    source = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*$", "", source.strip()).strip(
        "; \n"
    )
    for attempt in (source, _TRAILING_COMMA.sub(r"\1", source)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    fields: dict[str, str] = {}
    for name, value in _LOOSE.findall(source):
        if name != "@type" or value in table("pages")["html"]["types"]:
            fields.setdefault(name, value.replace('\\"', '"').replace("\\/", "/"))
    return fields


def _nodes(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 8:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from _nodes(value.get(name), depth + 1)


def _types(node: dict[str, Any]) -> set[str]:
    kinds = node.get("@type", [])
    return {str(kind).rpartition("/")[2] for kind in (kinds if isinstance(kinds, list) else [kinds])}


def _dig(value: Any, *path: str) -> Any:
    for name in path:
        if isinstance(value, list):
            value = value[0] if value else None
        value = (
            value.get(name) if isinstance(value, dict) else value if isinstance(value, str) and name == "name" else None
        )
    return value


def _text(value: Any, *, one_line: bool = True) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str):
        return None
    text = html.unescape(html.unescape(value))  # content systems escape twice
    if one_line:
        text = " ".join(text.split())
    return text.strip() or None


# --- <meta> and the printed page ---


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = _text(element.get("content"))
        if name and content:
            found.setdefault(name.casefold(), content)
    return found


def _address(tree: HtmlElement, linked: dict[str, Any], meta: dict[str, str], url: str | None) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    page = linked.get("mainEntityOfPage")
    named = [
        next(links, None),
        _dig(page, "@id") if isinstance(page, dict) else page,
        meta.get("og:url"),
        linked.get("url"),
    ]
    return address.choose((one for one in named if isinstance(one, str)), url)


def _kind(tree: HtmlElement, linked: dict[str, Any], meta: dict[str, str]) -> str | None:
    if linked:
        return None
    rules = table("pages")["html"]
    if meta.get("og:type", "").casefold().startswith("video"):
        return "video"
    kinds = {kind for node in _all_nodes(tree) for kind in _types(node)}
    return "video" if kinds & set(rules["videos"]) else "photo" if kinds & set(rules["photos"]) else None


def _title(tree: HtmlElement, linked: dict[str, Any], meta: dict[str, str], site: str | None) -> str | None:
    headings = [" ".join(heading.text_content().split()) for heading in tree.iter("h1")]
    window = next((_text(title.text_content()) for title in tree.iter("title")), None)
    heading = headings[0] if len(headings) == 1 else None
    title = _text(linked.get("headline")) or heading or meta.get("og:title") or meta.get("twitter:title") or window
    return _without_site(title, site) if title else None


def _without_site(title: str, site: str | None) -> str:
    """Cut the outlet's name that many pages append: `Judul - Kabarnusa.com`."""
    appended = _APPENDED.search(title)
    if appended and (outlets.is_outlet(appended["site"]) or appended["site"].casefold() == (site or "").casefold()):
        return title[: appended.start()]
    return title


def _publisher(site: str | None, address: str | None) -> str | None:
    return outlets.canonical(site) if site else outlets.of_url(address)


def _signed_in_window(tree: HtmlElement, title: str | None) -> str | None:
    """The outlet's name behind the article's title in the window's: `Judul - Kabar Nusa`."""
    window = next((_text(element.text_content()) for element in tree.iter("title")), None) or ""
    appended = _APPENDED.search(window)
    return outlets.canonical(appended["site"]) if appended and title and window.startswith(title) else None


def _published_at(tree: HtmlElement, linked: dict[str, Any], meta: dict[str, str]) -> str | None:
    stamps = [_text(linked.get(name)) for name in ("datePublished", "dateCreated", "uploadDate")]
    stamps += [meta.get(name) for name in _DATES]
    stamps += [element.get("datetime") for element in tree.iter("time")]
    lines = [moment for line in _short_lines(tree) if (moment := printed.line(line))]
    known = next((moment for stamp in stamps if (moment := _moment(stamp))), None)
    if known is None:
        return lines[0] if lines else None
    return finer(_with_zone(known, lines), lines)


def _modified_at(linked: dict[str, Any], meta: dict[str, str]) -> str | None:
    stamps = [_text(linked.get("dateModified")), *(meta.get(name) for name in _CHANGES)]
    return next((moment for stamp in stamps if (moment := _moment(stamp))), None)


def _moment(stamp: str | None) -> str | None:
    return printed.moment_of(re.sub(r"^(\d{4})/(\d{1,2})/(\d{1,2})", r"\1-\2-\3", stamp)) if stamp else None


def finer(moment: str, lines: list[str]) -> str:
    """A day with the time that is printed on the page beside the same day."""
    if len(moment) > 10:
        return moment
    return next((line for line in lines if line[:10] == moment and len(line) > 10), moment)


def _with_zone(moment: str, lines: list[str]) -> str:
    """Give a time without zone the zone (WIB, WITA, WIT) that the page prints beside the same minute."""
    minute = moment[:16]
    if len(moment) not in {16, 19}:
        return moment
    return next((moment + line[16:] for line in lines if line[:16] == minute), moment)


def _authors(tree: HtmlElement, linked: dict[str, Any], meta: dict[str, str], site: str | None) -> tuple[str, ...]:
    declared = linked.get("author") or []
    people = declared if isinstance(declared, list) else [declared]
    names = [_text(_dig(person, "name")) for person in people]
    if not any(names):
        names = [name for key in _AUTHORS for name in re.split(r"\s*[,;]\s*", meta.get(key, ""))]
    usable = [
        name for name in names if name and not _MADE_UP.search(name) and not outlets.is_outlet(name) and name != site
    ]
    if not usable:
        usable = [name for line in _short_lines(tree) if (credit := bylines.line(line)) for name in credit.authors][:4]
    return tuple(dict.fromkeys(usable))


def _short_lines(tree: HtmlElement) -> Iterator[str]:
    """The text of small elements without elements of their own, in the order of the page."""
    for element in tree.iter(
        "p", "div", "span", "time", "li", "small", "h5", "h6", "b", "i", "em", "strong", "address"
    ):
        if len(element) == 0 and element.text and len(element.text) <= 160 and (line := " ".join(element.text.split())):
            yield line
