"""Organs without a name of their own: `militer Thailand`, `pemerintah`, `penyidik KPK`, `polisi`."""

from __future__ import annotations

from dataclasses import dataclass

from menurut.language.mentions_page import Draft, Page
from menurut.lexicon import bodies, pointers


@dataclass(slots=True)
class Taken:
    """Where names, roles and bodies already stand: drafts by first word, and the words they cover."""

    page: Page
    first: dict[int, Draft]
    inside: frozenset[int]


def organ(taken: Taken, at: int) -> Draft | None:
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
    hit = bodies.offices().longest(page.keys, at)
    if hit:
        owner = taken.first.get(hit[0])
        joint = page.key(hit[0] - 1) == "gabungan"
        if owner is not None and owner.kind == "government" and page.joined(hit[0]) and not joint:
            return _of_organ(page, at, hit[0], owner, hit[1].sector)
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
    if owner is not None and owner.first == end and owner.kind == "person" and key == "kubu":
        return _camp(page, at, owner)
    ruler = key in bodies.words("state", "ruling", file="heads")
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
    if key == "pemerintah" and page.key(end) not in bodies.words("state", "local", file="heads"):
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


def _camp(page: Page, at: int, leader: Draft) -> Draft:
    """`kubu Sari`: those around somebody."""
    name = page.slice(at, leader.last)
    return Draft(at, leader.last, "description", "group", name, asks="group", head=name.lower(), reason="camp")


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


def office(taken: Taken, at: int) -> Draft | None:
    """`polisi`, `jaksa`, `majelis hakim` by themselves."""
    page = taken.page
    hit = bodies.offices().longest(page.bases, at)
    if not hit or page.key(at - 1) in bodies.words("idioms", "before"):
        return None
    if page.joined(at) and page.tag[at - 1] == "NOUN" and page.governor[at] == at - 1 and hit[0] == at + 1:
        return None  # "komunikasi militer": a kind of thing, nobody
    crowd = bodies.people("plural").longest(page.bases, at)
    if crowd and crowd[0] > hit[0]:
        return None  # "petugas medis"
    sort = hit[1]
    hit = (_narrowed(page, hit[0]), sort) if " ".join(page.bases[at : hit[0]]) in bodies.words("manned") else hit
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


def _narrowed(page: Page, at: int) -> int:
    """The end of the nouns that say which service it is: `petugas karantina`, `petugas pemadam kebakaran`."""
    while page.joined(at) and page.tag[at] == "NOUN" and page.governor[at] < at and not page.words[at].clitic:
        at += 1
    return at
