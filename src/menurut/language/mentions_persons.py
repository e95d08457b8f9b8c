"""Names of persons, and the roles that stand beside them in either order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.mentions_page import Draft, Page
from menurut.language.mentions_titles import (
    ROMAN,
    Names,
    Title,
    after_place,
    could_be_name,
    is_number,
    run_of_names,
    title_at,
)
from menurut.lexicon import bodies, pointers, titles
from menurut.lexicon.names import office_holders

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_NAME = 5
_APPOSITION_N = 12
_SPEECH_MARKS = frozenset([",", '"', "”", "“", "»", "'", "’", "!", "?"])


def solo_words(page: Page, taken: dict[int, Draft]) -> frozenset[str]:
    """Capitalised words that stand alone where somebody stands: "kata Brandt", "Hendra membantah"."""
    before, after = pointers.words("beside", "before") | pointers.bare_cues(), pointers.words("beside", "after")
    inside = {at for draft in taken.values() for at in range(draft.first, draft.last)}
    found: set[str] = set()
    for at, word in enumerate(page.words):
        if at in inside or not could_be_name(page, at) or not word.is_word:
            continue
        if page.joined(at) and (page.capital(at - 1) or page.key(at - 1) in {"di", "ke"}):
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


def name_start(names: Names, first: int, last: int, head: str = "") -> int:
    """Where, in capitalised words after a role, the office ends and the name begins; `last` where no name is."""
    page = names.page
    at = _office_end(names, first, last)
    if at == last or page.keys[at] in names.solo:
        return at
    entity = next((spot for spot in range(at, last) if page.label[spot] == "PER" and page.begins[spot]), None)
    left = last - at
    if head in titles.words("territorial") and at == first and left >= 3:  # a place that no list knows
        return entity if entity is not None and entity > at else at + 1 + (left >= 4)
    solo = next((spot for spot in range(at, last) if page.keys[spot] in names.solo), None)
    if solo is not None and solo > at:
        while solo > at and (page.keys[solo - 1] in titles.words("prefixed") or len(page.keys[solo - 1]) == 1):
            solo -= 1
        return solo if last - solo > 1 or solo - at > 2 else at
    if left <= 3:
        return at
    if entity is not None:
        return entity
    return at if left < _LONGEST_NAME else last - 2


def _office_end(names: Names, first: int, last: int) -> int:
    """The end of the words that surely belong to the office: portfolios, regions, made-up places, numbers."""
    page = names.page
    acronyms = [spot for spot in range(first + 1, last - 1) if page.words[spot].acronym and len(page.keys[spot]) > 2]
    at = acronyms[-1] + 1 if acronyms and not ROMAN.match(page.words[acronyms[-1]].text) else first
    while at < last:
        key, word = page.keys[at], page.words[at].text
        region = titles.regions().longest(page.keys, at)
        if key in names.solo and (at == first or key not in titles.place_words("openers")):
            break
        named = page.begins[at] and page.label[at] == "PER" and page.key(at + 1) not in names.solo
        if region and region[0] <= last and not named:
            at = region[0]
        elif key in titles.place_words("openers"):
            at = after_place(names, at, last)
        elif key in titles.words("tails") or key == "." or word.isdigit() or is_number(page, at):
            at += 1
        else:
            break
    return at


def skip_ranks(page: Page, at: int) -> tuple[int, str | None]:
    """The first word after ranks and honorifics, and the sector that a rank shows."""
    sector: str | None = None
    while at < len(page):
        rank = titles.ranks().longest(page.keys, at)
        if rank:
            at, sector = rank
        elif (
            page.keys[at] in titles.words("honorifics")
            and (page.capital(at) or page.keys[at] in {"dr", "drg", "prof", "ustaz"})
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
    if title is not None and (rank is None or rank[0] < title.last):
        return _titled(names, title)
    start, sector = skip_ranks(page, at)
    if start > at and page.words[at].capital:
        end = run_of_names(names, start)
        if end > start:
            return _person(names, at, start, end, sector, "rank or honorific")
        return None
    return _lone(names, at)


def _given(names: Names, at: int) -> bool:
    """Whether a word that may be a role is a given name here: "Imam Santosa", "ujar Imam"."""
    page, key = names.page, names.page.keys[at]
    if key not in titles.words("prefixed", "both") or not page.capital(at):
        return False
    entity = page.begins[at] and page.label[at] == "PER"
    return entity or (key in names.solo and not page.capital(at + 1))


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
        split = start if comma or start > at else name_start(names, start, end, titles.office(title.head))
        if page.key(end) in pointers.words("back") and page.joined(end) and not comma:
            title.last = end  # "bek Johor itu": the capitals are no name of the person
            return _from_body(names, title) or _bare(title)
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
    inner = [at for at in range(body.first + 2, end - 1) if page.label[at] == "PER" and page.begins[at]]
    start = inner[0] if inner else start
    office = titles.words("tails") | titles.place_words("closers")
    if any(page.words[at].acronym or page.keys[at] in office or not page.capital(at) for at in range(start, end)):
        return None
    if titles.regions().longest(page.keys, start) or titles.regions().longest(page.keys, end - 1):
        return None
    plain = all(key in office for key in page.keys[body.first + 1 : start])
    acts = end < len(page) and page.tag[end] in {"VERB", "AUX"}
    if not plain and "PER" not in page.label[start:end] and not acts:
        return None
    body.last, body.name = start, page.slice(body.first, start)
    draft = _person(names, title.first, start, end, title.sector, "role and name")
    _give_role(draft, title, (title.first, start), (body.first, start))
    return draft


def _tied(names: Names, title: Title) -> bool:
    """Whether the lone name behind `kuasa hukum`, `istri` .. is the other's: "Kuasa hukum Budi, Sari Utami"."""
    page, at = names.page, title.last
    if title.head not in titles.words("ties") or title.clitic or not page.capital(at) or at in names.bodies:
        return False
    if page.capital(at + 1) and page.joined(at + 1):
        return False
    if page.key(at + 1) == "," and page.capital(at + 2):
        return True
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
    return closed and (last - first > 1 or page.label[first] == "PER" or title.sector == "CVL")


def _give_role(draft: Draft, title: Title, words: tuple[int, int], affiliation: tuple[int, int] | None) -> None:
    draft.roles.append((words, affiliation, title.head))
    draft.title, draft.affiliation, draft.head = words, affiliation, title.head
    if title.body is not None:
        draft.country = title.body.country
        draft.sector = draft.sector or title.body.sector
        if title.body.kind == "organisation" and draft.sector in {"GOV", "PTY", "BUS"}:
            draft.sector = title.body.sector or draft.sector  # a president of a union is no head of state


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
    if not page.capital(at) or pointers.pronouns().longest(page.keys, at):
        return None
    if titles.regions().longest(page.keys, at) and page.label[at] != "PER" and page.keys[at] not in names.solo:
        return None
    end = run_of_names(names, at)
    if end == at:
        return None
    labels = page.label[at:end]
    start = name_start(names, at, end)
    if at < start < end and page.keys[at] not in names.solo:
        at, labels = start, page.label[start:end]
    guessed = end - at == 1 and page.opens[at] and page.keys[at] not in names.solo
    if (
        _aged(page, end)
        or ("PER" in labels and not guessed)
        or page.keys[at] in names.solo
        or page.keys[end - 1] in names.solo
        or _beside_cue(page, at, end)
    ):
        return _person(names, at, at, end, None, "name")
    return _entity(page, at, end, labels)


def _beside_cue(page: Page, at: int, end: int) -> bool:
    """Whether words stand where a speaker stands: behind a cue that follows speech, or before a reporting verb."""
    if any(page.words[spot].acronym for spot in range(at, end)):
        return False
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
        return _person(Names(page, {}, frozenset()), at, at, end, None, "name that acts")
    return None


def after_name(names: Names, draft: Draft) -> Title | None:
    """The role behind a name: ``Sari Utami, juru bicara NUG,`` or ``Anwar Ibrahim selaku ketua ASEAN``."""
    page = names.page
    at = draft.last
    if page.key(at) == "," and page.key(at + 1).isdigit() and page.key(at + 2) == ",":
        at += 2  # "Rahmat, 43, warga desa itu"
    elif page.key(at) == "(" and page.key(at + 1).isdigit() and page.key(at + 2) == ")":
        at += 3
    if page.key(at) not in {",", "selaku", "sebagai"} or not page.joined(at):
        return None
    title = title_at(names, at + 1)
    if title is None or title.clitic:
        return None
    following = page.key(title.last)
    if page.key(at) == "," and following not in {",", ".", "-", "–", "yang", '"', "”"}:
        return None
    return title
