"""The dateline before the first sentence: where and for whom the report was filed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from menurut.lexicon.load import table
from menurut.model import Dateline
from menurut.sources import outlets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_REACH = 120
"""A dateline ends within this many characters; the longest met in real pages has 62."""

_CAPITAL_WORDS = r"[A-Z](?:[\w.'’-]*[\w.'’])?(?:[ /][A-Z](?:[\w.'’-]*[\w.'’])?){0,3}"
_DOMAIN = r"[A-Za-z][\w-]*(?:\.[a-z]{2,4})?\.(?:com|co\.id|id|co|net|org|tv|news|info|asia|media|online|go\.id|or\.id)"


class Head(NamedTuple):
    """A dateline and the length of text it covers."""

    length: int
    dateline: Dateline


def find(text: str) -> Head | None:
    """The dateline that opens a paragraph, or None.

    Source:  eleven shapes seen on Indonesian pages, in lexicon/data/datelines.toml.
    """
    for match in _matches(text[:_REACH]):
        parts = match.groupdict()
        outlet, place = parts.get("outlet"), parts.get("place")
        if not _credible(parts, text[match.end() :], hyphens="--" in match[0]):
            continue
        return Head(match.end(), Dateline(place=_spelt(place), publisher=outlet))
    return None


def _matches(start: str) -> Iterator[re.Match[str]]:
    for shape in _shapes():
        if match := shape.match(start):
            yield match


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    rules, time = table("datelines"), table("time")
    days, months = ("|".join(name for names in time[key].values() for name in names) for key in ("weekdays", "months"))
    date = rf"\(?\d{{1,2}}(?:[/.]\d{{1,2}}| (?i:{months}))(?:[/. ]\d{{2,4}})?\)?"
    opening = r"[\"“‘A-Z]"
    long_dash = rules["dash"]
    parts = {
        "DASH": rf"(?:\s*-{{1,3}}(?=\s|$)|(?:\s+-{{1,3}}|\s*-{{2,3}})(?={opening})|\s*{long_dash}(?=\s|$|{opening}))",
        "PLACE": rf"(?P<place>{_CAPITAL_WORDS})",
        "KNOWN": rf"(?P<place>{_either(rules['places'])})(?![\w-])",
        "ALONE": rf"(?P<place>(?P<alone>{_CAPITAL_WORDS}))",
        "BARE": r"(?P<place>(?P<bare>[A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]*){0,3}))",
        "REGION": rf"(?P<region>(?i:{_either(rules['regions'])}))",
        "OUTLET": rf"(?P<outlet>(?i:{_DOMAIN})|{_CAPITAL_WORDS})",
        "DOMAIN": rf"(?P<outlet>(?i:{_DOMAIN}))",
        "SIGNED": rf"(?P<outlet>{_either(outlets.names())})",
        "DATE": date,
        "DAY": rf"(?P<day>(?i:{days})(?:,? {date})?)",
    }
    slot = re.compile(" ?DASH|" + "|".join(parts))
    return tuple(
        re.compile(slot.sub(lambda part: parts[part[0].strip()], shape["pattern"]) + r"\s*") for shape in rules["shape"]
    )


def _either(names: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + ")"


@cache
def _places() -> dict[str, str]:
    return {place.casefold(): place for place in table("datelines")["places"]}


def _is_place(text: str) -> bool:
    return text.casefold() in _places()


def _credible(parts: dict[str, str | None], rest: str, *, hyphens: bool) -> bool:
    """Whether the parts hold together: a sure outlet vouches for any place, a sure place for any outlet.

    Two `hyphens` vouch for both: only datelines are set with them.
    """
    outlet, place = parts.get("outlet"), parts.get("place")
    if place and (
        place.upper() in table("datelines")["not_places"] or (not _is_place(place) and outlets.is_outlet(place))
    ):
        return False
    sure_place = place is not None and (_is_place(place) or _in_capitals(place))
    if outlet:
        if outlets.is_outlet(outlet) or (outlet.isupper() and " " in outlet) or _sounds_like_one(outlet):
            return True
        return (sure_place or (hyphens and place is not None)) and not _is_place(outlet)
    if parts.get("day") or parts.get("region"):
        return sure_place
    if parts.get("alone"):
        return not rest
    if parts.get("bare"):
        return _is_place(place or "") or (_in_capitals(place or "") and _goes_on_in_small(rest))
    return sure_place


def _sounds_like_one(outlet: str) -> bool:
    """Whether a name that no list holds begins or ends as names of outlets do."""
    words = outlet.split()
    return len(words) > 1 and not {words[0], words[-1]}.isdisjoint(table("datelines")["outlet_words"])


def _can_be_place(place: str) -> bool:
    if _is_place(place):
        return True
    return place.upper() not in table("datelines")["not_places"] and not outlets.is_outlet(place)


def _in_capitals(place: str) -> bool:
    # Four letters and fewer are as often an acronym as a town; towns that short are in the list.
    return place.isupper() and len(place) > 4


def _goes_on_in_small(rest: str) -> bool:
    """A headline in capitals goes on in capitals, an aside in small letters; a dateline is followed by a sentence."""
    return not rest or (not rest[0].islower() and any(letter.islower() for letter in rest[:24]))


def _spelt(place: str | None) -> str | None:
    """The place without the capitals of a dateline."""
    if place is None or not place.isupper():
        return place
    return _places().get(place.casefold(), place.title())
