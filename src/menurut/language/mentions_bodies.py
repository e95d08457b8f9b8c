"""Where in a role its title ends and the body begins: `Kepala Biro Humas | Divisi Humas Polri`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.mentions_titles import ROMAN
from menurut.lexicon import bodies, names, titles

if TYPE_CHECKING:
    from collections.abc import Container

    from menurut.language.mentions_page import Page

Words = tuple[int, int]

_GOES_ON = frozenset({"dan", "serta", "untuk", ",", "(", "-", "/", "&"})
_SMALL = frozenset({"dari", "pada", "di", "of", "at", "bidang"})
_ENGLISH_LINKS = frozenset({"for", "of", "and", "the", "&", "in"})
_LETTER_N = 2


def body_in(page: Page, first: int, last: int, known: Container[int]) -> Words | None:
    """The body in the role ``first:last``: a known name, a telling head, capitals behind `dari`, or unknown ones."""
    start = head_end(page, first)
    if start - 1 > first and bodies.heads().longest(page.keys, start - 1):
        start -= 1  # the last word of "Kepala Dinas" begins the body
    english = _english(page, start, last)
    if english is not None:
        return english, last
    for at in range(start, last):
        if at in known or begins_body(page, at, start):
            return fronted(page, start, at), last
        if page.keys[at] in {"dari", "pada", "of", "at"} and page.capital(at + 1) and at + 1 < last:
            if page.keys[at] in {"of", "at"} and any(begins_body(page, spot) for spot in range(at + 1, last)):
                continue
            behind = (spot for spot in range(at + 1, last) if page.keys[at] != "of" or _opens_english(page, spot))
            return next(behind, at + 1), last
    return _unlisted(page, first, start, last)


def fronted(page: Page, start: int, at: int) -> int:
    """Where a name begins whose telling word stands behind: "Melati Hotel", "Lentera Hotel Association"."""
    first = at
    while first > start and _unknown(page, first - 1):
        first -= 1
    return at if page.keys[first - 1] in {"dan", ","} else first


def _english(page: Page, start: int, last: int) -> int | None:
    """Where an English name begins: "Indonesia for Fair Trade", "Gili Hotel Association"."""
    first = start
    while first < last and not _opens_english(page, first):
        first += 1
    for at in range(first + 1, last):
        if not page.capital(at) and page.keys[at] not in _ENGLISH_LINKS:
            return None
        if page.keys[at] in bodies.words("english", "closers", file="heads") or page.keys[at] in {"for", "of"}:
            return first
    return None


def _opens_english(page: Page, at: int) -> bool:
    """Whether a word behind the head of a role is no more a word of an office, unless it is one of geography."""
    key = page.keys[at]
    land = key in bodies.words("english", "lands", file="heads")
    if page.words[at].text.isdigit():
        return page.capital(at + 1)
    return page.capital(at) and (land or not (key in titles.words("tails") or names.official(key)))


def _unknown(page: Page, at: int) -> bool:
    """Whether a capitalised word is neither of an office nor a place."""
    key = page.keys[at]
    place = titles.regions().longest(page.keys, at) or key in titles.place_words("openers")
    office = key in titles.words("tails") or names.official(key) or bodies.part_size(page.keys, at)
    known = place or office or ROMAN.match(page.words[at].text)
    return page.capital(at) and not known and not titles.heads().longest(page.keys, at)


def head_end(page: Page, first: int) -> int:
    """The word behind the head of a role, and behind marks before it."""
    at = first
    while page.keys[at] in titles.words("marks") and titles.heads().longest(page.keys, at + 1):
        at += 1
    if " ".join(page.keys[at : at + 2]) in titles.words("marks"):
        at += 2
    hit = titles.heads().longest(page.keys, at)
    return hit[0] if hit else at + 1


def begins_body(page: Page, at: int, start: int = -1) -> bool:
    """Whether a word begins the name of a body, and is no portfolio: "Partisipasi Masyarakat".

    `start` is the word behind the head of the role, where a portfolio may begin a name: "Ketua Umum Masyarakat Kopi".
    """
    if not page.capital(at) or not bodies.heads().longest(page.keys, at):
        return False
    if page.keys[at] not in bodies.words("portfolio", file="heads"):
        return True
    before = page.key(at - 1)
    portfolio = at != start and (before in titles.words("tails") or names.official(before) or before == ",")
    return not portfolio and page.key(at + 1) not in {",", "dan"}


def _unlisted(page: Page, first: int, start: int, last: int) -> Words | None:
    """A body that nothing announces, behind a head that asks for one: "CEO Lokalia", "peneliti senior Lentera"."""
    hit = titles.heads().longest(page.keys, first)
    asks = hit is None or hit[1] in titles.words("bodied", "sectors")
    if " ".join(page.keys[first:start]) in titles.words("ties"):
        return None
    if not asks:
        return _short_form(page, start, last) if hit is not None and hit[1] == "-" else None
    for at in range(start, last):
        if not page.capital(at):
            if page.keys[at] in _SMALL | {"dan"}:
                return None
            continue
        if _unknown(page, at):
            return at, last
    return None


def _short_form(page: Page, start: int, last: int) -> Words | None:
    """The short name that closes a long title: "Kepala Resor Konservasi Teluk Sunyi BKSDA Jawa"."""
    for at in range(start, last):
        short = _acronym(page, at) and len(page.keys[at]) > _LETTER_N and page.keys[at] not in titles.words("tails")
        if short and _unknown(page, at) and all(page.capital(spot) for spot in range(at, last)):
            return at, last
    return None


def fuller(page: Page, first: int, body: Words) -> Words:
    """The body of the role that begins at `first`, with what stands before the word that told it is one."""
    english = _english(page, head_end(page, first), body[1])
    return (body[0] if english is None else min(body[0], english)), body[1]


def whole_body(page: Page, first: int, body: Words, known: Container[int]) -> Words | None:
    """The larger body where a role begins with one part of it: of `Kepala Divisi Humas Polri` it is `Polri`.

    A part that the head of the role names already (`Kepala Biro`) leaves the rest whole; a teacher or a member belongs
    to the part and the whole alike. `known` holds the first words of the bodies that are known by name.
    """
    begin, last = body
    size = bodies.part_size(page.keys, begin)
    kind = bodies.heads().longest(page.keys, begin)
    whole = names.gazetteer().longest(page.keys, begin)
    if whole is not None and whole[0] > begin + size and whole[1].entry and whole[1].entry.kind == "organisation":
        return body  # "Pengurus Besar Nahdlatul Ulama": known by this name
    if not size and (kind is None or (kind[1].kind == "organisation" and kind[1].sector != "EDU")):
        return body  # "Yayasan Lembaga Konsumen": all of it is one name
    named = head_end(page, first) <= begin and page.keys[head_end(page, first) - 1] in bodies.words(
        "part", file="heads"
    )
    if named or (page.keys[begin] in bodies.words("schools", file="heads") and not _leads_school(page, first)):
        return body
    council = page.keys[begin] in bodies.words("councils", file="heads")
    if council and last == begin + 2 and (len(page.keys[begin + 1]) == 1 or ROMAN.match(page.words[begin + 1].text)):
        return None  # "Sekretaris Komisi E": a part of nothing that is named
    spots = [at for at in range(begin + (size or 2), last) if not _goes_on(page, begin, at)]
    if size > 1 and spots and spots[0] == begin + size and _unknown(page, spots[0]):
        return spots[0], last  # "Ketua Dewan Pengurus Daerah Perhimpunan .."
    larger = [at for at in spots if begins_body(page, at) or (size and (at in known or _by_name(page, at)))]
    if council and larger and begins_body(page, larger[-1]):
        return larger[-1], last  # "Ketua Fraksi Bulan Bintang DPRD": of the council
    return (larger[0] if larger else begin), last


def _leads_school(page: Page, first: int) -> bool:
    return page.keys[head_end(page, first) - 1] in {"dekan", "ketua", "kepala", "sekretaris"}


def _goes_on(page: Page, begin: int, at: int) -> bool:
    """Whether a word only goes on with the body before it, in a list or in brackets."""
    return page.keys[at - 1] in _GOES_ON or page.keys[begin:at].count("(") != page.keys[begin:at].count(")")


def _by_name(page: Page, at: int) -> bool:
    """Whether a body that lists know or a short form stands at a word: "Bareskrim Polri", "Divisi Humas PBSI"."""
    hit = names.gazetteer().longest(page.keys, at) if page.capital(at) else None
    known = hit is not None and hit[1].entry is not None and hit[1].entry.kind not in {"state", "person"}
    return known or _acronym(page, at)


def _acronym(page: Page, at: int) -> bool:
    return page.words[at].acronym and not ROMAN.match(page.words[at].text)
