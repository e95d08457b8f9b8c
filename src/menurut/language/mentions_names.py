"""Known names: states, bodies, media from the gazetteer, and bodies by pattern (`Polda X`, `PT Y`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.mentions_page import Draft, Page
from menurut.lexicon import bodies, names, pointers, titles

if TYPE_CHECKING:
    from menurut.lexicon.bodies import Sort
    from menurut.lexicon.names import Form

PLACE = "place"
_LOWER_HEADS = frozenset({"media", "organisation"})


def known(page: Page) -> list[Draft]:
    """Names of the gazetteer, the longest at each place, in order of the text; places are no actors (`kind` None)."""
    found: list[Draft] = []
    trie = names.gazetteer()
    position, given = 0, _given_names(page)
    while position < len(page):
        hits = [(end, form) for end, form in trie.matches(page.keys, position) if _fits(page, position, end, form)]
        region = titles.regions().longest(page.keys, position) if page.words[position].capital else None
        if region and region[0] > position + 1 and (not hits or region[0] > hits[-1][0]):
            found.append(Draft(position, region[0], "name", country="IDN", reason=PLACE))
        elif (
            hits and not (page.keys[position] in given and hits[-1][0] == position + 1) and not _counts(page, position)
        ):
            found.append(_read(page, position, *hits[-1]))
        else:
            position += 1
            continue
        position = found[-1].last
    return found


def _given_names(page: Page) -> frozenset[str]:
    """Capitals that are given names on this page: "Sofia" in "Menteri Keuangan Sofia Berliana"."""
    seats, known = names.given() & names.vocabulary(), titles.place_words("before")
    return _family_names(page) | frozenset(
        key
        for at, key in enumerate(page.keys[:-1])
        if key in seats and page.capital(at) and page.capital(at + 1) and page.joined(at + 1)
        if page.key(at - 1) not in known and page.keys[at + 1] not in titles.words("tails")
        if names.personal(page.keys[at + 1]) or (page.label[at] == page.label[at + 1] == "PER") or _headed(page, at)
    )


def _family_names(page: Page) -> frozenset[str]:
    """Capitals that close a name on this page: "Lima" in "Joao Pereira Lima"."""
    return frozenset(
        key
        for at, key in enumerate(page.keys)
        if key in names.seats() and page.capital(at) and page.joined(at) and page.capital(at - 1)
        if page.label[at - 1] == "PER" or names.personal(page.keys[at - 1])
        if not titles.heads().longest(page.keys, at - 1) and not titles.regions().longest(page.keys, at - 1)
        if page.keys[at - 1] not in titles.words("tails") | titles.place_words("openers")
    )


def _counts(page: Page, at: int) -> bool:
    """Whether a word is a number here and no name: "Lima" in "Lima nelayan ditahan"."""
    after = at + 1
    small = page.joined(after) and not page.capital(after) and page.tag[after] in {"NOUN", "NUM", "ADJ"}
    return page.keys[at] in bodies.words("before", "plural") and small


def _headed(page: Page, at: int) -> bool:
    """Whether a role in capitals or a cue stands before a word."""
    return page.joined(at) and (page.key(at - 1) in pointers.bare_cues() or page.key(at - 1) in titles.words("tails"))


def _read(page: Page, first: int, last: int, form: Form) -> Draft:
    """What a form of the gazetteer is here: an actor, a company named after a place, or only a place."""
    side = form.entry is not None and form.entry.kind == "group" and last == first + 1
    if form.entry is None or (side and page.joined(first) and page.capital(first - 1) and not page.opens[first - 1]):
        return Draft(first, last, "name", country=form.country, reason=PLACE)
    if page.key(last) in bodies.words("things", "endings") and page.capital(last) and page.joined(last):
        name = page.slice(first, last + 1)
        return Draft(first, last + 1, "name", "organisation", name, sector="BUS", reason="pattern", head=name)
    if form.seat and not _acts(page, first, last, form):
        return Draft(first, last, "name", country=form.entry.country, reason=PLACE)
    return _draft(page, first, last, form)


def _draft(page: Page, first: int, last: int, form: Form) -> Draft:
    entry = form.entry
    assert entry is not None
    return Draft(
        first,
        last,
        "name",
        entry.kind,
        entry.name,
        entry,
        sector=entry.sector,
        country=entry.country,
        reason="metonym" if form.seat else "gazetteer",
        head=page.slice(first, last),
    )


def _fits(page: Page, first: int, last: int, form: Form) -> bool:
    """Whether the capitals of the text agree with those of the name."""
    if not page.cased:
        return not form.short and page.sentence[first] == page.sentence[last - 1]
    for word, wanted in zip(page.words[first:last], form.words, strict=True):
        if wanted.isupper() and len(wanted) > 1 and not word.acronym:
            return False
        if wanted[0].isupper() and not word.capital:
            return False
    return page.sentence[first] == page.sentence[last - 1]


def _acts(page: Page, first: int, last: int, form: Form) -> bool:
    """Whether a capital stands for its state here, rather than for the place."""
    before, after = page.key(first - 1), page.key(last)
    if not page.cased or before in pointers.words("capital", "place") or page.capital(last) or after == "(":
        return False
    listed = before in {",", "/"} and page.capital(first - 2) and not page.opens[first - 2]  # `Ankara, Beijing`
    if page.joined(first) and (listed or (page.capital(first - 1) and page.tag[first - 1] == "PROPN")):
        return False
    if page.opens[first] and after in {",", "-", "–", "—", "("}:
        return False
    if form.entry is not None and form.entry.country == "IDN" and form.entry.kind == "state":
        return before in pointers.words("capital", "party") or (
            last < len(page) and page.tag[last] in {"VERB", "AUX", "ADV"}
        )
    return True


def patterned(page: Page, gazetteer: dict[int, Draft], persons: frozenset[str]) -> list[Draft]:
    """Bodies whose name begins with a telling word.

    `persons` are words that are known to begin or be the name of somebody: a body ends before them.
    """
    found: list[Draft] = []
    trie = bodies.heads()
    position = 0
    inside = {at for draft in gazetteer.values() for at in range(draft.first + 1, draft.last)}
    while position < len(page):
        hit = None if position in inside else trie.longest(page.keys, position)
        if not hit or not _may_begin(page, position, hit):
            position += 1
            continue
        draft = _body(page, position, hit, gazetteer, persons)
        if draft is None:
            position += 1
            continue
        found.append(draft)
        position = draft.last
    return _trimmed(page, found)


def _may_begin(page: Page, position: int, hit: tuple[int, Sort]) -> bool:
    end, sort = hit
    if end >= len(page) or not page.joined(end) or not page.cased or page.key(end) in _legal():
        return False
    if page.words[position].capital:
        return not _in_office(page, position, sort)
    return sort.kind in _LOWER_HEADS and page.capital(end)


def _legal() -> frozenset[str]:
    return bodies.words("legal", "forms", file="heads")


def _in_office(page: Page, position: int, sort: Sort) -> bool:
    """Whether a head is part of an office or of a longer head: "Hubungan Masyarakat", "Ketua Harian"."""
    if not page.joined(position) or not page.capital(position - 1):
        return False
    role = titles.heads().longest(page.keys, position - 1)
    if role is not None and role[0] > position and sort.kind == "media":
        return True
    portfolio = page.keys[position - 1] in titles.words("tails") or names.official(page.keys[position - 1])
    return portfolio and page.keys[position] in bodies.words("portfolio", file="heads")


def _body(
    page: Page, first: int, hit: tuple[int, Sort], gazetteer: dict[int, Draft], persons: frozenset[str]
) -> Draft | None:
    head_end, sort = hit
    if page.key(head_end) == "(" and page.key(head_end + 2) == ")" and page.capital(head_end + 1):
        head_end += 3  # "Satuan Tugas (Satgas) Penanganan Banjir"
    end = head_end
    country = sort.country
    while end < len(page) and page.joined(end):
        state = gazetteer.get(end)
        if state is not None and state.last > end:
            if state.kind not in {"state", None} and (
                not _same_body(state, sort) or (end == head_end and not _part_of(state, sort))
            ):
                break
            end, country = state.last, state.country or country
            if sort.kind == "government":
                break
            continue
        if sort.kind == "government" and (region := titles.regions().longest(page.keys, end)) and page.capital(end):
            end = region[0]
            country = "IDN"
            break
        if not _continues(page, end, head_end, persons):
            break
        end += 1
    if not _names_one(page, first, head_end, end, sort, gazetteer):
        return None
    end = _with_form(page, end)
    if sort.kind == "government" and country is None:
        country = "IDN"
    return Draft(
        first,
        end,
        "name",
        sort.kind,
        page.slice(first, end),
        sector=sort.sector,
        country=country,
        reason="pattern",
        head=page.keys[first],
    )


def _with_form(page: Page, end: int) -> int:
    """The end of a name with its legal form ("(Persero) Tbk"), without a connector left over."""
    if page.key(end) == "(" and page.key(end + 1) == "persero":
        return end + 3 + (page.key(end + 3) == "tbk")
    return end - (page.key(end - 1) in bodies.words("inside", file="heads"))


def _names_one(page: Page, first: int, head_end: int, end: int, sort: Sort, gazetteer: dict[int, Draft]) -> bool:
    """Whether the words name one body: "PT Sinar Abadi", but not "perusahaan Jepang" or a head alone."""
    if end == head_end or (end == head_end + 1 and page.keys[head_end] in {"dan", "untuk"}):
        return False
    state = gazetteer.get(head_end)
    any_such = not page.words[first].capital and sort.kind == "organisation" and state is not None
    return not (any_such and state is not None and state.last == end)


def _part_of(inner: Draft, sort: Sort) -> bool:
    """Whether a head alone makes a part of the body behind it: "Fraksi PKS", "Divisi Humas Polri"."""
    return sort.sector == "LEG" or (sort.sector in {"COP", "MIL", "JUD"} and sort.sector == inner.sector)


def _same_body(inner: Draft, sort: Sort) -> bool:
    return sort.kind == "government" and (
        inner.kind in {"state", "igo", "government"} or (sort.sector == "LEG" and inner.sector == "PTY")
    )


def _continues(page: Page, position: int, head_end: int, persons: frozenset[str]) -> bool:
    """Whether the name of a body goes on at this word."""
    key = page.keys[position]
    if page.words[position].capital:
        return _continues_large(page, position, head_end, persons)
    if position == head_end and key in bodies.words("namesake", file="heads"):
        return page.key(head_end - 1) in bodies.words("namesake", "heads", file="heads") and page.capital(head_end + 1)
    if key in bodies.words("inside", file="heads"):
        if key in {"dan", "serta"} and _another_body(page, position + 1):
            return False
        if key in {"of", "for", "and", "the"}:
            return page.capital(position + 1)
        portfolio = page.key(position + 1) in titles.words("tails") or page.label[position] == "ORG"
        return position > head_end and page.capital(position + 1) and portfolio
    return page.words[position].text.isdigit() and position == head_end


def _continues_large(page: Page, position: int, head_end: int, persons: frozenset[str]) -> bool:
    """Whether a capitalised word goes on with the name of a body, or begins the name of a person."""
    key, first = page.keys[position], position == head_end
    if first and key in bodies.words("namesake", file="heads"):
        return True
    if first and _person_in_office(page, position, persons):
        return False
    if titles.ranks().longest(page.keys, position):
        return False
    if page.key(head_end - 1) in _legal() or (first and not names.personal(key)):
        return key not in titles.words("honorifics") or not first
    if page.keys[head_end - 1] in bodies.words("wholly", file="heads") and page.opens[head_end - 1]:
        return key not in titles.words("honorifics")
    if key in persons or key in titles.words("honorifics"):
        return False
    return not (page.label[position] == "PER" and page.begins[position] and key not in titles.words("tails"))


def _another_body(page: Page, at: int) -> bool:
    """Whether a body of its own begins behind a connector: "Partai Cahaya dan Partai Bintang Laut"."""
    hit = bodies.heads().longest(page.keys, at) if page.capital(at) else None
    portfolio = bodies.words("portfolio", file="heads")
    return hit is not None and page.keys[at] not in portfolio and page.capital(hit[0]) and page.joined(hit[0])


def _person_in_office(page: Page, at: int, persons: frozenset[str]) -> bool:
    """Whether the holder of an office follows a bare head: "Wakil Kepala Badan Taufik Siregar"."""
    role = any(
        hit and hit[0] >= at - 1 for hit in (titles.heads().longest(page.keys, at - n) for n in (3, 2) if n <= at)
    )
    named = page.keys[at] in names.given() or page.keys[at] in persons
    return role and named and page.capital(at + 1) and page.joined(at + 1)


def _trimmed(page: Page, found: list[Draft]) -> list[Draft]:
    """Cut a body back to a shorter one met elsewhere, where what follows looks like a person's name."""
    known_names = {draft.name for draft in found}
    office_words = titles.words("tails") | titles.place_words("closers")
    for draft in found:
        for last in range(draft.first + 2, draft.last):
            if page.slice(draft.first, last) in known_names and draft.last - last in {1, 2, 3, 4}:
                rest_words = page.words[last : draft.last]
                if not any(word.acronym or word.lower in office_words for word in rest_words):
                    draft.last, draft.name = last, page.slice(draft.first, last)
                    break
    return found


def relaying(page: Page, taken: set[int]) -> list[Draft]:
    """Media that no list knows, behind a verb that relays: "dilansir KabarLaut Asia", "dikutip dari harianpagi.id"."""
    found: list[Draft] = []
    for at, key in enumerate(page.keys):
        if key not in bodies.words("relay", "verbs", file="heads"):
            continue
        first = at + 1
        while page.joined(first) and page.key(first) in bodies.words("relay", "between", file="heads"):
            first += 1
        last = first
        while last < len(page) and page.joined(last) and last not in taken and _of_medium(page, last):
            last += 1
        if last > first and not _somebody(page, first, last):
            name = page.slice(first, last)
            found.append(Draft(first, last, "name", "media", name, sector="JRN", reason="relay", head=name))
    return found


def _of_medium(page: Page, at: int) -> bool:
    dotted = "." in page.words[at].text.strip(".")
    return (page.capital(at) or dotted) and page.keys[at] not in pointers.words("openers")


def _somebody(page: Page, first: int, last: int) -> bool:
    """Whether words behind a relaying verb are a person, a place or an office rather than a medium."""
    if titles.heads().longest(page.keys, first) or titles.regions().longest(page.keys, first):
        return True
    if titles.ranks().longest(page.keys, first) or page.keys[first] in titles.words("honorifics"):
        return True
    return names.personal(page.keys[first]) or "PER" in page.label[first:last]
