from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

import menurut

if TYPE_CHECKING:
    from collections.abc import Callable

    from menurut.api import Reading


class Row(NamedTuple):
    """A statement in the words of the article."""

    content: str
    speakers: tuple[str, ...]
    act: str
    kind: str
    relays: tuple[str, ...]
    cue: str | None


Read = "Callable[[str], list[Row]]"


def rows(reading: Reading) -> list[Row]:
    """Statements with the names of their actors; outer punctuation aside."""

    def names(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(reading.actor(actor).name for actor in ids)

    return [
        Row(
            " ".join(s.content.text.strip(" ,.;:\"“”'").split()),
            names(s.speakers),
            s.act,
            s.kind,
            names(s.relayed_by),
            s.cue.text if s.cue else None,
        )
        for s in reading.statements
    ]


@pytest.fixture(scope="session")
def read() -> Callable[[str], list[Row]]:
    """Read a text and give its statements as rows."""

    def read_rows(text: str) -> list[Row]:
        return rows(menurut.read_text(text, published="2025-03-05"))

    return read_rows
