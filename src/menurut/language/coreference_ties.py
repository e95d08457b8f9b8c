"""Second pass, people known by a tie to somebody else, and what stands in apposition to a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.coreference_scene import Entity, Scene
from menurut.lexicon import people

if TYPE_CHECKING:
    from menurut.language.mentions_page import Draft

_BACK = {"child": "parent", "parent": "child", "spouse": "spouse"}
_LAWYERS = frozenset({"kuasa hukum", "pengacara", "penasihat hukum", "advokat"})


def beside_name(scene: Scene, draft: Draft) -> Entity | None:
    """Whoever is named next to a description, parted from it only by a comma or an age between commas."""
    page = scene.page
    before = draft.first - 1
    if page.key(before) == "," and page.key(before - 1).isdigit() and page.key(before - 2) == ",":
        before -= 2
    left = page.key(before) == "," and page.joined(draft.first) and page.key(draft.last) in {",", "."}
    right = page.key(draft.last) == "," and page.joined(draft.last)
    for one in scene.sightings:
        if not one.named:
            continue
        if left and one.last == before:
            return one.entity
        if right and one.first == draft.last + 1 and one.entity.kind == "person" and page.key(one.last) in {",", "."}:
            return one.entity
    return None


def apposed(scene: Scene, draft: Draft) -> None:
    """A description in apposition is whoever is named beside it; beside nobody it is nobody."""
    entity = beside_name(scene, draft)
    if entity is not None:
        entity.call(draft.head if entity.kind == "person" else None)
        scene.see(draft, entity, "apposition")


def related(scene: Scene, draft: Draft) -> None:
    """`istrinya`: whoever has been that to the owner before, or whoever the owner is to them, else somebody new."""
    if any(one.named and one.first <= draft.first < one.last for one in scene.sightings):
        return
    tie = people.relations()[draft.head]
    owner = _owner(scene, draft) if tie != "client" else None
    entity, reason = (_client(scene, draft), "client of the lawyer") if tie == "client" else (None, draft.reason)
    if entity is None:
        entity = beside_name(scene, draft) or (_known(scene, draft, tie, owner) if owner is not None else None)
    if entity is None and owner is None and scene.page.key(draft.first) == "sang":
        entity = scene.latest(draft.first, lambda one: _of_that_tie(scene, one, draft.head))
    if entity is owner and entity is not None:
        return
    if entity is None:
        entity = scene.add(
            Entity(draft.kind or "person", draft.name or draft.head, draft.country or _country(tie, owner), "CVL")
        )
        entity.sector = owner.sector if tie == "peer" and owner is not None else "CVL"
        entity.call(draft.head)
    if owner is not None:
        entity.ties.append((draft.head, owner))
        entity.call(f"{draft.head} {owner.name}" if owner.kind == "person" else None)
    if draft.head in {"istri", "ibu", "putri", "ibunda", "nenek", "bibi"}:
        entity.female = True
    elif draft.head in {"suami", "ayah", "bapak", "putra", "ayahanda", "kakek", "paman"}:
        entity.female = False
    scene.see(draft, entity, reason)


def tie_name(scene: Scene, draft: Draft) -> None:
    """Keep what a named one is to somebody: `Pesaingnya, Dewi Lestarini`."""
    entity = scene.of[id(draft)]
    for _, _, head in draft.roles:
        if head in people.relations():
            owner = scene.foreground(draft.first, lambda one: one.kind == "person" and one is not entity, 3)
            if owner is not None:
                entity.ties.append((head, owner))
                if people.relations()[head] == "peer":
                    entity.sector = entity.sector or owner.sector


def _of_that_tie(scene: Scene, entity: Entity, head: str) -> bool:
    """Whether somebody was brought in as that to somebody: `Ibu korban, Nuraini` is `sang ibu`."""
    return entity.kind == "person" and any(scene.page.bases[title[0]] == head for title, _ in entity.roles)


def _country(tie: str, owner: Entity | None) -> str | None:
    """The state of those around somebody; a peer is of another."""
    return owner.country if owner is not None and tie != "peer" else None


def _owner(scene: Scene, draft: Draft) -> Entity | None:
    for one in scene.sightings:
        if one.named and one.last == draft.last and one.first > draft.first:
            return one.entity
    page = scene.page
    if page.key(draft.first) == "sang" and not page.words[draft.last - 1].clitic:
        return None
    return scene.foreground(draft.first, lambda one: one.kind == "person", 3)


def _known(scene: Scene, draft: Draft, tie: str, owner: Entity) -> Entity | None:
    for one in scene.entities:
        if (draft.head, owner) in one.ties and (one.kind == "group") == draft.plural:
            return one
    back = _BACK.get(tie)
    for head, other in owner.ties:
        if people.relations()[head] == back and not draft.plural:
            return other
    return None


def _client(scene: Scene, draft: Draft) -> Entity | None:
    """The person whom the lawyer in the foreground speaks for: named in the role, else who stands accused."""
    lawyer = scene.foreground(draft.first, lambda one: one.kind == "person" and bool(one.offices & _LAWYERS), 4)
    if lawyer is None:
        return None
    spots = [one for one in scene.sightings if one.entity is lawyer]
    for one in scene.sightings:
        inside = any(spot.start <= one.start and one.end <= spot.end for spot in spots)
        if inside and one.entity is not lawyer and one.entity.kind == "person":
            return one.entity
    keys = {key for spot in spots for key in scene.page.keys[spot.first : spot.last]}
    own = set(lawyer.name.casefold().split())
    served = [one for one in scene.entities if one.kind == "person" and one is not lawyer]
    called = [one for one in served if (keys - own) & set(one.name.casefold().split())]
    return next(iter(called), None) or scene.foreground(draft.first, lambda one: one in served)
