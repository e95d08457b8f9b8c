"""Answers of an interview, printed behind a label (`J: ..`, `Ratna: ..`) or behind the question alone."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from menurut.attribution.draft import Draft, Source
from menurut.attribution.extent import trimmed
from menurut.lexicon.cues import speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.attribution.layout import Layout
    from menurut.model import Cast, Mention

_PARAGRAPH = re.compile(r"[^\n]+")
_LABEL = re.compile(r"\s*([^\s:][^:\n]{0,39}?)\s*:\s+(?=\S)")
_INTERVIEWER = re.compile(r"\b(?:wartawan|jurnalis|reporter|pewawancara)\b[^.\n]{0,20}$", re.IGNORECASE)
_INTERVIEWS = re.compile(r"(?:wartawan|jurnalis|reporter|pewawancara)\b", re.IGNORECASE)
_ADDRESSED = re.compile(r"(?<=[a-z] )(?:Ibu|Bapak|Saudara|Mas|Mbak)\b(?! [A-Z])")
_WORD = re.compile(r"\w+")
_MARKS = "\"“”«'‘"
_TURNS_N = 3
"""Questions from which paragraphs in turn are an interview and no rhetoric."""
_PROMPT_WORDS_N = 25
_ASKS = frozenset(["t", "tanya", "penanya", "wartawan", "redaksi", "pertanyaan"])
_ANSWERS = frozenset(["j", "jawab", "jawaban", "a"])


def answers(layout: Layout, cast: Cast) -> Iterator[Draft]:
    """Find the unquoted answers of an interview with labels.

    A name counts as a label only where questions are labelled too or it labels twice, so that
    `Catatan: ..` and a lone `Nama: ..` in a list are left alone.
    """
    labelled = [(line, label) for line in _PARAGRAPH.finditer(layout.text) if (label := _LABEL.match(line.group()))]
    names = [label.group(1).lower() for _, label in labelled]
    if not any(name in _ASKS for name in names) and not any(names.count(name) > 1 for name in names):
        yield from _unlabelled(layout, cast)
        return
    for line, label in labelled:
        source = _source(layout, cast, line.start(), line.start() + label.end(1), label.group(1).lower())
        start, end = trimmed(layout.text, line.start() + label.end(), line.end())
        if source is None or end <= start or layout.text[start] in _MARKS:
            continue
        sentence = layout.sentence_at(start).index
        yield Draft(start, end, "indirect", "answer behind a label", sentence, source)


def _unlabelled(layout: Layout, cast: Cast) -> Iterator[Draft]:
    """Answers of an interview whose paragraphs take turns: all that stands between two questions.

    Where nothing says that an interview follows, several paragraphs must ask, and address somebody.
    """
    lines = list(_PARAGRAPH.finditer(layout.text))
    opened = next((place + 1 for place, line in enumerate(lines) if _opening(line.group())), 0)
    asks = [place for place in range(opened, len(lines)) if _asking(lines[place].group(), opened=opened > 0)]
    turns = [(ask, end) for ask, end in pairwise([*asks, _last_reply(asks, len(lines))]) if end > ask + 1]
    addressed = opened or any(_words(lines[ask].group()) & speech_words("second_persons") for ask, _ in turns)
    if len(turns) < (1 if opened else _TURNS_N) or not addressed:
        return
    asked = _asked(layout, cast, lines[turns[0][0]].start())
    if asked is None:
        return
    source = Source((asked.actor,), asked.start, asked.end, "asked in an interview", 0.7)
    for place, first in ((place, place == ask + 1) for ask, end in turns for place in range(ask + 1, end)):
        start, end = trimmed(layout.text, lines[place].start(), lines[place].end())
        if not first and any(mark in layout.text[start:end] for mark in _MARKS):
            continue  # the reporter's own words between two answers
        own = not speech_words("first_persons").isdisjoint(_words(lines[place].group()))
        told = not own and any(mention.actor == asked.actor for mention in cast.within(start, end))
        if end > start and layout.text[start] not in _MARKS and not told:
            yield Draft(start, end, "indirect", "answer behind a question", layout.sentence_at(start).index, source)


def _last_reply(asks: list[int], lines_n: int) -> int:
    """Where the last answer ends: nobody asks behind it, so it is one paragraph."""
    return min(asks[-1] + 2, lines_n) if asks else 0


def _opening(paragraph: str) -> bool:
    """Whether a paragraph says that an interview follows: `Berikut petikan wawancara ..`."""
    text = paragraph.lower()
    return any(re.search(rf"\b{opener}(?:nya)?\b", text) for opener in speech_words("interview_openers"))


def _asking(paragraph: str, *, opened: bool) -> bool:
    """Whether a paragraph is the interviewer's; one that addresses somebody need not be a question in an interview."""
    if paragraph.lstrip()[:1] in _MARKS:
        return False
    words = _WORD.findall(paragraph.lower())
    you = not speech_words("formal_you").isdisjoint(words) or _ADDRESSED.search(paragraph)
    said = speech_words("first_persons").isdisjoint(words) and you
    return paragraph.rstrip().endswith("?") or (opened and bool(said) and len(words) <= _PROMPT_WORDS_N)


def _words(paragraph: str) -> set[str]:
    return set(_WORD.findall(paragraph.lower()))


def _source(layout: Layout, cast: Cast, start: int, end: int, label: str) -> Source | None:
    if label in _ASKS:
        return None
    if label in _ANSWERS:
        asked = _asked(layout, cast, start)
        return None if asked is None else Source((asked.actor,), start, end, "asked in an interview", 0.7)
    named = next((m for m in cast.within(start, end) if m.form == "name" and m.end == end), None)
    if named is None or cast[named.actor].kind != "person":
        return None
    return Source((named.actor,), named.start, named.end, "label of the paragraph", 0.85)


def _asked(layout: Layout, cast: Cast, before: int) -> Mention | None:
    """The person named behind `wawancara dengan`, else the one most often named before the questions."""
    persons = [m for m in cast.within(0, before) if cast[m.actor].kind == "person" and m.form in ("name", "role")]
    asking = {m.actor for m in persons if _INTERVIEWER.search(layout.text[: m.start]) or _INTERVIEWS.match(m.text)}
    persons = [m for m in persons if m.actor not in asking]
    for mention in persons:
        if re.search(r"wawancara (?:\w+ ){0,3}(?:dengan|bersama) $", layout.text[: mention.start]):
            return mention
    counts: dict[str, int] = {}
    for mention in persons:
        counts[mention.actor] = counts.get(mention.actor, 0) + 1
    return max(persons, key=lambda m: counts[m.actor], default=None)
