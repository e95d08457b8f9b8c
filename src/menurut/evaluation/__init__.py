"""Measures what was read against gold annotations."""

from menurut.evaluation.measure import evaluate, score_article
from menurut.evaluation.scores import Phenomenon, Scores, Share, Tally

__all__ = ["Phenomenon", "Scores", "Share", "Tally", "evaluate", "score_article"]
