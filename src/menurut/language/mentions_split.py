"""Where a role ends and the name begins, weighed by what the whole article shows of each word.

No list knows every place and every body: in "Kepala Dinas Kehutanan Lembah Sunyi Wira Adinata" the split is the
one that puts the likeliest words on each side. Weights were set by hand on invented roles and names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from menurut.lexicon import bodies, names, pointers, titles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.language.mentions_page import Page

_LENGTHS = {1: -0.7, 2: 1.0, 3: 0.6, 4: -0.2, 5: -1.2}
"""How much a name of so many words is liked; more than five is no name."""
_LONGER = -4.0
_WITH_ARTICLE = 0.9
ARTICLE = re.compile(r"(?:al|el|as|ad|an|ar|at|az|ash|ath)-[A-Z]")
"""An Arabic article at the head of a word: "Khalid al-Harith"."""


@dataclass(slots=True)
class Clues:
    """What the article shows of capitalised words: which stand alone as a person, name places, or are plain words.

    `runs` holds where each whole stretch of capitalised words stands.
    """

    solo: frozenset[str] = frozenset()
    placed: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()
    runs: dict[tuple[str, ...], list[int]] = field(default_factory=dict)

    def known(self, key: str) -> bool:
        """Whether a word is known for a person's name, from the article or from the list."""
        return key in self.solo or names.personal(key)


def gather(page: Page, solo: frozenset[str]) -> Clues:
    """Read the clues off a page."""
    placed = set(page.places)
    runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for first, last in _runs(page):
        keys = page.keys[first:last]
        runs[tuple(keys)].append(first)
        before = page.key(first - 1) if page.joined(first) else ""
        if before in titles.place_words("before") or keys[0] in titles.place_words("openers"):
            placed.update(keys)
        elif last == first + 1 and before in titles.place_words("lands"):
            placed.add(keys[0])
    plain = {word.lower for word in page.words if word.is_word and not word.text[0].isupper()}
    return Clues(solo, frozenset(placed - solo), frozenset(plain), runs)


def _runs(page: Page) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words as long as they go."""
    at = 0
    while at < len(page):
        if not page.words[at].capital:
            at += 1
            continue
        first = at
        at += 1
        while at < len(page) and page.joined(at) and page.words[at].capital:
            at += 1
        if page.opens[first] and page.keys[first] in pointers.words("openers"):
            first += 1
        if first < at:
            yield first, at


def weight(page: Page, clues: Clues, at: int, *, inside: bool = False) -> float:
    """How much a word looks like part of a person's name: above zero it does.

    `inside` tells that the word stands in what may be the name of a body, where words that nobody knows
    belong to the body.
    """
    key, word = page.keys[at], page.words[at]
    if ARTICLE.match(word.text):
        return _WITH_ARTICLE
    personal = names.personal(key)
    score = (2.0 if key in names.given() else 1.3) if personal else (-0.5 if inside else 0.3)
    score += 1.7 * (key in clues.solo)
    if len(word.text) == 1 or key == "." or key in titles.words("particles"):
        return 0.3
    halve = 0.5 if personal else 1.0
    if key in titles.words("tails") or key in titles.place_words("openers") or titles.regions().longest(page.keys, at):
        score -= 3.0 * halve
    elif key in titles.place_words("closers") or bodies.heads().longest(page.keys, at):
        score -= 2.0
    elif word.acronym or not word.text[0].isalpha():
        score -= 3.0 if len(key) > 2 else 0.5
    elif names.official(key) or (key in clues.plain and not personal):
        score -= 1.8
    if key in clues.placed:
        score -= 2.0 * halve
    score += {"PER": 0.8, "LOC": -0.6, "ORG": -0.4}.get(page.label[at], 0.0)
    if not personal:
        score -= 0.4 * (page.tag[at] == "NOUN") + 0.8 * (page.opens[at] and key not in clues.solo)
    return score


def split(
    page: Page,
    clues: Clues,
    floor: int,
    end: int,
    *,
    inside: int = 0,
    wanting: float = 0.0,
    filled: bool = False,
    due: float = 0.0,
) -> tuple[int, float]:
    """Where in ``floor:end`` a name begins (`end` where none does), and how much likelier that is than no name.

    `inside` is the end of a body that may have swallowed the name; `wanting` how much the role before
    still wants its place or body ("Bupati", "CEO"), `filled` that it has its body: even one word may be the name;
    `due` how much a name is expected here.
    """
    weights = [weight(page, clues, at, inside=at < inside) for at in range(floor, end)]
    none = -sum(weights)
    best, most = end, none
    for first in range(end - 1, floor - 1, -1):
        if not _may_start(page, first, floor):
            continue
        count = sum(1 for at in range(first, end) if page.words[at].is_word)
        value = sum(weights[first - floor :]) - sum(weights[: first - floor]) + _LENGTHS.get(count, _LONGER)
        fresh = first in {floor, inside} or _behind_region(page, floor, first)
        value += (
            (0.9 * (count == 1) + 1.2 * fresh) * (filled and first >= inside)
            + 0.5 * names.personal(page.keys[first])
            + _again(page, clues, floor, first, end)
            + _called_by(page, clues, first, end)
            - 3.0 * (first > floor and page.keys[first - 1] in titles.place_words("openers"))
        )
        value -= (0.0, 0.0, 1.2, 2.5)[min(count, 3)] * wanting * (first == floor)
        value += due
        if value > most:
            best, most = first, value
    return best, most - none


def _called_by(page: Page, clues: Clues, first: int, end: int) -> float:
    """People are called by the first part of their name or the last, hardly by one in the middle."""
    alone = [at for at in range(first, end) if page.keys[at] in clues.solo]
    if not alone:
        return 0.0
    return 0.4 if alone[0] == first else -1.5 * (alone[-1] != end - 1)


def _behind_region(page: Page, floor: int, first: int) -> bool:
    """Whether a region ends right before a word."""
    spots = (at for at in range(max(floor, first - 3), first))
    return any(hit and hit[0] == first for hit in (titles.regions().longest(page.keys, at) for at in spots))


def _may_start(page: Page, first: int, floor: int) -> bool:
    """Whether a name may begin at a word: not at a mark or a small word, not behind an initial or `Muhammad`."""
    if not page.words[first].capital or (page.keys[first] in titles.words("particles") and first > floor):
        return False
    if titles.ranks().longest(page.keys, first) and page.keys[first] not in names.given():
        return False
    before = page.key(first - 1)
    return first == floor or (len(before) > 1 and before not in titles.words("prefixed", "balinese"))


def _again(page: Page, clues: Clues, floor: int, first: int, end: int) -> float:
    """What the same words tell that stand by themselves elsewhere: as a name, or as a place or a body."""
    name = clues.runs.get(tuple(page.keys[first:end]), ())
    before = page.keys[floor:first]
    place = len(before) > 1 or not clues.placed.isdisjoint(before)  # one word alone is as often how somebody is called
    rest = clues.runs.get(tuple(before), ()) if before and place else ()
    return 3.0 * any(at != first for at in name) * (end - first > 1) + 2.0 * any(at != floor for at in rest)
