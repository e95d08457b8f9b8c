"""Builds the rows of the model by hand, with passages named by their text instead of by offsets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from menurut.model import (
    Actor,
    Article,
    Cue,
    Event,
    Mention,
    Passage,
    Record,
    Run,
    Statement,
    content_id,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.model import Act, ActorKind, EventType, Quad, StatementKind

_QUADS: dict[str, Quad] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}


def article(text: str, **fields: Any) -> Article:
    """An article with this text; further fields as in `Article`."""
    return Article(id=content_id("a", text), text=text, **fields)


def passage(text: str, part: str, nth: int = 1) -> Passage:
    """The nth place where `part` stands in `text`.

    Raises:  ValueError where there is none.
    """
    start = -1
    for _ in range(nth):
        start = text.index(part, start + 1)
    return Passage.of(text, start, start + len(part))


def actor(text: str, name: str, kind: ActorKind = "person", *, mentions: Sequence[str] = (), **fields: Any) -> Actor:
    """An actor whose mentions are the first places of these substrings (of the name, where none are given)."""
    actor_id = content_id("p", name)
    spans = [passage(text, part) for part in (mentions or ([name] if name in text else []))]
    return Actor(
        id=actor_id,
        name=name,
        kind=kind,
        mentions=tuple(
            Mention(start=span.start, end=span.end, text=span.text, form="name", actor=actor_id, reason="by-hand")
            for span in spans
        ),
        **fields,
    )


def statement(
    text: str,
    content: str,
    *,
    cue: str | None = None,
    lemma: str | None = None,
    speakers: Sequence[Actor] = (),
    relayed_by: Sequence[Actor] = (),
    speaker: str | None = None,
    kind: StatementKind = "indirect",
    act: Act = "state",
    **fields: Any,
) -> Statement:
    """A statement whose content, cue and speaker are substrings of the text."""
    span = passage(text, content)
    cued = passage(text, cue) if cue else None
    return Statement(
        id=content_id("s", span.start, span.end),
        kind=kind,
        act=act,
        content=span,
        cue=Cue(start=cued.start, end=cued.end, text=cued.text, lemma=lemma or cued.text) if cued else None,
        speakers=tuple(one.id for one in speakers),
        relayed_by=tuple(one.id for one in relayed_by),
        speaker_span=passage(text, speaker) if speaker else None,
        confidence=1.0,
        reasons=("by-hand",),
        **fields,
    )


def event(
    text: str,
    trigger: str,
    type_: EventType,
    *,
    actors: Sequence[Actor] = (),
    recipients: Sequence[Actor] = (),
    claimed_by: Sequence[Statement] = (),
    **fields: Any,
) -> Event:
    """An event whose trigger is a substring of the text."""
    span = passage(text, trigger)
    return Event(
        id=content_id("e", type_, span.start, span.end),
        type=type_,
        mode=fields.pop("mode", None),
        quad=_QUADS[type_],
        actors=tuple(one.id for one in actors),
        recipients=tuple(one.id for one in recipients),
        trigger=span,
        claimed_by=tuple(one.id for one in claimed_by),
        confidence=1.0,
        reasons=("by-hand",),
        **fields,
    )


def record(
    article: Article,
    actors: Sequence[Actor] = (),
    statements: Sequence[Statement] = (),
    events: Sequence[Event] = (),
) -> Record:
    """A record of these rows under a run named ``by-hand``."""
    return Record(
        article=article,
        actors=tuple(actors),
        statements=tuple(statements),
        events=tuple(events),
        run=Run(code="by-hand", model="by-hand", lexicon="by-hand"),
    )
