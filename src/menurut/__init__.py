"""Menurut reads Indonesian news and keeps who said and did what, to whom, when, and according to whom."""

from menurut.api import Reading, read, read_text
from menurut.errors import ArticleError, EvidenceBroken, MenurutError, SetupError, TransientError

__all__ = [
    "ArticleError",
    "EvidenceBroken",
    "MenurutError",
    "Reading",
    "SetupError",
    "TransientError",
    "read",
    "read_text",
]
