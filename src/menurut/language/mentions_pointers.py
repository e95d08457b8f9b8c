"""Pronouns, clitics and pair words: mentions that only point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.mentions_page import Draft, Page
from menurut.lexicon import pointers

if TYPE_CHECKING:
    from collections.abc import Iterator


def pointing(page: Page) -> Iterator[Draft]:
    """Every pronoun, `-nya` on a verb of speech or of acting on somebody, and pair word, in order of the text."""
    trie = pointers.pronouns()
    speech, acted = pointers.words("speech"), pointers.words("object")
    for at, word in enumerate(page.words):
        hit = trie.longest(page.keys, at)
        if hit:
            end, (part, count) = hit
            if part == "part" and not _acts(page, at, end):
                continue
            if part == "pair" and page.key(end) in pointers.words("back"):
                end += 1
            head = " ".join(page.keys[at + 1 : end]) if part == "pair" else word.lower
            yield Draft(
                at,
                end,
                pointers.form_of(part),
                asks=part,
                count=count,
                plural=part in {"plural", "pair"},
                head=head,
                reason="pronoun",
            )
        elif word.clitic and (word.base in speech or word.base in acted):
            asks = "single" if word.base in speech else "object"
            yield Draft(at, at + 1, "clitic", asks=asks, head="-nya", span=(word.end - 3, word.end), reason="clitic")


def _acts(page: Page, at: int, end: int) -> bool:
    """Whether `sebagian` stands by itself as a subject: at the head of a clause, before a verb."""
    heads = page.opens[at] or page.key(at - 1) in {",", "dan", "sementara", "sedangkan", "namun", "tetapi"}
    acts = page.key(end) in pointers.reporting() or (end < len(page) and page.tag[end] in {"VERB", "AUX"})
    return heads and page.joined(end) and acts
