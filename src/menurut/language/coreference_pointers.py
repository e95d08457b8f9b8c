"""Second pass, pronouns and clitics: who they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.coreference_scene import Entity, Scene, Sighting, is_subject
from menurut.lexicon.load import table
from menurut.lexicon.pointers import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from menurut.language.mentions_page import Draft


_FAR = 12
"""Sentences up to which two named side by side are still meant by `keduanya`."""


def single(scene: Scene, draft: Draft) -> None:
    """`ia`, `dia`, `beliau`, `ujarnya`: the person in the foreground."""
    avoid = _speakers_around(scene, draft) if scene.page.quoted[draft.first] and draft.form == "pronoun" else set()
    speaking = draft.form == "clitic" or scene.page.key(draft.first - 1) in words("speech")
    ranked = scene.ranked(draft.first, lambda one: one.kind == "person" and id(one) not in avoid, speaking=speaking)
    entity = ranked[0] if ranked else None
    if entity is None and draft.form == "clitic":
        entity = scene.foreground(draft.first, lambda one: one.kind in {"organisation", "government", "unspecified"}, 2)
    if entity is not None:
        scene.see(draft, entity, "person in the foreground")


def _speakers_around(scene: Scene, draft: Draft) -> set[int]:
    """Persons named outside the quotation in its sentence or the next: they speak, so `ia` inside is another."""
    sentence = scene.page.sentence[draft.first]
    return {
        id(sighting.entity)
        for sighting in scene.sightings
        if not sighting.quoted
        and (sighting.speaker or sighting.form == "clitic")
        and sighting.entity.kind == "person"
        and sighting.first > draft.first
        and sighting.sentence - sentence in {0, 1}
    }


def acted_on(scene: Scene, draft: Draft) -> None:
    """`menangkapnya`: a person in the foreground, but not whoever acts in the same clause."""
    doers = [sighting for sighting in scene.in_sentence(draft.first) if sighting.last <= draft.first]
    doer = doers[-1].entity if doers else None
    entity = scene.foreground(draft.first, lambda one: one.kind == "person" and one is not doer, 3)
    if entity is not None:
        scene.see(draft, entity, "person acted on")


def plural(scene: Scene, draft: Draft) -> None:
    """`mereka`: several named side by side, else a group, else a body or state that is the subject."""
    sentence = scene.page.sentence[draft.first]
    pair = side_by_side(scene, draft, lambda one: one.kind != "media", 2, reach=1)
    group = scene.foreground(draft.first, lambda one: one.kind == "group", 3)
    body = scene.foreground(draft.first, lambda one: one.kind in {"organisation", "state", "igo", "government"}, 1)
    spots = {id(one.entity): one for one in scene.sightings if one.last <= draft.first}
    near = spots.get(id(group)) if group is not None else None
    if group is not None and near is not None and (near.sentence >= sentence - 1 or not (pair or body)):
        scene.see(draft, group, "group in the foreground")
    elif pair:
        for entity in pair:
            scene.see(draft, entity, "named side by side")
    elif group is not None or body is not None:
        chosen = group or body
        if chosen is not None:
            scene.see(draft, chosen, "in the foreground")


def part(scene: Scene, draft: Draft) -> None:
    """`sebagian lain menilai`: of the group in the foreground."""
    entity = scene.foreground(draft.first, lambda one: one.kind == "group", 3)
    if entity is not None:
        scene.see(draft, entity, "part of the group")


def pair(scene: Scene, draft: Draft) -> None:
    """`keduanya`, `kedua negara`: as many as stand side by side nearest before, else as many of one kind.

    As an object the words never mean the subject of their own clause ("Qatar dan Mesir menengahi kedua pihak").
    """
    wanted = _of_noun(draft.head)
    page = scene.page
    persons = not draft.head or draft.head.split()[0] in words("numbered", "persons")
    counted = counted_group(scene, draft.first, draft.count) if persons else None
    if counted is not None:
        scene.see(draft, counted, "group of as many")
        return
    own = 0 if is_subject(page, draft.first, draft.last) or page.opens[draft.first] else 1
    found, reason = _together(scene, draft, wanted, own)
    for entity in found:
        scene.see(draft, entity, reason)
    if found:
        scene.pairs.append((page.sentence[draft.first], found))


def _together(scene: Scene, draft: Draft, wanted: Callable[[Entity], bool], own: int) -> tuple[list[Entity], str]:
    """Those side by side just before, those meant together before, else who of one kind was named within reach."""
    for reach in (1, 2, 6, _FAR):
        found = side_by_side(scene, draft, wanted, draft.count, reach=reach, own=own)
        if found:
            return found, "named side by side"
        if reach > 1:
            found = _again(scene, draft, wanted)
            if found:
                return found, "meant together before"
        found = _of_one_kind(scene, draft, wanted, reach, own)
        if found and not (found[0].kind == "person" and "pihak" in draft.head):
            return found, "named together"
    return _latest(scene, draft, wanted), "in the foreground last"


def _again(scene: Scene, draft: Draft, wanted: Callable[[Entity], bool]) -> list[Entity]:
    sentence = scene.page.sentence[draft.first]
    for spoken, found in reversed(scene.pairs):
        if sentence - spoken <= _FAR and len(found) == draft.count and all(map(wanted, found)):
            return found
    return []


def counted_group(scene: Scene, at: int, count: int) -> Entity | None:
    """A group of just as many: `Kedua tersangka` after `Dua pria`."""
    numbers = {word for word, number in table("pointers")["numerals"].items() if number == count} | {str(count)}
    return scene.foreground(
        at, lambda one: one.kind == "group" and one.counted and one.name.casefold().split()[0] in numbers, _FAR
    )


def _latest(scene: Scene, draft: Draft, wanted: Callable[[Entity], bool]) -> list[Entity]:
    """As many as wanted of those who acted or spoke last, in order of the text."""
    found: list[Entity] = []
    for one in reversed(_outer(scene, draft)):
        if (one.subject or one.speaker) and wanted(one.entity) and one.entity not in found:
            found.append(one.entity)
        if len(found) == draft.count:
            return found[::-1]
    return []


def _of_one_kind(scene: Scene, draft: Draft, wanted: Callable[[Entity], bool], reach: int, own: int) -> list[Entity]:
    """The only entities of one kind within reach, persons before states before bodies, if as many as wanted."""
    sentence = scene.page.sentence[draft.first]
    near = [one for one in _outer(scene, draft) if own <= sentence - one.sentence <= reach and wanted(one.entity)]
    for kinds in ({"person"}, {"state"}, {"organisation", "government", "igo"}):
        found = list(dict.fromkeys(one.entity for one in near if one.entity.kind in kinds))
        if len(found) == draft.count:
            return found
    return []


def _outer(scene: Scene, draft: Draft) -> list[Sighting]:
    """Sightings before a draft that no longer one holds; those inside quotations only for a draft inside one."""
    quoted = scene.page.quoted[draft.first]
    found: list[Sighting] = []
    for one in sorted(scene.sightings, key=lambda one: (one.first, -one.last)):
        if one.last <= draft.first and not (found and one.last <= found[-1].last) and (quoted or not one.quoted):
            found.append(one)
    return found


def _of_noun(head: str) -> Callable[[Entity], bool]:
    word = head.split()[0] if head else ""
    if word in words("numbered", "persons"):
        return lambda one: one.kind == "person"
    if word in words("numbered", "states"):
        return lambda one: one.kind == "state"
    if word == "partai":
        return lambda one: one.kind == "organisation" and one.sector == "PTY"
    if word in words("numbered", "bodies"):
        return lambda one: one.kind in {"organisation", "government", "igo"}
    return lambda one: one.kind not in {"media", "unspecified"}


def side_by_side(
    scene: Scene, draft: Draft, wanted: Callable[[Entity], bool], count: int, *, reach: int, own: int = 0
) -> list[Entity]:
    """The last `count` entities of one sentence with only `dan`, `dengan`, a comma or a hyphen between them.

    `own` is 1 where the sentence of the draft itself is left out.
    """
    sentence = scene.page.sentence[draft.first]
    spots = [one for one in _outer(scene, draft) if own <= sentence - one.sentence <= reach and wanted(one.entity)]
    spots.reverse()
    for at, last in enumerate(spots):
        chain = _chain(scene, last, spots[at + 1 :])
        if len(chain) == count:
            return chain[::-1]
    return []


def _chain(scene: Scene, last: Sighting, before: Sequence[Sighting]) -> list[Entity]:
    """Entities that stand in one list with `last`, going back."""
    chain, left = [last.entity], last
    for spot in before:
        between = scene.page.keys[spot.last : left.first]
        if (
            spot.sentence == left.sentence
            and between
            and set(between) <= {"dan", ",", "-", "–", "serta", "dengan"}
            and len(between) <= 2
        ):
            if spot.entity not in chain:
                chain.append(spot.entity)
            left = spot
    return chain


def side(scene: Scene, draft: Draft) -> None:
    """`pihaknya`: whoever speaks in this sentence, else the person or body in the foreground."""
    around = [
        one
        for one in scene.in_sentence(draft.first)
        if not one.quoted and one.subject and one.entity.kind not in {"media", "unspecified"}
    ]
    before = [one for one in around if one.last <= draft.first]
    speaker = before[0].entity if before else around[0].entity if around else None
    entity = speaker or scene.foreground(
        draft.first, lambda one: one.kind in {"person", "organisation", "government", "state"}
    )
    if entity is not None:
        scene.see(draft, entity, "own side")
