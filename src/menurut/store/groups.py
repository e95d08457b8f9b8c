"""The groups of a corpus: one derived file beside the parts, which can be made again at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from menurut.errors import EvidenceBroken
from menurut.model import Change, Copy, Story, Utterance  # noqa: TC001 - msgspec reads the annotations
from menurut.store import files, lock

if TYPE_CHECKING:
    from pathlib import Path

    from menurut.store.layout import Layout


class Stored(msgspec.Struct, frozen=True, kw_only=True):
    """What pass 2 found. `state` is the number of the corpus it was found in; `changes` are of all times, oldest first.

    Passages of copies are left out: they are found again from the texts of a story.
    """

    state: int = 0
    stories: tuple[Story, ...] = ()
    copies: tuple[Copy, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    changes: tuple[Change, ...] = ()


def path_of(layout: Layout) -> Path:
    """Where the groups stand."""
    return layout.index / "groups.json"


def read(layout: Layout) -> Stored:
    """The groups so far; nothing where there are none.

    Raises:  EvidenceBroken where the file is damaged.
    """
    path = path_of(layout)
    if not path.exists():
        return Stored()
    try:
        return msgspec.json.decode(path.read_bytes(), type=Stored)
    except msgspec.MsgspecError as error:
        raise EvidenceBroken(f"{path} is damaged ({error}); remove it and group anew") from error


def write(layout: Layout, stored: Stored) -> None:
    """Put the groups in place of the older ones, in one step.

    Raises:  SetupError where another process writes.
    """
    held = lock.take(layout.lock)
    try:
        files.write(path_of(layout), msgspec.json.encode(stored))
    finally:
        held.close()
