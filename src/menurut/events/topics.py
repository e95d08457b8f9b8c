"""Keep out what is not politics: sport, culture and everyday crime, and deeds among private persons."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from menurut.events.kinds import words
from menurut.lexicon.load import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from menurut.events.reading import Reading
    from menurut.events.roles import Roles
    from menurut.events.triggers import Match
    from menurut.model import Actor

OFFICES = frozenset(("GOV", "LEG", "JUD", "MIL", "PTY", "OPP", "REB", "SPY", "PRM", "UAF", "ELI"))
"""Sectors whose people make politics wherever they act; police are left out, since they act in every crime report."""
PRIVATE = frozenset(("CVL", "BUS", "MED", "EDU", "AGR"))
"""Sectors whose deeds among themselves are politics only in an article that is political anyway."""
FORCES = OFFICES - {"OPP", "ELI"}
_SENTENCE = ("crime", "household")
SENTENCE_N = 2
"""Words of a topic that make it the topic of one sentence, where the article says too little to tell."""
UNDONE_N = 2
"""Words that undo a topic, where it has such: a labour dispute in a factory is more than business."""
_OF_STATE = frozenset(("state", "government", "igo"))
_PUBLIC_SPEECH = frozenset(("ACCUSE", "REQUEST", "PROTEST", "SUPPORT"))
"""What players, singers and the like do as citizens, if it is done to those in power."""

_DEMANDS = frozenset(("ACCUSE", "REQUEST"))
"""What citizens and bodies of every kind say to those who govern, whatever the article is about."""


class Topics:
    """What an article is about, as far as it bars events; counted once per article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        found = {base for bases in reading.bases for base in bases}
        self._political = any(_makes_politics(actor) for actor in reading.cast.actors)
        self._whole = [
            row
            for name, row in _rows()
            if name not in _SENTENCE
            and len(row["words"] & found) >= row["needed"]
            and len(found.intersection(row.get("undone_by", ()))) < UNDONE_N
        ]

    def admit(self, match: Match, parties: Roles) -> bool:
        """Whether an event with these parties is political here; where a topic bars, its doers must be officials."""
        doers = [self._reading.cast[one] for one in parties.actors]
        others = [self._reading.cast[one] for one in parties.recipients]
        both = [*doers, *others]
        if match.frame.type == "MOBILIZE" and not doers:
            return not self._barred(match)
        if not any(_public(actor) for actor in both) and not self._political and not _by_many(match, doers):
            return False
        if doers and all(_performs(actor) for actor in doers):
            return match.frame.type in _PUBLIC_SPEECH and any(_rules(actor) for actor in others)
        if match.frame.type in _DEMANDS and any(_governs(actor) for actor in others):
            return True
        if match.frame.type == "PROTEST" and any(actor.kind == "group" for actor in doers):
            return not any(row.get("people") for row in self._barred(match))
        return all(any(_official(actor, row["kinds"]) for actor in doers or both) for row in self._barred(match))

    def _barred(self, match: Match) -> list[dict[str, Any]]:
        return [*self._whole, *(row for name, row in _rows() if self._in_sentence(match, name, row))]

    def _in_sentence(self, match: Match, name: str, row: dict[str, Any]) -> bool:
        if row in self._whole or (self._political and row.get("only_private")):
            return False
        needed = row["needed"] if name in _SENTENCE else SENTENCE_N
        low, high = self._reading.sentence_start[match.head], self._reading.sentence_end[match.head]
        said = {base for bases in self._reading.bases[low:high] for base in bases}
        return bool(len(row["words"] & said) >= needed)


@cache
def _rows() -> tuple[tuple[str, dict[str, Any]], ...]:
    return tuple((name, {**row, "words": frozenset(row["words"])}) for name, row in table("topics").items())


@cache
def _performers() -> frozenset[str]:
    return frozenset(word for row in table("topics").values() for word in row.get("people", ()))


def _performs(actor: Actor) -> bool:
    """Whether somebody is known as a player, a singer and the like."""
    first = (mention.text.lower().split(maxsplit=1)[0] for mention in actor.mentions if mention.text)
    return actor.kind in ("person", "group", "unspecified") and any(word in _performers() for word in first)


def _rules(actor: Actor) -> bool:
    return actor.kind in _OF_STATE or actor.sector in OFFICES


def _governs(actor: Actor) -> bool:
    """Whether somebody makes or enforces rules for all: who asks or blames them talks politics whatever it is about."""
    return actor.kind in ("state", "government") and actor.sector in ("GOV", "LEG")


def _public(actor: Actor) -> bool:
    """Whether somebody is more than a private person or a firm."""
    if actor.kind in ("state", "government", "igo", "media"):
        return True
    if _relieves(actor):
        return True
    if actor.sector in PRIVATE or (actor.kind == "group" and actor.sector == "LAB"):
        return False
    if actor.kind == "person":
        return bool(actor.sector or actor.country or actor.roles)
    return actor.kind == "group" or actor.sector is not None


def _relieves(actor: Actor) -> bool:
    """Whether somebody is known for helping in need, whoever is helped: the Red Cross and its like."""
    name = " ".join((actor.name, *actor.aliases)).lower()
    return any(word in name for word in words("relief"))


def _by_many(match: Match, doers: Iterable[Actor]) -> bool:
    """Whether citizens act together: a protest, or what a group of them refuses."""
    return match.frame.type == "PROTEST" or (
        match.frame.type == "REJECT" and any(actor.kind == "group" for actor in doers)
    )


def _makes_politics(actor: Actor) -> bool:
    """Whether somebody's presence makes an article political; courts and police stand in every crime report."""
    if actor.kind in ("government", "igo"):
        return actor.sector not in ("COP", "JUD")
    return actor.kind != "state" and actor.sector in OFFICES


def _official(actor: Actor, kinds: Iterable[str]) -> bool:
    if actor.kind in kinds:
        return actor.sector != "COP"
    return actor.kind != "state" and actor.sector in (FORCES if actor.kind == "group" else OFFICES)
