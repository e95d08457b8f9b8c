"""Measures what was read against gold annotations."""

from menurut.evaluation.measure import evaluate, score_article
from menurut.evaluation.scores import Phenomenon, Rate, Scores, Share, Tally
from menurut.evaluation.sentences import evaluate_sentences

__all__ = ["Phenomenon", "Rate", "Scores", "Share", "Tally", "evaluate", "evaluate_sentences", "score_article"]
