"""Related links between the paragraphs: a label and a headline, a label and a list, or a bare link."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from menurut.lexicon.load import table
from menurut.model import RelatedLink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.sources.blocks import Block

_HEADLINE_REACH = 200
_LIST_REACH = 5
_QUOTED = re.compile(r"[\"“'‘](?P<text>.+?)[\"”'’]\.?$")
_BULLET = re.compile(r"^(?:[•·►▪■●*»-]|>>|\d{1,2}[.)])\s*")
_ENDS_SENTENCE = re.compile(r"[.…;:,][\"”'’)\]]*$")
_SPOKEN = re.compile(r"[\"”],? \w+")


def mark(blocks: Sequence[Block]) -> list[Block]:
    """Mark related links as removed, with the headline (no label) and its address.

    Shape:   the same blocks in the same order; a link inside a paragraph becomes a block of its own.
    """
    found: list[Block] = []
    listing = 0  # how many more unlabelled lines a label may still claim
    for block in blocks:
        if block.reason is not None:
            found.append(block)
            continue
        parts = _labelled(block)
        if parts is not None:
            listing = _LIST_REACH if not parts[-1].related else 0
            found += parts
        elif listing and (headline := _in_list(block)):
            listing -= 1
            found.append(_taken(block, headline))
        else:
            listing = 0
            found += _inside(block)
    return found


def is_label(line: str) -> bool:
    """Whether a line opens with a related-link label and a colon, or is nothing but the label."""
    return bool(_rules().label.match(line))


def without_label(text: str) -> str:
    """The headline of a related link whose label stands inside the link."""
    return _rules().label.sub("", text, count=1)


class _Rules:
    def __init__(self) -> None:
        rules = table("pages")["related"]
        labels = "|".join(rules["labels"])
        self.label = re.compile(rf"(?:{labels})\s*(?::+\s*|[-–—]\s+|$)", re.IGNORECASE)
        self.quoted = re.compile(rf"(?:{labels})\s*[:,]?\s+(?=[\"“'‘])", re.IGNORECASE)
        self.weak = re.compile(rf"{rules['weak']}\s*:\s*", re.IGNORECASE)
        self.bare = re.compile(rf"(?:{rules['bare']})\s+", re.IGNORECASE)
        self.linked = re.compile(rules["linked"], re.IGNORECASE)
        self.bracketed = re.compile(
            rf"\s*[(\[]\s*(?:{labels}|{rules['weak']})\s*:\s*(?P<text>[^()\[\]]{{5,200}})[)\]]", re.IGNORECASE
        )
        self.glued = re.compile(rf"(?<=[.!?”\"])\s+(?:{labels})\s*:\s*(?P<text>[^.\n]{{5,200}})$", re.IGNORECASE)


@cache
def _rules() -> _Rules:
    return _Rules()


def _labelled(block: Block) -> list[Block] | None:
    """A paragraph that opens with a label; None where it is text after all."""
    rules = _rules()
    text = block.text
    if match := rules.label.match(text):
        rest = text[match.end() :].strip()
        if len(rest) <= _HEADLINE_REACH and not (_ENDS_SENTENCE.search(rest) and _SPOKEN.search(rest)):
            return [_taken(block, rest)]
    elif match := rules.weak.match(text):
        rest = text[match.end() :].strip()
        if rest and len(rest) <= _HEADLINE_REACH and not _ENDS_SENTENCE.search(rest):
            return [_taken(block, rest)]
    elif match := rules.quoted.match(text):
        quoted = _QUOTED.fullmatch(text[match.end() :].strip())
        if quoted and len(text) <= _HEADLINE_REACH:
            return [_taken(block, text[match.end() :])]
    elif match := rules.bare.match(text):
        rest = text[match.end() :]
        if len(rest) <= _HEADLINE_REACH and (block.linked or _reads_as_headline(rest)):
            return [_taken(block, rest)]
    opened = block.linked or (block.url and rules.linked.match(text))
    if opened and len(text) <= _HEADLINE_REACH and not _ENDS_SENTENCE.search(text):
        return [_taken(block, text if block.linked else text.rpartition(": ")[2])]
    return None


def _in_list(block: Block) -> str | None:
    text = _BULLET.sub("", block.text)
    if len(text) > _HEADLINE_REACH or _ENDS_SENTENCE.search(text) or text[:1] in "\"“'‘([":
        return None
    return text if block.listed or block.linked or text != block.text or _reads_as_headline(text) else None


def _reads_as_headline(text: str) -> bool:
    """No full stop, no speech, and most longer words with a capital."""
    words = [word for word in text.split() if len(word) > 3]
    if len(words) < 3 or _ENDS_SENTENCE.search(text) or _SPOKEN.search(text):
        return False
    return sum(word.lstrip("\"“'‘(")[:1].isupper() for word in words) >= 0.7 * len(words)


def _taken(block: Block, headline: str) -> Block:
    text = _BULLET.sub("", headline).strip()
    if quoted := _QUOTED.fullmatch(text):
        text = quoted["text"].strip()
    related = (RelatedLink(text=text, url=block.url),) if text else ()
    return replace(block, reason="related", related=related)


def _inside(block: Block) -> list[Block]:
    """Take a bracketed or glued-on link out of a paragraph that is otherwise text."""
    rules = _rules()
    if ":" not in block.text:
        return [block]
    match = rules.bracketed.search(block.text) or rules.glued.search(block.text)
    if match is None:
        return [block]
    rest = (block.text[: match.start()] + block.text[match.end() :]).strip()
    gone = replace(_taken(block, match["text"]), text=match[0].strip())
    return [replace(block, text=rest), gone] if rest else [gone]
