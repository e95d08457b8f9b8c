"""People and bodies known by a common noun where somebody must stand: beside a cue, behind a name, with an owner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.language.mentions_page import Draft, Page
from menurut.lexicon import bodies, people, pointers, titles

if TYPE_CHECKING:
    from collections.abc import Callable

_CLAUSE_MARKS = frozenset({",", '"', "”", "“", "’", "-", "–", "—", ";", ":"})
_ADDRESS = frozenset({"ibu", "bapak", "mama", "kakak", "adik", "ayah", "paman", "kakek", "nenek"})
"""Words that before a name address somebody: "Ibu Siska" is Siska."""
_PARTIES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:agent"})
_ORIGIN_N = 6
"""Words within which the phrase for where somebody comes from ends at a comma."""
_LISTS = frozenset({"dan", "serta", "bersama", "maupun"})


@dataclass(frozen=True, slots=True)
class Noun:
    """A common noun for somebody: where it ends, its folded words, and what it makes of the phrase."""

    last: int
    head: str
    sort: str
    sector: str | None = None


def noun_at(page: Page, at: int) -> Noun | None:
    """The noun for people or a body that begins at a word: from the lists, else by how it is formed."""
    for sort, trie in (
        ("group", bodies.people("plural")),
        ("single", bodies.people("single")),
        ("body", people.corporate()),
        ("role", titles.heads()),
    ):
        hit = trie.longest(page.bases, at)
        if hit and not page.words[hit[0] - 1].clitic:
            sector = hit[1] if isinstance(hit[1], str) and hit[1] != "-" else None
            return Noun(hit[0], " ".join(page.bases[at : hit[0]]), sort, sector)
    if page.words[at].is_word and not page.words[at].clitic and people.agent(page.keys[at]):
        return Noun(at + 1, page.keys[at], "group")
    return None


def speaker(page: Page, at: int, modifiers: Callable[[int], tuple[int, str | None]]) -> Draft | None:
    """Whoever stands where a speaker stands: `penyelenggara memastikan`, `kata panitia`, `menurut pihak sekolah`.

    `modifiers` reads on from the end of a noun to the end of its phrase.
    """
    if not _behind_cue(page, at) and not _opens_clause(page, at):
        return None
    read = _phrase(page, at, modifiers)
    if read is None:
        return None
    noun, start, end, country = read
    unnamed = {noun.head, page.slice(at, end).lower()} & bodies.words("unnamed")
    if unnamed or not stands_to_speak(page, at, end, modifiers):
        return None
    definite = page.joined(end) and page.key(end) in pointers.words("back")
    last = end + definite
    plural = start > at or noun.sort in {"group", "body"}
    draft = Draft(at, last, "role" if noun.sort == "role" else "description", "group" if plural else "person")
    draft.head, draft.name, draft.sector, draft.country = noun.head, page.slice(at, end), noun.sector, country
    draft.aliases = [page.slice(start, end), page.slice(start, noun.last)]
    draft.definite, draft.reason = definite, "stands where a speaker stands"
    draft.asks = "body" if noun.sort == "body" else "speaker"
    return draft


def involved(page: Page, at: int, modifiers: Callable[[int], tuple[int, str | None]]) -> Draft | None:
    """A bare noun for somebody who does something or undergoes it: `korban ditembak`, `menangkap penyelundup`."""
    if page.dep[at] not in _PARTIES or page.tag[at] != "NOUN" or page.keys[at] in bodies.words("unnamed"):
        return None
    if page.words[at].clitic:
        return None
    single = bodies.people("single").longest(page.keys, at)
    if not (single and page.keys[at] in bodies.words("bare", "people")) and not people.agent(page.keys[at]):
        return None
    end = modifiers(single[0] if single else at + 1)[0]
    draft = Draft(at, end, "description", "person" if single else "group", page.slice(at, end), asks="speaker")
    draft.head, draft.sector = page.keys[at], single[1] if single else "CVL"
    draft.aliases, draft.reason = [page.keys[at]], "takes part"
    return draft


def apposed(page: Page, at: int, modifiers: Callable[[int], tuple[int, str | None]]) -> Draft | None:
    """What somebody is, between commas behind the name: `Suwarni, penjual jamu berusia 58 tahun,`."""
    named = page.key(at - 1) == "," and (page.capital(at - 2) or page.key(at - 3) == ",")
    if not named or not page.joined(at) or page.opens[at - 1]:
        return None
    noun = noun_at(page, at)
    if noun is None or noun.sort == "role":
        return None
    end = modifiers(noun.last)[0]
    if page.key(end) != ",":
        return None
    draft = Draft(at, end, "description", "person", page.slice(at, end), head=noun.head, asks="apposed")
    draft.reason = "apposition"
    return draft


def related(page: Page, at: int, taken: dict[int, Draft]) -> Draft | None:
    """`istrinya`, `anak sulungnya`, `seorang stafnya`, `istri Erlangga`, `klien saya`: known by a tie to somebody."""
    start = at
    while page.key(start) in bodies.words("before", "many") | {"sang"} and start - at < 2:
        start += 1
    if start >= len(page) or (start > at and not page.joined(start)):
        return None
    head = page.bases[start].partition("-")[0]
    if head not in people.relations():
        return None
    end = _owned(page, start, taken)
    if end == start:
        return None
    land = taken.get(end + 1) if page.key(end) == "dari" and page.joined(end) else None
    land = land if land is not None and land.kind == "state" and people.relations()[head] == "peer" else None
    end = land.last if land is not None else end
    comma = _behind_origin(page, end)
    named = taken.get(comma + 1) if page.key(comma) == "," and page.joined(comma + 1) else None
    if start == at and named is not None and _closes(page, named):
        named.first = at  # "Pesaingnya, Dewi Lestarini,": the noun is the role of the name
        named.roles.append(((at, end), None, head))
        named.country = named.country or (land.country if land is not None else None)
        return None
    draft = Draft(at, end, "description", "person", page.slice(at, end), head=head, asks="related")
    draft.plural = "-" in page.bases[start] or (start > at and page.key(at) not in {"seorang", "sang"})
    draft.kind = "group" if draft.plural else "person"
    draft.country = land.country if land is not None else None
    draft.reason = "tie to somebody"
    return draft


def _behind_origin(page: Page, at: int) -> int:
    """The end of `dari ..` behind a tie: `Rekannya dari fraksi lain, Ayu Lestari,`."""
    if page.key(at) != "dari":
        return at
    return next((spot for spot in range(at, min(at + _ORIGIN_N, len(page))) if page.key(spot) == ","), at)


def fronted(page: Page, at: int, taken: dict[int, Draft], modifiers: Callable[[int], tuple[int, str | None]]) -> int:
    """A noun before a name becomes its role: `penyair Wirasti Bening`, `Pemilik lahan, Burhan Lubis, mengaku`.

    Gives the end of the name, 0 where no name follows.
    """
    noun = noun_at(page, at)
    if noun is None or noun.sort == "body" or page.key(at - 1) in bodies.words("before", "many"):
        return 0
    named = taken.get(noun.last) if page.joined(noun.last) else None
    if named is None or not _bare(named) or named.first != noun.last:
        end = modifiers(noun.last)[0]
        named = taken.get(end + 1) if page.key(end) == "," and page.joined(end + 1) else None
        front = page.opens[at] or page.key(at - 1) in pointers.bare_cues()
        if named is None or not front or not _closes(page, named) or named.first != end + 1:
            return 0
    elif named.reason == "initials" and noun.head in people.relations():
        return 0  # "Ibunda MF": initials are whom the tie is to
    named.roles.append(((at, named.first - (page.key(named.first - 1) == ",")), None, noun.head))
    named.first = at
    return named.last


def _bare(named: Draft) -> bool:
    return named.form == "name" and named.kind == "person" and not named.roles and named.same is None


def _closes(page: Page, named: Draft) -> bool:
    """Whether a bare name of a person is closed like an apposition."""
    return _bare(named) and (page.key(named.last) in {",", "."} or page.key(named.last) in pointers.active_cues())


def _owned(page: Page, start: int, taken: dict[int, Draft]) -> int:
    """The end of a noun with its owner: -nya on it or on its adjective, a first person, a name; `start` without one."""
    if page.words[start].clitic:
        return start + 1
    after = start + 1
    if not page.joined(after):
        return start
    if page.words[after].clitic and page.tag[after] == "ADJ":
        return after + 1
    if page.keys[start] == "klien" and page.keys[after] in {"saya", "kami"}:
        return after + 1
    owner = taken.get(after)
    if owner is not None and owner.form == "name" and owner.kind == "person" and page.keys[start] not in _ADDRESS:
        return owner.last
    if page.key(start - 1) == "sang":
        return after
    return start


def stands_to_speak(page: Page, at: int, end: int, modifiers: Callable[[int], tuple[int, str | None]]) -> bool:
    """Whether the noun phrase `at`..`end` stands beside a verb of speech, in front of it or behind."""
    return _behind_cue(page, at) or (_opens_clause(page, at) and _reaches_cue(page, end, modifiers))


def _behind_cue(page: Page, at: int) -> bool:
    return page.joined(at) and page.key(at - 1) in pointers.bare_cues() | pointers.words("said")


def _opens_clause(page: Page, at: int) -> bool:
    return page.opens[at] or page.key(at - 1) in _CLAUSE_MARKS or page.key(at - 1) in bodies.words("linking", "clause")


def _phrase(
    page: Page, at: int, modifiers: Callable[[int], tuple[int, str | None]]
) -> tuple[Noun, int, int, str | None] | None:
    """The noun, its first word, and the end and country of its phrase, read past articles and `pihak`."""
    start = at
    while page.key(start) in bodies.words("before", "side") and (start == at or page.joined(start)):
        start += 1
    if start >= len(page) or (start > at and not page.joined(start)) or page.keys[start] in pointers.words("back"):
        return None
    noun = noun_at(page, start)
    if noun is None and start > at and page.tag[start] == "NOUN":
        noun = Noun(start + 1, page.keys[start], "group")  # "pihak sekolah", "kalangan istana"
    if noun is None:
        return None
    end, country = modifiers(noun.last)
    return noun, start, end, country


def _reaches_cue(page: Page, at: int, modifiers: Callable[[int], tuple[int, str | None]], depth: int = 0) -> bool:
    """Whether a verb of speech follows, behind a determiner, adverbs, a relative clause or others who speak too."""
    while page.joined(at) and page.key(at) in pointers.words("back") | pointers.words("between"):
        at += 1
    if not page.joined(at):
        return False
    if page.key(at) in pointers.active_cues():
        return True
    if page.key(at) == "yang":
        return any(
            page.key(spot) in pointers.active_cues() and page.dep[spot] in {"ROOT", "parataxis", "ccomp", "conj"}
            for spot in range(at + 2, min(at + 12, len(page)))
            if page.sentence[spot] == page.sentence[at]
        )
    if page.key(at) in _LISTS and depth < 2 and at + 1 < len(page):
        read = _phrase(page, at + 1, modifiers)
        return read is not None and _reaches_cue(page, read[2], modifiers, depth + 1)
    return False
