"""Indirect speech: what somebody says without quotation marks, or with only some words in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.attribution.according import according, closing, postposed
from menurut.attribution.active import actives
from menurut.attribution.asked import asked
from menurut.attribution.cues import cues_in
from menurut.attribution.fronted import fronted
from menurut.attribution.grounds import grounds
from menurut.attribution.hearsay import hearsay, held_by
from menurut.attribution.nominal import nominal
from menurut.attribution.passive import agents, impersonals
from menurut.attribution.writings import writings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.attribution.draft import Draft
    from menurut.attribution.layout import Layout, Sentence
    from menurut.attribution.relay import Relay
    from menurut.attribution.speaker import Reader


def indirect(
    layout: Layout, reader: Reader, sentence: Sentence, taken: Sequence[Draft], relays: Sequence[Relay]
) -> list[Draft]:
    """Find the indirect statements of one sentence; `taken` are its direct ones, whose cues are spent."""
    spent = {draft.cue_start for draft in taken if draft.cue_start >= 0}
    hits = [hit for hit in cues_in(layout, sentence) if layout.start_of(hit.first) not in spent]
    hits = [hit for hit in hits if not any(relay.first <= hit.first < relay.last for relay in relays)]
    found: list[Draft] = [d for d in according(layout, reader, sentence, relays) if d.cue_start not in spent]
    found += actives(layout, reader, sentence, hits, relays)
    read_out = [*writings(layout, reader, sentence), *fronted(layout, reader, sentence, hits, relays)]
    found += read_out
    hits = [hit for hit in hits if all(layout.start_of(hit.first) != draft.cue_start for draft in read_out)]
    found += impersonals(layout, reader, sentence, hits, relays)
    found += agents(layout, reader, sentence, hits)
    found += asked(layout, reader, sentence, hits, relays, found)
    found += nominal(layout, reader, sentence, found)
    found += grounds(layout, reader, sentence)
    if not found:
        found += [*hearsay(layout, sentence), *held_by(layout, reader, sentence)]
    if not sentence.speech:
        found += postposed(layout, reader, sentence, hits, relays)
        found += closing(layout, reader, sentence, relays)
    return found
