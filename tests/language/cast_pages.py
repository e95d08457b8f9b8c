"""Docs made by hand for the tests of the cast: words, sentences and a plain part of speech, no model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Doc
from spacy.vocab import Vocab

from menurut.language.cast import assemble
from menurut.lexicon import pointers
from menurut.lexicon.surface import split
from menurut.model import Article

if TYPE_CHECKING:
    from menurut.model import Actor, Cast

_VERBS = ("me", "ber", "di")
_PLAIN = frozenset({"berita", "berusia", "meski", "merek", "dirinya", "dinas", "direktur", "merah", "media", "mereka"})


def doc_of(text: str) -> Doc:
    """A Doc over the surface words of a text; sentences end at a full stop, and every white space is a token's."""
    words: list[str] = []
    spaces: list[bool] = []
    end = 0
    for word in split(text):
        gap = text[end : word.start]
        if gap not in {"", " "}:
            words.append(gap)
            spaces.append(False)
        elif words:
            spaces[-1] = bool(gap)
        words.append(word.text)
        spaces.append(False)
        end = word.end
    if text[end:]:
        words.append(text[end:])
        spaces.append(False)
    starts: list[bool | int | None] = [
        at == 0 or words[at - 1] in {".", "!", "?"} or "\n" in words[at - 1] for at in range(len(words))
    ]
    tags = [_tag(word, bool(first)) for word, first in zip(words, starts, strict=True)]
    return Doc(Vocab(), words=words, spaces=spaces, pos=tags, sent_starts=starts)


def _tag(word: str, first: bool) -> str:
    lower = word.lower()
    if not word[0].isalnum():
        return "PUNCT"
    if word[0].isupper() and not (first and lower in pointers.words("openers")):
        return "PROPN"
    return "VERB" if lower.startswith(_VERBS) and lower not in _PLAIN and len(lower) > 5 else "NOUN"


def cast_of(text: str) -> Cast:
    """The cast of a text by the hand-made Doc."""
    doc = doc_of(text)
    assert doc.text == text
    return assemble(Article(id="t", text=text), doc)


def actor_at(cast: Cast, text: str, piece: str, nth: int = 1) -> Actor:
    """The actor whose mention is exactly the nth occurrence of a piece of the text."""
    start = -1
    for _ in range(nth):
        start = text.index(piece, start + 1)
    for mention in cast.mentions:
        if (mention.start, mention.text) == (start, piece):
            return cast[mention.actor]
    raise AssertionError(f"no mention {piece!r} at {start}: {[mention.text for mention in cast.mentions]}")


def actors_at(cast: Cast, text: str, piece: str) -> set[str]:
    """Names of all actors that share a mention."""
    start = text.index(piece)
    return {cast[mention.actor].name for mention in cast.mentions if (mention.start, mention.text) == (start, piece)}
