"""People and bodies without a name of their own: groups, offices, organs of a state, nouns that point back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.language.mentions_page import Draft, Page
from menurut.lexicon import bodies, pointers, titles

if TYPE_CHECKING:
    from collections.abc import Iterator

_POINT_REACH = 9
_MODIFIERS = 4
_PREDICATES = frozenset({"ROOT", "ccomp", "advcl", "xcomp", "parataxis", "acl", "acl:relcl"})


@dataclass(slots=True)
class Taken:
    """Where names, roles and bodies already stand: drafts by first word, and the words they cover."""

    page: Page
    first: dict[int, Draft]
    inside: frozenset[int]


def nominals(taken: Taken) -> Iterator[Draft]:
    """Noun phrases that stand for somebody, in order of the text."""
    page = taken.page
    at = 0
    while at < len(page):
        if at in taken.inside or not page.words[at].is_word:
            at += 1
            continue
        draft = (
            _organ(taken, at)
            or _pointing(taken, at)
            or _single(taken, at)
            or _office(taken, at)
            or _group(taken, at, at)
            or _group(taken, at, _quantifiers(page, at))
        )
        if draft is None:
            at += 1
            continue
        yield draft
        at = max(at + 1, draft.last)


def point(page: Page, at: int) -> int:
    """The end of a noun phrase that a determiner closes (`itu`), read from behind its head; 0 if none does."""
    relative = False
    for spot in range(at, min(at + _POINT_REACH, len(page))):
        if not page.joined(spot) or not page.words[spot].is_word:
            return 0
        key = page.keys[spot]
        if key in pointers.words("back"):
            near = spot - at < 2 or relative or spot - page.governor[spot] > spot - at
            return spot + 1 if near else 0
        if key == "yang" or key in bodies.words("linking"):
            relative = True
        elif (not relative and key in pointers.reporting()) or (
            not relative
            and (
                (
                    page.tag[spot] in {"VERB", "AUX"}
                    and not page.words[spot].capital
                    and key not in bodies.words("linking")
                )
                or key in bodies.words("linking", "stop")
            )
        ):
            return 0
    return 0


def _organ(taken: Taken, at: int) -> Draft | None:
    """`militer Thailand`, `pemerintah Sudan`, `penyidik KPK`, `pemerintahan Kurti`, plain `pemerintah`."""
    page = taken.page
    force = bodies.forces().longest(page.keys, at)
    if force:
        owner = taken.first.get(force[0])
        if owner is not None and owner.kind == "state" and page.joined(force[0]):
            sort = force[1]
            return Draft(
                at,
                owner.last,
                "name",
                sort.kind,
                page.slice(at, owner.last),
                sector=sort.sector,
                country=owner.country,
                reason="organ of a state",
                head=" ".join(page.keys[at : force[0]]),
            )
    if page.keys[at] in bodies.words("state", file="heads"):
        draft = _of_state(taken, at)
        if draft is not None:
            return draft
    office = bodies.offices().longest(page.keys, at)
    if office:
        owner = taken.first.get(office[0])
        joint = page.key(office[0] - 1) == "gabungan"
        if owner is not None and owner.kind == "government" and page.joined(office[0]) and not joint:
            return _of_organ(page, at, office[0], owner, office[1].sector)
    return None


def _of_state(taken: Taken, at: int) -> Draft | None:
    page, key = taken.page, taken.page.keys[at]
    end = at + 1
    if key == "junta" and page.key(end) == "militer":
        end += 1
    owner = taken.first.get(end) if page.joined(end) else None
    if owner is not None and owner.first == end and owner.kind == "state":
        if owner.reason == "metonym":
            return None
        form = page.slice(at, owner.last)
        return Draft(
            at, owner.last, "name", "state", same=owner, reason="government of a state", aliases=[form], head=key
        )
    ruler = key in {"pemerintahan", "pemerintah", "rezim", "kubu"}
    if owner is not None and owner.first == end and owner.kind == "person" and ruler:
        return Draft(
            at,
            owner.last,
            "description",
            "government",
            page.slice(at, owner.last),
            same=owner,
            asks="rule",
            reason="government named after its head",
            head=key,
        )
    if key == "pemerintah" and page.key(end) not in {
        "daerah",
        "kota",
        "kabupaten",
        "provinsi",
        "desa",
        "setempat",
        "pusat",
    }:
        return Draft(
            at, end, "role", "state", asks="government", head=key, reason="government of the country in question"
        )
    if key == "pemerintah" and page.key(end) == "pusat":
        return Draft(
            at, end + 1, "role", "state", asks="government", head=key, reason="government of the country in question"
        )
    if key == "junta":
        return Draft(
            at, end, "role", "state", asks="government", head=key, reason="government of the country in question"
        )
    return None


def _of_organ(page: Page, at: int, end: int, owner: Draft, sector: str | None) -> Draft:
    """An office of an organ: investigators and prosecutors act for it, a bench of judges is an actor of its own."""
    head = " ".join(page.keys[at:end])
    if "hakim" in head:
        return Draft(
            at,
            owner.last,
            "name",
            "government",
            page.slice(at, owner.last),
            sector=sector,
            country=owner.country,
            aliases=[owner.name or "", "majelis hakim", "hakim"],
            head=head,
            reason="bench of a court",
        )
    return Draft(
        at,
        owner.last,
        "role",
        "government",
        same=owner,
        aliases=[page.slice(at, owner.last), head],
        head=head,
        sector=sector,
        reason="office of an organ",
    )


def _pointing(taken: Taken, at: int) -> Draft | None:
    """`lembaga itu`, `kelompok yang bersekutu dengan Iran itu`, `partainya`, `pria tersebut`."""
    page = taken.page
    hit = bodies.back_trie().longest(page.bases, at)
    if hit and page.keys[at] not in pointers.words("side") and hit[1] != {"group"}:
        end = hit[0]
        head = " ".join(page.bases[at:end])
        if page.words[end - 1].clitic:
            return Draft(at, end, "description", head=head, asks="owned", reason="noun with -nya")
        last = point(page, end)
        if last:
            return Draft(at, last, "description", head=head, asks="thing", definite=True, reason="definite description")
    head = page.bases[at]
    if head in titles.words("persons") and not page.words[at].clitic:
        last = point(page, at + 1)
        before = page.key(at - 1)
        if last and before not in {"seorang", "para"} and page.keys[at] != "orang":
            return Draft(
                at,
                last,
                "description",
                "person",
                head=head,
                asks="person",
                definite=True,
                reason="definite description",
            )
    return None


def _single(taken: Taken, at: int) -> Draft | None:
    """`seorang sopir truk` and people whom the article leaves unnamed (`sumber`, `seorang pejabat`)."""
    page = taken.page
    article = page.key(at) in {"seorang", "salah"}
    start = at + 1 if article else at
    if page.key(at) == "salah":
        start = at + 2 + (page.key(at + 2) == "seorang")
    key = page.key(start)
    if key in bodies.words("unnamed") and (
        article or key in {"sumber", "narasumber", "seseorang"} or _anonymous(page, start)
    ):
        if key == "sumber" and page.key(start + 1) in pointers.words("unnamed", "things"):
            return None
        end = _modifiers(taken, start + 1)[0]
        return Draft(at, end, "description", "unspecified", page.slice(at, end), head=key, reason="unnamed source")
    if not article:
        return None
    hit = bodies.people("single").longest(page.keys, start)
    if not hit or start in taken.inside:
        return None
    end, country = _modifiers(taken, hit[0])
    draft = Draft(
        at,
        end,
        "description",
        "person",
        page.slice(at, end),
        sector=hit[1],
        country=country,
        reason="unnamed person",
        head=" ".join(page.keys[start : hit[0]]),
    )
    draft.aliases = [page.slice(start, end), page.slice(start, hit[0])]
    return draft


def _anonymous(page: Page, at: int) -> bool:
    """`pejabat setempat`, `pejabat yang enggan disebut namanya`."""
    if page.key(at) in {"pejabat", "diplomat"} and page.capital(at + 1) and page.joined(at + 1):
        return True
    if page.key(at) in {"pejabat", "otoritas", "diplomat", "saksi"}:
        return page.key(at + 1) in pointers.words("unnamed", "behind") or (
            page.key(at + 1) == "yang" and page.key(at + 2) in pointers.words("unnamed", "clause")
        )
    return False


def _quantifiers(page: Page, at: int) -> int:
    """The end of the numbers and articles from a word on: "lebih dari 300"."""
    before = bodies.words("before", "plural")
    start = at
    while start < len(page) and page.sentence[start] == page.sentence[at]:
        if not (page.words[start].text[0].isdigit() or page.keys[start] in before):
            break
        if start == at and page.keys[at] in bodies.words("before", "inner"):
            break
        start += 1
    return start


def _group(taken: Taken, at: int, start: int) -> Draft | None:
    """`ribuan mahasiswa`, `para pengungsi di Surin`, `warga`, `tiga buruh pabrik`; the noun begins at `start`."""
    page = taken.page
    if start >= len(page) or start in taken.inside or (start > at and not page.joined(start)):
        return None
    hit = bodies.people("plural").longest(page.bases, start)
    if not hit:
        return None
    end, country = hit[0], None
    head = " ".join(page.bases[start:end])
    if start == at and (head in bodies.words("counted") or (page.dep[at] == "compound" and not page.words[at].clitic)):
        return None
    draft = Draft(at, end, "description", "group", head=head, sector=hit[1], plural=True, reason="group")
    if page.words[end - 1].clitic:
        draft.asks = "group"
    else:
        end, country = _modifiers(taken, end)
    if page.key(end) in pointers.words("back") and page.joined(end):
        draft.definite = True
        end += 1
    draft.last, draft.country, draft.name = end, country, page.slice(at, end - draft.definite)
    bare_end = next((spot for spot in range(start, end) if page.keys[spot] == "di"), end - draft.definite)
    draft.aliases = [page.slice(start, end - draft.definite), page.slice(start, bare_end), page.slice(start, hit[0])]
    draft.count = 0 if start == at else 2
    return draft


def _modifiers(taken: Taken, at: int) -> tuple[int, str | None]:
    """The end of the words that narrow a noun down, and the country among them."""
    page, start, country = taken.page, at, None
    while at < len(page) and page.joined(at) and at - start < _MODIFIERS:
        owner = taken.first.get(at)
        if owner is not None and owner.kind != "unspecified":
            at, country = owner.last, owner.country or country
            continue
        key = page.keys[at]
        if key in {"di", "asal"} and page.capital(at + 1) and page.joined(at + 1):
            owner = taken.first.get(at + 1)
            end = owner.last if owner is not None else at + 2
            while (
                owner is None
                and end < len(page)
                and page.joined(end)
                and (page.capital(end) or page.key(end) in {"utara", "selatan", "timur", "barat"})
            ):
                end += 1
            country = owner.country if owner is not None else country
            return end, country
        noun = page.tag[at] in {"NOUN", "ADJ", "PROPN"} and page.words[at].is_word and not page.words[at].clitic
        if (
            not noun
            or page.dep[at] in _PREDICATES
            or key in bodies.words("linking", "stop")
            or key in pointers.words("back")
        ):
            break
        at += 1
    return at, country


def _office(taken: Taken, at: int) -> Draft | None:
    """`polisi`, `jaksa`, `majelis hakim` by themselves."""
    page = taken.page
    hit = bodies.offices().longest(page.bases, at)
    if not hit or page.key(at - 1) in bodies.words("idioms", "before"):
        return None
    if page.joined(at) and page.tag[at - 1] == "NOUN" and page.governor[at] == at - 1 and hit[0] == at + 1:
        return None  # "komunikasi militer": a kind of thing, nobody
    sort = hit[1]
    end = hit[0] + (page.key(hit[0]) in pointers.words("back") and page.joined(hit[0]))
    head = " ".join(page.bases[at : hit[0]])
    return Draft(
        at,
        end,
        "role",
        sort.kind,
        page.slice(at, hit[0]),
        sector=sort.sector,
        head=head,
        asks="office",
        aliases=[sort.name] if sort.name else [],
        reason="office",
    )
