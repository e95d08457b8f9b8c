"""Explicit registration of Menurut's spaCy factories: nothing is registered by being imported."""

from __future__ import annotations

from spacy.language import Language

from menurut.language.lemmatizer import create_lemmatizer
from menurut.language.roots import create_roots
from menurut.language.sentences import create_sentences


def register() -> None:
    """Make `menurut_sentences`, `menurut_roots` and `menurut_lemmatizer` known to spaCy; a second call does nothing."""
    if not Language.has_factory("menurut_sentences"):
        Language.factory("menurut_sentences", assigns=["token.is_sent_start", "doc.sents"], func=create_sentences)
    if not Language.has_factory("menurut_roots"):
        Language.factory(
            "menurut_roots", requires=["token.dep"], assigns=["token.head", "token.dep", "doc.sents"], func=create_roots
        )
    if not Language.has_factory("menurut_lemmatizer"):
        Language.factory(
            "menurut_lemmatizer", requires=["token.tag"], assigns=["token.pos", "token.lemma"], func=create_lemmatizer
        )
