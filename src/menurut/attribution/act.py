"""The speech act: read from the cue, and under a neutral cue from what is said (GUIDELINES, decision on acts)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.attribution.active import PLAIN_RULE
from menurut.attribution.cues import cue_at
from menurut.lexicon.cues import noun_acts, speech_words

if TYPE_CHECKING:
    from menurut.attribution.draft import Draft
    from menurut.attribution.layout import Layout
    from menurut.model import Act

_PERFORMATIVE_REACH_N = 4
"""Words between the first person and its verb: `Kami dengan tegas mendesak ..`."""


def speech_act(layout: Layout, draft: Draft) -> Act:
    """Read the act of a statement; a cue that is not neutral decides alone."""
    if draft.hit is not None and draft.hit.form.entry.act != "state":
        if draft.hit.form.entry.act == "deny" and _negated(layout, draft):
            return "admit"
        return draft.hit.form.entry.act
    if draft.rule == "noun of speech":
        return noun_acts().get(layout.text[draft.cue_start : draft.cue_end].lower().removesuffix("nya"), "state")
    first, last = layout.token_from(draft.start), layout.token_from(draft.end)
    if draft.rule == PLAIN_RULE and draft.kind != "direct" and _conveys(draft):
        noun = _noun_act(layout, first)
        if noun is not None:
            return noun
    return _from_content(layout, draft, first, last) or "state"


def _conveys(draft: Draft) -> bool:
    return draft.hit is not None and draft.hit.form.entry.lemma in speech_words("conveying")


def _negated(layout: Layout, draft: Draft) -> bool:
    token = layout.token_from(draft.cue_start)
    return layout.lower(token - 1) in {"tidak", "tak"}


def _noun_act(layout: Layout, first: int) -> Act | None:
    acts = noun_acts()
    if layout.lower(first + 1) in {"itu", "ini", "tersebut"}:
        return None  # a noun that points back opens a clause
    pair = f"{layout.lower(first)} {layout.lower(first + 1)}"
    return acts.get(pair) or acts.get(layout.lower(first).removesuffix("nya"))


def _from_content(layout: Layout, draft: Draft, first: int, last: int) -> Act | None:
    while first < last and (layout.doc[first].is_punct or layout.doc[first].is_quote):
        first += 1
    word = layout.lower(first)
    if draft.kind == "direct" and (word in speech_words("imperatives") or _commands(word)):
        return "urge"
    if word in speech_words("first_persons"):
        performed = _performed(layout, first + 1, last)
        if performed is not None:
            return performed
    return "ask" if _asks(layout.text, draft) else None


def _asks(text: str, draft: Draft) -> bool:
    """Whether the first sentence of what is said ends in a question mark."""
    end = min(draft.end + 1, len(text))
    mark = next((text[place] for place in range(draft.start, end) if text[place] in ".!?"), "")
    return draft.kind == "direct" and mark == "?"


def _commands(word: str) -> bool:
    """`Tanamlah cabai`: a root with -lah at the head of what is said."""
    return word.endswith("lah") and len(word) > 5 and word not in speech_words("not_commands")


def _performed(layout: Layout, token: int, last: int) -> Act | None:
    """`Kami mendesak ..` performs what it names."""
    for place in range(token, min(last, token + _PERFORMATIVE_REACH_N)):
        if layout.lower(place) in speech_words("unsaid") and layout.lower(place) not in {
            "dengan",
            "harus",
            "perlu",
            "ingin",
        }:
            return None
        hit = cue_at(layout, place, last)
        if hit is not None and hit.form.voice == "active" and hit.form.entry.act != "state":
            return hit.form.entry.act
    return None
