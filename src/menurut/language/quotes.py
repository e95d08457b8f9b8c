"""Finds quotations by their marks, whatever the glyphs, closed or not.

Indonesian papers open with ``“``, ``"``, ``”`` (Kompas in print), ``«``, ``'`` or ``‘``, forget to close, and
open again at every paragraph of a long quotation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from menurut.lexicon.cues import forms

if TYPE_CHECKING:
    from collections.abc import Iterator

DOUBLE = '"“”„‟«»〝〞＂'
SINGLE = "'‘’‚‛`"
_MARK = re.compile(f"''|[{DOUBLE}{SINGLE}]")
_PARAGRAPH = re.compile(r"[^\n]+")
_ALWAYS_OPENS = "“„«〝‘‚"
_ENDS_SPEECH = ".,!?…;:)"
_UNCLOSED_LIMIT = 1500
"""Characters after which a quotation that is never closed is cut at the end of its first sentence instead of
running to the end of the paragraph: long runs are a lost mark rather than a long speech."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: `start`..`end` with its marks, `inner_start`..`inner_end` without.

    `closed` is False where the closing mark is missing; `single` says that single marks were used.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    single: bool = False


def find(text: str) -> list[Quote]:
    """Find the outermost quotations of a text, in order.

    Shape:   quotations do not overlap and do not cross a line break; one that goes on over several
             paragraphs is one `Quote` a paragraph (whoever reads them joins them).
    Units:   code points into `text`.
    """
    return [quote for line in _PARAGRAPH.finditer(text) for quote in _in_paragraph(text, line.start(), line.end())]


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quote]:
    open_at: re.Match[str] | None = None
    for mark in _marks(text, start, end):
        if open_at is None:
            if _can_open(text, mark, start):
                open_at = mark
        elif _closes(text, open_at, mark, end):
            if mark.start() > open_at.end():
                yield _quote(open_at, mark.start(), mark.end(), closed=True)
            open_at = None
    if open_at is not None and not _is_single(open_at):
        yield from _unclosed(text, open_at, end)


def _marks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    for mark in _MARK.finditer(text, start, end):
        if not _inside_word(text, mark):
            yield mark


def _inside_word(text: str, mark: re.Match[str]) -> bool:
    """An apostrophe (`Jum'at`, `Ma’ruf`), a foot or an inch is no quotation mark."""
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    return before.isalnum() and after.isalnum() and _is_single(mark)


def _is_single(mark: re.Match[str]) -> bool:
    return mark.group() != "''" and mark.group() in SINGLE


def _can_open(text: str, mark: re.Match[str], start: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    if _is_single(mark):
        return not before.isalnum() and before not in ".,!?" and after.isalnum()
    return not after.isspace() or before.isspace()


def _closes(text: str, opener: re.Match[str], mark: re.Match[str], end: int) -> bool:
    if _is_single(opener) != _is_single(mark):
        return False
    if _is_single(mark):
        return mark.end() >= end or not text[mark.end()].isalnum()
    before = text[mark.start() - 1]
    after = text[mark.end()] if mark.end() < end else " "
    if mark.group() in _ALWAYS_OPENS:
        return opener.group() == "„" and mark.group() == "“"
    if opener.group() == "“" and mark.group() == '"' and _closing_curl_ahead(text, mark.end(), end):
        return False
    opens_again = before.isspace() and not after.isspace() and after not in _ENDS_SPEECH
    return not opens_again or opener.group() == mark.group() == '"'


def _closing_curl_ahead(text: str, start: int, end: int) -> bool:
    """Straight marks inside a curly quotation are a quotation of their own."""
    closing = text.find("”", start, end)
    opening = text.find("“", start, end)
    return closing >= 0 and (opening < 0 or closing < opening)


def _unclosed(text: str, opener: re.Match[str], end: int) -> Iterator[Quote]:
    stop = end
    cue = _cue_behind_comma().search(text, opener.end(), end)
    if cue is not None:
        stop = cue.start() + 1
    elif end - opener.end() > _UNCLOSED_LIMIT:
        sentence = re.compile(r"[.!?](?=\s)").search(text, opener.end(), end)
        stop = sentence.end() if sentence else end
    while stop > opener.end() and text[stop - 1].isspace():
        stop -= 1
    if stop > opener.end():
        yield _quote(opener, stop, stop, closed=False)


@cache
def _cue_behind_comma() -> re.Pattern[str]:
    """`"Laut ini milik semua, ujar Bassam`: a cue with its speaker shows where the mark was forgotten."""
    bare = {words[0] for words, form in forms().items() if form.voice == "bare" and len(words) == 1 and not form.clitic}
    return re.compile(rf"[,?!.]\s+(?:{'|'.join(sorted(bare))})(?:nya\b|\s+(?:[A-Z]|dia\b|ia\b|seorang\b))")


def _quote(opener: re.Match[str], inner_end: int, end: int, *, closed: bool) -> Quote:
    return Quote(opener.start(), end, opener.end(), inner_end, closed, _is_single(opener))
