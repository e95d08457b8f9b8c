"""Names of persons, and the roles that stand beside them in either order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.language.mentions_page import Draft, Page
from menurut.lexicon import bodies, pointers, titles

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROMAN = re.compile(r"[IVXLC]+\Z")
_LONGEST_NAME = 5
_TITLE_REACH = 14


@dataclass(slots=True)
class Names:
    """What is known of the page while persons are looked for.

    `bodies` holds drafts of states and bodies by first word, `solo` folded words that stand alone as a name.
    """

    page: Page
    bodies: dict[int, Draft]
    solo: frozenset[str]


def solo_words(page: Page, taken: dict[int, Draft]) -> frozenset[str]:
    """Capitalised words that stand alone where somebody stands: "kata Brandt", "Hendra membantah"."""
    before, after = pointers.words("beside", "before"), pointers.words("beside", "after")
    inside = {at for draft in taken.values() for at in range(draft.first, draft.last)}
    found: set[str] = set()
    for at, word in enumerate(page.words):
        if at in inside or not _could_be_name(page, at) or not word.is_word:
            continue
        if page.joined(at) and (page.capital(at - 1) or page.key(at - 1) in {"di", "ke"}):
            continue
        if at + 1 < len(page) and page.joined(at + 1) and page.capital(at + 1):
            continue
        spoken = page.key(at - 1) in before and page.joined(at)
        speaks = page.key(at + 1) in after
        if (spoken or speaks or page.label[at] == "PER") and not word.acronym:
            found.add(word.lower)
    return frozenset(found)


def _could_be_name(page: Page, at: int) -> bool:
    key = page.keys[at]
    if not page.capital(at) or key in pointers.words("openers") or key in titles.words("tails"):
        return False
    return not (titles.regions().longest(page.keys, at) or bodies.heads().longest(page.keys, at)
                or titles.heads().longest(page.keys, at) or bodies.people("plural").longest(page.keys, at))  # fmt: skip


def run_of_names(names: Names, start: int) -> int:
    """The end of the capitalised words from `start` that may form one name; `start` where there are none."""
    page, at = names.page, start
    while at < len(page) and (at == start or page.joined(at)):
        key = page.keys[at]
        if (
            at in names.bodies
            and names.bodies[at].first == at
            and not (at > start and _ROMAN.match(page.words[at].text))
        ):
            break
        if (
            page.capital(at)
            and page.words[at].text[0].isalpha()
            and (at > start or key not in pointers.words("openers"))
        ):
            at += 1
        elif key == "." and at > start and len(page.keys[at - 1]) <= 2 and page.capital(at + 1):
            at += 1  # an initial: "M. Nur"
        elif key in titles.words("particles") and at > start and page.capital(at + 1):
            at += 1
        else:
            break
    return at


def name_start(names: Names, first: int, last: int) -> int:
    """Where, in capitalised words after a role, the office ends and the name begins; `last` where no name is."""
    page = names.page
    at = first
    while at < last:
        key = page.keys[at]
        region = titles.regions().longest(page.keys, at)
        if key in names.solo and (at == first or key not in titles.place_words("openers")):
            return at
        if region and region[0] <= last and not (region[0] == last and page.begins[at] and page.label[at] == "PER"):
            at = region[0]
        elif key in titles.place_words("openers"):
            at = _after_place(names, at, last)
        elif (
            key in titles.words("tails")
            or key == "."
            or page.words[at].text.isdigit()
            or _ROMAN.match(page.words[at].text)
        ):
            at += 1
        else:
            break
    solo = next((spot for spot in range(at, last) if page.keys[spot] in names.solo), None)
    if solo is not None and solo > at:
        return solo if last - solo > 1 or solo - at > 2 else at
    if solo is None and last - at > 3:
        entity = next((spot for spot in range(at, last) if page.label[spot] == "PER" and page.begins[spot]), None)
        return entity if entity is not None else at if last - at <= _LONGEST_NAME - 1 else last - 2
    return at


def _after_place(names: Names, at: int, last: int) -> int:
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
        elif _lower_tail(names, at):
            at += 1
        else:
            break
    while at > title.last and page.keys[at - 1] in {"dan", "untuk", "dari", "di", "bidang", "pada"}:
        at -= 1
    title.last = at
    if affiliation is not None and affiliation < at:
        title.affiliation = (affiliation, at)


def _office_word(names: Names, at: int) -> int:
    """The end of a capitalised stretch that belongs to the office: a portfolio word, a region, a made-up place."""
    page = names.page
    region = titles.regions().longest(page.keys, at)
    if region and page.label[at] != "PER":
        return region[0]
    inner = _head(page, at)
    if inner and not page.words[inner[0] - 1].clitic:
        return inner[0]
    if page.keys[at] in titles.words("tails") or _ROMAN.match(page.words[at].text):
        return at + 1
    if page.keys[at] in titles.place_words("openers") and page.capital(at + 1):
        return _after_place(names, at, run_of_names(names, at))
    return at


def _lower_tail(names: Names, at: int) -> bool:
    """Whether a word in small letters goes on with the role: "pengamat politik", "juru bicara pemerintah"."""
    page, key = names.page, names.page.keys[at]
    following = at + 1 < len(page) and page.joined(at + 1)
    if key in {"untuk", "dari", "dan", "di", "pada", "bidang"}:
        if not following or not (page.capital(at + 1) or at + 1 in names.bodies):
            return False
        if key in {"untuk", "bidang"}:
            return True
        if key == "dan":
            return page.keys[at + 1] in titles.words("tails")
        return key != "di" and (at + 1 in names.bodies or page.keys[at + 1] in titles.words("tails"))
    return key in titles.words("tails") or (
        following and key in bodies.words("state", file="heads") and at + 1 in names.bodies
    )


def skip_ranks(page: Page, at: int) -> tuple[int, str | None]:
    """The first word after ranks and honorifics, and the sector that a rank shows."""
    sector: str | None = None
    while at < len(page):
        rank = titles.ranks().longest(page.keys, at)
        if rank:
            at, sector = rank
        elif (
            page.keys[at] in titles.words("honorifics")
            and page.capital(at)
            and (page.capital(at + 1) or page.key(at + 1) == ".")
        ) or (page.keys[at] == "." and page.key(at - 1) in titles.words("honorifics")):
            at += 1
        else:
            return at, sector
    return at, sector


def persons(names: Names) -> Iterator[Draft]:
    """Roles with names, roles without, and names by themselves, in order of the text."""
    page = names.page
    at = 0
    while at < len(page):
        body = names.bodies.get(at)
        draft = None if body is not None and body.last > at + 1 else _at(names, at)
        if draft is None and body is not None:
            at = body.last
            continue
        if draft is None:
            at += 1
            continue
        yield draft
        at = max(draft.last, at + 1)


def _at(names: Names, at: int) -> Draft | None:
    page = names.page
    if not page.cased:
        return _bare(title) if (title := title_at(names, at)) else None
    title = title_at(names, at)
    rank = titles.ranks().longest(page.keys, at)
    if title is not None and (rank is None or rank[0] < title.last):
        return _titled(names, title)
    start, sector = skip_ranks(page, at)
    if start > at and page.words[at].capital:
        end = run_of_names(names, start)
        if end > start:
            return _person(names, at, start, end, sector, "rank or honorific")
        return None
    return _lone(names, at)


def _titled(names: Names, title: Title) -> Draft:
    """A role with the name that follows it, directly or behind a comma."""
    page = names.page
    at = title.last
    if _tied(names, title):
        title.affiliation, title.last = (at, at + 1), at + 1
        at += 1
    comma = page.key(at) == "," and page.joined(at)
    start, sector = skip_ranks(page, at + comma)
    if start < len(page) and page.joined(start) and (_could_be_name_here(names, start) or start > at + comma):
        end = run_of_names(names, start)
        split = start if comma or start > at else name_start(names, start, end)
        if end > split and end - split <= _LONGEST_NAME + 1 and (not comma or _apposed(names, split, end, title)):
            draft = _person(names, title.first, split, end, sector or title.sector, "role and name")
            affiliation = title.affiliation or ((start, split) if split > start else None)
            office_end = title.last if comma or start > at else split
            _give_role(draft, title, (title.first, office_end), affiliation)
            return draft
    return _from_body(names, title) or _bare(title)


def _from_body(names: Names, title: Title) -> Draft | None:
    """A name that a body has swallowed: "Ketua Yayasan Pelita Hati Rina Marlina mengatakan"."""
    page, body = names.page, title.body
    if body is None or body.reason != "pattern" or body.last != title.last or body.last - body.first < 4:
        return None
    start, end = body.last - 2, body.last
    office = titles.words("tails") | titles.place_words("closers")
    if any(page.words[at].acronym or page.keys[at] in office or not page.capital(at) for at in range(start, end)):
        return None
    if titles.regions().longest(page.keys, start) or titles.regions().longest(page.keys, end - 1):
        return None
    if "PER" not in page.label[start:end] and not (end < len(page) and page.tag[end] in {"VERB", "AUX"}):
        return None
    body.last, body.name = start, page.slice(body.first, start)
    draft = _person(names, title.first, start, end, title.sector, "role and name")
    _give_role(draft, title, (title.first, start), (body.first, start))
    return draft


def _tied(names: Names, title: Title) -> bool:
    """Whether the lone name behind `kuasa hukum`, `istri` .. is the other's: "Kuasa hukum Budi, Sari Utami"."""
    page, at = names.page, title.last
    if title.head not in titles.words("ties") or title.clitic or page.key(at) not in names.solo:
        return False
    if page.capital(at + 1) and page.joined(at + 1):
        return False
    if page.key(at + 1) == "," and page.capital(at + 2):
        return True
    ties = titles.words("ties")
    for spot, key in enumerate(page.keys):  # is the full name met elsewhere behind such a head?
        if key == page.keys[at] and spot != at and page.capital(spot + 1):
            behind = " ".join(page.keys[max(0, spot - 6) : spot])
            if any(f" {tie}" in f" {behind}" for tie in ties):
                return False
    return True


def _could_be_name_here(names: Names, at: int) -> bool:
    page = names.page
    return page.capital(at) and at not in names.bodies and page.keys[at] not in pointers.words("openers")


def _apposed(names: Names, first: int, last: int, title: Title) -> bool:
    """Whether a name behind a comma belongs to the role before it: two words, a known name, or an entity."""
    page = names.page
    if titles.regions().longest(page.keys, first) and page.label[first] != "PER":
        return False
    if any(page.keys[spot] in names.solo for spot in range(first, last)):
        return True
    closed = page.key(last) in {",", ".", "(", "yang", "dan"} or page.tag[min(last, len(page) - 1)] in {"VERB", "AUX"}
    return closed and (last - first > 1 or page.label[first] == "PER" or title.sector == "CVL")


def _give_role(draft: Draft, title: Title, words: tuple[int, int], affiliation: tuple[int, int] | None) -> None:
    draft.roles.append((words, affiliation, title.head))
    draft.title, draft.affiliation, draft.head = words, affiliation, title.head
    if title.body is not None:
        draft.country = title.body.country
        draft.sector = draft.sector or title.body.sector


def _person(names: Names, first: int, start: int, end: int, sector: str | None, reason: str) -> Draft:
    """A draft for a person whose bare name is ``start:end``; an age or a degree behind it is left outside."""
    page = names.page
    return Draft(first, end, "name", "person", page.slice(start, end), sector=sector, reason=reason)


def _bare(title: Title) -> Draft:
    draft = Draft(title.first, title.last, "role", "person", None, sector=title.sector, reason="role")
    _give_role(draft, title, (title.first, title.last), title.affiliation)
    if title.clitic:
        draft.asks = "owner"
    return draft


def _lone(names: Names, at: int) -> Draft | None:
    """A name without a role: an entity, a known short name, or words with an age in brackets behind."""
    page = names.page
    if at in names.bodies or (not page.proper(at) and page.keys[at] not in names.solo):
        return None
    if not page.capital(at) or (titles.regions().longest(page.keys, at) and page.label[at] != "PER"):
        return None
    end = run_of_names(names, at)
    if end == at:
        return None
    labels = page.label[at:end]
    aged = (
        page.key(end) == "("
        and page.key(end + 1).isdigit()
        and len(page.key(end + 1)) <= 2
        and page.key(end + 2) == ")"
    )
    if aged or "PER" in labels or page.keys[at] in names.solo or page.keys[end - 1] in names.solo:
        return _person(names, at, at, end, None, "name")
    return _entity(page, at, end, labels)


def _entity(page: Page, at: int, end: int, labels: list[str]) -> Draft | None:
    """Capitalised words without any sign of a person: a body by its label, or a person who acts or is acted on."""
    back = at
    while back > 0 and page.joined(back) and page.capital(back - 1):
        back -= 1
    if any(key in bodies.words("things") for key in page.keys[back : at + 1]):
        return None
    if all(label == "ORG" for label in labels) and not page.opens[at]:
        return Draft(at, end, "name", "organisation", page.slice(at, end), reason="entity")
    if end - at < 2 or any(label == "LOC" for label in labels) or page.key(at - 1) in {"di", "ke", "dari", "pada"}:
        return None
    plain = all(page.tag[spot] == "PROPN" and not page.words[spot].acronym for spot in range(at, end))
    acts = page.key(end) and page.joined(end) and page.tag[end] in {"VERB", "AUX"}
    acted = at > 0 and page.joined(at) and page.tag[at - 1] == "VERB"
    if plain and (acts or acted) and not any(page.keys[spot] in titles.words("tails") for spot in range(at, end)):
        return _person(Names(page, {}, frozenset()), at, at, end, None, "name that acts")
    return None


def after_name(names: Names, draft: Draft) -> Title | None:
    """The role behind a name: ``Sari Utami, juru bicara NUG,`` or ``Anwar Ibrahim selaku ketua ASEAN``."""
    page = names.page
    at = draft.last
    if page.key(at) not in {",", "selaku", "sebagai"} or not page.joined(at):
        return None
    title = title_at(names, at + 1)
    if title is None or title.clitic:
        return None
    following = page.key(title.last)
    if page.key(at) == "," and following not in {",", ".", "-", "–", "yang", '"', "”"}:
        return None
    return title
