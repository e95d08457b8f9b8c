"""Statements by the characters they cover, so that a long article is not searched once per event."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from menurut.model import Statement

BUCKET_N = 500
"""Characters per bucket; a quotation seldom covers more than two."""


class Claims:
    """Read-only lookups over the statements of one article."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._buckets: dict[int, list[Statement]] = {}
        for statement in statements:
            first, last = statement.content.start, statement.content.end
            if statement.cue is not None:
                first, last = min(first, statement.cue.start), max(last, statement.cue.end)
            for number in range(first // BUCKET_N, last // BUCKET_N + 1):
                self._buckets.setdefault(number, []).append(statement)

    def near(self, position: int) -> Sequence[Statement]:
        """Statements whose content or cue may cover a character."""
        return self._buckets.get(position // BUCKET_N, ())

    def told_by(self, start: int, end: int) -> tuple[str, ...]:
        """The speakers of the statement whose cue shares a character with these."""
        for one in self.near(start):
            if one.cue is not None and start < one.cue.end and one.cue.start < end:
                return one.speakers
        return ()

    def innermost(self, position: int) -> Statement | None:
        """The narrowest statement whose content holds a character."""
        holding = [one for one in self.near(position) if one.content.start <= position < one.content.end]
        return min(holding, key=lambda one: one.content.end - one.content.start, default=None)

    def speakers(self, position: int, *, direct: bool = False) -> tuple[str, ...]:
        """Who speaks at a character: the speakers of the innermost statement that names any."""
        around = [
            one
            for one in self.near(position)
            if one.content.start <= position < one.content.end and one.speakers and (one.kind == "direct" or not direct)
        ]
        inner = min(around, key=lambda one: one.content.end - one.content.start, default=None)
        return inner.speakers if inner is not None else ()
