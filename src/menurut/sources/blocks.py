"""The paragraphs of a page while they are cleaned: nothing is deleted, only marked as taken out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.model import Removed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.model import RelatedLink

GAP = "\n\n"
"""What stands between two paragraphs of an article's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, or a piece of one, in its place on the page.

    `reason` is None while the block is part of the body. `url` is the target of the link the block ends with,
    `linked` says that the block is (nearly) nothing but that link, `listed` that it stood as an item of a list;
    `bold_n` counts the characters at its start that are set in bold.
    """

    text: str
    reason: str | None = None
    related: tuple[RelatedLink, ...] = ()
    url: str | None = None
    linked: bool = False
    listed: bool = False
    bold_n: int = 0


def body(blocks: Sequence[Block]) -> tuple[str, tuple[Removed, ...]]:
    """Join what is left, and say where in it each removed piece stood."""
    pieces: list[str] = []
    removed: list[Removed] = []
    position = 0
    pending: list[Block] = []
    for block in blocks:
        if block.reason is not None:
            pending.append(block)
            continue
        if pieces:
            position += len(GAP)
        removed += [Removed(reason=gone.reason or "", text=gone.text, before=position) for gone in pending]
        pending.clear()
        pieces.append(block.text)
        position += len(block.text)
    removed += [Removed(reason=gone.reason or "", text=gone.text, before=position) for gone in pending]
    return GAP.join(pieces), tuple(removed)
