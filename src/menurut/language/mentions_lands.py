"""Lands that no list knows, by what the article shows of them: `pemerintah Torvania`, `Presiden Torvania Luka Brandic`.

Signs add up over the whole article and are weighed in ``lands.toml``; a land then counts as a known state does.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from menurut.language.mentions_page import Draft, Page
from menurut.lexicon import bodies, lands, names, pointers, titles

if TYPE_CHECKING:
    from collections.abc import Iterator

Name = tuple[str, ...]

_SHORTEST = 4
_SHARED = 0.5
"""What a sign counts that smaller places share with states."""
_BESIDE = frozenset({"placed", "followed", "bare"})
_STRONG = frozenset({"organ", "titles", "shared"})


@dataclass(slots=True)
class _Case:
    """What speaks for and against a name: each sign counts once, two `holders` of offices are a sign of their own."""

    signs: dict[str, float] = field(default_factory=dict)
    holders: set[str] = field(default_factory=set)
    spots: list[int] = field(default_factory=list)
    bare: bool = False
    speaks: bool = False

    def tell(self, sign: str, weight: float | None = None) -> None:
        self.signs[sign] = lands.weight(sign) if weight is None else weight

    @property
    def holds(self) -> bool:
        if "titled" in self.signs and self.bare and not self.speaks:
            self.tell("bare")
        if len(self.holders) > 1:
            self.tell("titles")
        proper = self.signs.keys() & _STRONG or ("titled" in self.signs and self.signs.keys() & _BESIDE)
        return bool(proper) and sum(self.signs.values()) >= lands.weight("least")


def unlisted(page: Page, known: list[Draft]) -> list[Draft]:
    """Drafts of lands that no list knows, in order of the text; `known` are the names already found."""
    if not page.cased:
        return []
    held = {at: draft for draft in known for at in range(draft.first, draft.last)}
    cases: dict[Name, _Case] = defaultdict(_Case)
    for at in range(len(page)):
        name = _name_at(page, at, held)
        if name:
            _read(page, at, name, held, cases[name])
    return [
        Draft(
            at,
            at + len(name),
            "name",
            "state",
            page.slice(at, at + len(name)),
            sector="GOV",
            country=lands.CODELESS + " ".join(name),
            reason="land",
            head=page.slice(at, at + len(name)),
        )
        for name, case in cases.items()
        if case.holds
        for at in case.spots
    ]


def _name_at(page: Page, at: int, held: dict[int, Draft]) -> Name:
    """The one or two capitalised words that may name a land at a word; empty where none do."""
    key = page.keys[at]
    if at in held or not page.capital(at) or page.words[at].acronym or len(key) < _SHORTEST or not key.isalpha():
        return ()
    if key in pointers.words("openers") or key in titles.words("tails") or titles.regions().longest(page.keys, at):
        return ()
    if any(trie.longest(page.keys, at) for trie in (bodies.heads(), titles.heads(), titles.ranks(), lands.signs())):
        return ()
    if key in titles.words("honorifics") or bodies.people("plural").longest(page.keys, at):
        return ()
    after = at + 1
    closes = page.capital(after) and page.joined(after) and page.keys[after] in titles.place_words("closers")
    return (key, page.keys[after]) if closes else (key,)


def _read(page: Page, at: int, name: Name, held: dict[int, Draft], case: _Case) -> None:
    """Take in what the place of a name at a word says."""
    end = at + len(name)
    alone = not (page.capital(end) and page.joined(end) and end not in held)
    sign = _sign_before(page, at)
    inside = page.joined(at) and page.capital(at - 1) and not page.opens[at - 1] and at - 1 not in held
    if inside and sign is None:
        return
    if names.personal(name[0]) and (sign == "titled" or not lands.ends_so(name[0])):
        case.tell("personal")
    if lands.ends_so(name[-1]):
        case.tell("ending")
    if sign == "within":
        case.tell("within")
    elif sign == "titled" and not alone:
        case.tell("titled")
        case.holders.add(page.keys[end])
        if _called_without(page, end):
            case.tell("followed")
        if names.personal(page.keys[end]) and not names.personal(name[0]):
            case.tell("given")
        case.spots.append(at)
    elif sign != "titled" and alone:
        case.spots.append(at)
        _read_around(page, at, end, sign, held, case)


def _called_without(page: Page, at: int) -> bool:
    """Whether two or more capitals begin at a word whose last is somebody's name by itself elsewhere."""
    end = at
    while end < len(page) and page.joined(end) and page.capital(end):
        end += 1
    return end - at > 1 and _alone(page, page.keys[end - 1], end - 1)


def _alone(page: Page, key: str, but: int) -> bool:
    spots = (at for at, other in enumerate(page.keys) if other == key and at != but and page.capital(at))
    return any(not (page.joined(at) and page.capital(at - 1)) and not page.capital(at + 1) for at in spots)


def _read_around(page: Page, at: int, end: int, sign: str | None, held: dict[int, Draft], case: _Case) -> None:
    """What stands beside a name that stands by itself."""
    if sign is not None:
        case.tell(sign, lands.weight("organ") * (_SHARED if sign == "shared" else 1.0))
    before = page.key(at - 1) if page.joined(at) else ""
    case.bare = True
    spoken = page.joined(end) and page.key(end) in pointers.reporting()
    case.speaks = case.speaks or spoken or before in pointers.bare_cues()
    if before in lands.words("joined", "place"):
        case.tell("placed")
    if _state(held, at - 2, before) or _state(held, end + 1, page.key(end)):
        case.tell("beside")
    if page.joined(end) and page.tag[end] in {"VERB", "AUX"}:
        case.tell("acts")


def _state(held: dict[int, Draft], at: int, between: str) -> bool:
    draft = held.get(at)
    return draft is not None and draft.kind == "state" and between in lands.words("joined")


def _sign_before(page: Page, at: int) -> str | None:
    """The sign that the words right before a name are."""
    for first in range(max(0, at - 3), at):
        hit = lands.signs().longest(page.keys, first)
        if hit and hit[0] == at and page.sentence[first] == page.sentence[at]:
            longer = page.capital(first) and page.joined(first) and page.capital(first - 1)
            return None if longer and hit[1] in {"organ", "shared"} else hit[1]
    return None


def organs(page: Page, known: dict[int, Draft], persons: frozenset[str]) -> Iterator[Draft]:
    """Forces and authorities of a place that is no state: `polisi Karachi`, `tentara Arakan`."""
    for at in range(len(page)):
        hit = bodies.forces().longest(page.keys, at)
        if not hit or at in known or (page.capital(at - 1) and page.joined(at)):
            continue
        end, sort = hit
        if end >= len(page) or end in known or not page.joined(end) or sort.kind != "government":
            continue
        region = titles.regions().longest(page.keys, end) if page.capital(end) else None
        last = region[0] if region else end + len(_name_at(page, end, {}))
        key = page.keys[end]
        personal = region is None and (names.personal(key) or key in persons or page.label[end] == "PER")
        if last == end or personal or (page.capital(last) and page.joined(last)):
            continue
        country = "IDN" if region else None
        yield Draft(
            at,
            last,
            "name",
            sort.kind,
            page.slice(at, last),
            sector=sort.sector,
            country=country,
            reason="organ of a place",
            head=page.slice(at, end),
        )
