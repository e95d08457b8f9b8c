"""What stands between commas behind a source and says no part of the content: who it is, how it was reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.attribution.extent import relative_end
from menurut.lexicon.cues import speech_words

if TYPE_CHECKING:
    from menurut.attribution.draft import Source
    from menurut.attribution.layout import Layout
    from menurut.model import Cast

_LEAST_N = 2
"""Words that a content behind an insertion has at least."""


def past_insertions(layout: Layout, cast: Cast, source: Source, token: int, last: int) -> int:
    """The token at which the content may begin, behind commas and what stands between them."""
    while token < last and layout.doc[token].is_punct and layout.lower(token) not in {"(", '"', "“", "”"}:
        token += 1
    if layout.lower(token - 1) != ",":
        return token
    closed = _one_of(layout, token, last)
    closed = _role(layout, cast, source, token, last) if closed is None else closed
    closed = _clause(layout, token, last) if closed is None else closed
    return token if closed is None else past_insertions(layout, cast, source, closed, last)


def _one_of(layout: Layout, token: int, last: int) -> int | None:
    """The comma that closes `salah satu pendiri X,`: it says of the source who it is; None where it is a clause."""
    if not layout.phrase_at(token, speech_words("one_of")):
        return None
    return _comma(layout, token, last)


def _role(layout: Layout, cast: Cast, source: Source, token: int, last: int) -> int | None:
    """The comma that closes a role of the source: `menurut Lena Krol, analis dari Universitas Torvania, P`."""
    begin = layout.start_of(token)
    for actor in source.actors:
        for role in cast[actor].roles:
            spans = [span for span in (role.title, role.affiliation) if span is not None and span.start >= begin]
            if spans and min(span.start for span in spans) == begin:
                return _comma(layout, layout.token_from(max(span.end for span in spans)), last)
    return None


def _clause(layout: Layout, token: int, last: int) -> int | None:
    """The comma that closes `yang datang ke lokasi,` or `saat ditemui di kantornya,`; None where it is the content."""
    described = layout.lower(token) == "yang" and layout.doc[token + 1].pos_ == "VERB"
    reached = layout.lower(token) in speech_words("circumstances") and layout.lower(token + 1) in speech_words(
        "reached"
    )
    if not described and not reached:
        return None
    comma = relative_end(layout, token, last)
    words = {layout.lower(place) for place in range(token, comma)}
    goes_on = layout.lower(comma + 1) in speech_words("joiners") | {"yang", "atau"}
    if comma >= last - _LEAST_N or goes_on or words & speech_words("copulas"):
        return None
    return comma


def _comma(layout: Layout, token: int, last: int) -> int | None:
    """The next comma before any verb."""
    for place in range(token, last):
        if layout.lower(place) == ",":
            return place if place < last - _LEAST_N else None
        if layout.doc[place].pos_ == "VERB":
            return None
    return None
