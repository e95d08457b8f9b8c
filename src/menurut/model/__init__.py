"""The ground floor: what an article, an actor, a statement and an event are. Plain Python only."""

from menurut.model.actor import Actor, Mention, Role
from menurut.model.article import Article, Dateline, RelatedLink, Removed
from menurut.model.cast import Cast
from menurut.model.document import Discard, Document, Media, Unchanged
from menurut.model.event import DateRange, Event
from menurut.model.ids import content_id
from menurut.model.passage import Passage
from menurut.model.record import SCHEMA, Record
from menurut.model.run import Run
from menurut.model.statement import Cue, SaidOn, Statement
from menurut.model.vocabulary import (
    Act,
    ActorKind,
    EventType,
    MentionForm,
    Modality,
    Polarity,
    Quad,
    StatementKind,
)

__all__ = [
    "SCHEMA",
    "Act",
    "Actor",
    "ActorKind",
    "Article",
    "Cast",
    "Cue",
    "DateRange",
    "Dateline",
    "Discard",
    "Document",
    "Event",
    "EventType",
    "Media",
    "Mention",
    "MentionForm",
    "Modality",
    "Passage",
    "Polarity",
    "Quad",
    "Record",
    "RelatedLink",
    "Removed",
    "Role",
    "Run",
    "SaidOn",
    "Statement",
    "StatementKind",
    "Unchanged",
    "content_id",
]
