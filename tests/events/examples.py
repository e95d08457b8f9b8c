"""Sentences with their parties marked: `<actor>`, `[recipient]`, `{somebody else}`; no name list is needed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.model import Actor, Article, Cast, Mention

if TYPE_CHECKING:
    from menurut.model import ActorKind

_MARK = re.compile(r"<(?P<actor>[^>]+)>|\[(?P<recipient>[^\]]+)\]|\{(?P<other>[^}]+)\}")
_PERSON = re.compile(
    r"^(Presiden|Menteri|Gubernur|Bupati|Raja|Ketua|Jenderal|Ardi|Rendra|Kapol|Panglima|Perdana|Wali|Hakim|Jaksa|Aktivis|menteri$)"
)
_GROUP = re.compile(r"^([a-z]|Ribuan|Ratusan|Massa|Buruh|Mahasiswa|Pedagang|Keluarga|Nelayan|Oposisi)")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence without its marks, its cast, and who is who."""

    article: Article
    cast: Cast
    actors: frozenset[str]
    recipients: frozenset[str]


def kind_of(name: str) -> ActorKind:
    """The kind of an invented party, from the look of its name."""
    if _PERSON.match(name):
        return "person"
    return "group" if _GROUP.match(name) else "state"


def example(marked: str) -> Example:
    """Take the marks off; the same name is the same actor, and names joined by `dan` or commas are several."""
    text, at = "", 0
    roles: dict[str, list[str]] = {"actor": [], "recipient": [], "other": []}
    mentions: dict[str, list[Mention]] = {}
    for hit in _MARK.finditer(marked):
        text += marked[at : hit.start()]
        role = str(hit.lastgroup)
        for piece in re.split(r"(, dan |, | dan )", hit[role]):
            if piece not in (", dan ", ", ", " dan "):
                mentions.setdefault(piece, []).append(
                    Mention(
                        start=len(text),
                        end=len(text) + len(piece),
                        text=piece,
                        form="name",
                        actor=piece,
                        reason="marked",
                    )
                )
                roles[role].append(piece)
            text += piece
        at = hit.end()
    text += marked[at:]
    actors = [
        Actor(id=name, name=name, kind=kind_of(name), sector="GOV", mentions=tuple(found))
        for name, found in mentions.items()
    ]
    cast = Cast(actors)
    return Example(Article(id="a-test", text=text), cast, frozenset(roles["actor"]), frozenset(roles["recipient"]))
