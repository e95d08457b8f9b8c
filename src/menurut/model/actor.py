"""Actors of one article, their roles and the places where they are mentioned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from menurut.model.passage import Passage
    from menurut.model.vocabulary import ActorKind, MentionForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office or function with the body it belongs to, each as the text shows it."""

    title: Passage | None
    affiliation: Passage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where an actor is named, described or pointed at.

    `start`, `end` and `text` follow the rules of `Passage`; a clitic (`-nya`) covers its three letters.
    `reason` says which rule linked the mention to its actor.
    """

    start: int
    end: int
    text: str
    form: MentionForm
    actor: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody or something that speaks or acts in the article.

    `country` is ISO 3166-1 alpha-3 or None; `sector` a PLOVER 2.0 code or None.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Mention, ...] = ()
