"""Media that quote somebody else: `Menurut Yonhap yang mengutip sumber militer, P`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from menurut.attribution.extent import relative_end
from menurut.lexicon.cues import relay_words, speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from menurut.attribution.draft import Draft
    from menurut.attribution.layout import Layout
    from menurut.attribution.speaker import Reader


def quoting(layout: Layout, reader: Reader, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts, with a medium that only quotes as the relay of whom it quotes; it speaks itself of what it read."""
    for draft in drafts:
        yield _quoted_by(layout, reader, draft) or _behind_medium(layout, reader, draft) or draft


def _quoted_by(layout: Layout, reader: Reader, draft: Draft) -> Draft | None:
    """The medium stands as the source, and behind it whom it quotes."""
    source = draft.source
    if len(source.actors) != 1 or not source.found or reader.cast[source.actors[0]].kind != "media":
        return None
    last = layout.sentence_at(source.start).last
    token = layout.token_from(source.end)
    while token < last and layout.lower(token) in {",", "yang"} | speech_words("joiners"):
        token += 1
    if layout.lower(token) not in relay_words("active"):
        return None
    if layout.lower(token + 1) in speech_words("writings") | speech_words("source_nouns"):
        return None  # what it read itself: `yang mengutip dokumen internal`
    found = reader.after(token + 1, relative_end(layout, token, last))
    if not found.found or set(found.actors) & set(source.actors):
        return None
    said = replace(found, reason="quoted by the medium", score=0.8)
    return replace(draft, source=said, relayed_by=(*source.actors, *draft.relayed_by))


def _behind_medium(layout: Layout, reader: Reader, draft: Draft) -> Draft | None:
    """Whom the medium quotes stands as the source, and the medium before."""
    if not draft.source.found:
        return None
    token = layout.token_from(draft.source.start) - 1
    first = layout.sentence_at(draft.source.start).first
    if token <= first or layout.lower(token) not in relay_words("active"):
        return None
    medium = reader.cast.at(layout.start_of(token) - 2)
    if medium is None or reader.cast[medium.actor].kind != "media" or medium.actor in draft.source.actors:
        return None
    return replace(draft, relayed_by=tuple(dict.fromkeys((medium.actor, *draft.relayed_by))))
