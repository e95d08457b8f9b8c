"""The library's use cases: read an article; keep a corpus of articles and ask it."""

from menurut.api.adding import add
from menurut.api.corpus import Corpus, open_corpus
from menurut.api.found import Found
from menurut.api.reading import Reading, read, read_text

__all__ = ["Corpus", "Found", "Reading", "add", "open_corpus", "read", "read_text"]
