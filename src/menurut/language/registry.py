"""Explicit registration of Menurut's spaCy factories: nothing is registered by being imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.util import registry

from menurut.language.lemmatizer import create_lemmatizer
from menurut.language.roots import create_roots
from menurut.language.sentences import create_sentences

if TYPE_CHECKING:
    from collections.abc import Callable


def unfilled_tokenizer() -> Callable[[Language], Tokenizer]:
    """Build a tokeniser without settings, for a saved pipeline that brings its own."""
    return lambda nlp: Tokenizer(nlp.vocab)


def register() -> None:
    """Make Menurut's components and its unfilled tokeniser known to spaCy; a second call does nothing."""
    registry.tokenizers("menurut.unfilled_tokenizer.v1", func=unfilled_tokenizer)
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
