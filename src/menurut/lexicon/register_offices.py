"""Reads the words of a role as an office of the register: `Menlu Rusia`, `Ketum Golkar`, `Kapolri`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from menurut.lexicon import names
from menurut.lexicon.register_rows import Office, listed, rows, terms, toml
from menurut.lexicon.surface import split
from menurut.lexicon.trie import Trie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.lexicon.surface import Word

_FORMER = frozenset({"mantan", "eks", "bekas", "almarhum", "almarhumah", "mendiang", "calon", "wakil", "bakal"})
_ACTING = frozenset({"plt", "plh", "pj", "pjs", "penjabat", ".", "sang"})
_LINKS = frozenset({"dari", "untuk", "republik", "pp", "dpp"})


def read(role: str, *, home: str | None = None) -> Office | None:
    """The office that a role names, or None where it names none of the register or a former one (`mantan ..`).

    What the role belongs to stands behind it (`Presiden Rusia`, `Ketua KPK`); an office that only one state has needs
    nothing (`Kapolri`). `home` is the state meant where an office of state stands alone (`Presiden`): that of the
    outlet, say. A name may follow (`Presiden Joko Widodo`).
    """
    words = list(split(role))
    keys = [word.lower for word in words]
    at = 0
    while at < len(keys) and keys[at] in _ACTING:
        at += 1
    for end, title in reversed(list(_titles().matches(keys, at))):
        office = _scoped(title, words, keys, end, home)
        if office is not None:
            return office
    return None


def former(role: str) -> bool:
    """Whether the role is one that somebody held before, or only seeks (`mantan presiden`, `calon gubernur`)."""
    first = next(split(role), None)
    return first is not None and first.lower in _FORMER


def known_as(title: str) -> str:
    """The name that the register keeps an office under (`menlu` is `menteri luar negeri`); unknown ones as they are."""
    found = _titles().longest(title.casefold().split(), 0)
    return found[1] if found and found[0] == len(title.split()) else title.casefold()


def sector(office: Office) -> str | None:
    """The PLOVER sector of who holds an office: its own, or that of the body it belongs to."""
    row = toml("offices")["offices"].get(office.title)
    own: str | None = row["sector"] if row else None
    if own != "-":
        return own
    entry = names.by_name().get(office.of or "")
    extra = toml("index")["bodies"].get(office.of or "", {})
    return entry.sector if entry else extra.get("sector")


def single(title: str) -> bool:
    """Whether one person at a time holds the office."""
    return bool(toml("offices")["offices"].get(title, {}).get("unique", True))


@cache
def _titles() -> Trie[str]:
    trie: Trie[str] = Trie()
    for title, row in toml("offices")["offices"].items():
        for name in (title, *row.get("names", ())):
            trie.add([word.lower for word in split(name)], title)
    return trie


@cache
def provinces() -> dict[str, str]:
    """Provinces by every folded name."""
    return {
        name.casefold(): row["name"] for row in rows("provinces") for name in (row["name"], *listed(row["aliases"]))
    }


@cache
def _scopes() -> Trie[str]:
    """Provinces and the bodies that the gazetteer lacks."""
    trie: Trie[str] = Trie()
    for name, province in provinces().items():
        trie.add(name.split(), province)
    for body, row in toml("index")["bodies"].items():
        for name in (body, *row.get("aliases", ())):
            trie.add(name.lower().split(), body)
    return trie


def _scoped(title: str, words: Sequence[Word], keys: Sequence[str], at: int, home: str | None) -> Office | None:
    while at < len(keys) and keys[at] in _LINKS:
        at += 1
    row = toml("offices")["offices"][title]
    own_scope = _scopes().longest(keys, at)
    if own_scope and (title, own_scope[1]) in terms():
        return Office(title, _country(title, own_scope[1]), own_scope[1])
    for _, form in reversed(list(names.gazetteer().matches(keys, at))):
        if form.entry is None or form.seat or (form.short and not words[at].acronym):
            continue
        if form.entry.kind == "state":
            return Office(title, form.entry.country) if row["sector"] != "-" else None
        return Office(title, form.entry.country, form.entry.name)
    named = at >= len(words) or words[at].capital or words[at].text in {",", "("}
    country = row.get("home", home)
    return Office(title, country) if named and country and row["sector"] != "-" else None


def _country(title: str, of: str) -> str | None:
    return terms()[title, of][0].office.country
