"""Roles of people whom reading from left to right left without one.

What stands before a name is read backwards here, up to the head of the role: portfolios in a list, nouns in small
letters, whatever a comma or a bracket breaks. What stands behind it needs no list of words either: a comma opens it,
and `dari` before a body says where somebody belongs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.mentions_bodies import body_in, head_end
from menurut.language.mentions_titles import title_at
from menurut.lexicon import bodies, names, people, pointers, titles

if TYPE_CHECKING:
    from menurut.language.mentions_page import Draft, Page
    from menurut.language.mentions_titles import Names, Title

_REACH_N = 26
"""Words a role may take, with its bodies, places and brackets."""
_SMALL = frozenset(
    {"dan", "serta", "pada", "dari", "di", "untuk", "bidang", "sekaligus", "merangkap", "of", "and", "for", "the", "at"}
)
_LINKS = frozenset({"dan", "serta", "pada", "dari", "di", "untuk", "of", "at", ",", "/", "-"})
_CLOSES = frozenset(
    [",", ".", "-", "–", "—", ";", '"', "”", "(", "yang", "dalam", "saat", "ketika", "secara", "melalui", "di"]
)
_BEHIND_N = 14
_BODIES = frozenset({"organisation", "government", "igo", "media"})

Words = tuple[int, int]


def give_roles(page: Page, people_found: list[Draft], known: dict[int, Draft]) -> list[Draft]:
    """Give every bare name the role before or behind it; bare roles that turn out to be part of one are dropped.

    `known` holds the names of states and bodies by first word.
    """
    absorbed: set[int] = set()
    for draft in people_found:
        if draft.form != "name" or draft.kind != "person" or draft.roles or draft.same is not None:
            continue
        before = _before(page, draft, people_found, known)
        if before is not None:
            absorbed.update(range(*before))
            _attach(page, draft, before, known)
            draft.first = before[0]
            continue
        behind = _behind(page, draft, known)
        if behind is not None:
            absorbed.update(range(*behind))
            _attach(page, draft, behind, known)
        else:
            _belonging(page, draft, known)
    return [draft for draft in people_found if draft.roles or draft.form == "name" or draft.first not in absorbed]


def _before(page: Page, draft: Draft, others: list[Draft], known: dict[int, Draft]) -> Words | None:
    """The role phrase that ends before a name; the head that stands farthest to the left begins it."""
    last = draft.first
    while last > 0 and page.joined(last) and page.keys[last - 1] in {",", "dokter"}:
        last -= 1
    if last == 0 or not page.joined(last) or page.key(draft.first) in titles.words("honorifics", "small"):
        return None
    named = {at for other in others if _named(page, other) for at in range(other.first, other.last)}
    best: int | None = None
    at = last - 1
    while at >= 0 and last - at <= _REACH_N and at not in named and _fits(page, at):
        if _heads(page, at) and not _owned(page, at):
            best = at
        if page.opens[at] or not page.joined(at):
            break
        at -= 1
    if best is not None and draft.reason == "initials" and page.keys[best] in people.relations():
        return None  # "Ibunda MF"
    if best is None or not _whole(page, best, last, known, comma=last < draft.first):
        return None
    while best > 0 and page.joined(best) and page.keys[best - 1] in titles.words("marks"):
        best -= 1
    return best, last


def _named(page: Page, draft: Draft) -> bool:
    """Whether a draft is somebody's name rather than words of an office taken for one (`Bina Marga`)."""
    if draft.form != "name" or draft.kind != "person":
        return False
    words = (draft.name or "").lower().split()
    labelled = any(page.label[at] == "PER" for at in range(draft.first, draft.last))
    return labelled or any(names.personal(word) for word in words)


def _fits(page: Page, at: int) -> bool:
    """Whether a word may stand inside a role."""
    key, word = page.keys[at], page.words[at]
    if page.quoted[at] or key in pointers.bare_cues() or word.clitic:
        return False
    if key in {",", "(", ")", "/", "-", "&", "."}:
        return key != "." or len(page.key(at - 1)) <= 2
    if word.text[0].isdigit() or page.capital(at):
        return True
    return key in _SMALL or page.tag[at] in {"NOUN", "ADJ", "PROPN"}


def _heads(page: Page, at: int) -> bool:
    """Whether the head of a role stands at a word: one that is listed, or a noun formed like one for a doer."""
    if titles.heads().longest(page.keys, at):
        return True
    return people.agent(page.keys[at]) and page.tag[at] in {"NOUN", "PROPN"} and not names.official(page.keys[at])


def _owned(page: Page, at: int) -> bool:
    """Whether the head belongs to a group or somebody unnamed: `para ketua`, `seorang dokter`."""
    return page.joined(at) and page.keys[at - 1] in bodies.words("before", "many")


def _whole(page: Page, first: int, last: int, known: dict[int, Draft], *, comma: bool) -> bool:
    """Whether the words from a head to a name hang together: lists close with `dan`, brackets close, bodies fill."""
    keys = page.keys[first:last]
    if keys.count("(") != keys.count(")"):
        return False
    commas = [at for at in range(first, last) if page.keys[at] == ","]
    closed = any(page.keys[at] == "dan" for at in range(commas[-1], last)) if commas else True
    filled = any(spot in known or bodies.heads().longest(page.keys, spot) for spot in range(first + 1, last))
    placed = any(titles.regions().longest(page.keys, spot) for spot in range(first + 1, last))
    if commas and not closed and not filled:
        return False
    if comma:
        return filled or placed
    return True


def _behind(page: Page, draft: Draft, known: dict[int, Draft]) -> Words | None:
    """The apposition behind a name: `Sari Utami, dokter gigi dari Persatuan Dokter,`."""
    at = draft.last
    if page.key(at) == "(" and page.key(at + 1).isdigit() and page.key(at + 2) == ")":
        at += 3
    if page.key(at) != "," or not page.joined(at) or at + 1 >= len(page):
        return None
    first = at + 1
    if page.key(first).isdigit() and page.key(first + 1) == ",":
        first += 2
    if " ".join(page.keys[first : first + 2]) == "salah satu":
        first += 2
    if first >= len(page) or not page.joined(first) or not _heads(page, first):
        return None
    hit = titles.heads().longest(page.keys, first)
    end = hit[0] if hit else first + 1
    while end < len(page) and end - first < _BEHIND_N and page.joined(end) and page.key(end) != ",":
        if not _fits(page, end) or (page.key(end) in {"(", "."} and not page.capital(end + 1)):
            break
        if page.key(end) in {"di", "pada", "dari", "untuk"} and not (page.capital(end + 1) or end + 1 in known):
            break
        end += 1
    while end > first and page.keys[end - 1] in _LINKS:
        end -= 1
    return (first, end) if _closed(page, draft, first, end, known) else None


def _closed(page: Page, draft: Draft, first: int, end: int, known: dict[int, Draft]) -> bool:
    """Whether an apposition ends here: at a mark, at an adjunct, or before the verb of a name that opens its clause."""
    following = page.key(end)
    if page.key(end) == "," and page.key(end + 1) == "dan":
        return False
    if following in _CLOSES or not page.joined(end):
        return True
    opens = page.opens[draft.first] or page.key(draft.first - 1) in {",", "dan"}
    filled = any(spot in known for spot in range(first, end)) or end - first > 1
    return opens and filled and following in pointers.active_cues()


def _belonging(page: Page, draft: Draft, known: dict[int, Draft]) -> None:
    """`kata Salehudin dari Klinik Bahari`: a body without a title."""
    if page.key(draft.last) != "dari" or not page.joined(draft.last):
        return
    body = known.get(draft.last + 1)
    if body is not None and body.kind in _BODIES:
        words = (body.first, body.last)
        draft.roles.append((words, words, ""))
        draft.affiliation = words


def _attach(page: Page, draft: Draft, words: Words, known: dict[int, Draft]) -> None:
    first, last = words
    affiliation = body_in(page, first, last, {at for at, body in known.items() if body.kind in _BODIES})
    hit = titles.heads().longest(page.keys, first)
    head = " ".join(page.bases[first : head_end(page, first)])
    sector = hit[1] if hit and hit[1] != "-" else None
    body = known.get(affiliation[0]) if affiliation else None
    draft.roles.append((words, affiliation, head))
    draft.title, draft.affiliation, draft.head = words, affiliation, head
    draft.sector = draft.sector or sector or (body.sector if body else None)
    draft.country = draft.country or (body.country if body else None)


def after_name(sought: Names, draft: Draft) -> Title | None:
    """The role behind a name: ``Sari Utami, juru bicara NUG,`` or ``Anwar Ibrahim selaku ketua ASEAN``."""
    page = sought.page
    at = draft.last
    if page.key(at) == "," and page.key(at + 1).isdigit() and page.key(at + 2) == ",":
        at += 2  # "Rahmat, 43, warga desa itu"
    elif page.key(at) == "(" and page.key(at + 1).isdigit() and page.key(at + 2) == ")":
        at += 3
    if page.key(at) not in {",", "selaku", "sebagai"} or not page.joined(at):
        return None
    title = title_at(sought, at + 1)
    if title is None or title.clitic:
        return None
    following = page.key(title.last)
    if page.key(at) == "," and following not in {",", ".", "-", "–", "yang", '"', "”"}:
        return None
    if following == "," and page.key(title.last + 1) == "dan":
        return None  # "Ika, ibu, dan adiknya": a list
    return title
