"""Finds the cues of a stretch of text: reporting verbs that really report there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.lexicon.cues import CueEntry, CueForm, first_words, forms, misspellings, speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.attribution.layout import Layout, Sentence

_LONGEST_CUE_N = 3
_BREAKS = frozenset([",", "-", "–", "—", "--", '"', "”", "“", "»", "'", "’", ";", ":", "."])


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue at tokens `first`..`last` (half-open)."""

    first: int
    last: int
    form: CueForm


def cue_at(layout: Layout, token: int, stop: int) -> Hit | None:
    """The longest cue form that starts at a token, whatever stands around it."""
    known, slips = forms(), misspellings()
    if layout.lower(token) not in first_words():
        return None
    for length in range(min(_LONGEST_CUE_N, stop - token), 0, -1):
        words = layout.words[token : token + length]
        emphatic = (*words[:-1], words[-1].removesuffix("lah"))
        form = known.get(words) or known.get(emphatic) or (slips.get(words[0]) if length == 1 else None)
        if form is not None:
            return Hit(token, token + length, form)
    return None


def cues_in(layout: Layout, sentence: Sentence) -> Iterator[Hit]:
    """Cues in the outlet's own words of a sentence, in order, blocked phrases left out."""
    blocked = speech_words("not_cues")
    token = sentence.first
    while token < sentence.last:
        if layout.in_quotes(sentence, token):
            token += 1
            continue
        length = layout.phrase_at(token, blocked)
        if length:
            token += length
            continue
        hit = cue_at(layout, token, sentence.last) or _before_that(layout, token, sentence.last)
        if hit is None or not _reports(layout, sentence, hit):
            token += 1
            continue
        yield hit
        token = hit.last


def _before_that(layout: Layout, token: int, stop: int) -> Hit | None:
    """Any other active verb right before `bahwa` reports what somebody holds, unless it shows a fact."""
    word = layout.doc[token]
    if token + 1 >= stop or layout.lower(token + 1) != "bahwa" or word.lower_ in speech_words("shows"):
        return None
    if word.pos_ != "VERB" or not word.lower_.startswith(("me", "ber")):
        return None
    lemma = word.lemma_.lower() or word.lower_
    entry = CueEntry(lemma if lemma.startswith(("me", "ber")) else word.lower_, "state", "clause", (), "")
    return Hit(token, token + 1, CueForm(entry, "active"))


def _reports(layout: Layout, sentence: Sentence, hit: Hit) -> bool:
    """Bare forms report only beside speech: behind a comma or a closing mark, or at the head of a sentence."""
    previous = layout.doc[hit.first - 1] if hit.first > sentence.first else None
    if layout.lower(hit.first - 1) == "yang" and hit.form.voice == "bare":
        return False
    if hit.form.voice != "bare":
        return layout.doc[hit.first].text[:1].islower() or previous is None
    if previous is None:
        return hit.form.clitic or hit.form.entry.lemma == "mengatakan"
    place = hit.first - 1
    while place > sentence.first and layout.lower(place) in speech_words("fillers"):
        place -= 1
    return layout.lower(place) in _BREAKS
