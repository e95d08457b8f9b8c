"""The dateline before the first sentence: where and for whom the report was filed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from menurut.lexicon.load import table
from menurut.model import Dateline
from menurut.sources import outlets

if TYPE_CHECKING:
    from collections.abc import Iterator

_REACH = 120
"""A dateline ends within this many characters; the longest met in real pages has 62."""

_CAPITAL_WORDS = r"[A-Z][\w.'’-]*(?:[ /][A-Z(][\w.'’)-]*){0,3}"
_DOMAIN = r"[A-Za-z][\w-]*(?:\.[a-z]{2,4})?\.(?:com|co\.id|id|co|net|org|tv|news|info|asia|media|online|go\.id|or\.id)"


class Head(NamedTuple):
    """A dateline and the length of text it covers."""

    length: int
    dateline: Dateline


def find(text: str) -> Head | None:
    """The dateline that opens a paragraph, or None.

    Source:  eleven shapes seen on Indonesian pages, in lexicon/data/datelines.toml.
    """
    start = text[:_REACH]
    for match in _matches(start):
        parts = match.groupdict()
        outlet, place = parts.get("outlet"), parts.get("place")
        if not _credible(parts, text[match.end() :]):
            continue
        return Head(match.end(), Dateline(place=_spelt(place), publisher=outlet))
    return None


def _matches(start: str) -> Iterator[re.Match[str]]:
    for shape in _shapes():
        if match := shape.match(start):
            yield match


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    rules = table("datelines")
    dash = rf"(?:\s*-{{1,3}}(?=\s|$)|\s+-{{1,3}}(?=[\"“A-Z])|\s*{rules['dash']}(?=\s|$|[\"“‘A-Z]))"
    known = "|".join(sorted((re.escape(place) for place in rules["places"]), key=len, reverse=True))
    days = "|".join(name for names in table("time")["weekdays"].values() for name in names)
    parts = {
        "DASH": dash,
        "PLACE": rf"(?P<place>{_CAPITAL_WORDS})",
        "KNOWN": rf"(?P<place>(?:{known}))(?![\w-])",
        "BARE": r"(?P<place>(?P<bare>[A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]*){0,3}))",
        "OUTLET": rf"(?P<outlet>(?i:{_DOMAIN})|{_CAPITAL_WORDS})",
        "DOMAIN": rf"(?P<outlet>(?i:{_DOMAIN}))",
        "DAY": rf"(?P<day>(?i:{days})(?:,? ?\(?\d{{1,2}}[/ .]\w{{1,9}}(?:[/ .]\d{{2,4}})?\)?)?)",
    }
    return tuple(
        re.compile(
            re.sub("DASH|PLACE|KNOWN|BARE|OUTLET|DOMAIN|DAY", lambda part: parts[part[0]], shape["pattern"]) + r"\s*"
        )
        for shape in rules["shape"]
    )


@cache
def _places() -> frozenset[str]:
    return frozenset(place.casefold() for place in table("datelines")["places"])


def _is_place(text: str) -> bool:
    return text.casefold() in _places()


def _credible(parts: dict[str, str | None], rest: str) -> bool:
    """Whether the parts hold together: a sure outlet vouches for any place, a sure place for any outlet."""
    outlet, place = parts.get("outlet"), parts.get("place")
    if place and place.upper() in table("datelines")["not_places"]:
        return False
    sure_place = place is not None and (_is_place(place) or _in_capitals(place))
    if outlet:
        if outlets.is_outlet(outlet):
            return True
        return sure_place and not _is_place(outlet)
    if parts.get("day"):
        return sure_place
    if parts.get("bare"):
        return _is_place(place or "") or (_in_capitals(place or "") and _goes_on_in_small(rest))
    return sure_place


def _in_capitals(place: str) -> bool:
    # Four letters and fewer are as often an acronym as a town; towns that short are in the list.
    return place.isupper() and len(place) > 4


def _goes_on_in_small(rest: str) -> bool:
    """A headline in capitals goes on in capitals; a dateline is followed by a sentence."""
    return not rest or any(letter.islower() for letter in rest[:24])


def _spelt(place: str | None) -> str | None:
    if place is None or not place.isupper() or "." in place:
        return place
    return place.title()
