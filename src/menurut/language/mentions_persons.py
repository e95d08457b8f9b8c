"""Names of persons, and the roles that stand beside them in either order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.mentions_lone import in_headline, lone, person
from menurut.language.mentions_page import Draft, Page
from menurut.language.mentions_titles import Names, Title, could_be_name, run_of_names, title_at
from menurut.lexicon import names as lexicon
from menurut.lexicon import pointers, titles
from menurut.lexicon.names import office_holders
from menurut.lexicon.people import relations

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_NAME = 5
_SURE = 2.5
"""How sure a name inside a role must be to stand against one behind a comma."""
_PLACE_N = 5


def solo_words(page: Page, taken: dict[int, Draft]) -> frozenset[str]:
    """Capitalised words that stand alone where somebody stands: "kata Brandt", "Hendra membantah"."""
    before, after = pointers.words("beside", "before") | pointers.bare_cues(), pointers.words("beside", "after")
    inside = {at for draft in taken.values() for at in range(draft.first, draft.last)}
    plain = {word.lower for word in page.words if word.is_word and not word.text[0].isupper()}
    found: set[str] = set()
    for at, word in enumerate(page.words):
        if at in inside or not could_be_name(page, at) or not word.is_word:
            continue
        if (
            page.opens[at]
            and (word.clitic or word.lower in plain or names_no_one(page, at))
            and not lexicon.personal(word.lower)
        ):
            continue
        if page.joined(at) and (page.capital(at - 1) or page.key(at - 1) in titles.place_words("before")):
            continue
        if at + 1 < len(page) and page.joined(at + 1) and page.capital(at + 1):
            continue
        spoken = page.key(at - 1) in before and page.joined(at)
        speaks = page.key(at + 1) in after and not (page.opens[at] and page.tag[at] != "PROPN")
        named = page.tag[at] == "PROPN" and page.label[at] in {"PER", ""}
        verb = at + 1 + (page.key(at + 1) in pointers.words("between"))  # "Sumiati sendiri mengaku"
        speaks = speaks or (named and page.key(verb) in pointers.reporting() and page.joined(at + 1))
        labelled = page.label[at] == "PER" and not page.opens[at]
        known = word.lower in office_holders() and page.label[at] != "LOC"
        if (spoken or speaks or labelled or known) and not word.acronym:
            found.add(word.lower)
    return frozenset(found)


def names_no_one(page: Page, at: int) -> bool:
    """Whether a word stands in capitals only because its sentence begins: "Bom yang diledakkan", "Bom pun meledak"."""
    spots = (spot for spot, key in enumerate(page.keys) if key == page.keys[at] and spot != at)
    again = any(page.capital(spot) and not page.opens[spot] for spot in spots)
    return not again and page.label[at] != "PER" and page.key(at + 1) in pointers.words("beside", "weak")


def skip_ranks(page: Page, at: int) -> tuple[int, str | None]:
    """The first word after ranks and honorifics, and the sector that a rank shows."""
    sector: str | None = None
    while at < len(page):
        rank = titles.ranks().longest(page.keys, at)
        if rank:
            at, sector = rank
        elif sector and page.keys[at] == "(" and page.key(at + 2) == ")" and titles.ranks().longest(page.keys, at + 1):
            at += 3  # "Inspektur Satu (Iptu)"
        elif (
            page.keys[at] in titles.words("honorifics")
            and (page.capital(at) or page.keys[at] in titles.words("honorifics", "small"))
            and (page.capital(at + 1) or page.key(at + 1) == ".")
            and "-" not in page.key(at + 1)  # "Kang Ji-hoon": a family name, not the Sundanese address
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
    title = title_at(names, at) if not _given(names, at) else None
    rank = titles.ranks().longest(page.keys, at)
    if title is not None and (rank is None or rank[0] < title.last) and not _ranked(title, rank):
        return None if title.named and in_headline(names, title.last, title.end) else _titled(names, title)
    start, sector = skip_ranks(page, at)
    if start > at and (page.words[at].capital or page.keys[at] in titles.words("honorifics", "small")):
        end = run_of_names(names, start)
        if end > start:
            return person(page, at, start, end, sector, "rank or honorific")
        return None
    return lone(names, at)


def _ranked(title: Title, rank: tuple[int, str] | None) -> bool:
    """Whether a rank is longer than the head of a role: "Inspektur Satu" is no inspector."""
    return rank is not None and rank[0] > title.first + len(title.head.split())


def _given(names: Names, at: int) -> bool:
    """Whether a word that may be a role is a given name here: "Imam Santosa", "ujar Imam"."""
    page, key = names.page, names.page.keys[at]
    if key not in titles.words("prefixed", "both") or not page.capital(at):
        return False
    entity = page.begins[at] and page.label[at] == "PER"
    return entity or (key in names.solo and not page.capital(at + 1))


def _titled(names: Names, title: Title) -> Draft | None:
    """A role with the name that follows it, directly, behind ranks or behind a comma."""
    page = names.page
    if title.head in relations() and page.words[title.end - 1].acronym:
        return None  # "Ibunda MF": read as kin
    draft = _behind_comma(names, title)
    if draft is not None:
        return draft
    if title.named and _tied(names, title):
        title.affiliation, title.last = (title.last, title.end), title.end
        return _bare(title)
    if title.named:
        return _with_role(names, title, title.last, run_of_names(names, title.last, title.end), title.sector)
    start, sector = skip_ranks(page, title.last)
    if start > title.last and start < len(page) and page.joined(start):
        end = run_of_names(names, start)
        if end > start:
            return _with_role(names, title, start, end, sector or title.sector)
    return _second_role(names, title) or _bare(title)


def _with_role(names: Names, title: Title, start: int, end: int, sector: str | None) -> Draft:
    draft = person(names.page, title.first, start, end, sector, "role and name")
    _give_role(draft, title, (title.first, title.last), title.affiliation)
    return draft


def _behind_comma(names: Names, title: Title) -> Draft | None:
    """The name behind a comma that closes a role; capitals before the comma belong to the role then."""
    page, at = names.page, _past_place(names.page, title.end)
    if page.key(at) != "," or not page.joined(at):
        return None
    start, sector = skip_ranks(page, at + 1)
    if start >= len(page) or not page.joined(start):
        return None
    if not (_could_be_name_here(names, start) or (start > at + 1 and page.capital(start))):
        return None
    end = run_of_names(names, start)
    if end == start or end - start > _LONGEST_NAME + 1:
        return None
    if _surely_named(title) and not _between_commas(names, title, start, end):
        return None
    if start == at + 1 and not _apposed(names, start, end, title):
        return None
    if title.affiliation is not None:
        title.affiliation = (title.affiliation[0], title.end)
    elif title.head in titles.words("ties") and title.named:
        title.affiliation = (title.last, title.end)
    seated = title.head in titles.words("territorial") and title.affiliation is None
    title.last = at if seated else title.end  # "Camat Rawa Indah, Jakarta Utara"
    return _with_role(names, title, start, end, sector or title.sector)


def _surely_named(title: Title) -> bool:
    """Whether the name inside a role stands against one behind a comma; in a body's name or a tie it does not."""
    body = title.body
    inside = body is not None and body.reason == "pattern" and body.last == title.last and title.affiliation is not None
    return title.end - title.last > 1 and title.surety > _SURE and not inside and title.head not in titles.words("ties")


def _between_commas(names: Names, title: Title, start: int, end: int) -> bool:
    """Whether a name stands between commas before the verb: then it is the person, what stands before it a body.

    "Pemimpin redaksi Kabar Sirih, Lusi Tahalea, menolak": two names in one place are never two people.
    """
    page = names.page
    if page.key(end) != "," or not page.joined(end + 1) or page.capital(end + 1) or title.sector in {"GOV", "MIL"}:
        return False
    verb = end + 1 + (page.tag[end + 1] in {"ADV", "PART"})
    acts = verb < len(page) and page.tag[verb] in {"VERB", "AUX"}
    first = page.keys[start]
    placed = titles.regions().longest(page.keys, start) or first in names.clues.placed
    return acts and not placed and (end - start > 1 or lexicon.personal(first))


def _past_place(page: Page, at: int) -> int:
    """The comma behind a place between commas: "Dosen Universitas Bahari, Padang, Sari Utami"."""
    end = _place(page, at + 1) if page.key(at) == "," else at
    return end if page.key(end) == "," and page.capital(end + 1) else at


def _place(page: Page, at: int) -> int:
    """The end of a region, or of what a word for one opens: "Jakarta Utara", "Kabupaten Lembah Hijau"."""
    region = titles.regions().longest(page.keys, at)
    if region:
        return region[0]
    end = at
    while (
        page.key(at) in titles.place_words("openers") and page.capital(end) and page.joined(end) and end - at < _PLACE_N
    ):
        end += 1
    return end if end > at + 1 else at - 1


def _second_role(names: Names, title: Title) -> Draft | None:
    """Two roles of one person before the name: "Wali Kota sekaligus Ketua Satgas Sari Utami"."""
    page, at = names.page, title.last
    linked = next((n for n in (1, 2) if " ".join(page.keys[at : at + n]) in titles.words("joins")), 0)
    if not linked or not page.joined(at) or (title.affiliation is not None and page.key(at) in {"dan", "serta"}):
        return None  # "dosen Universitas Bahari dan arsiparis Sari": two people
    second = title_at(names, at + linked)
    if second is None or second.clitic:
        return None
    draft = _titled(names, second)
    if draft is None or draft.form != "name":
        return None
    draft.first = title.first
    draft.roles.insert(0, ((title.first, title.last), title.affiliation, title.head))
    draft.title = (title.first, second.last)
    return draft


def _tied(names: Names, title: Title) -> bool:
    """Whether the lone name behind `kuasa hukum`, `istri` .. is the other's: "Kuasa hukum Budi menolak"."""
    page, at = names.page, title.last
    if title.head not in titles.words("ties") or title.end - at > 1:
        return False
    if page.words[at].acronym:
        return True  # "Ibunda MF": initials are whom the tie is to
    if page.keys[at] not in names.solo:
        return False
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
    enclosed = page.key(last) == "," and title.affiliation is not None and page.tag[first] == "PROPN"
    return closed and (last - first > 1 or page.label[first] == "PER" or title.sector == "CVL" or enclosed)


def _give_role(draft: Draft, title: Title, words: tuple[int, int], affiliation: tuple[int, int] | None) -> None:
    draft.roles.append((words, affiliation, title.head))
    draft.title, draft.affiliation, draft.head = words, affiliation, title.head
    if title.body is not None:
        draft.country = title.body.country
        draft.sector = draft.sector or title.body.sector
        if title.body.kind == "organisation" and draft.sector in {"GOV", "PTY", "BUS"}:
            draft.sector = title.body.sector or draft.sector  # a president of a union is no head of state


def _bare(title: Title) -> Draft:
    draft = Draft(title.first, title.last, "role", "person", None, sector=title.sector, reason="role")
    _give_role(draft, title, (title.first, title.last), title.affiliation)
    if title.clitic:
        draft.asks = "owner"
    return draft
