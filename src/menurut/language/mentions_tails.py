"""Small marks inside role phrases: clipped names, lists of portfolios, bodies that are only pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.lexicon import bodies, pointers, titles

if TYPE_CHECKING:
    from menurut.language.mentions_page import Page

_INITIALS_N = 3


def clipped(page: Page, at: int) -> bool:
    """Whether a full stop behind the word belongs to a name: initials and `Moh.`."""
    return len(page.keys[at]) <= 2 or page.keys[at] in titles.words("clipped")


def abbreviated(page: Page, at: int) -> bool:
    """Whether a lone word in capitals is too long for the initials of somebody: `PSBB`."""
    return page.words[at].acronym and len(page.keys[at]) > _INITIALS_N and not page.capital(at + 1)


def past_pointer(page: Page, at: int) -> int:
    """The end of a body that is only pointed at: "juru bicara kementerian itu, Sari Utami"."""
    if page.joined(at) and page.words[at].clitic and page.key(at + 1) == "," and page.capital(at + 2):
        return at + 1  # "kepala misi pengamatnya, Sari Utami"
    end = at + (page.key(at) in bodies.back() and page.joined(at))
    pointed = page.key(end) in pointers.words("back") and page.key(end + 1) == "," and page.capital(end + 2)
    return end + 1 if pointed else at


def listed(page: Page, at: int) -> bool:
    """Whether a comma goes on with a list of portfolios: "Pusat Data, Informasi, dan Komunikasi"."""
    if page.keys[at] != "," or page.keys[at - 1] not in titles.words("tails") or not page.capital(at - 1):
        return False
    after = at + 2 if page.key(at + 1) == "dan" else at + 1
    return page.capital(after) and page.key(after) in titles.words("tails") and page.joined(after)


def behind_marks(page: Page, start: int) -> int:
    """Where the head begins behind its marks; a mark that is a head as well stays one unless a head follows it."""
    at = start
    while (mark := titles.marks().longest(page.bases, at)) and (at == start or page.joined(at)):
        head, end = titles.heads().longest(page.keys, at), mark[0]
        again = head and (head[0] > end or not titles.heads().longest(page.keys, end))
        if again and page.keys[at] not in {"mantan", "eks", "calon", "pelaksana"}:
            break
        at = end
    return at
