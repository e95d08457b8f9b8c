"""Sentences that name nobody but the one who passes them on: the relay is their source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.attribution.draft import Source
from menurut.attribution.extent import content_end
from menurut.attribution.proposal import propose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from menurut.attribution.draft import Draft
    from menurut.attribution.layout import Layout, Sentence
    from menurut.attribution.relay import Relay


def only_relayed(
    layout: Layout, sentence: Sentence, drafts: Sequence[Draft], relays: Sequence[Relay]
) -> Iterator[Draft]:
    """`Dikutip dari Reuters, P`, `P, dilansir AFP`, `P, demikian disampaikan Sekretariat Presiden`."""
    relays = [relay for relay in relays if not relay.speaks_for]
    if sentence.speech or not relays or any(draft.sentence == sentence.index for draft in drafts):
        return
    relay = relays[0]
    if layout.lower(relay.first) == "yang":
        return
    first, cuts = sentence.first, [relay.first]
    if relay.first - sentence.first <= 1:
        first, cuts = _behind(layout, relay, sentence), []
    if first >= sentence.last:
        return
    end = content_end(layout, sentence, first, cuts)
    cue = (layout.start_of(relay.verb), layout.end_of(relay.verb))
    start, stop = layout.start_of(relay.verb + 1), layout.start_of(relay.last)
    source = Source(relay.actors[:1], start, min(stop, len(layout.text)), "only a relay is named", 0.8)
    tail = (relay.verb + 1, sentence.last)
    draft = propose(
        layout, sentence, "relay without another source", layout.start_of(first), end, None, cue, source, tail
    )
    if draft is not None:
        yield draft


def _behind(layout: Layout, relay: Relay, sentence: Sentence) -> int:
    """Token at which the sentence proper starts behind an opening relay: past the next comma."""
    for token in range(relay.last, sentence.last):
        if layout.lower(token) == ",":
            return token + 1
    return sentence.last
