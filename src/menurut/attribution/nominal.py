"""Speech named by a noun: `pernyataan Kremlin bahwa P`, `tudingan mereka bahwa P`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.attribution.extent import content_end
from menurut.attribution.proposal import propose
from menurut.lexicon.cues import speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from menurut.attribution.draft import Draft
    from menurut.attribution.layout import Layout, Sentence
    from menurut.attribution.speaker import Reader

_URGING = frozenset(["agar", "supaya", "untuk"])
_REACH_TOKENS_N = 12
"""Words that may stand between the noun and `bahwa`: its speaker with title and apposition."""


def nominal(layout: Layout, reader: Reader, sentence: Sentence, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Find what a noun of speech with a source and a `bahwa` clause reports."""
    nouns = speech_words("nouns")
    for token in range(sentence.first, sentence.last - 2):
        if layout.lower(token).removesuffix("nya") not in nouns or layout.in_speech(sentence, token):
            continue
        linker = _linker(layout, token, sentence.last)
        if linker is not None and layout.lower(linker) != "bahwa" and _made(layout, sentence, token):
            continue  # `menyampaikan permintaan agar ..`: the verb before it is the cue
        if linker is None or any(d.start <= layout.start_of(linker + 1) < d.end for d in drafts):
            continue
        source = reader.after(token + 1, linker)
        if not source.actors:
            continue
        last = sentence.last if _made(layout, sentence, token) else _clause_end(layout, linker, sentence.last)
        end = min(content_end(layout, sentence, linker + 1, [last]), layout.end_of(last - 1))
        cue = (layout.start_of(token), layout.end_of(token))
        tail = (linker, linker)
        draft = propose(layout, sentence, "noun of speech", layout.start_of(linker + 1), end, None, cue, source, tail)
        if draft is not None:
            yield draft


def _made(layout: Layout, sentence: Sentence, token: int) -> bool:
    """Whether a verb stands before the noun, so that it is no subject."""
    return any(t.pos_ == "VERB" for t in layout.doc[sentence.first : token])


def _linker(layout: Layout, token: int, last: int) -> int | None:
    for place in range(token + 2, min(last, token + _REACH_TOKENS_N)):
        word = layout.lower(place)
        if word == "bahwa" or (word in _URGING and layout.lower(token) in speech_words("urging_nouns")):
            return place
        if layout.doc[place].pos_ == "VERB" or word in {".", ";"}:
            return None
    return None


def _clause_end(layout: Layout, linker: int, last: int) -> int:
    """Where the clause behind `bahwa` ends: by the parse, if the main verb follows it, else with the sentence."""
    head = layout.doc[linker].head
    if head.i <= linker:
        return last
    end = max(token.i for token in head.subtree) + 1
    rest = [t for t in layout.doc[end:last] if t.pos_ == "VERB"]
    if linker < end < last and rest:
        return end
    return _second_verb(layout, linker, last)


def _second_verb(layout: Layout, linker: int, last: int) -> int:
    """The second finite verb opens the main clause, unless something joins or subordinates it."""
    seen = False
    for token in range(linker + 1, last):
        if (
            seen
            and layout.lower(token) in {"belum", "tidak", "tak"}
            and layout.lower(token - 1) not in {"yang", "dan", "atau", ","}
        ):
            return token
        finite = layout.doc[token].pos_ == "VERB" and layout.lower(token)[:2] in ("me", "di", "te", "be")
        if (
            finite
            and seen
            and layout.lower(token - 1)
            not in speech_words("between") | speech_words("unsaid") | {"yang", "dan", "atau", ","}
        ):
            return token
        named = layout.lower(token - 1) in {"itu", "ini", "tersebut"} and layout.doc[token].pos_ in ("NOUN", "PROPN")
        seen = seen or named or layout.doc[token].pos_ in ("VERB", "ADJ")  # `jalan itu milik warga`
    return last
