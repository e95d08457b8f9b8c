"""Second pass, descriptions of persons: `politikus Golkar itu`, `sang bupati`, `guru tersebut`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.coreference_scene import Entity, Scene
from menurut.language.coreference_ties import beside_name
from menurut.lexicon import bodies, pointers, titles

if TYPE_CHECKING:
    from menurut.language.mentions_page import Draft


def body_of(scene: Scene, draft: Draft) -> Entity | None:
    """The body that a role phrase names."""
    if draft.affiliation is None:
        return None
    first, last = draft.affiliation
    return next(
        (
            sighting.entity
            for sighting in sorted(scene.sightings, key=lambda one: (one.first, -one.last))
            if first <= sighting.first < last and sighting.named and sighting.entity.kind != "person"
        ),
        None,
    )


def person(scene: Scene, draft: Draft) -> None:
    """`politikus Golkar itu`: who is known by that, else the person in the foreground."""
    page, near = scene.page, draft.last - 2
    if near > draft.first and page.bases[near] in bodies.back() and not page.capital(near):
        _holder(scene, draft)
        return
    female = draft.head in titles.words("persons", "female")
    speaking = page.joined(draft.first) and page.key(draft.first - 1) in pointers.bare_cues()
    body = body_of(scene, draft)

    def fits(entity: Entity) -> bool:
        if entity.kind != "person" or (female and entity.female is False):
            return False
        elsewhere = body is not None and body.kind == "state" and entity.country not in {None, body.country}
        return not elsewhere

    ranked = scene.ranked(draft.first, fits, speaking=speaking)
    known = _known(scene, draft, scene.ranked(draft.first, fits, 12), ranked, body)
    chosen, reason = known or (_likely(scene, draft, ranked, body), "definite description")
    if chosen is not None:
        chosen.female = chosen.female or female or None
        scene.see(draft, chosen, reason)


def _known(
    scene: Scene, draft: Draft, far: list[Entity], near: list[Entity], body: Entity | None
) -> tuple[Entity, str] | None:
    """Who has been called so, holds the office or belongs to the body."""
    office = titles.office(draft.head)
    words = set(scene.page.keys[draft.first + 1 : draft.last])
    for entity in far:
        if draft.head not in titles.words("persons") and styled(scene, entity, draft.head):
            return entity, "called so before"
    for entity in near[:4]:
        if office in entity.offices and (not words or _shares(scene, entity, words)):
            return entity, "description of the role"
    return next(((one, "description of the body") for one in near[:3] if body is not None and body in one.bodies), None)


def _likely(scene: Scene, draft: Draft, ranked: list[Entity], body: Entity | None) -> Entity | None:
    """Who of those in the foreground may be meant: of the country, of the sector, without another office."""
    former = scene.page.key(draft.first) in titles.words("marks")
    sectors = titles.asked_sectors(draft.head) or frozenset({draft.sector} if draft.sector else ())
    free = [one for one in ranked[:3] if not _another_office(draft, one, former=former)]
    likely = [one for one in ranked[:4] if body is not None and body.country and one.country == body.country]
    likely += [one for one in free if one.sector in sectors]
    return next(iter([*likely, *free, *ranked]), None)


def _holder(scene: Scene, draft: Draft) -> None:
    """`kepala dinas itu`: the determiner is the body's; who holds the office, else somebody known by it."""
    office = titles.office(draft.head)
    name = scene.page.slice(draft.first, draft.last)
    holder = scene.latest(draft.first, lambda one: office in one.offices or one.known_as(name.casefold()))
    if holder is None:
        holder = scene.add(Entity("person", name, draft.country, draft.sector))
        holder.offices.add(office)
    scene.see(draft, holder, "holder of the office")


def _another_office(draft: Draft, entity: Entity, *, former: bool) -> bool:
    """Whether the person is known to hold another office of the same sort: a coach is not the defender spoken of."""
    if former:
        return False
    if draft.head in titles.words("callings"):
        return False  # a rector is a professor as well
    if draft.head in titles.words("persons") or draft.sector in {None, "CVL"} or draft.sector != entity.sector:
        return False
    return bool(entity.offices) and titles.office(draft.head) not in entity.offices


def _shares(scene: Scene, entity: Entity, words: set[str]) -> bool:
    keys = scene.page.keys
    known = {key for title, _ in entity.roles for key in keys[title[0] : title[1]]}
    return bool(known & words) or not (words - {"itu", "tersebut", "ini"})


def noun(scene: Scene, draft: Draft) -> None:
    """`guru itu`, `sopir tersebut`: who was called so or is known by that work, else who stands in the foreground."""
    page, head, office = scene.page, draft.head, titles.office(draft.head)
    if head == "orang":
        _somebody_unnamed(scene, draft)
        return
    apposed = beside_name(scene, draft)
    if apposed is not None:
        scene.see(draft, apposed, "apposition")
        return

    def called(entity: Entity) -> bool:
        known = (
            styled(scene, entity, head) or entity.known_as(head) or office in entity.offices or _begins(entity, head)
        )
        return known and entity.kind in {"person", "unspecified", "group"}

    entity = scene.latest(draft.first, called)
    reason = "called so before"
    if entity is None:
        speaking = page.joined(draft.first) and page.key(draft.first - 1) in pointers.bare_cues()
        near = scene.ranked(draft.first, lambda one: one.kind == "person", 2, speaking=speaking)
        entity, reason = next(iter(near), None), "definite description"
    if entity is not None:
        scene.see(draft, entity, reason)


def _somebody_unnamed(scene: Scene, draft: Draft) -> None:
    """`orang itu`: whoever the article last left without a name, else the person in the foreground."""
    nameless = scene.latest(
        draft.first, lambda one: one.kind == "unspecified" or one.name.startswith(("seorang", "Seorang"))
    )
    entity = nameless or scene.foreground(draft.first, lambda one: one.kind == "person", 3)
    if entity is not None:
        scene.see(draft, entity, "definite description")


def styled(scene: Scene, entity: Entity, head: str) -> bool:
    """Whether the noun has stood before a name of the entity: `penyair Wirasti`."""
    keys, word = scene.page.keys, head.split()[-1]
    return any(one.entity is entity and one.named and keys[max(one.first - 1, 0)] == word for one in scene.sightings)


def _begins(entity: Entity, head: str) -> bool:
    """Whether a name or alias of the entity holds the noun behind an article: `seorang guru honorer`."""
    return any(f" {head} " in f" {name.casefold()} " for name in (entity.name, *entity.aliases))
