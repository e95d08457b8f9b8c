"""How sure a statement is: a raw score from its clues, calibrated on gold that no rule was written on."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from menurut.lexicon.load import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.attribution.draft import Draft

_NOBODY_NAMED = frozenset(["impersonal passive", "hearsay"])
_NOBODY_NAMED_SCORE = 0.85
"""Raw score of statements whose form says that the speaker stays unnamed, so that no clue can name one."""


def raw_score(draft: Draft) -> float:
    """Score of the clues that found the speaker, 0..1; not a probability."""
    if draft.rule in _NOBODY_NAMED and not draft.source.actors:
        return _NOBODY_NAMED_SCORE
    return draft.source.score


def confidence(draft: Draft) -> float:
    """Share of statements of such a score that were right in content and speaker, 0..1.

    Source:  data/confidence.toml, measured by ``bench/calibration.py`` (it says on what and when).
    """
    return interpolated(table("confidence")["steps"], raw_score(draft))


def interpolated(steps: Sequence[Sequence[float]], raw: float) -> float:
    """The share for a raw score: straight lines between the steps, flat beyond the first and last."""
    scores = [score for score, _ in steps]
    place = bisect_left(scores, raw)
    if place == 0:
        return steps[0][1]
    if place == len(scores):
        return steps[-1][1]
    (low, below), (high, above) = steps[place - 1], steps[place]
    return round(below + (raw - low) / (high - low) * (above - below), 2)
