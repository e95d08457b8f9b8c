"""Names of persons, and the roles that stand beside them in either order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.mentions_page import Draft, Page
from menurut.language.mentions_split import split, weight
from menurut.language.mentions_tails import abbreviated
from menurut.language.mentions_titles import Names, Title, could_be_name, run_of_names, title_at
from menurut.lexicon import bodies, pointers, titles
from menurut.lexicon import names as lexicon
from menurut.lexicon.names import office_holders
from menurut.lexicon.people import relations

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_NAME = 5
_HEADLINE_N = 4
_NO_NAME = -2.0
"""Weight of a word below which capitals around it are no name."""
_SURE = 2.5
"""How sure a name inside a role must be to stand against one behind a comma."""
_APPOSITION_N = 12
_SPEECH_MARKS = frozenset([",", '"', "”", "“", "»", "'", "’", "!", "?"])


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
        speaks = speaks or (named and page.key(at + 1) in pointers.reporting() and page.joined(at + 1))
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
        return None if title.named and _in_headline(names, title.last, title.end) else _titled(names, title)
    start, sector = skip_ranks(page, at)
    if start > at and (page.words[at].capital or page.keys[at] in titles.words("honorifics", "small")):
        end = run_of_names(names, start)
        if end > start:
            return _person(page, at, start, end, sector, "rank or honorific")
        return None
    return _lone(names, at)


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
    draft = _person(names.page, title.first, start, end, sector, "role and name")
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
    title.last = title.end
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
    region = titles.regions().longest(page.keys, at + 1) if page.key(at) == "," else None
    return region[0] if region and page.key(region[0]) == "," and page.capital(region[0] + 1) else at


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


def _person(page: Page, first: int, start: int, end: int, sector: str | None, reason: str) -> Draft:
    """A draft for a person whose bare name is ``start:end``; an age or a degree behind it is left outside."""
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
    if not page.capital(at) or pointers.pronouns().longest(page.keys, at) or abbreviated(page, at):
        return None
    if titles.regions().longest(page.keys, at) and page.label[at] != "PER" and page.keys[at] not in names.solo:
        return None
    end = run_of_names(names, at)
    if end == at:
        return None
    if _placelike(names, at, end) or _in_headline(names, at, end) or _degree(page, at):
        return None
    placed = page.joined(at) and page.key(at - 1) in titles.place_words("before")
    if placed and not any(names.clues.known(page.keys[spot]) for spot in range(at, end)):
        return None
    start, _ = split(page, names.clues, at, end)
    at = start if at < start < end and page.keys[at] not in names.solo else at
    labels = page.label[at:end]
    guessed = end - at == 1 and page.opens[at] and page.keys[at] not in names.solo
    if (
        _aged(page, end)
        or ("PER" in labels and not guessed)
        or page.keys[at] in names.solo
        or page.keys[end - 1] in names.solo
        or _beside_cue(page, at, end)
    ):
        return _person(page, at, at, end, None, "name")
    return _entity(page, at, end, labels)


def _placelike(names: Names, at: int, end: int) -> bool:
    """Whether capitals hold a word that no name does: "Guncang Selat Tanaro", "Dinas Perhubungan"."""
    page = names.page
    if any(page.keys[spot] in names.solo for spot in range(at, end)):
        return False
    return any(weight(page, names.clues, spot) < _NO_NAME for spot in range(at, end))


def _in_headline(names: Names, at: int, end: int) -> bool:
    """Whether capitals mean nothing because all words around have them: "Guncang Pesisir, Gempa Rusak Rumah"."""
    page = names.page
    first, last = at, end
    while first > 0 and page.joined(first):
        first -= 1
    while last < len(page) and page.joined(last):
        last += 1
    words = [spot for spot in range(first, last) if page.words[spot].text[0].isalpha() and len(page.keys[spot]) > 3]
    if len(words) < _HEADLINE_N or not all(page.capital(spot) for spot in words):
        return False
    return not any(names.clues.known(page.keys[spot]) for spot in range(at, end))


def _degree(page: Page, at: int) -> bool:
    """Whether a degree behind a name stands here: "Ratna Juwita, S.H., M.Hum."."""
    written = page.words[at].text != page.words[at].text.title() or "." in page.words[at].text
    return written and page.key(at - 1) in {",", "."} and page.keys[at] in titles.words("honorifics", "degrees")


def _beside_cue(page: Page, at: int, end: int) -> bool:
    """Whether words stand where a speaker stands: behind a cue that follows speech, or before a reporting verb."""
    if any(page.words[spot].acronym for spot in range(at, end)):
        return False
    if page.key(end) == ":" and page.opens[at] and any(lexicon.personal(page.keys[spot]) for spot in range(at, end)):
        return True  # a line of an interview
    spoken = page.joined(at) and page.key(at - 1) in pointers.bare_cues() and page.key(at - 2) in _SPEECH_MARKS
    verb = _past_apposition(page, end)
    reports = page.key(verb) in pointers.reporting() and page.joined(verb) and (end - at > 1 or verb > end)
    return spoken or (reports and page.key(at - 1) not in {"di", "ke", "dari", "pada"})


def _past_apposition(page: Page, at: int) -> int:
    """The word behind an apposition between commas: `Suhardi, ketuanya, mengusulkan`."""
    if page.key(at) != ",":
        return at
    for spot in range(at + 1, min(at + _APPOSITION_N, len(page))):
        if not page.joined(spot):
            return at
        if page.key(spot) == ",":
            return spot + 1
    return at


def _aged(page: Page, at: int) -> bool:
    """Whether an age stands at a word: ``(45)`` or ``, 45,``."""
    marks = (page.key(at), page.key(at + 2))
    return marks in {("(", ")"), (",", ",")} and page.key(at + 1).isdigit() and len(page.key(at + 1)) <= 2


def _entity(page: Page, at: int, end: int, labels: list[str]) -> Draft | None:
    """Capitalised words without any sign of a person: a body by its label, or a person who acts or is acted on."""
    back = at
    while back > 0 and page.joined(back) and page.capital(back - 1):
        back -= 1
    if any(key in bodies.words("things") for key in page.keys[back : at + 1]):
        return None
    office = all(key in titles.words("tails") for key in page.keys[at:end])
    known = end - at > 1 or page.key(end) in pointers.reporting() or page.key(at - 1) in pointers.words("speech")
    if all(label == "ORG" for label in labels) and not page.opens[at] and known and not office:
        return Draft(at, end, "name", "organisation", page.slice(at, end), reason="entity")
    if end - at < 2 or any(label == "LOC" for label in labels) or page.key(at - 1) in {"di", "ke", "dari", "pada"}:
        return None
    plain = all(page.tag[spot] == "PROPN" and not page.words[spot].acronym for spot in range(at, end))
    acts = page.key(end) and page.joined(end) and page.tag[end] in {"VERB", "AUX"}
    acted = at > 0 and page.joined(at) and page.tag[at - 1] == "VERB"
    if plain and (acts or acted) and not any(page.keys[spot] in titles.words("tails") for spot in range(at, end)):
        return _person(page, at, at, end, None, "name that acts")
    return None
