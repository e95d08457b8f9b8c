"""Answers printed behind a label: `J: ..`, `Ratna: ..`."""

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
_WORD = re.compile(r"\w+")
_MARKS = "\"“”«'‘"
_TURNS_N = 3
"""Questions from which paragraphs in turn are an interview and no rhetoric."""
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
    """Answers of an interview whose paragraphs take turns: each stands behind one that addresses somebody and asks."""
    lines = list(_PARAGRAPH.finditer(layout.text))
    turns = [(ask, reply) for ask, reply in pairwise(lines) if _asking(ask.group()) and not _asking(reply.group())]
    addressed = any(set(_WORD.findall(ask.group().lower())) & speech_words("second_persons") for ask, _ in turns)
    if len(turns) < _TURNS_N or not addressed:
        return
    asked = _asked(layout, cast, turns[0][0].start())
    if asked is None:
        return
    source = Source((asked.actor,), asked.start, asked.end, "asked in an interview", 0.7)
    for _, reply in turns:
        start, end = trimmed(layout.text, reply.start(), reply.end())
        if end > start and layout.text[start] not in _MARKS:
            yield Draft(start, end, "indirect", "answer behind a question", layout.sentence_at(start).index, source)


def _asking(paragraph: str) -> bool:
    return paragraph.rstrip().endswith("?") and paragraph.lstrip()[:1] not in _MARKS


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
    asking = {m.actor for m in persons if _INTERVIEWER.search(layout.text[: m.start])}
    persons = [m for m in persons if m.actor not in asking]
    for mention in persons:
        if re.search(r"wawancara (?:\w+ ){0,3}(?:dengan|bersama) $", layout.text[: mention.start]):
            return mention
    counts: dict[str, int] = {}
    for mention in persons:
        counts[mention.actor] = counts.get(mention.actor, 0) + 1
    return max(persons, key=lambda m: counts[m.actor], default=None)
