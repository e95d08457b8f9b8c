"""Pages over the whole corpus: its front, its outlets, who acts on whom, what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.faces.web import charts
from menurut.faces.web.answers import Answer
from menurut.faces.web.asking import PAGING, Parameter
from menurut.faces.web.pages.page import Page
from menurut.views import overview
from menurut.views.wanted import StatementsWanted

if TYPE_CHECKING:
    from menurut.faces.web.asking import Ask

_NEWEST = 24
_PAIRS = 400
_LEAD = 4
_LOOKED_AT = 200
_QUOTABLE = range(30, 220)
"""How long words are, in characters, that can stand alone on the front."""


def front(ask: Ask) -> Answer:
    """The newest articles and what is said in them."""
    table = ask.corpus.view(overview.NEWEST, {"limit": _NEWEST})
    articles = table.to_pylist()
    said = ask.corpus.statements(kind="direct", limit=_LOOKED_AT)
    leads = {row.article: row for row in reversed(list(said)) if row.speakers and len(row.content) in _QUOTABLE}
    return Answer(
        template="front.html",
        title=ask.words("Today"),
        table=table,
        context={
            "articles": articles,
            "leads": sorted(leads.values(), key=lambda row: row.day or "", reverse=True)[:_LEAD],
            "tally": ask.corpus.tally(StatementsWanted(), top=12),
            "counts": ask.corpus.counts,
        },
        facts={"counts": ask.corpus.counts},
    )


def outlets(ask: Ask) -> Answer:
    """The outlets and how they come by what they print."""
    table = ask.corpus.view(overview.OUTLETS)
    return Answer(
        template="outlets.html",
        title=ask.words("Outlets"),
        table=table,
        total=table.num_rows,
        context={"rows": table.to_pylist()},
    )


def relations(ask: Ask) -> Answer:
    """Who does something to whom."""
    limit = _PAIRS if ask.form == "html" else ask.limit
    asked = {"since": ask.get("since"), "until": ask.get("until"), "limit": limit}
    table = ask.corpus.view(overview.PAIRS, asked)
    pairs = table.to_pylist()
    return Answer(
        template="relations.html",
        title=ask.words("Relations"),
        table=table,
        context={"pairs": pairs[:100], "map": charts.heat_map(pairs), "cut": len(pairs) > 100},
    )


def left_out(ask: Ask) -> Answer:
    """What was left out and why."""
    reasons = ask.corpus.view(overview.LEFT_OUT_REASONS).to_pylist()
    reason = ask.get("reason")
    asked = {"reason": reason, "limit": ask.limit, "offset": ask.offset}
    table = ask.corpus.view(overview.LEFT_OUT, asked)
    total = sum(one["n"] for one in reasons if reason in (None, one["reason"]))
    taken = ask.corpus.view(overview.TAKEN_OUT).to_pylist() if ask.form in {"html", "json"} else []
    return Answer(
        template="left-out.html",
        title=ask.words("Left out"),
        table=table,
        total=total,
        context={"rows": table.to_pylist(), "reasons": reasons, "taken": taken},
        facts={"reasons": reasons, "taken_out": taken},
    )


_DAYS = (
    Parameter(name="since", about="Published on this day or later.", kind="day"),
    Parameter(name="until", about="Published on this day or before.", kind="day"),
)
FRONT = Page(path="/front", about="The newest articles.", build=front)
OUTLETS = Page(path="/outlets", about="The outlets of the corpus.", build=outlets)
RELATIONS = Page(
    path="/relations", about="Who does what to whom, by pairs.", build=relations, parameters=(*_DAYS, *PAGING)
)
LEFT_OUT = Page(
    path="/left-out",
    about="Sources that were not kept, and why.",
    build=left_out,
    parameters=(Parameter(name="reason", about="A stable code."), *PAGING),
)
