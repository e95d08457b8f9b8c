"""A statement: content, cue, source and the chain through which it reached the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from menurut.model.passage import Passage
    from menurut.model.vocabulary import Act, StatementKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """The word or phrase that reports (`kata`, `menurut`, `menyambut baik`), with its dictionary form."""

    start: int
    end: int
    text: str
    lemma: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOn:
    """When something was said: a closed interval of ISO dates and the words that give it."""

    first: str
    last: str
    span: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Who says what, in which manner, to whom, passed on by whom.

    `speakers`, `addressees`, `targets` and `relayed_by` hold actor ids; an empty `speakers` means that the
    article leaves the speaker unspecified. `relayed_by` runs from the link nearest the speaker outwards.
    `within` is the id of the statement that contains this one, for reported speech inside speech.
    `raw_score` sums the clues in 0..1 and `confidence` is that score calibrated to a share; `reasons`
    says in order which rules found the row and its speaker.

    Source:  cue, source and content as in PARC 3 (Pareti 2016) and PolNeAR (Newell et al. 2018).
    """

    id: str
    kind: StatementKind
    act: Act
    content: Passage
    cue: Cue | None
    speakers: tuple[str, ...]
    speaker_span: Passage | None
    addressees: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    relayed_by: tuple[str, ...] = ()
    occasion: Passage | None = None
    place: Passage | None = None
    said_on: SaidOn | None = None
    within: str | None = None
    confidence: float
    raw_score: float = 0.0
    reasons: tuple[str, ...] = ()
