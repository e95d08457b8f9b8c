"""New rows as an Atom feed, for feed readers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from menurut.model import content_id
from menurut.views.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from menurut.views.labels import Labels

_ATOM = "http://www.w3.org/2005/Atom"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom(rows: Sequence[Mapping[str, Any]], labels: Labels, *, name: str) -> str:
    """An Atom document of rows as watching tells them, newest first; an entry's id is the key of its row."""
    ElementTree.register_namespace("", _ATOM)
    feed = ElementTree.Element(f"{{{_ATOM}}}feed")
    _put(feed, "title", f"Menurut: {name}")
    _put(feed, "id", f"urn:menurut:{content_id('w', name)}")
    _put(feed, "updated", max((row["told_at"] for row in rows), default="1970-01-01T00:00:00+00:00"))
    _put(_put(feed, "author"), "name", "Menurut")
    for row in reversed(rows):
        entry = _put(feed, "entry")
        _put(entry, "title", one_line(headline(row, labels)))
        _put(entry, "id", f"urn:menurut:{content_id('n', row['search'], row['key'])}")
        _put(entry, "updated", row["told_at"])
        _put(entry, "category", term=row["search"])
        if row["url"] and re.match("https?://", row["url"]):
            _put(entry, "link", href=row["url"])
        _put(entry, "content", f"{row.get('content') or row.get('trigger')}\n{citation(row, labels)}", type="text")
    return ElementTree.tostring(feed, encoding="unicode", xml_declaration=True) + "\n"


def headline(row: Mapping[str, Any], labels: Labels) -> str:
    """A row in one line: who says or does what."""
    if row["table"] == "statements":
        who = ", ".join(row["speakers"]) or labels("ui", "unspecified")
        return f"{who} ({labels('act', row['act'])}): {row['content']}"
    who = ", ".join(row["actors"]) or labels("ui", "unspecified")
    whom = f" → {', '.join(row['recipients'])}" if row["recipients"] else ""
    return f"{who}{whom}: {row['trigger']} ({labels('event', row['type'])})"


def citation(row: Mapping[str, Any], labels: Labels) -> str:
    """Where a row stands: outlet, title, day, and the characters that show it."""
    day = labels.date(row["day"]) if row["day"] else None
    facts = (row["outlet"], row["title"], day, f"{row['article']}:{row['start']}–{row['end']}")
    return " · ".join(one_line(fact) for fact in facts if fact)


def _put(parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    safe = {key: _NO_XML.sub("\ufffd", value) for key, value in attributes.items()}
    element = ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}", safe)
    element.text = None if text is None else _NO_XML.sub("\ufffd", text)
    return element
