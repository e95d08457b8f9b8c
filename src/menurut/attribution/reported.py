"""Small turns behind a reporting verb: what only announces the content, and reports that accuse somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.lexicon.cues import speech_words

if TYPE_CHECKING:
    from menurut.attribution.cues import Hit
    from menurut.attribution.layout import Layout

_ANNOUNCED_N = 3
"""Words between `hal` and the colon that opens the content."""


def past_announced(layout: Layout, begin: int) -> int:
    """Token behind `hal berbeda:`; the content stands behind the colon."""
    if layout.lower(begin) != "hal":
        return begin
    colon = next((t for t in range(begin, begin + _ANNOUNCED_N + 1) if layout.lower(t) == ":"), None)
    return begin if colon is None else colon + 1


def to_authorities(layout: Layout, hit: Hit, begin: int, last: int) -> bool:
    """`melaporkan para perusak ke polisi`: a complaint against somebody, not something said."""
    if hit.form.entry.lemma not in speech_words("complaining") or layout.lower(begin - 1) == "bahwa":
        return False
    spots = range(begin, last - 1)
    return any(
        layout.lower(t) in {"ke", "kepada"} and layout.lower(t + 1) in speech_words("authorities") for t in spots
    )
