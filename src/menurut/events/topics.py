"""Keep out what is not politics: sport, culture and everyday crime, and deeds among private persons."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from menurut.lexicon.load import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from menurut.events.reading import Reading
    from menurut.events.triggers import Match
    from menurut.model import Actor

OFFICES = frozenset(("GOV", "LEG", "JUD", "MIL", "PTY", "OPP", "REB", "SPY", "PRM", "UAF", "ELI"))
"""Sectors whose people make politics wherever they act; police are left out, since they act in every crime report."""
_SENTENCE = ("crime",)


class Topics:
    """What an article is about, as far as it bars events; counted once per article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        found = set(reading.lower)
        self._whole = [
            row for name, row in _rows() if name not in _SENTENCE and len(row["words"] & found) >= row["needed"]
        ]

    def admit(self, match: Match, doers: Iterable[str], parties: Iterable[str]) -> bool:
        """Whether an event with these parties is political here; where a topic bars, its doers must be officials."""
        actors = [self._reading.cast[one] for one in parties]
        if not any(_public(actor) for actor in actors):
            return False
        bars = [*self._whole, *(row for name, row in _rows() if name in _SENTENCE and self._in_sentence(match, row))]
        acting = [self._reading.cast[one] for one in doers] or actors
        return all(any(_official(actor, row["kinds"]) for actor in acting) for row in bars)

    def _in_sentence(self, match: Match, row: dict[str, Any]) -> bool:
        low, high = self._reading.sentence_start[match.head], self._reading.sentence_end[match.head]
        return bool(len(row["words"] & set(self._reading.lower[low:high])) >= row["needed"])


@cache
def _rows() -> tuple[tuple[str, dict[str, Any]], ...]:
    return tuple((name, {**row, "words": frozenset(row["words"])}) for name, row in table("topics").items())


def _public(actor: Actor) -> bool:
    """Whether somebody is more than a private person."""
    if actor.kind != "person":
        return True
    return bool(actor.sector or actor.country or actor.roles)


def _official(actor: Actor, kinds: Iterable[str]) -> bool:
    return (actor.kind in kinds and actor.sector != "COP") or actor.sector in OFFICES
