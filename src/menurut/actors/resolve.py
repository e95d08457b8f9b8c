"""Appearances of many articles become actors. A pure function of their set: neither order nor batches count."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from menurut.actors import bodies, roles
from menurut.actors.candidates import alike, of_the_register
from menurut.actors.merge import Judged
from menurut.actors.pool import Pool
from menurut.actors.profile import of_appearances, spelling
from menurut.lexicon import register
from menurut.lexicon.spelling import peel, sounds
from menurut.model import content_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from menurut.actors.appearance import Appearance
    from menurut.actors.profile import Profile
    from menurut.lexicon.register_rows import Office
    from menurut.model import ActorKind


class Link(NamedTuple):
    """The tie of an appearance to an actor: `score` in 0..1 orders ties and is no probability."""

    appearance: str
    actor: str
    score: float
    reasons: tuple[str, ...]


class Tenure(NamedTuple):
    """An office in which somebody was seen, with the first and the last day, and in how many articles."""

    office: Office
    first: str
    last: str
    articles_n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An actor of the corpus.

    `rule` tells where country and sector come from; `id` begins with ``r-`` where the register or the gazetteer knows
    the actor and with ``k-`` where the corpus made it.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None
    sector: str | None
    rule: str
    aliases: tuple[str, ...]
    tenures: tuple[Tenure, ...]
    first: str
    last: str
    articles_n: int


@dataclass(frozen=True, slots=True)
class Resolution:
    """Actors by id, and one link for each appearance by its id."""

    actors: Mapping[str, Known]
    links: Mapping[str, Link]


_NOTHING_JUDGED = Judged()


def resolve(appearances: Iterable[Appearance], judged: Judged = _NOTHING_JUDGED) -> Resolution:
    """Find out who is the same across articles.

    People are compared clue by clue, the surest pairs first: full names with a context, then lone and short names,
    then roles without a name as of the day. People of the register take part like everybody else. What nobody knows
    becomes a new actor. Bodies go by their names in the gazetteer.

    The appearances may come as a stream, from stored rows in any order and in any batches, some of them twice: actors
    and ids hang on the set alone. After an addition it is called again on all of them; actors that nothing new touches
    keep their ids. Appearances that say the very same are compared once, so that the cost goes with the number of
    different names and roles rather than of articles (``bench/linking.py --grow`` measures it).

    Shape:   every appearance (told apart by id) has one link; every actor has an appearance.
    """
    once = sorted({one.id: one for one in appearances}.values(), key=lambda one: one.id)
    people = [one for one in once if one.kind == "person"]
    named = alike((one for one in people if one.name and sounds(peel(one.name))), judged)
    known = of_the_register(named, judged)
    pool = Pool([*known, *named], judged)
    mononyms = {name for one in known for name in one.names if len(name) == 1}
    firm = [one for one in named if not one.bare and (not one.short or one.names & mononyms)]
    sure = {one.key for one in firm}
    loose = [one for one in named if one.key not in sure]
    pool.grow([*known, *firm])
    pool.settle([one for one in loose if pool.now(one).key == one.key])
    pool.grow([one for one in loose if pool.now(one).key == one.key])
    in_names = {member.id for one in named for member in one.members}
    left = roles.place((one for one in people if one.id not in in_names), pool)
    groups = _identified([one for one in pool.profiles.values() if one.members], judged)
    groups.update(_offices(left))
    groups.update(bodies.grouped((one for one in once if one.kind != "person"), judged))
    return _resolution(groups, pool, judged)


def _identified(profiles: list[Profile], judged: Judged) -> dict[str, list[Appearance]]:
    """The members of each person by actor id: that of the register, or a hash of name and state.

    Namesakes of one state are told apart by what they do, and where that is not known by the first appearance.
    """
    bases: dict[str, list[Profile]] = {}
    for one in profiles:
        state = _most(member.country for member in one.members)
        base = one.known or content_id("k", "person", *sorted(sounds(spelling(one))), state)
        bases.setdefault(judged.root(base), []).append(one)
    groups: dict[str, list[Appearance]] = {}
    for base, sharing in bases.items():
        for one, key in zip(sharing, _told_apart(base, sharing), strict=True):
            groups.setdefault(key, []).extend(one.members)
    return groups


def _told_apart(base: str, sharing: list[Profile]) -> list[str]:
    if len(sharing) == 1 or base.startswith("r-"):
        return [base] * len(sharing)
    doing = [_most(str(office) for member in one.members for office in member.offices) or "" for one in sharing]
    doing = [
        what or _most(member.sector for member in one.members) or "" for what, one in zip(doing, sharing, strict=True)
    ]
    return [
        content_id("k", base, what) if what and doing.count(what) == 1 else content_id("k", base, one.members[0].id)
        for what, one in zip(doing, sharing, strict=True)
    ]


def _offices(unnamed: Iterable[Appearance]) -> dict[str, list[Appearance]]:
    """Roles whose holder nobody knows: one actor for an office that says where, one for each article otherwise."""
    groups: dict[str, list[Appearance]] = {}
    for one in unnamed:
        office = next((office for office in one.offices if roles.scoped(office)), None)
        key = content_id("k", "office", str(office)) if office else content_id("k", "person", one.id)
        groups.setdefault(key, []).append(one)
    return groups


def _resolution(groups: dict[str, list[Appearance]], pool: Pool, judged: Judged) -> Resolution:
    actors: dict[str, Known] = {}
    links: dict[str, Link] = {}
    for key in sorted(groups):
        members = tuple(sorted(groups[key], key=lambda one: one.id))
        actors[key] = _known(key, members, judged)
        for one in members:
            score, reasons = pool.evidence.get(one.id, (1.0, (bodies.REASON if one.kind != "person" else "named so",)))
            links[one.id] = Link(one.id, key, score, reasons)
    return Resolution(actors, links)


def _known(key: str, members: tuple[Appearance, ...], judged: Judged) -> Known:
    days = sorted(one.on for one in members if one.on)
    person = register.person(key)
    country, sector = _most(one.country for one in members), _most(one.sector for one in members)
    rule = "most of its articles"
    if person is not None:
        standing = register.standing(person, days[-1] if days else None)
        country, sector, rule = standing.country, standing.sector, standing.rule
    said = sorted({" ".join(name.split()) for one in members for name in (one.name, *one.aliases) if name})
    return Known(
        id=key,
        name=_renamed(key, members, judged) or (person.name if person else _name(members)),
        kind=members[0].kind,
        country=country,
        sector=sector,
        rule=rule,
        aliases=tuple(said),
        tenures=_tenures(members),
        first=days[0] if days else "",
        last=days[-1] if days else "",
        articles_n=len({one.article for one in members}),
    )


def _renamed(key: str, members: tuple[Appearance, ...], judged: Judged) -> str | None:
    roots = (judged.root(one) for one in (key, *(member.id for member in members)))
    return next((judged.names[root] for root in roots if root in judged.names), None)


def _name(members: tuple[Appearance, ...]) -> str:
    """The name in the gazetteer, the one most used, or the office where no name is known."""
    offices = (str(office) for one in members for office in one.offices)
    return bodies.canonical(members) or spelling(of_appearances(members)) or _most(offices) or ""


def _tenures(members: tuple[Appearance, ...]) -> tuple[Tenure, ...]:
    seen: dict[Office, list[Appearance]] = {}
    for one in members:
        for office in one.offices:
            seen.setdefault(office, []).append(one)
    rows = []
    for office, ones in seen.items():
        days = [one.on for one in ones if one.on] or [""]
        rows.append(Tenure(office, min(days), max(days), len({one.article for one in ones})))
    return tuple(sorted(rows, key=lambda row: (row.first, str(row.office))))


def _most(values: Iterable[str | None]) -> str | None:
    """The value met most often, the first in the alphabet of those."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)
