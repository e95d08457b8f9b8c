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
_SUBJECT_TAGS = frozenset(["NOUN", "PROPN", "PRON", "DET"])
_NOMINAL = frozenset(["NOUN", "ADJ", "PROPN", "ADV", "NUM"])
_CLAUSAL = frozenset(["ccomp", "xcomp", "parataxis", "nsubj", "nsubj:pass"])


def says_something(layout: Layout, cast: Cast, hit: Hit, start: int, end: int, *, introduced: bool = False) -> bool:
    """Whether the characters behind a cue are its content: a clause, or a noun phrase of some length.

    `introduced` says that a linker such as `bahwa` opens them, after which only a clause can stand.
    """
    text = layout.text[start:end].strip(' ,.;:"').casefold()
    tokens: Sequence[Token] = [
        t for t in layout.doc[layout.token_from(start) : layout.token_from(end)] if not t.is_punct
    ]
    if not tokens or text in speech_words("back_pointers"):
        return False
    if layout.text[layout.end_of(hit.last - 1) : start].strip().endswith(":"):
        return True  # `menjawab singkat: dari pos perjalanan dinas`
    if hit.form.entry.takes in ("seen", "report", "told"):
        seen = hit.form.entry.takes == "seen" and "sebagai" in text.split()
        return seen or (introduced and hit.form.entry.takes != "report")
    return _object_says(layout, cast, hit, (start, end), tokens, introduced=introduced)


def _object_says(
    layout: Layout, cast: Cast, hit: Hit, span: tuple[int, int], tokens: Sequence[Token], *, introduced: bool
) -> bool:
    """Whether the object of a verb that takes clauses and things alike says something."""
    text, takes = layout.text[span[0] : span[1]].strip(' ,.;:"').casefold(), hit.form.entry.takes
    if not introduced and takes != "thanks" and _only_circumstance(tokens, text):
        return False
    if takes == "self":
        return True
    if takes == "felt":
        return introduced or (tokens[0].pos_ in _SUBJECT_TAGS and _finite(tokens[1:]))
    if takes in ("fact", "target", "urged"):
        tokens = _without_reason(tokens)
    if takes in _NOUN_PHRASE_TAKES:
        return _names_matter(tokens, hit, introduced) and (
            _does(tokens, takes) or not _only_somebody(cast, *trimmed(layout.text, *span))
        )
    if introduced or takes == "fact":
        return introduced or predicates(tokens)
    points_back = _pointing(tokens) and not predicates(tokens)
    if takes == "matter" and _mere_thing(tokens):
        return False
    if (takes == "clause" and len(tokens) > 1 and not points_back) or carries_act(tokens):
        return True
    return len(text.split()) > _SHORT_PHRASE_N or predicates(tokens)


def _pointing(tokens: Sequence[Token]) -> bool:
    return tokens[-1].lower_ in {"itu", "ini", "tersebut"}


def _mere_thing(tokens: Sequence[Token]) -> bool:
    """`mengumumkan laba Rp 2 triliun`, `mengabarkan keputusan itu lewat ..`: a thing is made known, and nothing of it.

    Words behind a preposition, in quotation marks or in a relative clause say nothing of the thing itself.
    """
    if any(token.is_quote for token in tokens) or any(t.lower_ == "sebagai" for t in tokens):
        return False
    stop = next(
        (n for n, t in enumerate(tokens) if n and (t.lower_ == "yang" or t.lower_ in speech_words("prepositions"))),
        len(tokens),
    )
    head = tokens[:stop]
    if _pointing(head) and stop < len(tokens):
        return tokens[stop].lower_ != "yang"  # `menyebut justru regu itu yang menyusup` says so
    return head[0].lower_ in speech_words("things") and not any(t.pos_ == "ADJ" for t in head) and not _finite(head)


def _does(tokens: Sequence[Token], takes: str) -> bool:
    return takes in ("denied", "target", "urged") and predicates(tokens)


def _names_matter(tokens: Sequence[Token], hit: Hit, introduced: bool) -> bool:
    """Whether the object of a verb of praise, blame or demand is more than a manner or a thing taken."""
    takes = hit.form.entry.takes
    if takes in ("urged", "target") and not introduced and _only_by_means(tokens):
        return False
    if takes == "urged" and not introduced and not predicates(tokens):
        # `meminta tebusan Rp 5 miliar`, `mengajak istrinya ke pasar`, `menuntut tiga terdakwa`
        taken = tokens[0].pos_ == "NUM" or tokens[0].lower_ in speech_words("no_demands")
        if taken or len(tokens) <= _SHORT_PHRASE_N:
            return False
    if len(tokens) == 1 and tokens[0].pos_ in ("ADJ", "ADV"):
        return False
    return not (hit.form.entry.lemma in _OWN_DEEDS and _is_act(tokens))


def _only_by_means(tokens: Sequence[Token]) -> bool:
    """`menuntut tiga terdakwa dengan hukuman enam tahun`, `mendakwa X dengan 18 tuduhan`: how, and nothing said."""
    means = next((place for place, token in enumerate(tokens) if token.lower_ == "dengan"), None)
    if not means or means + 1 >= len(tokens):
        return False
    return not any(_acts(token) for token in tokens[1:means]) and tokens[means + 1].pos_ in ("NOUN", "NUM", "PROPN")


def _acts(token: Token) -> bool:
    verbal = token.pos_ in ("VERB", "AUX") and token.lower_[:2] in ("me", "be", "di")
    return verbal or token.lower_ in speech_words("finite")


def _only_circumstance(tokens: Sequence[Token], text: str) -> bool:
    """`menjerit ketika pintu dibuka`, `bercerita tentang gurunya`: when or about what, and nothing said."""
    head = tokens[0].lower_
    if head in speech_words("circumstances"):
        return "," not in text
    asks = any(t.lower_ in speech_words("question_words") for t in tokens)
    return head in speech_words("prepositions") and not asks and not predicates(tokens)


def _without_reason(tokens: Sequence[Token]) -> Sequence[Token]:
    """`melaporkan Tuti ke polisi karena memukul`: what is told is looked for before the reason or the relative."""
    for place, token in enumerate(tokens[1:], start=1):
        if token.lower_ in ("karena", "lantaran"):
            return tokens[:place]
    return tokens


def _finite(tokens: Sequence[Token]) -> bool:
    return any(t.pos_ in ("VERB", "AUX") or t.lower_ in speech_words("predicators") for t in tokens)


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
