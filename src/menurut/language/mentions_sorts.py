"""Names that no list knows, by the noun before them or the letters they are: `kubu Biru`, `DS`, `@warga`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.mentions_page import Draft, Page
from menurut.lexicon import bodies, names, people, pointers, titles

if TYPE_CHECKING:
    from collections.abc import Iterator

_BETWEEN_N = 2
"""Nouns or adjectives that may stand between what a body is and its name."""
_YEAR_N = 3
"""Digits from which a number in brackets is no age."""
_INITIALS_N = 2
"""Letters of somebody whose name is held back; three are as often a body."""


def sorted_bodies(page: Page, known: dict[int, Draft], persons: frozenset[str]) -> Iterator[Draft]:
    """Bodies by what they are: `serikat guru Torvania`, `Tim arkeolog Universitas Bahari`, `kelompok tani Alam Raya`.

    `known` holds the names already found by first word, `persons` words that are somebody's name.
    """
    if not page.cased:
        return
    inside = {at for draft in known.values() for at in range(draft.first, draft.last)}
    for at, base in enumerate(page.bases):
        camp = base in bodies.words("sorts", "camps")
        if (not camp and base not in bodies.words("sorts")) or at in inside or page.words[at].clitic:
            continue
        start = _behind_nouns(page, at + 1)
        if (start == at + 1) != camp or not page.capital(start) or not page.joined(start):
            continue
        last = _run(page, start, known, persons)
        if last > start:
            owner = known.get(start)
            name = page.slice(at, last)
            draft = Draft(at, last, "name", "organisation", name, sector="SOC", reason="what it is before its name")
            draft.kind = "group" if camp else draft.kind
            draft.head, draft.country = base, owner.country if owner is not None else None
            draft.aliases = [] if owner is not None else [page.slice(start, last)]
            yield draft


def _behind_nouns(page: Page, at: int) -> int:
    end = at
    while end - at < _BETWEEN_N and page.joined(end) and not page.capital(end) and not page.words[end].clitic:
        if page.tag[end] not in {"NOUN", "ADJ"} or page.key(end) in pointers.words("back"):
            break
        end += 1
    return end


def _run(page: Page, start: int, known: dict[int, Draft], persons: frozenset[str]) -> int:
    """The end of the name behind a noun for a body: of a state or a school, else of capitals that name nobody."""
    owner = known.get(start)
    if owner is not None:
        tied = owner.kind == "state" or (owner.kind == "organisation" and _doers(page, start - 1))
        return owner.last if tied and not (page.capital(owner.last) and page.joined(owner.last)) else start
    if page.keys[start] in persons or names.personal(page.keys[start]) or page.label[start] == "LOC":
        return start
    if titles.ranks().longest(page.keys, start) or titles.heads().longest(page.keys, start):
        return start
    last = start
    while last < len(page) and page.joined(last) and page.capital(last) and last not in known:
        last += 1
    return last


def _doers(page: Page, at: int) -> bool:
    """Whether a noun is of those who do a kind of work: `tim arkeolog`, `tim peneliti`."""
    return bool(titles.heads().longest(page.keys, at)) or people.agent(page.keys[at])


def initials(page: Page, taken: set[int]) -> Iterator[Draft]:
    """People whose names are held back: `DS mengaku`, `pria berinisial AF (34)`, `Ibunda MF`, wherever they stand."""
    spots = [
        at
        for at, word in enumerate(page.words)
        if word.acronym and word.text.isalpha() and len(word.text) == _INITIALS_N and at not in taken
    ]
    shown = {page.keys[at] for at in spots if _somebody(page, at)}
    for at in spots:
        if page.keys[at] in shown and not (page.joined(at) and page.capital(at - 1) and not _kin(page, at - 1)):
            yield Draft(at, at + 1, "name", "person", page.words[at].text, reason="initials", head=page.words[at].text)


def held_back(page: Page) -> frozenset[str]:
    """Short names that the article gives to somebody of an age (`AS (47)`): here they are no state and no body."""
    return frozenset(page.words[at].text for at in range(len(page)) if page.words[at].acronym and _aged(page, at))


def _aged(page: Page, at: int) -> bool:
    aged = page.key(at + 1) == "(" and page.key(at + 2).isdigit() and page.key(at + 3) in {")", "tahun"}
    aged = aged and len(page.key(at + 2)) < _YEAR_N
    return aged or (page.joined(at) and page.key(at - 1) in {"berinisial", "inisial"})


def _somebody(page: Page, at: int) -> bool:
    aged = _aged(page, at)
    named = page.joined(at) and page.key(at - 1) in titles.words("held_back")
    speaks = page.joined(at + 1) and page.key(at + 1) in pointers.active_cues()
    return aged or named or speaks or _kin(page, at - 1)


def _kin(page: Page, at: int) -> bool:
    return at >= 0 and page.joined(at + 1) and page.keys[at] in people.relations()


def handles(page: Page) -> Iterator[Draft]:
    """Accounts by their handle: `cuit akun @warga_rawa`."""
    for at in range(len(page) - 1):
        word, after = page.words[at], page.words[at + 1]
        if word.text == "@" and word.end == after.start:
            first = at - (page.joined(at) and page.key(at - 1) == "akun")
            name = page.slice(at, at + 2)
            yield Draft(first, at + 2, "name", "person", name, reason="handle", head=name)
