"""Search over what was said and what was done, with counts of every facet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, get_args

from menurut.faces.web import charts
from menurut.faces.web.answers import Answer
from menurut.faces.web.asking import PAGING, Parameter
from menurut.faces.web.pages.page import Page
from menurut.model.correction import standing
from menurut.model.vocabulary import Act, EventType, StatementKind
from menurut.views import corrected
from menurut.views.wanted import EventStatus, EventsWanted, StatementStatus, StatementsWanted

if TYPE_CHECKING:
    from menurut.faces.web.asking import Ask
    from menurut.model.correction import Correction
    from menurut.views.tally import Tally

Wanted = StatementsWanted | EventsWanted
_DAYS = (
    Parameter(name="since", about="Published on this day or later.", kind="day"),
    Parameter(name="until", about="Published on this day or before.", kind="day"),
)
_STATEMENTS = (
    Parameter(name="words", about='Words in any of their forms; "a phrase" as written; awal*; -without; OR.'),
    Parameter(name="speaker", about="Who says it."),
    Parameter(name="about", about="Of whom it is said."),
    Parameter(name="act", about="What is done by saying it.", choices=get_args(Act)),
    Parameter(name="kind", about="In whose words.", choices=get_args(StatementKind)),
    Parameter(name="status", about="By whom it reached the page.", choices=get_args(StatementStatus)),
    Parameter(name="claimed_by", about="Who passed it on."),
    Parameter(name="outlet", about="Who printed it."),
    *_DAYS,
)
_EVENTS = (
    Parameter(name="actor", about="Who does it."),
    Parameter(name="recipient", about="To whom it is done."),
    Parameter(name="type", about="PLOVER type.", choices=get_args(EventType)),
    Parameter(name="status", about="How far it happened.", choices=get_args(EventStatus)),
    Parameter(name="claimed_by", about="Who says that it happened."),
    Parameter(name="outlet", about="Who printed it."),
    *_DAYS,
)
_GROUPS = {"act": "act", "kind": "kind", "type": "event", "modality": "modality"}
"""Facets whose values have labels, and the group these are in."""


def statements(ask: Ask) -> Answer:
    """What was said."""
    wanted = StatementsWanted(**ask.filters)  # type: ignore[arg-type]
    found = ask.corpus.statements(**ask.filters, limit=ask.limit, offset=ask.offset)  # type: ignore[arg-type]
    return _answer(ask, "statements.html", ask.words("Statements"), wanted, found)


def events(ask: Ask) -> Answer:
    """What was done."""
    wanted = EventsWanted(**ask.filters)  # type: ignore[arg-type]
    found = ask.corpus.events(**ask.filters, limit=ask.limit, offset=ask.offset)  # type: ignore[arg-type]
    return _answer(ask, "events.html", ask.words("Events"), wanted, found)


def _answer(ask: Ask, template: str, title: str, wanted: Wanted, found: Any) -> Answer:
    if ask.form in {"csv", "parquet"}:
        return Answer(template=template, title=title, table=found.to_arrow(), total=found.total)
    tally = ask.corpus.tally(wanted)
    return Answer(
        template=template,
        title=title,
        table=found.to_arrow(),
        total=tally.rows,
        facts={"articles": tally.articles, "outlets": tally.outlets, "whole": tally.whole, "facets": tally.values},
        context={
            "rows": list(found),
            "marks": _marks(ask, found),
            "given_to": _given_to(ask),
            "tally": tally,
            "bars": charts.bars(tally.months),
            "facets": _facets(ask, tally),
            "without": {} if tally.rows else _without(ask, wanted),
            "parameters": {one.name: one for one in (_STATEMENTS if template == "statements.html" else _EVENTS)},
        },
    )


def _marks(ask: Ask, found: Any) -> dict[str, Correction]:
    """The corrections of these rows, by id."""
    held = standing(ask.corrections)
    return {row.id: one for row in found if (one := corrected.mark(row, held))} if held else {}


def _given_to(ask: Ask) -> list[Correction]:
    """Corrections that give a statement to the speaker who is asked for."""
    wanted = (ask.get("speaker") or "").casefold().split()
    return [
        one
        for one in standing(ask.corrections)
        if wanted and any(set(wanted) <= set(name.casefold().split()) for name in one.speakers or ())
    ]


def _facets(ask: Ask, tally: Tally) -> list[tuple[str, list[tuple[str, str, int]]]]:
    """Facets with their values: value, label, number; those that say nothing are left out."""
    return [
        (name, [(value, ask.words.label(_GROUPS[name], value) if name in _GROUPS else value, n) for value, n in rows])
        for name, values in tally.values.items()
        if (rows := list(values.items())) and name != "modality"
    ]


def _without(ask: Ask, wanted: Wanted) -> dict[str, int]:
    """How many rows there would be without each condition, so that a reader sees which one emptied the page."""
    names = list(ask.filters)
    if len(names) < 2:
        return {}
    return {name: ask.corpus.tally(_lacking(wanted, name), top=1).rows for name in names}


def _lacking(wanted: Wanted, name: str) -> Wanted:
    nothing: dict[str, Any] = {name: None}
    return replace(wanted, **nothing)


STATEMENTS = Page(
    path="/statements", about="Statements, newest first.", build=statements, parameters=(*_STATEMENTS, *PAGING)
)
EVENTS = Page(path="/events", about="Events, newest first.", build=events, parameters=(*_EVENTS, *PAGING))
