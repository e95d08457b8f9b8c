"""Role phrases: where the office ends, what body it belongs to, and which capitalised words may be a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.language.mentions_split import ARTICLE, split
from menurut.language.mentions_tails import behind_marks, clipped, listed, past_pointer
from menurut.lexicon import bodies, pointers, titles
from menurut.lexicon import names as lexicon

if TYPE_CHECKING:
    from menurut.language.mentions_page import Draft, Page
    from menurut.language.mentions_split import Clues

ROMAN = re.compile(r"[IVXLC]+\Z")
_TITLE_REACH = 24
_DUE = 1.6
"""How much likelier a name is where somebody speaks; set by hand on invented roles, as the weights of words are."""


@dataclass(slots=True)
class Names:
    """What is known of the page while persons are looked for.

    `bodies` holds drafts of states and bodies by first word, `solo` folded words that stand alone as a name,
    `clues` what the article shows of the others. Bodies are cut and filled up only once these are `settled`.
    """

    page: Page
    bodies: dict[int, Draft]
    solo: frozenset[str]
    clues: Clues
    settled: bool = False


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


def run_of_names(names: Names, start: int, at_least: int = 0) -> int:
    """The end of the capitalised words from `start` that may form one name; `start` where there are none."""
    page, at = names.page, max(start, at_least)
    while at < len(page) and (at == start or page.joined(at)):
        key = page.keys[at]
        if (
            at in names.bodies
            and names.bodies[at].first == at
            and not (at > start and ROMAN.match(page.words[at].text))
        ):
            break
        if at > start and key in titles.words("never"):
            break
        if (
            page.capital(at)
            and page.words[at].text[0].isalpha()
            and (at > start or key not in pointers.words("openers"))
        ):
            at += 1
        elif key == "." and at > start and clipped(page, at - 1) and page.capital(at + 1) and page.joined(at + 1):
            at += 1  # an initial: "M. Nur"
        elif key in titles.words("particles") and at > start and page.capital(at + 1):
            at += 1
        elif ARTICLE.match(page.words[at].text) and at > start:
            at += 1  # "Khalid al-Harith"
        else:
            break
    return at


@dataclass(slots=True)
class Title:
    """A role phrase: words ``first:last`` with its head, the affiliation inside it and the sector.

    A name that follows without a comma stands in ``last:end``; the two are equal where none does. `surety` is how
    much likelier that name is than none.
    """

    first: int
    last: int
    head: str
    sector: str | None
    affiliation: tuple[int, int] | None = None
    body: Draft | None = None
    clitic: bool = False
    end: int = 0
    surety: float = 0.0

    @property
    def named(self) -> bool:
        """Whether a name follows directly."""
        return self.end > self.last


def title_at(names: Names, start: int) -> Title | None:
    """Read the role phrase that begins at a word, and where the name behind it begins."""
    page = names.page
    at = behind_marks(page, start)
    hit = _head(page, at)
    if hit is None:
        return None
    end, sector = hit
    title = Title(start, end, " ".join(page.bases[at:end]), None if sector == "-" else sector, end=end)
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


@dataclass(slots=True)
class _Tail:
    """What has been read behind a head: up to `at`; no name begins before `floor`."""

    at: int
    floor: int
    body: Draft | None = None
    affiliation: int | None = None
    ranked: bool = False

    @property
    def inside(self) -> int:
        """The end of a body found by pattern that may have swallowed a name."""
        return self.body.last if self.body is not None and self.body.reason == "pattern" else 0


def _read_tail(names: Names, title: Title) -> None:
    """Read portfolio words, bodies and places behind a head, then decide where in them a name begins."""
    page = names.page
    tail = _Tail(title.last, title.last)
    while tail.at < len(page) and page.joined(tail.at) and tail.at - title.first < _TITLE_REACH:
        if not _step(names, title, tail):
            break
    at = tail.at
    while at > title.last and page.keys[at - 1] in _LINKS:
        at -= 1
    wanting = 0.0
    if tail.floor == title.last:
        wanting = 1.0 if title.head in titles.words("territorial") else 0.5 * (title.sector == "BUS")
    floor = min(tail.floor, at)
    first, title.surety = split(
        page, names.clues, floor, at, inside=tail.inside, wanting=wanting, filled=tail.affiliation is not None,
        due=_DUE * _speaks(page, title.first, at),
    )  # fmt: skip
    if tail.ranked or (page.key(at) in pointers.words("back") and page.joined(at)):
        first = at  # "bek Johor itu", "Rektor Unwira Prof Sari": the capitals are no name of the person
    before = page.key(title.first - 1)
    if tail.inside and (before in bodies.words("before", "crowd") or before.replace(".", "").isdigit()):
        first = at  # "ratusan buruh PT Anggun Lestari"
    title.last, title.end = first, at
    if first == at:
        title.last = title.end = past_pointer(page, at)
    _affiliate(names, title, tail)


def _speaks(page: Page, first: int, end: int) -> bool:
    """Whether a role stands where somebody speaks: most who do are named."""
    behind = page.joined(first) and page.key(first - 1) in pointers.bare_cues()
    return page.joined(end) and (page.key(end) in pointers.active_cues() or (behind and page.key(end) in {",", "."}))


def _affiliate(names: Names, title: Title, tail: _Tail) -> None:
    """Give a role its body; a body that had swallowed the name is cut, one that goes on behind is filled up."""
    page = names.page
    title.body = tail.body
    if tail.affiliation is None:
        tail.affiliation = _unlisted(names, title)
    if tail.affiliation is None or tail.affiliation >= title.last:
        return
    title.affiliation = (tail.affiliation, title.last)
    body = tail.body
    if (
        names.settled
        and body is not None
        and body.reason == "pattern"
        and (body.last > title.last or _goes_on(names, body, title))
    ):
        body.last, body.name = title.last, page.slice(body.first, title.last)


def _unlisted(names: Names, title: Title) -> int | None:
    """Where a body begins that no list knows: "CEO Lokalia", "Pelatih Garda Utara"; offices of state have none."""
    if title.head in titles.words("ties") or title.sector not in {None, *titles.words("bodied", "sectors")}:
        return None
    page, at = names.page, title.last
    head_end = title.first + len(title.head.split())
    while at > head_end and page.capital(at - 1) and (_unknown(page, at - 1) or _state_behind(names, at - 1)):
        at -= 1
    return at if at < title.last and _unknown(page, at) and at not in names.bodies else None


def _state_behind(names: Names, at: int) -> bool:
    """Whether a state closes the name of a body: "Founder Lokalia Indonesia"."""
    body = names.bodies.get(at)
    return body is not None and body.kind == "state" and names.page.capital(at - 1)


def _goes_on(names: Names, body: Draft, title: Title) -> bool:
    """Whether only words of its own stand between a body and the end of the role."""
    page = names.page
    return all(
        (page.capital(at) or page.words[at].text.isdigit() or page.keys[at] in {",", "dan", "(", ")"})
        and at not in names.bodies
        for at in range(body.last, title.last)
    )


def _step(names: Names, title: Title, tail: _Tail) -> bool:
    """Take the next word or body into the tail; False where the role and the name behind it end."""
    page, at = names.page, tail.at
    body = names.bodies.get(at)
    if body is not None and not (names.clues.solo and page.keys[at] in names.clues.solo):
        return _take_body(page, tail, body)
    if page.key(at) == "(" and at > title.first and page.capital(at - 1):
        return _take_bracket(page, tail)
    if page.words[at].capital:
        if titles.ranks().longest(page.keys, at) and not lexicon.personal(page.keys[at]):
            tail.ranked = True
            return False
        if _honorific(page, at) and (at == title.last or page.keys[at] not in lexicon.given()):
            tail.ranked = True
            return False
        inner = _head(page, at)
        if inner and not page.words[inner[0] - 1].clitic and not lexicon.personal(page.keys[at]):
            tail.at = tail.floor = inner[0]
            return True
        tail.at += 1
        return True
    return _take_small(names, title, tail)


def _honorific(page: Page, at: int) -> bool:
    return page.keys[at] in titles.words("honorifics") and (page.capital(at + 1) or page.key(at + 1) == ".")


def _take_body(page: Page, tail: _Tail, body: Draft) -> bool:
    named = body.kind not in {None, "state", "person", "group"}
    if named and tail.affiliation is None:
        tail.affiliation = tail.at
    if tail.body is None or (named and tail.body.kind == "state"):
        tail.body = body
    swallowed = body.reason == "pattern" and body.last - body.first > 2
    complement = body.first + (2 if page.keys[body.first + 1 : body.first + 2] else 1)
    tail.at, tail.floor = body.last, min(complement, body.last) if swallowed else body.last
    return True


def _take_bracket(page: Page, tail: _Tail) -> bool:
    """A short form in brackets: `(KPU)`, `(KAI Commuter)`, `(Persero) Tbk`."""
    for end in range(tail.at + 2, tail.at + 5):
        if page.key(end) == ")" and page.joined(end):
            words = page.words[tail.at + 1 : end]
            if not all(word.capital for word in words) or (len(words) == 1 and words[0].text.isdigit()):
                return False
            tail.at = tail.floor = end + 1
            return True
    return False


def _take_small(names: Names, title: Title, tail: _Tail) -> bool:
    """Words in small letters, numbers and marks inside a role or a name."""
    page, at = names.page, tail.at
    key = page.keys[at]
    if key in titles.words("particles") and at > title.last and page.capital(at - 1) and page.capital(at + 1):
        tail.at += 1
        return True
    if ARTICLE.match(page.words[at].text) and at > title.last:
        tail.at += 1
        return True
    if key == "." and clipped(page, at - 1) and page.capital(at - 1) and page.capital(at + 1) and at > title.last:
        tail.at += 1  # an initial: "M. Nur"
        return page.joined(at + 1)
    if page.words[at].text.isdigit() and page.capital(at - 1):
        tail.at = tail.floor = at + 1
        return True
    if key in {"-", "/"} and page.capital(at - 1) and (page.capital(at + 1) or page.key(at + 1).isdigit()):
        tail.at = tail.floor = at + 2
        return page.words[at].end == page.words[at + 1].start and at > title.last
    if _name_so_far(page, names, tail) or not (_lower_tail(names, at) or listed(page, at)):
        return False
    if key in {"dari", "pada"} and at + 1 not in names.bodies and tail.affiliation is None:
        tail.affiliation = at + 1 if _unknown(page, at + 1) else None
    tail.at = tail.floor = at + 1
    return True


def _unknown(page: Page, at: int) -> bool:
    """Whether a capitalised word is neither a region nor a word of an office: it may begin a body."""
    key = page.keys[at]
    if key in pointers.words("openers"):  # "pada Jumat"
        return False
    known = key in titles.words("tails") or key in titles.place_words("openers") or lexicon.official(key)
    return not known and not is_number(page, at) and not titles.regions().longest(page.keys, at)


def _name_so_far(page: Page, names: Names, tail: _Tail) -> bool:
    """Whether a name stands at the end of what has been read, so that a small word ends it."""
    if tail.floor >= tail.at:
        return False
    first, surety = split(page, names.clues, tail.floor, tail.at, inside=tail.inside)
    return first < tail.at and surety > 1.5


_LINKS = frozenset({"dan", "untuk", "dari", "di", "bidang", "pada", "of", "on", "for", "and", "the", ","})


def is_number(page: Page, at: int) -> bool:
    """Whether a word is a Roman number, and not the `I` of a Balinese name."""
    if not ROMAN.match(page.words[at].text):
        return False
    return page.key(at + 1) not in titles.words("prefixed", "balinese")


def _lower_tail(names: Names, at: int) -> bool:
    """Whether a word in small letters goes on with the role: "pengamat politik", "juru bicara pemerintah"."""
    page, key = names.page, names.page.keys[at]
    following = at + 1 < len(page) and page.joined(at + 1)
    if key in {"untuk", "dari", "dan", "di", "pada", "bidang"}:
        if not following or not (page.capital(at + 1) or at + 1 in names.bodies):
            return False
        if key in {"untuk", "bidang"}:
            return True
        portfolio = page.keys[at + 1] in titles.words("tails") or lexicon.official(page.keys[at + 1])
        if key == "dan":
            return portfolio or _paired(page, at)
        if key == "di":
            return page.capital(at - 1) and _place_before_name(names, at + 1)
        return at + 1 in names.bodies or portfolio or _unknown(page, at + 1)
    if key in {"of", "on", "for", "and", "the"}:
        return following and (page.capital(at + 1) or page.key(at + 1) == "the") and page.joined(at)
    if page.tag[at] in {"NOUN", "ADJ"} and _name_ahead(names, at):
        return True
    return key in titles.words("tails") or (
        following
        and at + 1 in names.bodies
        and (key in bodies.words("state", file="heads") or bool(bodies.forces().longest(page.keys, at)))
    )


def _paired(page: Page, at: int) -> bool:
    """Whether `dan` joins two words of one body: "Asosiasi Logistik dan Forwarder Indonesia"."""
    role = titles.heads().longest(page.keys, at + 1)
    plain = not lexicon.personal(page.keys[at + 1]) and role is None
    return plain and page.capital(at - 1) and (bool(page.label[at]) or page.capital(at + 2))


def _place_before_name(names: Names, at: int) -> bool:
    """Whether a place and then a name follow: "Konsul Jenderal RI di Chicago Meri Siregar"."""
    page = names.page
    known = names.bodies.get(at)
    region = titles.regions().longest(page.keys, at)
    end = known.last if known is not None else region[0] if region else at + 1
    return page.capital(end) and page.joined(end) and lexicon.personal(page.keys[end])


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
            body = names.bodies.get(spot + 1)
            if body is not None:
                return body.kind in {"organisation", "government"}
            return could_be_name(page, spot + 1)
    return False
