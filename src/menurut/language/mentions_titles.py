"""Role phrases: where the office ends, what body it belongs to, and which capitalised words may be a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.lexicon import bodies, pointers, titles

if TYPE_CHECKING:
    from menurut.language.mentions_page import Draft, Page

ROMAN = re.compile(r"[IVXLC]+\Z")
_TITLE_REACH = 14


@dataclass(slots=True)
class Names:
    """What is known of the page while persons are looked for.

    `bodies` holds drafts of states and bodies by first word, `solo` folded words that stand alone as a name.
    """

    page: Page
    bodies: dict[int, Draft]
    solo: frozenset[str]


def could_be_name(page: Page, at: int) -> bool:
    """Whether the capitalised word may be part of a person's name."""
    key = page.keys[at]
    said = page.key(at - 1) in pointers.words("speech")  # "kata Agung": an office word is a name there
    if not page.capital(at) or key in pointers.words("openers") or (key in titles.words("tails") and not said):
        return False
    if titles.regions().longest(page.keys, at) and page.key(at - 1) not in pointers.words("speech"):
        return False
    tries = (pointers.pronouns(), bodies.heads(), titles.heads(), bodies.people("plural"))
    return not any(trie.longest(page.keys, at) for trie in tries)


def run_of_names(names: Names, start: int) -> int:
    """The end of the capitalised words from `start` that may form one name; `start` where there are none."""
    page, at = names.page, start
    while at < len(page) and (at == start or page.joined(at)):
        key = page.keys[at]
        if (
            at in names.bodies
            and names.bodies[at].first == at
            and not (at > start and ROMAN.match(page.words[at].text))
        ):
            break
        if (
            page.capital(at)
            and page.words[at].text[0].isalpha()
            and (at > start or key not in pointers.words("openers"))
        ):
            at += 1
        elif key == "." and at > start and len(page.keys[at - 1]) <= 2 and page.capital(at + 1) and page.joined(at + 1):
            at += 1  # an initial: "M. Nur"
        elif key in titles.words("particles") and at > start and page.capital(at + 1):
            at += 1
        else:
            break
    return at


def after_place(names: Names, at: int, last: int) -> int:
    """The end of a place name that begins with an opener such as `Teluk`."""
    page = names.page
    at += 1
    if at < last and page.keys[at] not in names.solo:
        at += 1
    if at < last and page.keys[at] in titles.place_words("closers"):
        at += 1
    return at


@dataclass(slots=True)
class Title:
    """A role phrase: words ``first:last`` with its head, the affiliation inside it and the sector."""

    first: int
    last: int
    head: str
    sector: str | None
    affiliation: tuple[int, int] | None = None
    body: Draft | None = None
    clitic: bool = False


def title_at(names: Names, start: int) -> Title | None:
    """Read the role phrase that begins at a word, without the name."""
    page = names.page
    at = start
    while at < len(page) and page.bases[at] in titles.words("marks") and (at == start or page.joined(at)):
        if titles.heads().longest(page.keys, at) and page.keys[at] not in {"mantan", "eks", "calon", "pelaksana"}:
            break
        at += 1
    hit = _head(page, at)
    if hit is None:
        if at == start or page.key(start) not in {"mantan", "eks", "bekas"}:
            return None
        return None
    end, sector = hit
    title = Title(start, end, " ".join(page.bases[at:end]), None if sector == "-" else sector)
    title.clitic = page.words[end - 1].clitic
    if not title.clitic:
        if end - 1 in names.bodies and end - 1 > at:
            title.last = end - 1  # "Kepala Dinas Sosial": the head's last word begins the body
        _read_tail(names, title)
    return title


def _head(page: Page, at: int) -> tuple[int, str] | None:
    """The longest head; only its last word may carry -nya."""
    best: tuple[int, str] | None = None
    for keys in (page.keys, page.bases):
        for end, sector in titles.heads().matches(keys, at):
            plain = page.keys[at : end - 1] == page.bases[at : end - 1]
            if plain and page.sentence[at] == page.sentence[end - 1] and (best is None or end > best[0]):
                best = (end, sector)
    return best


def _read_tail(names: Names, title: Title) -> None:
    """Add portfolio words, bodies and places to a role until a name, a comma or another word ends it."""
    page = names.page
    at = title.last
    affiliation: int | None = None
    while at < len(page) and page.joined(at) and at - title.first < _TITLE_REACH:
        body = names.bodies.get(at)
        if body is not None:
            affiliation = at if affiliation is None else affiliation
            at, title.body = body.last, body if title.body is None else title.body
            if page.key(at) == "(" and page.key(at + 2) == ")":
                at += 3
            continue
        key = page.keys[at]
        if page.words[at].capital:
            if key in names.solo or titles.ranks().longest(page.keys, at) or key in titles.words("honorifics"):
                break
            step = _office_word(names, at)
            if step == at:
                break
            at = step
        elif _lower_tail(names, at) or _listed(page, at):
            at += 1
        else:
            break
    while at > title.last and page.keys[at - 1] in {"dan", "untuk", "dari", "di", "bidang", "pada"}:
        at -= 1
    title.last = _past_pointer(page, at)
    if affiliation is not None and affiliation < at:
        title.affiliation = (affiliation, at)


def is_number(page: Page, at: int) -> bool:
    """Whether a word is a Roman number, and not the `I` of a Balinese name."""
    if not ROMAN.match(page.words[at].text):
        return False
    return page.key(at + 1) not in titles.words("prefixed", "balinese")


def _past_pointer(page: Page, at: int) -> int:
    """The end of a body that is only pointed at: "juru bicara kementerian itu, Sari Utami"."""
    end = at + (page.key(at) in bodies.back() and page.joined(at))
    pointed = page.key(end) in pointers.words("back") and page.key(end + 1) == "," and page.capital(end + 2)
    return end + 1 if pointed else at


def _office_word(names: Names, at: int) -> int:
    """The end of a capitalised stretch that belongs to the office: a portfolio word, a region, a made-up place."""
    page = names.page
    region = titles.regions().longest(page.keys, at)
    person = (
        page.label[at] == "PER" and page.capital(region[0]) and page.key(region[0]) not in names.solo
        if region
        else False
    )
    if region and not person:
        return region[0]
    opener = page.keys[at] in titles.place_words("openers") and page.capital(at + 1)
    if opener and page.keys[at + 1] not in titles.words("tails"):
        return after_place(names, at, run_of_names(names, at))
    inner = _head(page, at)
    if inner and not page.words[inner[0] - 1].clitic:
        return inner[0]
    if page.keys[at] in titles.words("tails") or is_number(page, at):
        return at + 1
    return at


def _listed(page: Page, at: int) -> bool:
    """Whether a comma goes on with a list of portfolios: "Pusat Data, Informasi, dan Komunikasi"."""
    if page.keys[at] != "," or page.keys[at - 1] not in titles.words("tails") or not page.capital(at - 1):
        return False
    after = at + 2 if page.key(at + 1) == "dan" else at + 1
    return page.capital(after) and page.key(after) in titles.words("tails") and page.joined(after)


def _lower_tail(names: Names, at: int) -> bool:
    """Whether a word in small letters goes on with the role: "pengamat politik", "juru bicara pemerintah"."""
    page, key = names.page, names.page.keys[at]
    following = at + 1 < len(page) and page.joined(at + 1)
    if key in {"untuk", "dari", "dan", "di", "pada", "bidang"}:
        if not following or not (page.capital(at + 1) or at + 1 in names.bodies):
            return False
        if key in {"untuk", "bidang"}:
            return True
        if key == "dan" and at > 0 and page.keys[at - 1] == ",":
            return page.keys[at + 1] in titles.words("tails")
        if key == "dan":
            return page.keys[at + 1] in titles.words("tails")
        return key != "di" and (at + 1 in names.bodies or page.keys[at + 1] in titles.words("tails"))
    if page.tag[at] in {"NOUN", "ADJ"} and _name_ahead(names, at):
        return True
    return key in titles.words("tails") or (
        following and key in bodies.words("state", file="heads") and at + 1 in names.bodies
    )


def _name_ahead(names: Names, at: int) -> bool:
    """Whether only nouns stand between this word and a name: "pengamat sepak bola Budi", "pedagang sayur Sari"."""
    page = names.page
    for spot in range(at, at + 3):
        if (
            spot >= len(page)
            or not page.joined(spot)
            or page.tag[spot] not in {"NOUN", "ADJ"}
            or page.words[spot].clitic
        ):
            return False
        if page.key(spot) in pointers.words("back") or page.key(spot) in bodies.words("linking", "stop"):
            return False
        if page.capital(spot + 1) and page.joined(spot + 1):
            return could_be_name(page, spot + 1) and spot + 1 not in names.bodies
    return False
