"""The kind of each word: what part it can play in a clause, by the lists of the lexicon and the tagger."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from menurut.lexicon.frames import index
from menurut.lexicon.load import table
from menurut.lexicon.morphology import forms, without_clitics

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUN, VERB, PREPOSITION, MARKER, RELATIVE, COORDINATOR = "N", "V", "P", "M", "Y", "C"
ADVERB, COMMA, STOP, QUOTE, ASIDE = "A", ",", ".", "Q", "Z"
_QUOTES = frozenset("\"'“”‘’«»`")
_NOUN_ARCS = frozenset(("compound", "nmod", "flat", "amod", "obj", "obl", "nsubj", "acl"))
_VERB_TAGS = ("VERB", "AUX")


@cache
def words(name: str) -> frozenset[str]:
    """One list of function words."""
    return frozenset(table("clauses")[name])


@cache
def light_verbs() -> frozenset[str]:
    """Every form of the verbs that lend only their grammar to a noun."""
    groups = table("light_verbs").values()
    return frozenset(form.text for group in groups for spec in group for form in forms(spec))


def kind_of(token: Token, mentioned: bool) -> str:
    """The kind of one token; whatever a mention covers is a noun."""
    if mentioned:
        return NOUN
    word = token.lower_
    if token.is_punct or token.is_space:
        return _mark(word)
    for name, kind in _LISTS:
        if word in words(name):
            return kind
    return _by_tag(token)


_LISTS = (
    ("relatives", RELATIVE), ("adverbs", ADVERB), ("times", ADVERB), ("coordinators", COORDINATOR),
    ("markers", MARKER), ("prepositions", PREPOSITION),
)  # fmt: skip


def _mark(word: str) -> str:
    if word in _QUOTES:
        return QUOTE
    return COMMA if word in (",", "-", "–", "—") else STOP if word not in ("(", ")", "[", "]") else ASIDE


def _by_tag(token: Token) -> str:
    if token.pos_ == "VERB" and token.dep_ in _NOUN_ARCS and _bare(token.lower_):
        return NOUN  # `perjanjian dagang`, `meja dialog`
    if token.pos_ in _VERB_TAGS or (token.pos_ in ("ADJ", "X") and is_verb_form(token.lower_)):
        return VERB
    if token.pos_ in ("ADJ", "NOUN", "ADV", "X") and (_plain_verb(token.lower_) or token.lower_ in words("attitudes")):
        return VERB
    return {"ADV": ADVERB, "PART": ADVERB, "ADP": PREPOSITION, "SCONJ": MARKER, "CCONJ": COORDINATOR}.get(
        token.pos_, NOUN if not _sure_verb(token.lower_) else VERB
    )


@cache
def _plain_verb(word: str) -> bool:
    """A word without affix that alone is a trigger (`sepakat`, `siap`, `mundur`)."""
    return any(
        alternative.voice == "word"
        and alternative.words == (word,)
        and not trigger.frame.noun
        and len(trigger.steps) == 1
        for trigger, alternative in index().get(word, ())
    )


@cache
def is_verb_form(word: str) -> bool:
    """Whether a word is a verb form of some trigger."""
    return any(alternative.voice in ("active", "passive", "intransitive") for _, alternative in index().get(word, ()))


@cache
def is_root_of_verb(word: str) -> bool:
    """Whether a word without affix is the root of a verb that some trigger has (`kami imbau`)."""
    return any(alternative.voice == "bare" for _, alternative in index().get(word, ()))


def _bare(word: str) -> bool:
    return not _prefixed(word) and word not in index()


def _prefixed(word: str) -> bool:
    return word.startswith(("me", "di", "ber", "ter", "ke"))


def _sure_verb(word: str) -> bool:
    """A form with a verbal prefix that some trigger has, whatever the tagger says of it."""
    return _prefixed(word) and is_verb_form(without_clitics(word))
