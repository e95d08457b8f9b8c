"""Bodies without a name, by what they are and do: `dinas rahasia Inggris`, `lembaga pemantau`, `panel ahli PBB`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.mentions_common import stands_to_speak
from menurut.language.mentions_page import Draft
from menurut.lexicon import bodies, people, pointers

if TYPE_CHECKING:
    from collections.abc import Callable

    from menurut.language.mentions_organs import Taken
    from menurut.language.mentions_page import Page

_OWNERS = frozenset({"state", "igo", "government"})
"""Whose body it may be: of another body or a person it would be what stands before a name."""


def kind_of_body(taken: Taken, at: int, modifiers: Callable[[int], tuple[int, str | None]]) -> Draft | None:
    """A noun for a body that another noun narrows down, where a speaker stands; the state or union may follow.

    `modifiers` reads on from the end of a noun to the end of its phrase.
    """
    page = taken.page
    hit = bodies.kinds().longest(page.keys, at)
    named = hit is not None and _entitled(taken, at, hit[0])
    if hit is None or not (named or _narrows(page, hit[0])) or page.key(at - 1) in bodies.words("before", "plural"):
        return None
    end, country = modifiers(hit[0])
    owner = next((taken.first[spot] for spot in range(hit[0], end) if spot in taken.first), None)
    if end == hit[0] or (owner is not None and owner.kind not in _OWNERS):
        return None
    if (
        page.key(end) in pointers.words("back")
        or "setempat" in page.keys[at : end + 1]
        or not stands_to_speak(page, at, end, modifiers)
    ):
        return None
    sort, head_end = hit[1], owner.first if owner is not None else end
    kind = "igo" if owner is not None and owner.kind == "igo" else sort.kind
    head = " ".join(page.keys[at:head_end])
    draft = Draft(at, end, "description", kind, page.slice(at, end), head=head, asks="body", country=country)
    draft.aliases, draft.sector, draft.reason = [head], sort.sector, "a body by what it does"
    return draft


def _entitled(taken: Taken, at: int, end: int) -> bool:
    """Whether it is written like a name up to the union it is of: `Panel Ahli PBB`."""
    page = taken.page
    owner = taken.first.get(end + 1)
    written = page.capital(at) and page.capital(end) and page.joined(end) and page.joined(end + 1)
    return written and end not in taken.first and owner is not None and owner.kind == "igo"


def _narrows(page: Page, at: int) -> bool:
    """Whether a common noun or adjective follows that says which body it is."""
    return (
        page.joined(at)
        and page.tag[at] in {"NOUN", "ADJ", "PROPN"}
        and not page.capital(at)
        and not page.words[at].clitic
        and page.key(at) not in pointers.words("back")
        and page.key(at) not in bodies.words("linking", "stop")
        and page.key(at) not in {"setempat", "lain", "sendiri"}
    )


def widened(page: Page, persons: list[Draft]) -> None:
    """Roles take in the unnamed body they speak for and the place meant: `juru bicara militer`, `gubernur setempat`."""
    for draft in persons:
        if draft.form != "role" or draft.affiliation is not None or draft.asks or not page.joined(draft.last):
            continue
        kind = bodies.kinds().longest(page.keys, draft.last)
        hit = bodies.offices().longest(page.keys, draft.last) or kind or _crowd(page, draft)
        if page.key(draft.last) == "setempat":
            draft.last += 1
        elif page.key(draft.last) == "nomor":
            draft.last = _numbered(page, draft.last + 1)
        elif hit is not None and not page.capital(draft.last):
            draft.last = hit[0] + (kind is not None and _narrows(page, hit[0]))


def _numbered(page: Page, at: int) -> int:
    """The end of a number on a ballot: `calon wali kota nomor urut satu`."""
    at += page.key(at) == "urut"
    counted = page.joined(at) and (page.key(at).isdigit() or page.tag[at] == "NUM")
    return at + counted


def _crowd(page: Page, draft: Draft) -> tuple[int, str | None] | None:
    """Whom a role is of, by the parse: `juru bicara pemberontak`, `pengacara pemohon`."""
    held = draft.first <= page.governor[draft.last] < draft.last
    if not held:
        return None
    for trie in (bodies.people("plural"), bodies.people("single"), people.corporate()):
        hit = trie.longest(page.keys, draft.last)
        if hit is not None:
            return hit
    return None
