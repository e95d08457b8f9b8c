"""Decides which mentions are one actor: a fixed order of rules, each leaving its reason.

Names come first, over the whole article; then, in order of the text, whatever depends on who stands in the
foreground: roles, descriptions, offices, groups, pronouns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language import coreference_nominals as nominals
from menurut.language import coreference_persons as persons
from menurut.language import coreference_pointers as pointers
from menurut.language import coreference_ties as ties
from menurut.language.coreference_names import link_names, localise
from menurut.language.coreference_scene import Entity, Scene, Sighting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from menurut.language.mentions_page import Draft, Page

__all__ = ["Entity", "Scene", "Sighting", "resolve"]

_RULES: dict[str, Callable[[Scene, Draft], None]] = {
    "owner": nominals.owned_role,
    "person": persons.person,
    "noun": persons.noun,
    "related": ties.related,
    "apposed": ties.apposed,
    "thing": nominals.thing,
    "owned": nominals.owned,
    "office": nominals.office,
    "group": nominals.group,
    "speaker": nominals.speaker,
    "body": nominals.corporate,
    "government": nominals.government,
    "rule": nominals.rule,
    "single": pointers.single,
    "object": pointers.acted_on,
    "plural": pointers.plural,
    "pair": pointers.pair,
    "part": pointers.part,
    "side": pointers.side,
}


_OFFICIALS = frozenset({"GOV", "LEG", "JUD", "MIL", "COP"})


def resolve(page: Page, drafts: Sequence[Draft]) -> Scene:
    """Link every draft that stands for somebody; a draft nobody fits stays without a link."""
    scene = Scene(page)
    link_names(scene, drafts)
    localise(scene)
    _affiliate(scene)
    for draft in sorted(drafts, key=lambda draft: _turn(page, draft)):
        if id(draft) in scene.of:
            ties.tie_name(scene, draft)
            continue
        rule = _RULES.get(draft.asks)
        if rule is not None:
            rule(scene, draft)
        elif draft.form == "role" and draft.kind == "person" and draft.same is None:
            nominals.role(scene, draft)
        elif draft.kind == "group":
            nominals.group(scene, draft)
        elif draft.form == "description" and draft.same is None:
            nominals.unnamed(scene, draft)
    _settle(scene)
    _unnest(scene)
    return scene


def _turn(page: Page, draft: Draft) -> tuple[float, int]:
    """When a draft is read: in order, but a pronoun in a quotation after whoever speaks behind it."""
    late = page.quoted[draft.first] and draft.asks == "single"
    return page.sentence[draft.first] + late * 1.5, draft.first


def _unnest(scene: Scene) -> None:
    """A mention inside a longer one of the same actor says nothing more: `Kanada` in `pemerintah Kanada`."""
    widest: dict[int, list[Sighting]] = {}
    for one in scene.sightings:
        widest.setdefault(id(one.entity), []).append(one)
    scene.sightings = [
        one
        for one in scene.sightings
        if not any(
            other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start
            for other in widest[id(one.entity)]
        )
    ]


def _settle(scene: Scene) -> None:
    """Officials whose country no body tells are of the country that the text is about where they come in."""
    first = {id(one.entity): one for one in sorted(scene.sightings, key=lambda one: -one.first)}
    for entity in scene.entities:
        if entity.kind == "person" and entity.country is None and entity.sector in _OFFICIALS and not entity.bodies:
            spot = first.get(id(entity))
            entity.country = scene.country_at(spot.first) if spot else None


def _affiliate(scene: Scene) -> None:
    """Tell persons the bodies that their roles name, and take country from them."""
    named = [one for one in scene.sightings if one.named and one.entity.kind != "person"]
    for entity in scene.entities:
        for title, affiliation in entity.roles:
            first, last = title[0], max(title[1], affiliation[1] if affiliation else 0)
            for one in named:
                if first <= one.first and one.last <= last and one.entity not in entity.bodies:
                    entity.bodies.append(one.entity)
        if entity.kind == "person":
            entity.country = entity.country or next((body.country for body in entity.bodies if body.country), None)
