"""An event: what one party did to another, and how far the article stands behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from menurut.model.passage import Passage
    from menurut.model.vocabulary import EventType, Harm, Modality, Polarity, Quad


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """A closed interval of ISO dates: a day, a month or a year."""

    start: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Magnitude:
    """How many people an event killed, injured, arrested, made disappear or drove out.

    `low` and `high` close an interval of persons; None leaves that side open (`sedikitnya 12`: low 12, high None).
    `about` says that the number is rough (`sekitar 30`). `span` holds the words from the number to what befell them.
    """

    kind: Harm
    low: int | None
    high: int | None
    about: bool = False
    span: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """A further place where the article tells of the same event, and the statements that tell it there."""

    trigger: Passage
    claimed_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A PLOVER event with its polarity, modality and claimants.

    `actors` and `recipients` hold actor ids, `claimed_by` statement ids (empty: the publisher's own voice).
    `goldstein` is the ICEWS table's value of `cameo`, -10..10. `trigger` is the first place that tells of it,
    `mentions` are the later ones. `reasons` says which frame found it and which words set its status.

    Source:  types, modes and contexts of the PLOVER manual 2.0.
    """

    id: str
    type: EventType
    mode: str | None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    goldstein: float | None = None
    quad: Quad
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    trigger: Passage
    date: DateRange | None = None
    place: str | None = None
    polarity: Polarity = "positive"
    modality: Modality = "actual"
    claimed_by: tuple[str, ...] = ()
    magnitude: tuple[Magnitude, ...] = ()
    mentions: tuple[EventMention, ...] = ()
    confidence: float
    reasons: tuple[str, ...] = ()
