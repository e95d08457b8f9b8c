"""Whether what stands beside a cue says something, or is only a thing somebody spoke about."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from menurut.attribution.extent import trimmed
from menurut.lexicon.cues import noun_acts, speech_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from menurut.attribution.cues import Hit
    from menurut.attribution.layout import Layout
    from menurut.model import Cast

_SHORT_PHRASE_N = 3
"""A content of up to so many words without a verb is a bare noun phrase (GUIDELINES, decisions)."""
_NOUN_PHRASE_TAKES = frozenset(["phrase", "denied", "thanks", "target", "urged"])
_OWN_DEEDS = frozenset(["menolak", "ingin"])
"""Cues that before a verb tell what their subject will do or not (`menolak berunding`, `ingin pulang`)."""
_NOMINAL = frozenset(["NOUN", "ADJ", "PROPN", "ADV", "NUM"])
_CLAUSAL = frozenset(["ccomp", "xcomp", "parataxis", "nsubj", "nsubj:pass"])


def says_something(layout: Layout, cast: Cast, hit: Hit, start: int, end: int, *, introduced: bool = False) -> bool:
    """Whether the characters behind a cue are its content: a clause, or a noun phrase of some length.

    `introduced` says that a linker such as `bahwa` opens them, after which only a clause can stand.
    """
    text = layout.text[start:end].strip(' ,.;:"').casefold()
    tokens = [t for t in layout.doc[layout.token_from(start) : layout.token_from(end)] if not t.is_punct]
    if not tokens or text in speech_words("back_pointers"):
        return False
    takes = hit.form.entry.takes
    if takes == "seen":
        return introduced or "sebagai" in text.split()
    if takes == "report" or (takes == "told" and not introduced):
        return False
    if takes == "urged" and not introduced and not predicates(tokens):
        short = len(text.split()) <= _SHORT_PHRASE_N
        if short or tokens[0].lower_ in speech_words("no_demands"):
            return False  # `meminta tebusan Rp 5 miliar`, `mengajak istrinya ke pasar`
    if takes in _NOUN_PHRASE_TAKES:
        if len(tokens) == 1 and tokens[0].pos_ in ("ADJ", "ADV"):
            return False
        does = takes in ("denied", "target", "urged") and predicates(tokens)
        return (does or not _only_somebody(cast, *trimmed(layout.text, start, end))) and not (
            hit.form.entry.lemma in _OWN_DEEDS and _is_act(tokens)
        )
    points_back = tokens[-1].lower_ in {"itu", "ini", "tersebut"} and not predicates(tokens)
    if takes == "fact":
        return introduced or predicates(tokens)
    if introduced or (takes == "clause" and len(tokens) > 1 and not points_back) or carries_act(tokens):
        return True
    return len(text.split()) > _SHORT_PHRASE_N or predicates(tokens)


def predicates(tokens: Sequence[Token]) -> bool:
    """Whether some words hold a predicate, by their parts of speech or by the parse."""
    nominal = any(  # `laporan itu fiksi`
        t.lower_ in {"itu", "ini", "tersebut"} and following.pos_ in _NOMINAL
        for t, following in pairwise(list(tokens)[1:])
    )
    verbal = nominal or any(t.pos_ in ("VERB", "AUX", "ADJ") or t.lower_ in speech_words("predicators") for t in tokens)
    return verbal or (len(tokens) > 1 and any(t.dep_ in _CLAUSAL for t in tokens))


def _is_act(tokens: Sequence[Token]) -> bool:
    """A refusal to act (`menolak berunding`) is an event, no statement."""
    return tokens[0].pos_ == "VERB" or tokens[0].lower_[:2] in ("me", "be")


def carries_act(tokens: Sequence[Token] | Span) -> bool:
    """`menyampaikan dukungan`: the noun is what was done by saying it."""
    first = tokens[0].lower_.removesuffix("nya")
    return first in noun_acts() or (len(tokens) > 1 and f"{tokens[0].lower_} {tokens[1].lower_}" in noun_acts())


def _only_somebody(cast: Cast, start: int, end: int) -> bool:
    """`mengkritik Kurti` blames and says nothing."""
    return any(m.start <= start + 1 and m.end >= end for m in cast.within(start - 1, end + 1))
