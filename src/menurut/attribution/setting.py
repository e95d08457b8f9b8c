"""To whom, where, on what occasion and when something was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.lexicon.cues import speech_words
from menurut.model import Passage, SaidOn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.attribution.draft import Draft
    from menurut.attribution.layout import Layout
    from menurut.attribution.relay import Relay
    from menurut.language.timex import Timex
    from menurut.model import Cast

_NO_PLACES = frozenset(
    [
        "akun",
        "sela",
        "sela-sela",
        "hadapan",
        "media",
        "bidang",
        "antara",
        "mana",
        "tengah",
        "luar",
        "depan",
        "sana",
        "sini",
    ]
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds the act of saying; each part None or empty where the text is silent."""

    addressees: tuple[str, ...] = ()
    occasion: Passage | None = None
    place: Passage | None = None
    said_on: SaidOn | None = None


def setting(layout: Layout, cast: Cast, draft: Draft, relays: Sequence[Relay], times: Sequence[Timex]) -> Setting:
    """Read the setting from the words behind the cue that are not content."""
    first, last = draft.tail
    outside = [t for t in range(first, last) if not draft.start <= layout.start_of(t) < draft.end]
    outside = [t for t in outside if not any(relay.first <= t < relay.last for relay in relays)]
    if not outside:
        return Setting()
    begin = layout.token_from(draft.source.end) if first <= layout.token_from(draft.source.start) < last else outside[0]
    tokens = [t for t in outside if t >= begin]
    return Setting(
        addressees=_addressees(layout, cast, tokens),
        occasion=_occasion(layout, tokens),
        place=_place(layout, tokens),
        said_on=_said_on(layout, tokens, times),
    )


def _addressees(layout: Layout, cast: Cast, tokens: Sequence[int]) -> tuple[str, ...]:
    for token in tokens:
        if layout.lower(token) == "kepada":
            start = layout.start_of(token + 1)
            found = [m for m in cast.within(start, start + 80) if m.start - start < 2]
            return tuple(dict.fromkeys(m.actor for m in found))
    return ()


def _occasion(layout: Layout, tokens: Sequence[int]) -> Passage | None:
    """The first phrase of occasion, up to the next comma, place or date."""
    heads = speech_words("occasion_heads")
    for place, token in enumerate(tokens):
        if not layout.phrase_at(token, heads):
            continue
        last = token
        for step in tokens[place + 1 :]:
            if (
                step != last + 1
                or layout.doc[step].is_punct
                or (layout.lower(step) in {"di", "pada"} and layout.doc[step + 1].is_title)
            ):
                break
            last = step
        if last > token:
            return Passage.of(layout.text, layout.start_of(token), layout.end_of(last))
    return None


def _place(layout: Layout, tokens: Sequence[int]) -> Passage | None:
    """`di Gedung Merah Putih KPK, Jakarta Selatan`: capitalised words behind `di`, over commas."""
    for place, token in enumerate(tokens):
        following = token + 1
        if layout.lower(token) != "di" or following not in tokens or layout.lower(following) in _NO_PLACES:
            continue
        last = token
        for step in tokens[place + 1 :]:
            word = layout.doc[step]
            named = word.text[:1].isupper() and word.lower_ not in speech_words("weekdays")
            bridged = word.text == "," and step + 1 in tokens and layout.doc[step + 1].text[:1].isupper()
            bridged = bridged and layout.lower(step + 1) not in speech_words("weekdays")
            common = last == token or layout.lower(step) in {
                "kantor",
                "rumah",
                "kompleks",
                "markas",
                "besar",
                "sela",
                "depan",
                "gedung",
            }
            if step != last + 1 or not (named or bridged or common):
                break
            last = step
        if last > token and any(layout.doc[t].text[:1].isupper() for t in range(following, last + 1)):
            return Passage.of(layout.text, layout.start_of(following), layout.end_of(last))
    return None


def _said_on(layout: Layout, tokens: Sequence[int], times: Sequence[Timex]) -> SaidOn | None:
    if not tokens:
        return None
    start, end = layout.start_of(tokens[0]), layout.end_of(tokens[-1])
    for time in times:
        if start <= time.start and time.end <= end and layout.token_from(time.start) in tokens:
            return SaidOn(first=time.first, last=time.last, span=Passage.of(layout.text, time.start, time.end))
    return None
