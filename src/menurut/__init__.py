"""Menurut reads Indonesian news and keeps who said and did what, to whom, when, and according to whom."""

from menurut.api import Corpus, Reading, add, read, read_text
from menurut.api import open_corpus as open  # noqa: A004 - one writes menurut.open(..)
from menurut.errors import ArticleError, EvidenceBroken, MenurutError, SetupError, TransientError

__all__ = [
    "ArticleError",
    "Corpus",
    "EvidenceBroken",
    "MenurutError",
    "Reading",
    "SetupError",
    "TransientError",
    "add",
    "open",
    "read",
    "read_text",
]
