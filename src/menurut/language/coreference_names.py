"""First pass of coreference: whoever is named, with exact names, other names, short forms and abbreviations."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from menurut.language.coreference_scene import Entity, Scene, domestic
from menurut.lexicon import bodies, titles
from menurut.lexicon.names import office_holders
from menurut.lexicon.pointers import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.language.mentions_page import Draft

CLIPPED_N = 4
"""Letters a clipped name has at least: `Risma`, `Zul` is too little."""
MISSPELT_N = 6
"""Letters a word has at least in which one may be wrong."""


def link_names(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Make entities of all names; roles beside a name are kept with it."""
    named = [draft for draft in drafts if draft.form == "name" and draft.same is None]
    for draft in named:
        if draft.entry is not None:
            _link_known(scene, draft)
    for draft in sorted(named, key=lambda draft: (-len(draft.name or ""), draft.first)):
        if draft.entry is None and draft.kind != "person":
            _link_body(scene, draft)
    _link_persons(scene, [draft for draft in named if draft.entry is None and draft.kind == "person"])
    for draft in drafts:
        if draft.same is not None and not draft.asks and id(draft.same) in scene.of:
            entity = scene.of[id(draft.same)]
            entity.call(*draft.aliases)
            if draft.form == "name":
                entity.call(scene.page.slice(draft.first, draft.last) if not draft.aliases else None)
            scene.see(draft, entity, draft.reason)


def _link_known(scene: Scene, draft: Draft) -> None:
    entry = draft.entry
    assert entry is not None
    entity = next((one for one in scene.entities if one.name == entry.name and one.kind == entry.kind), None)
    if entity is None:
        entity = scene.add(Entity(entry.kind, entry.name, entry.country, entry.sector))
    entity.call(scene.page.slice(draft.first, draft.last), *draft.aliases)
    scene.see(draft, entity, "metonym" if draft.reason == "metonym" else "known name")


def localise(scene: Scene) -> None:
    """A short form alone means the body of a place that the article has named before: `KPU` after `KPU Kota X`."""
    named = sorted((one for one in scene.sightings if one.named), key=lambda one: one.first)
    local: dict[str, Entity] = {}
    for before, one in pairwise([named[0], *named] if named else []):
        short = scene.page.slice(one.first, one.last)
        bracket = scene.page.key(one.first - 1) == "(" and before.last == one.first - 1
        if bracket and _initials(before.entity.name) == short and one.entity is not before.entity:
            local[short] = before.entity  # "Koalisi Karang Pasifik (KKP)" is no ministry
            before.entity.call(short)
        if one.entity.kind == "government" and " " in short and short.split()[0].isupper():
            local[short.split()[0]] = one.entity
        if short in local and (one.entity.country == "IDN" or bracket) and one.entity is not local[short]:
            one.entity, one.reason = local[short], "short for the body named before"


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _link_body(scene: Scene, draft: Draft) -> None:
    name = " ".join((draft.name or "").split())
    folded = name.casefold()
    reason = "exact name"
    entity = next((one for one in scene.entities if one.kind != "person" and one.known_as(folded)), None)
    if entity is None:
        long = bodies.spelled_out(folded)
        entity = next((one for one in scene.entities if bodies.spelled_out(one.name.casefold()) == long), None)
    if entity is None:
        entity, reason = next((one for one in scene.entities if _abbreviates(name, one)), None), "abbreviation"
    if entity is None:
        entity, reason = next((one for one in scene.entities if _shortens(folded, one, draft)), None), "short name"
    if entity is None:
        entity = scene.add(Entity(draft.kind or "organisation", name, draft.country, draft.sector))
        reason = "exact name"
    entity.call(name, *draft.aliases)
    scene.see(draft, entity, reason)


def _abbreviates(short: str, entity: Entity) -> bool:
    """Whether `LBH Jakarta` stands for `Lembaga Bantuan Hukum Jakarta`: initials, then the same words."""
    first, *rest = short.split()
    long = entity.name.split()
    if entity.kind == "person" or not first.isupper() or len(first) < 2 or len(long) < len(first) + len(rest):
        return False
    count = len(long) - len(rest)
    initials = "".join(word[0] for word in long[:count] if word[0].isupper())
    return initials == first and [word.casefold() for word in long[count:]] == [word.casefold() for word in rest]


def _shortens(folded: str, entity: Entity, draft: Draft) -> bool:
    """Whether the name is the beginning of a longer one of the same sort: `Komisi XII` of `Komisi XII DPR`."""
    return (
        entity.kind == draft.kind and entity.sector == draft.sector and entity.name.casefold().startswith(f"{folded} ")
    )


def _link_persons(scene: Scene, drafts: Sequence[Draft]) -> None:
    """The fullest names first; a shorter one joins the person whose name holds it, the nearest before it."""
    first_seen: list[tuple[Entity, list[str], int]] = []
    for draft in sorted(drafts, key=lambda draft: (-len(_parts(draft.name or "")), draft.first)):
        parts = _parts(draft.name or "")
        holders = [(entity, at) for entity, whole, at in first_seen if _holds(whole, parts)]
        before = [pair for pair in holders if pair[1] <= draft.first]
        if before:
            entity = max(before, key=lambda pair: pair[1])[0]
        elif holders:
            entity = min(holders, key=lambda pair: pair[1])[0]
        elif (near := _nearly(first_seen, draft, parts)) is not None:
            entity = near
        else:
            entity = scene.add(Entity("person", " ".join((draft.name or "").split())))
            entity.country, entity.sector = office_holders().get(entity.name.casefold(), (None, None))
            first_seen.append((entity, parts, draft.first))
        reason = "name" if _parts(entity.name) == parts else "short name"
        entity.call(draft.name)
        entity.female = _sex(scene, draft) if entity.female is None else entity.female
        _take_roles(scene, entity, draft)
        scene.see(draft, entity, reason if not draft.roles else f"{reason} with role")


def _nearly(seen: Sequence[tuple[Entity, list[str], int]], draft: Draft, parts: list[str]) -> Entity | None:
    """The one person named before whose name is clipped (`Risma` of `Rismaharini`) or misspelt in these words."""
    clipped = [entity for entity, whole, at in seen if at < draft.first and len(parts) == 1 and _clips(parts[0], whole)]
    misspelt = [entity for entity, whole, at in seen if at < draft.first and _misspells(parts, whole)]
    near = clipped or misspelt
    return near[0] if len(near) == 1 else None


def _clips(short: str, whole: list[str]) -> bool:
    return len(short) >= CLIPPED_N and any(
        len(word) >= len(short) + 2 and (word.startswith(short) or word.endswith(short)) for word in whole
    )


def _misspells(parts: list[str], whole: list[str]) -> bool:
    """Whether all words stand side by side in the whole name, one of them spelt a little otherwise."""
    rows = (whole[at : at + len(parts)] for at in range(len(whole) - len(parts) + 1))
    return any(
        sum(one != other for one, other in zip(parts, row, strict=True)) == 1 and _close(parts, row) for row in rows
    )


def _close(parts: list[str], row: list[str]) -> bool:
    one, other = next(pair for pair in zip(parts, row, strict=True) if pair[0] != pair[1])
    if min(len(one), len(other)) < MISSPELT_N or one[0] != other[0] or one[:-1] == other[:-1]:
        return False  # "Saputra" and "Saputri" are two people
    return Levenshtein.distance(one, other, score_cutoff=1) <= 1


def _sex(scene: Scene, draft: Draft) -> bool | None:
    """Whether honorifics and given names show a woman; None where they say nothing."""
    female, male = words("sex", "female"), words("sex", "male")
    keys = scene.page.keys[draft.first : draft.last]
    told = next((key in female for key in keys if key in female | male), None)
    if told is not None:
        return told
    names = [part for part in _parts(draft.name or "") if len(part) > 4]
    if any(name.endswith(tuple(words("sex", "female_endings"))) for name in names[:1]):
        return True
    return False if any(name.endswith(tuple(words("sex", "male_endings"))) for name in names[:1]) else None


def _take_roles(scene: Scene, entity: Entity, draft: Draft) -> None:
    for title, affiliation, head in draft.roles:
        entity.roles.append((title, affiliation))
        entity.offices.add(titles.office(head))
        first = scene.page.keys[title[0]]
        if domestic(head) and draft.country is None:
            entity.country = entity.country or "IDN"
        if first in {"bu", "ibu"}:
            entity.female = True
    entity.country = entity.country or draft.country
    entity.sector = entity.sector or draft.sector


def _parts(name: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    return [part for part in plain.replace(".", " ").split() if part]


def _holds(whole: list[str], parts: list[str]) -> bool:
    """Whether the parts stand in the whole name in this order, side by side."""
    size = len(parts)
    return any(whole[at : at + size] == parts for at in range(len(whole) - size + 1))
