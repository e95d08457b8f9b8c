"""One actor of one article, reduced to what links it to the actors of other articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.lexicon import names, register_offices, titles
from menurut.lexicon.register_rows import Office
from menurut.lexicon.surface import split
from menurut.model import content_id

if TYPE_CHECKING:
    from menurut.lexicon.surface import Word
    from menurut.model import Actor, ActorKind, Record, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """Somebody in one article.

    `on` is the ISO day of the article, empty where unknown; `name` is empty where the article gives only a role.
    `offices` are the present roles, `past` those called former; a role that the register does not know is an office
    by its folded words.
    """

    id: str
    article: str
    on: str = ""
    name: str = ""
    kind: ActorKind = "person"
    country: str | None = None
    sector: str | None = None
    aliases: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    past: tuple[Office, ...] = ()


def appearances(record: Record, *, home: str | None = "IDN") -> list[Appearance]:
    """The actors of a record that somebody could meet elsewhere, in their order.

    `home` is the state meant where an office of state stands alone (`Presiden`) and the
    actor has no state of its own: that of the outlet.
    """
    article = record.article
    on = (article.published_at or "")[:10]
    return [_of(actor, article.id, on, home) for actor in record.actors if actor.kind != "unspecified"]


def _of(actor: Actor, article: str, on: str, home: str | None) -> Appearance:
    named = actor.kind != "person" or any(mention.form == "name" for mention in actor.mentions)
    present: list[Office] = []
    past: list[Office] = []
    for role in _roles(actor, named=named):
        (past if register_offices.former(role) else present).append(office(role, home=actor.country or home))
    return Appearance(
        id=content_id("m", article, actor.id),
        article=article,
        on=on,
        name=actor.name if named else "",
        kind=actor.kind,
        country=actor.country,
        sector=actor.sector,
        aliases=actor.aliases if named else (),
        offices=tuple(dict.fromkeys(present)),
        past=tuple(dict.fromkeys(past)),
    )


def _roles(actor: Actor, *, named: bool) -> list[str]:
    spoken = [_words(role) for role in actor.roles]
    return [role for role in (spoken if named or spoken else [actor.name]) if role]


def _words(role: Role) -> str:
    title = role.title.text if role.title else ""
    body = role.affiliation.text if role.affiliation else ""
    return title if body in title else f"{title} {body}"


def office(role: str, *, home: str | None = None) -> Office:
    """The office that the words of a role name: one of the register, or its own folded words.

    Of a role that the register does not know, the capitalised words at its end say where it is: a state, a body of the
    gazetteer, or whatever they name (`Kapolres Lembah Biru`).
    """
    known = register_offices.read(role, home=home)
    if known is not None:
        return known
    words = [word for word in split(role) if word.is_word]
    if register_offices.former(role):
        inner = register_offices.read(" ".join(role.split()[1:]), home=home)
        if inner is not None:
            return inner
        words = words[1:]
    if not words:
        return Office("")
    head = titles.heads().longest([word.lower for word in words], 0)
    first, at = head[0] if head else 1, len(words)
    while at > first and _proper(words[at - 1]):
        at -= 1
    title = " ".join([titles.office(words[0].lower), *(word.lower for word in words[1:at])])
    return _placed(title, [word.text for word in words[at:]])


def _proper(word: Word) -> bool:
    office_word = word.lower in titles.words("tails") or titles.heads().longest([word.lower], 0)
    return word.capital and not office_word


def _placed(title: str, where: list[str]) -> Office:
    if not where:
        return Office(title)
    name = " ".join(where)
    found = names.gazetteer().longest([word.lower() for word in where], 0)
    entry = found[1].entry if found and found[0] == len(where) and not found[1].seat else None
    if entry is None:
        return Office(title, None, register_offices.provinces().get(name.casefold(), name))
    return Office(title, entry.country, None if entry.kind == "state" else entry.name)
