"""Makes a draft of a stretch that turned out to be the content of an indirect statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.attribution.draft import Draft
from menurut.attribution.extent import trimmed

if TYPE_CHECKING:
    from menurut.attribution.cues import Hit
    from menurut.attribution.draft import Source
    from menurut.attribution.layout import Layout, Sentence
    from menurut.model import StatementKind


def propose(
    layout: Layout, sentence: Sentence, rule: str, start: int, end: int, hit: Hit | None, cue: tuple[int, int],
    source: Source, tail: tuple[int, int], targets: tuple[str, ...] = (),
) -> Draft | None:  # fmt: skip
    """Trim a stretch of characters and make it a draft; None where nothing but punctuation is left."""
    start, end = trimmed(layout.text, start, end)
    if end <= start or not any(character.isalnum() for character in layout.text[start:end]):
        return None
    return Draft(
        start=start, end=end, kind=content_kind(layout, sentence, start, end), rule=rule, sentence=sentence.index,
        source=source, hit=hit, cue_start=cue[0], cue_end=cue[1], tail=tail, targets=targets,
    )  # fmt: skip


def content_kind(layout: Layout, sentence: Sentence, start: int, end: int) -> StatementKind:
    """Direct where one quotation is all of the content, mixed where it is part of it."""
    inside = [q for q in (*sentence.fragments, *sentence.speech) if q.start >= start - 1 and q.inner_start < end]
    if not inside:
        return "indirect"
    only = inside[0]
    whole = trimmed(layout.text, only.start, only.end) == (start, end) or (only.start <= start and end <= only.end)
    return "direct" if len(inside) == 1 and whole else "mixed"
