"""Pronouns, pair words, determiners: how a text points back at somebody."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from menurut.lexicon.load import table
from menurut.lexicon.trie import Trie

if TYPE_CHECKING:
    from menurut.model import MentionForm


@cache
def words(part: str, key: str = "words") -> frozenset[str]:
    """A word list of pointers.toml."""
    return frozenset(table("pointers")[part][key])


@cache
def pronouns() -> Trie[tuple[str, int]]:
    """Pronouns with what they ask for: ``single``, ``plural``, ``side``, or ``pair`` with a number."""
    data = table("pointers")
    trie: Trie[tuple[str, int]] = Trie()
    for part, number in (("single", 1), ("plural", 0), ("side", 1), ("pair", 2)):
        for phrase in data[part]["words"]:
            trie.add(phrase.split(), (part, number))
    for phrase in data["part"]["words"]:
        trie.add(phrase.split(), ("part", 0))
    for word, number in data["many"]["words"].items():
        trie.add([word], ("pair", number))
    for word, number in data["pair"]["numbers"].items():
        for noun in data["pair"]["nouns"]:
            trie.add([word, *noun.split()], ("pair", number))
    return trie


@cache
def reporting() -> frozenset[str]:
    """Single words that report speech, active and bare, from the cue lexicon."""
    return frozenset(
        form
        for cue in table("cues")["cue"]
        for part in ("active", "bare")
        for form in cue.get(part, ())
        if " " not in form
    )


@cache
def bare_cues() -> frozenset[str]:
    """Single words that report speech with the speaker behind them (`kata`, `ujar`), from the cue lexicon."""
    return frozenset(form for cue in table("cues")["cue"] for form in cue.get("bare", ()) if " " not in form)


@cache
def passive_cues() -> frozenset[str]:
    """Single passives of what is said, with the speaker behind them (`diutarakan`), from the cue lexicon."""
    told = (cue for cue in table("cues")["cue"] if cue["takes"] in {"clause", "matter", "fact"})
    return frozenset(form for cue in told for form in cue.get("passive", ()) if " " not in form)


@cache
def active_cues() -> frozenset[str]:
    """Single words that report speech with the speaker before them (`mengatakan`), from the cue lexicon."""
    return frozenset(form for cue in table("cues")["cue"] for form in cue.get("active", ()) if " " not in form)


def form_of(part: str) -> MentionForm:
    """How the mention of a pointer is classed."""
    return "description" if part == "side" else "pronoun"
