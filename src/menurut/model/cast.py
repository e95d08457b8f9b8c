"""The cast of an article: who appears in it, and which stretch of text points to whom."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from menurut.model.actor import Actor, Mention


class Cast:
    """Read-only lookups over the actors of one article; built once, after coreference."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self.actors: tuple[Actor, ...] = tuple(actors)
        self._by_id = {actor.id: actor for actor in self.actors}
        self.mentions: tuple[Mention, ...] = tuple(
            sorted(
                (mention for actor in self.actors for mention in actor.mentions),
                key=lambda mention: (mention.start, -mention.end),
            )
        )
        self._starts = [mention.start for mention in self.mentions]

    def __getitem__(self, actor_id: str) -> Actor:
        return self._by_id[actor_id]

    def __contains__(self, actor_id: object) -> bool:
        return actor_id in self._by_id

    def within(self, start: int, end: int) -> Iterator[Mention]:
        """Mentions that lie wholly inside the half-open stretch, by start; the longer of two at one start first."""
        for mention in self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            if mention.end <= end:
                yield mention

    def at(self, position: int) -> Mention | None:
        """The innermost mention that covers a position, or None."""
        best: Mention | None = None
        for mention in reversed(self.mentions[: bisect_right(self._starts, position)]):
            if position - mention.start > 400:  # no mention is longer than this; stops the walk
                break
            if mention.end > position and (best is None or mention.end - mention.start < best.end - best.start):
                best = mention
        return best

    def actors_within(self, start: int, end: int) -> list[str]:
        """Ids of the actors mentioned inside the stretch, each once, in order of first mention."""
        return list(dict.fromkeys(mention.actor for mention in self.within(start, end)))
