"""Assembles the cast of an article: its actors with their mentions, roles, country and sector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.coreference import Entity, Scene, Sighting, resolve
from menurut.language.known import Known, by_name, by_role
from menurut.language.mentions import find, open_page
from menurut.language.mentions_bodies import body_in, fuller, whole_body
from menurut.lexicon import lands, titles
from menurut.model import Actor, Cast, Mention, Passage, Role, content_id

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from menurut.model import Article

_BEFORE_BODY = frozenset({"dari", "pada", "di", "of", "at", "untuk", ","})
_LONGEST_ALIAS_N = 7
"""Words up to which a name as the text shows it is kept as an alias; longer ones hold whole offices."""


def assemble(article: Article, doc: Doc) -> Cast:
    """Find who appears in an article and where.

    Shape:   actors by first mention; the words of a mention may be shared by several actors (`kedua negara`),
             and a mention may hold others (`Rusia` in `Presiden Rusia Vladimir Putin`).
    Units:   offsets are code points into `article.text`, half-open.
    Needs:   parser and named entities on the Doc; `doc.text` equals `article.text`.
    """
    page = open_page(article.text, doc, (article.dateline and article.dateline.place) or "")
    if not page.words:
        return Cast(())
    scene = resolve(page, find(page))
    seen: dict[int, list[Sighting]] = {}
    for sighting in sorted(scene.sightings, key=lambda one: (one.start, -one.end)):
        seen.setdefault(id(sighting.entity), []).append(sighting)
    entities = sorted(
        (entity for entity in scene.entities if id(entity) in seen), key=lambda entity: seen[id(entity)][0].start
    )
    taken: dict[str, int] = {}
    return Cast([_actor(article, scene, entity, seen[id(entity)], taken) for entity in entities])


def _aliases(text: str, entity: Entity, sightings: list[Sighting]) -> tuple[str, ...]:
    """The other names of an actor, and how the text gives a person's name with rank, honorific or role."""
    found = dict.fromkeys(entity.aliases)
    if entity.kind == "person":
        for one in sightings:
            shown = " ".join(text[one.start : one.end].rpartition(", ")[2].split())
            if one.form == "name" and shown != entity.name and len(shown.split()) <= _LONGEST_ALIAS_N:
                found[shown] = None
    return tuple(found)


def _actor(article: Article, scene: Scene, entity: Entity, sightings: list[Sighting], taken: dict[str, int]) -> Actor:
    text = article.text
    actor_id = content_id("a", article.id, entity.kind, entity.name)
    again = taken[actor_id] = taken.get(actor_id, 0) + 1
    if again > 1:  # two unnamed officials share a name and are two actors
        actor_id = content_id("a", article.id, entity.kind, entity.name, again)
    spots = {(one.start, one.end): one for one in reversed(sightings)}
    known = _known(article, entity, sightings)
    return Actor(
        id=actor_id,
        name=" ".join(entity.name.split()),
        kind=entity.kind,
        country=lands.code(entity.country) or known.country,
        sector=entity.sector or known.sector,
        aliases=tuple(dict.fromkeys((*_aliases(text, entity, sightings), *known.names))),
        roles=_roles(text, scene, entity),
        mentions=tuple(
            Mention(start=start, end=end, text=text[start:end], form=one.form, actor=actor_id, reason=one.reason)
            for (start, end), one in sorted(spots.items())
        ),
    )


def _known(article: Article, entity: Entity, sightings: list[Sighting]) -> Known:
    if entity.kind != "person":
        return Known()
    day = article.published_at[:10] if article.published_at else None
    if any(one.form == "name" for one in sightings):
        return by_name(" ".join(entity.name.split()), day)
    return by_role(entity.name, day, lands.code(entity.country))


def _roles(text: str, scene: Scene, entity: Entity) -> tuple[Role, ...]:
    found: dict[str, Role] = {}
    people = {(one.first, one.last) for one in scene.sightings if one.entity.kind == "person"}
    known = frozenset(one.first for one in scene.sightings if one.named and _is_body(one))
    for title, given in entity.roles:
        affiliation = fuller(scene.page, title[0], given) if given else body_in(scene.page, *title, known)
        named = affiliation is not None and affiliation not in people and not _tied(scene, title, affiliation)
        body = whole_body(scene.page, title[0], affiliation, known) if named and affiliation is not None else None
        words = _title(scene, title, body)
        if words is None and body is None:
            continue
        role = Role(
            title=_passage(text, scene, words) if words else None,
            affiliation=_passage(text, scene, body) if body else None,
        )
        found.setdefault(f"{role.title} {role.affiliation}".casefold(), role)
    return tuple(found.values())


def _tied(scene: Scene, title: tuple[int, int], affiliation: tuple[int, int]) -> bool:
    """Whether a role ties somebody to a person rather than to a body: "kuasa hukum Joko"."""
    head = titles.heads().longest(scene.page.keys, title[0])
    if head is None or " ".join(scene.page.keys[title[0] : head[0]]) not in titles.words("ties"):
        return False
    return not any(one.first == affiliation[0] and _is_body(one) for one in scene.sightings)


def _is_body(one: Sighting) -> bool:
    return one.entity.kind in {"government", "organisation", "igo", "media"}


def _title(scene: Scene, title: tuple[int, int], affiliation: tuple[int, int] | None) -> tuple[int, int] | None:
    """The words of a role without those of its body."""
    first, last = title
    if affiliation is None or not first <= affiliation[0] < last:
        return title
    last = affiliation[0]
    while last > first and scene.page.keys[last - 1] in _BEFORE_BODY:
        last -= 1
    return (first, last) if last > first else None


def _passage(text: str, scene: Scene, words: tuple[int, int]) -> Passage:
    page = scene.page
    return Passage.of(text, page.words[words[0]].start, page.words[words[1] - 1].end)
