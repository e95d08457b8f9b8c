"""The ground floor: what an article, an actor, a statement and an event are. Plain Python only."""

from menurut.model.actor import Actor, Mention, Role
from menurut.model.article import Article, Dateline, Origin, RelatedLink, Removed
from menurut.model.cast import Cast
from menurut.model.document import Discard, Document, Media, Page, Unchanged
from menurut.model.event import DateRange, Event, EventMention, Magnitude
from menurut.model.group import (
    Accounts,
    Cell,
    Change,
    Claim,
    Claimant,
    ClaimantKind,
    Copy,
    Evidence,
    Print,
    Relation,
    Says,
    Standing,
    Story,
    Utterance,
)
from menurut.model.ids import content_id
from menurut.model.passage import Passage
from menurut.model.record import SCHEMA, Record
from menurut.model.run import Run
from menurut.model.statement import Cue, SaidOn, Statement
from menurut.model.vocabulary import (
    Act,
    ActorKind,
    EventType,
    Harm,
    MentionForm,
    Modality,
    Polarity,
    Quad,
    StatementKind,
)

__all__ = [
    "SCHEMA",
    "Accounts",
    "Act",
    "Actor",
    "ActorKind",
    "Article",
    "Cast",
    "Cell",
    "Change",
    "Claim",
    "Claimant",
    "ClaimantKind",
    "Copy",
    "Cue",
    "DateRange",
    "Dateline",
    "Discard",
    "Document",
    "Event",
    "EventMention",
    "EventType",
    "Evidence",
    "Harm",
    "Magnitude",
    "Media",
    "Mention",
    "MentionForm",
    "Modality",
    "Origin",
    "Page",
    "Passage",
    "Polarity",
    "Print",
    "Quad",
    "Record",
    "RelatedLink",
    "Relation",
    "Removed",
    "Role",
    "Run",
    "SaidOn",
    "Says",
    "Standing",
    "Statement",
    "StatementKind",
    "Story",
    "Unchanged",
    "Utterance",
    "content_id",
]
