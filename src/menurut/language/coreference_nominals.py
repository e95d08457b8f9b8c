"""Second pass, noun phrases: roles, definite descriptions, offices, groups, governments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.coreference_persons import body_of
from menurut.language.coreference_pointers import counted_group
from menurut.language.coreference_scene import Entity, Scene, Sighting, domestic, is_subject
from menurut.language.coreference_ties import beside_name, related
from menurut.lexicon import bodies, people, titles
from menurut.lexicon.load import table

if TYPE_CHECKING:
    from menurut.language.mentions_page import Draft


_BODIES = frozenset({"organisation", "government", "igo"})


def role(scene: Scene, draft: Draft) -> None:
    """A role without a name: who in the article holds it, else an actor of its own."""
    page = scene.page
    office = titles.office(draft.head)
    body = body_of(scene, draft)
    if body is None and not draft.definite and not _somebody(scene, draft):
        return

    def holds(entity: Entity) -> bool:
        if entity.kind != "person" or not (office in entity.offices or _spelled(scene, entity, office)):
            return False
        if body is None:
            foreign = draft.country is not None and draft.country != "IDN"
            return not foreign or entity.country == draft.country  # `Presiden Rusia` is no other president
        return body in entity.bodies or (body.kind == "state" and entity.country == body.country)

    holder = scene.latest(draft.first, holds) or next((one for one in scene.entities if holds(one)), None)
    if holder is not None:
        holder.call(page.slice(draft.first, draft.last))
        scene.see(draft, holder, "holder of the role")
        return
    if draft.head not in titles.words("unique") and body is None:
        return
    name = page.slice(draft.first, draft.last)
    entity = next((one for one in scene.entities if one.kind == "person" and one.known_as(name.casefold())), None)
    if entity is None:
        country = draft.country or ("IDN" if domestic(draft.head) else None)
        entity = scene.add(Entity("person", name, country, draft.sector))
        entity.roles.append(((draft.first, draft.last), draft.affiliation))
        entity.offices.add(office)
        if body is not None:
            entity.bodies.append(body)
    scene.see(draft, entity, "role")


def _spelled(scene: Scene, entity: Entity, office: str) -> bool:
    """Whether a role of somebody opens with the words of an office: `Menteri Perdagangan Teguh` is `Mendag`."""
    words = office.split()
    return len(words) > 1 and any(
        scene.page.keys[title[0] : title[0] + len(words)] == words for title, _ in entity.roles
    )


def _somebody(scene: Scene, draft: Draft) -> bool:
    """Whether a bare role means its holder ("Gubernur mengimbau"), not the office ("sebagai menteri")."""
    page = scene.page
    if page.key(draft.first - 1) in titles.words("office", "before"):
        return False
    return page.words[draft.first].capital or is_subject(page, draft.first, draft.last)


def owned_role(scene: Scene, draft: Draft) -> None:
    """`kuasa hukumnya`: the holder of the role if the article has one, else somebody known by it."""
    page = scene.page
    if draft.head in people.relations():
        related(scene, draft)
        return
    office = titles.office(draft.head)
    holder = scene.latest(draft.first, lambda entity: office in entity.offices)
    if holder is None:
        if draft.head not in titles.words("unique"):
            return
        owner = scene.foreground(draft.first, lambda entity: entity.kind == "person")
        holder = scene.add(
            Entity("person", page.slice(draft.first, draft.last), owner.country if owner else None, draft.sector)
        )
        holder.call(draft.head, f"{draft.head} {owner.name}" if owner else None)
        holder.offices.add(office)
        holder.roles.append(((draft.first, draft.last), None))
    scene.see(draft, holder, "role with -nya")


def thing(scene: Scene, draft: Draft) -> None:
    """`lembaga itu`, `negara tersebut`: the body or state in the foreground that the noun can stand for."""
    kinds = bodies.back().get(draft.head, frozenset({"organisation", "government"}))
    sectors = bodies.wanted_sectors(draft.head)
    page = scene.page
    inside = {
        id(sighting.entity)
        for sighting in scene.sightings
        if draft.first <= sighting.first and sighting.last <= draft.last
    }

    def fits(entity: Entity) -> bool:
        if entity.kind not in kinds or id(entity) in inside:
            return False
        return not sectors or entity.sector in sectors

    def named(entity: Entity) -> bool:
        known = (name.casefold() for name in (entity.name, *entity.aliases))
        return fits(entity) and any(name.startswith((draft.head, bodies.spelled_out(draft.head))) for name in known)

    weak = draft.count == 0
    known = scene.latest(draft.first, named) if draft.first else None
    entity = scene.foreground(draft.first, named, 4) or (known if weak else None)
    if entity is None and (not weak or draft.head in bodies.words("running", "any")):
        entity = scene.foreground(draft.first, fits, 5)
    if entity is None and not weak and kinds & {"organisation", "government"}:
        near = scene.foreground(draft.first, lambda one: one.kind in _BODIES and id(one) not in inside, 1)
        entity = near if near is not None and not (sectors and near.sector in {"GOV", "JUD", "LEG"}) else None
    if entity is not None:
        scene.see(draft, entity, "definite description" if not weak else draft.reason)
        _employ(scene, draft, entity)
    elif not weak and draft.head not in {"pihak", "tim", "bank"}:
        scene.see(
            draft,
            scene.add(Entity("organisation" if "state" not in kinds else "group", page.slice(draft.first, draft.last))),
            "description",
        )


def _employ(scene: Scene, draft: Draft, body: Entity) -> None:
    """`Ketua yayasan itu, Sari`: the body is that of whoever holds the role around it."""
    for one in scene.sightings:
        inside = one.first < draft.first and draft.last <= one.last
        if inside and one.entity.kind == "person" and body not in one.entity.bodies:
            one.entity.bodies.append(body)
            one.entity.country = one.entity.country or body.country


def owned(scene: Scene, draft: Draft) -> None:
    """`partainya`, `negaranya`: the body or the country of the person in the foreground."""
    owner = scene.foreground(draft.first, lambda entity: entity.kind == "person", 2)
    if owner is None or (draft.head == "pemerintah" and owner.country is None):
        owner = scene.foreground(draft.first, lambda entity: entity.kind == "state", 2)
    if owner is None:
        return
    kinds = bodies.back().get(draft.head, frozenset())
    if draft.head in bodies.words("back", "own"):
        state = scene.state(owner.country) if owner.country else None
        if state is not None:
            scene.see(draft, state, "country of the person")
        return
    sectors = bodies.wanted_sectors(draft.head)
    for body in owner.bodies:
        if body.kind in kinds and (not sectors or body.sector in sectors):
            scene.see(draft, body, "body of the person")
            return


def office(scene: Scene, draft: Draft) -> None:
    """`polisi`, `jaksa`, `hakim` alone: the organ met before that it names, else the institution itself."""
    page, head = scene.page, draft.head
    holder = _lone_holder(scene, draft)
    if holder is not None:
        scene.see(draft, holder, "the only one who holds the office")
        return
    country = scene.country_at(draft.first)

    def named(entity: Entity) -> bool:
        return entity.kind in {draft.kind, "government", "group"} and (
            entity.known_as(head) or entity.name.casefold().startswith(f"{head} ")
        )

    known = draft.aliases[0] if draft.aliases else None
    entity = None if known and country == "IDN" else scene.latest(draft.first, named)
    sort = bodies.offices().longest(head.split(), 0)
    if entity is None and sort is not None and sort[1].organs:
        organs = sort[1].organs
        entity = scene.latest(
            draft.first, lambda one: one.kind == "government" and one.name.casefold().startswith(organs)
        )
    if entity is None:
        name = known if known and country == "IDN" else page.slice(draft.first, draft.last)
        entity = next((one for one in scene.entities if one.kind == draft.kind and one.name == name), None)
        if entity is None:
            entity = scene.add(Entity(draft.kind or "government", name, country, draft.sector))
    entity.call(draft.name, head)
    scene.see(draft, entity, "office")


def _lone_holder(scene: Scene, draft: Draft) -> Entity | None:
    """`Jaksa menilai` after `Jaksa Ratna Dewi`: the only person of that title met before, where it opens the clause."""
    if draft.head not in bodies.words("held") or not is_subject(scene.page, draft.first, draft.last):
        return None
    holders = {
        id(one.entity): one.entity
        for one in scene.sightings
        if one.last <= draft.first and _titled(scene, one, draft.head)
    }
    return next(iter(holders.values())) if len(holders) == 1 else None


def _titled(scene: Scene, one: Sighting, head: str) -> bool:
    """Whether a sighting is of a person whose name the title stands before."""
    titled = one.entity.kind == "person" and one.named
    return titled and (titles.office(head) in one.entity.offices or scene.page.key(one.first - 1) == head)


def group(scene: Scene, draft: Draft) -> None:
    """A group: the one met before under the same noun unless it is counted anew."""
    head = draft.head
    fresh = draft.count == 2 and not draft.definite

    def same(entity: Entity) -> bool:
        return entity.kind == "group" and entity.known_as(head)

    entity = None if fresh else scene.latest(draft.first, same)
    number = table("pointers")["pair"]["numbers"].get(scene.page.key(draft.first), 0)
    if number:
        entity = counted_group(scene, draft.first, number) or entity
    if entity is None and not fresh and head in {"massa", "pengunjuk rasa", "demonstran", "pendemo"}:
        entity = scene.latest(draft.first, lambda one: one.kind == "group" and one.counted)
    if entity is None and draft.name is not None:
        folded = draft.name.casefold()
        entity = (
            next((one for one in scene.entities if one.kind == "group" and one.known_as(folded)), None)
            if not fresh
            else None
        )
        entity = entity or scene.add(Entity("group", draft.name, draft.country, draft.sector, counted=fresh))
    if entity is not None:
        entity.call(draft.name, *draft.aliases)
        scene.see(draft, entity, "group")


def speaker(scene: Scene, draft: Draft) -> None:
    """Somebody known by a common noun beside a cue: who was called so before, else somebody new."""
    head = draft.head
    page = scene.page
    office = titles.office(head)

    def same(entity: Entity) -> bool:
        if draft.kind == "group":
            return entity.kind == "group" and (entity.known_as(head) or entity.known_as((draft.name or "").casefold()))
        return entity.kind == "person" and (entity.known_as(head) or office in entity.offices)

    entity = scene.latest(draft.first, same) if page.key(draft.first) not in bodies.words("before", "fresh") else None
    reason = "called so before"
    if entity is None:
        entity, reason = (
            scene.add(Entity(draft.kind or "group", draft.name or head, draft.country, draft.sector)),
            draft.reason,
        )
    entity.call(draft.name, *draft.aliases)
    scene.see(draft, entity, reason)


def corporate(scene: Scene, draft: Draft) -> None:
    """`panitia`, `manajemen`: the body met before that it is or runs, else a body of its own."""
    head = draft.head

    def same(entity: Entity) -> bool:
        elsewhere = draft.country is not None and entity.country != draft.country
        return (
            entity.kind in _BODIES
            and not elsewhere
            and (entity.known_as(head) or entity.name.casefold().startswith(f"{head} "))
        )

    entity = scene.latest(draft.first, same)
    if entity is None and head in bodies.words("running"):
        entity = scene.foreground(draft.first, lambda one: one.kind == "organisation", 4)
    if entity is None:
        entity = scene.add(
            Entity(
                draft.kind if draft.kind in _BODIES else "organisation", draft.name or head, draft.country, draft.sector
            )
        )
    entity.call(draft.name, *draft.aliases)
    scene.see(draft, entity, draft.reason)


def government(scene: Scene, draft: Draft) -> None:
    """`pemerintah` alone: the state that the text is about here."""
    state = scene.state(scene.country_at(draft.first))
    if state is not None:
        state.call(scene.page.slice(draft.first, draft.last))
        scene.see(draft, state, draft.reason)


def rule(scene: Scene, draft: Draft) -> None:
    """`pemerintahan Xi Jinping`: the state of that person, else a government of its own."""
    leader = scene.of.get(id(draft.same)) if draft.same is not None else None
    state = scene.state(leader.country) if leader is not None and leader.country else None
    name = scene.page.slice(draft.first, draft.last)
    entity = state or scene.add(Entity("government", name, None, "GOV"))
    entity.call(name)
    scene.see(draft, entity, "government named after its head")


def unnamed(scene: Scene, draft: Draft) -> None:
    """Somebody the article does not name."""
    kind = draft.kind or "unspecified"
    apposed = beside_name(scene, draft)
    if apposed is not None and apposed.kind == "person":
        scene.see(draft, apposed, "apposition")
        return
    entity = scene.add(Entity(kind, draft.name or "", draft.country, draft.sector))
    entity.call(*draft.aliases, "orang" if draft.head == "seseorang" else None)
    scene.see(draft, entity, draft.reason)
