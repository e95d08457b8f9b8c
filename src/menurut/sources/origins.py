"""Where an article was printed first: the notice of a reprint, or the agency in the editors' initials."""

from __future__ import annotations

import re
from functools import cache

from menurut.lexicon.load import table
from menurut.model.article import Origin
from menurut.sources import outlets

_PARTS = re.compile(r"[\s()\[\]/|,-]+")
_ADDRESS = re.compile(r"https?://\S+[^\s.,)\"”]")


def named(text: str, url: str | None) -> Origin | None:
    """Read `Artikel ini telah tayang di A dengan judul "B"`; `url` is that of the link in it."""
    match = _notice().match(text)
    if match is None:
        return None
    written = _ADDRESS.search(text)
    publisher = outlets.canonical(match["publisher"].strip())
    return Origin(publisher=publisher, title=match["title"], url=url or (written[0] if written else None))


def signed(initials: str) -> Origin | None:
    """The agency in `(Ant/OL-1)`, `[zul/antara]`."""
    return next((Origin(publisher=agency) for part in _PARTS.split(initials) if (agency := _agency(part))), None)


def credited(line: str) -> Origin | None:
    """The agency of a credit line: `Sumber: Antara`."""
    label, colon, rest = line.partition(":")
    if not colon or label.strip().casefold() not in table("pages")["byline"]["sources"]:
        return None
    return Origin(publisher=agency) if (agency := _agency(rest.strip())) else None


def _agency(short: str) -> str | None:
    return _agencies().get(short.casefold())


@cache
def _notice() -> re.Pattern[str]:
    return re.compile(table("pages")["origin"]["notice"], re.IGNORECASE)


@cache
def _agencies() -> dict[str, str]:
    agencies: dict[str, list[str]] = table("pages")["origin"]["agencies"]
    return {short: name for name, shorts in agencies.items() for short in shorts}
