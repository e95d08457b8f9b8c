"""Which outlet a domain, a dateline or a byline names."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from menurut.lexicon.load import table

_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|id|co|net|org|tv|news|info|asia|media|online)", re.IGNORECASE)


def canonical(name: str) -> str:
    """The outlet's usual name where we know it, else the name as given."""
    return _names().get(name.casefold(), name)


def is_outlet(name: str) -> bool:
    """Whether a name is a known outlet or reads as a web domain."""
    return name.casefold() in _names() or _DOMAIN.fullmatch(name) is not None


def names() -> list[str]:
    """Every spelling of every outlet we know, as it stands in the data (no bare domains)."""
    return [name for outlet in table("outlets")["outlet"] for name in [outlet["name"], *outlet.get("as", [])]]


def of_url(url: str | None) -> str | None:
    """The outlet that owns a host, or the bare host where we know none."""
    host = (urlsplit(url).hostname or "") if url else ""
    labels = host.split(".")
    for cut in range(len(labels) - 1):
        if known := _domains().get(".".join(labels[cut:])):
            return known
    return host.removeprefix("www.") or None


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for outlet in table("outlets")["outlet"]:
        for name in [outlet["name"], *outlet.get("as", []), *outlet["domains"]]:
            names.setdefault(name.casefold(), outlet["name"])
    return names


@cache
def _domains() -> dict[str, str]:
    return {domain: outlet["name"] for outlet in table("outlets")["outlet"] for domain in outlet["domains"]}
