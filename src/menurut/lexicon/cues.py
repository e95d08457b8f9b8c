"""Reporting verbs by form: which lemma, in which voice, and what its object means."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, get_args

from menurut.errors import SetupError
from menurut.lexicon.load import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.model.vocabulary import Act

Voice = Literal["active", "passive", "bare"]
Takes = Literal[
    "clause",
    "matter",
    "fact",
    "phrase",
    "denied",
    "urged",
    "target",
    "seen",
    "felt",
    "told",
    "thanks",
    "report",
    "self",
]
Factivity = Literal["factive", "open", "counter"]
_SHORTEST_TYPO_N = 7
"""Letters from which a form that lacks one letter or has two swapped is still taken for the cue; shorter ones
would meet other words."""


@dataclass(frozen=True, slots=True)
class CueEntry:
    """One reporting verb; fields as explained at the head of ``data/cues.toml``."""

    lemma: str
    act: Act
    takes: Takes
    forms: tuple[tuple[str, Voice], ...]
    example: str
    somebody: bool = False
    factivity: Factivity = "open"


@dataclass(frozen=True, slots=True)
class CueForm:
    """A form of a cue as it may stand in a text, one string a word."""

    entry: CueEntry
    voice: Voice
    clitic: bool = False


@cache
def entries() -> tuple[CueEntry, ...]:
    """All reporting verbs of the lexicon.

    Raises:  SetupError where an entry does not say what it takes or whether it vouches for what is said.
    """
    return tuple(_entry(row) for row in table("cues")["cue"])


def _entry(row: dict[str, Any]) -> CueEntry:
    if row.get("factivity") not in get_args(Factivity) or row.get("takes") not in get_args(Takes):
        raise SetupError(f"cues.toml: {row.get('lemma')} lacks a known factivity or a known value of takes")
    return CueEntry(
        row["lemma"],
        row["act"],
        row["takes"],
        tuple(_forms(row)),
        row["example"],
        row.get("somebody", False),
        row["factivity"],
    )


def _forms(row: dict[str, list[str]]) -> Iterator[tuple[str, Voice]]:
    voices: tuple[Voice, ...] = ("active", "passive", "bare")
    for voice in voices:
        for form in row.get(voice, ()):
            yield form, voice


@cache
def forms() -> dict[tuple[str, ...], CueForm]:
    """Every form of every cue, keyed by its words in lower case, clitic -nya and reduplication included."""
    found: dict[tuple[str, ...], CueForm] = {}
    for entry in entries():
        for form, voice in entry.forms:
            words = tuple(form.split())
            found.setdefault(words, CueForm(entry, voice))
            found.setdefault((*words[:-1], words[-1] + "nya"), CueForm(entry, voice, clitic=True))
            if voice == "passive" and len(words) == 1:
                found.setdefault((f"{form}-{form.removeprefix('di')}",), CueForm(entry, voice))
    return found


@cache
def misspellings() -> dict[str, CueForm]:
    """Single-word forms with one letter lost, doubled or two swapped (`meyatakan`, `mengugkapkan`)."""
    right = {words[0] for words in forms() if len(words) == 1} | speech_words("real_words")
    found: dict[str, CueForm] = {}
    for words, form in forms().items():
        if len(words) == 1 and len(words[0]) >= _SHORTEST_TYPO_N and words[0][:2] in ("me", "di", "be"):
            for wrong in _slips(words[0]):
                if wrong not in right:
                    found.setdefault(wrong, form)
    return found


@cache
def first_words() -> frozenset[str]:
    """Words with which a cue may begin, right or misspelt, with or without -lah; all others need no look-up."""
    right = {words[0] for words in forms()}
    return frozenset(right | misspellings().keys() | {f"{word}lah" for word in right})


def _slips(word: str) -> Iterator[str]:
    for place in range(1, len(word) - 1):
        yield word[:place] + word[place + 1 :]
        yield word[:place] + word[place] + word[place:]
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


@cache
def speech_words(name: str) -> frozenset[str]:
    """One of the word lists of ``data/speech.toml``."""
    return frozenset(table("speech")[name])


@cache
def relay_words(name: str) -> frozenset[str]:
    """One of the relay lists of ``data/speech.toml``."""
    return frozenset(table("speech")["relay"][name])


@cache
def noun_acts() -> dict[str, Act]:
    """Which speech act a noun under a neutral cue carries."""
    acts: dict[str, Act] = table("speech")["noun_acts"]
    return acts
