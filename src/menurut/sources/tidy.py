"""Characters and lines: the one place where a text is normalised, before any offset is taken."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_BREAKS = re.compile("\r\n|[\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
# Zero-width and direction marks, soft hyphens, BOMs; controls; lone surrogates are replaced below.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]")
_JOINER = re.compile(
    "(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d|\u200d(?![\u2600-\u27bf\U0001f000-\U0001faff])"
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_SPACES = re.compile(r"[^\S\n]+")

_SENTENCE_END = re.compile(r"[.!?:…][\"”’')\]]*$")
_SPLIT_WORD = re.compile(r"[^\W\d]-$")
# A text set in columns breaks where the next word no longer fits. Widths seen in wire copy and mail: 60 to 100.
_COLUMN = range(40, 121)
_FULL_SHARE = 0.8
_SLACK = 0.9
"""Lines wrapped by hand end somewhat before the column."""


def tidy(text: str) -> str:
    """NFC, one kind of space and line break, nothing invisible; blank ends of lines go.

    Applying it twice changes nothing.
    """
    text = _BREAKS.sub("\n", text)
    text = _SURROGATES.sub("\ufffd", text)
    text = _CONTROLS.sub(" ", _UNSEEN.sub("", text))
    text = unicodedata.normalize("NFC", _JOINER.sub("", text))
    return "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n"))


def paragraphs(text: str, starts_alone: Callable[[str], bool]) -> list[str]:
    """Split tidied text at line breaks, after joining lines that were only wrapped at a column.

    `starts_alone` tells lines that begin a paragraph of their own even inside wrapped text (labels, adverts).
    """
    lines = text.split("\n")
    if not _wrapped(lines, starts_alone):
        return [line for line in lines if line]
    width = _width(lines)
    found: list[str] = []
    previous = ""
    for line in lines:
        if line:
            ends = _SENTENCE_END.search(previous) or starts_alone(previous)
            if not previous or starts_alone(line) or (ends and not _full(previous, line, width)):
                found.append(line)
            else:
                found[-1] += line if _SPLIT_WORD.search(found[-1]) else f" {line}"
        previous = line
    return found


def _wrapped(lines: list[str], starts_alone: Callable[[str], bool]) -> bool:
    """Whether the line breaks come from a column width: lines that run on are as full as they can be."""
    width = _width(lines)
    if width not in _COLUMN:
        return False
    running = [
        _full(line, following, width)
        for line, following in pairwise(lines)
        if line
        and following
        and not _SENTENCE_END.search(line)
        and not starts_alone(line)
        and not starts_alone(following)
    ]
    return len(running) >= 2 and sum(running) >= _FULL_SHARE * len(running)


def _width(lines: list[str]) -> int:
    return max((len(line) for line, following in pairwise(lines) if line and following), default=0)


def _full(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(" ", 1)[0]) > _SLACK * width
