"""Train and score the Indonesian pipeline; the data folder is an argument and never part of the project."""

from menurut.language.training.measure import evaluate
from menurut.language.training.report import Report
from menurut.language.training.run import train

__all__ = ["Report", "evaluate", "train"]
