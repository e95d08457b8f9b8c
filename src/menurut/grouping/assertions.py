"""What an article asserts, and who answers for it: pieces of statements, and sentences in the outlet's own voice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.grouping import words
from menurut.grouping.origins import state_owned
from menurut.model import Claimant, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from menurut.model import Actor, Record, Statement

VOICE = Claimant(id="voice", name="", kind="voice")
UNSPECIFIED = Claimant(id="unspecified", name="", kind="unspecified")
_CUT = re.compile(r"[.!?][\"”]?\s+(?=[\"“A-Z0-9])|;\s+|,\s+(?=(?:sedangkan|tetapi|namun|sementara|melainkan)\b)")
_TAIL = re.compile(r",\s+(?:sesuatu\s+)?yang\b")
_NEXT = re.compile(r"[^\n.!?]*[.!?][\"”]?[^\n.!?]*")
_LEAST_STEMS = 2
_COVERED = 0.3
"""A sentence is own voice where statements and their cues cover less of it than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """One piece of text that can be true or false, with who answers for it.

    `negative` says whether it is turned round by words like `tidak`, by denying it, or by both.
    """

    article: str
    passage: Passage
    statement: Statement | None
    claimants: tuple[Claimant, ...]
    stems: tuple[str, ...]
    numbers: frozenset[str]
    negative: bool


def assertions(record: Record, who: Mapping[tuple[str, str], Claimant]) -> list[Assertion]:
    """The assertions of an article in the order of its text; `who` names its actors across articles."""
    found = [*_spoken(record, who), *_voiced(record)]
    return sorted(found, key=lambda one: (one.passage.start, one.passage.end))


def _spoken(record: Record, who: Mapping[tuple[str, str], Claimant]) -> Iterator[Assertion]:
    text = record.article.text
    seen: set[tuple[int, int, str]] = set()
    lender: tuple[Claimant, int] | None = None
    answers: dict[str, tuple[Claimant, ...]] = {}
    for statement in record.statements:
        claimants = _claimants(record, statement, who)
        if claimants == (UNSPECIFIED,) and lender and _goes_on(text[lender[1] : statement.content.start]):
            claimants = (lender[0],)
        answers[statement.id] = claimants
        if answers.get(statement.within or "", (UNSPECIFIED,)) != (UNSPECIFIED,):
            continue  # who says that somebody says something answers for it
        if claimants != (UNSPECIFIED,):
            lender = claimants[0], statement.content.end
        elif _told_within(record, statement):
            continue
        for piece in _pieces(statement.content, text):
            fresh = tuple(one for one in claimants if (piece.start, piece.end, one.id) not in seen)
            seen.update((piece.start, piece.end, one.id) for one in fresh)
            if fresh and len(words.stems(piece.text)) >= _LEAST_STEMS:
                yield _assertion(record, piece, statement, fresh, denied=statement.act in ("deny", "reject"))


def _told_within(record: Record, outer: Statement) -> bool:
    """Whether a statement of somebody named makes up most of one that nobody answers for."""
    inside = (one.content for one in record.statements if one.within == outer.id and one.speakers)
    return any(2 * (one.end - one.start) > outer.content.end - outer.content.start for one in inside)


def _goes_on(between: str) -> bool:
    """Whether the words between two statements lead the second back to the speaker of the first.

    `Kremlin memberi keterangan. Xi disebut ..` and `menurut keterangan itu` do, in the next sentence.
    """
    if not _NEXT.fullmatch(between):
        return False
    found = between.casefold()
    return any(phrase in found for phrase in words.phrases("same_source"))


def _voiced(record: Record) -> Iterator[Assertion]:
    text = record.article.text
    taken = [
        (span.start, span.end)
        for statement in record.statements
        for span in (statement.content, statement.cue, statement.speaker_span)
        if span
    ]
    for start, end in words.sentences(text):
        covered = sum(any(a <= place < b for a, b in taken) for place in range(start, end))
        if covered < _COVERED * (end - start):
            piece = Passage.of(text, start, end)
            if len(words.stems(piece.text)) > _LEAST_STEMS and not _tells_silence(piece.text):
                yield _assertion(record, piece, None, (VOICE,), denied=False)


def _tells_silence(text: str) -> bool:
    """Whether a sentence only tells that somebody says nothing of it (`belum menanggapi`, `tidak memuat`)."""
    return any(phrase in text.casefold() for phrase in words.phrases("silence"))


def _assertion(
    record: Record, piece: Passage, statement: Statement | None, claimants: tuple[Claimant, ...], *, denied: bool
) -> Assertion:
    main = _TAIL.split(piece.text)[0]
    negations = sum(word.text in words.negations() for word in words.words(main))
    return Assertion(
        article=record.article.id,
        passage=piece,
        statement=statement,
        claimants=claimants,
        stems=tuple(words.stems(piece.text)),
        numbers=words.numbers(piece.text),
        negative=(negations + denied) % 2 == 1,
    )


def _claimants(record: Record, statement: Statement, who: Mapping[tuple[str, str], Claimant]) -> tuple[Claimant, ...]:
    """Who answers for a statement: a party or a state's medium that passes it on, else its speakers."""
    actors = {actor.id: actor for actor in record.actors}

    def of(actor: Actor) -> Claimant:
        return who.get((record.article.id, actor.id)) or Claimant(id=actor.name.casefold(), name=actor.name)

    relays = [actors[one] for one in statement.relayed_by]
    accounts = [one for one in relays if one.kind != "media" or state_owned(one.name)]
    if accounts:
        return (of(accounts[-1] if accounts[-1].kind != "media" else accounts[0]),)
    speakers = tuple(dict.fromkeys(of(actors[one]) for one in statement.speakers))
    return speakers or (UNSPECIFIED,)


def _pieces(content: Passage, text: str) -> Iterator[Passage]:
    """A content cut where one assertion ends and another begins."""
    start = content.start
    for match in _CUT.finditer(text, content.start, content.end):
        if match.start() > start:
            yield Passage.of(text, start, match.start() + 1)
        start = match.end()
    if start < content.end:
        yield Passage.of(text, start, content.end)
