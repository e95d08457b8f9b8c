"""One actor across articles: names, offices over time, what he said, what is said of him, what he did."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from menurut.faces.web import charts
from menurut.faces.web.answers import Answer
from menurut.faces.web.asking import Parameter
from menurut.faces.web.pages.page import Page
from menurut.views.dossier import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pyarrow as pa

    from menurut.faces.web.asking import Ask

_ROWS = 5
_ALL = 1_000
_TYPES = {"who": ["VARCHAR"], "whom": ["VARCHAR"], "start": "INTEGER", "end": "INTEGER"}


def dossier(ask: Ask) -> Answer | None:
    """The dossier of the actor whom a name means most often; a form where no name is given, None where nobody."""
    name = ask.get("name")
    if name is None:
        table = ask.corpus.view("SELECT 1 AS nobody WHERE false") if ask.form != "html" else None
        return Answer(template="actors.html", title=ask.words("Actors"), table=table, total=0)
    found = ask.corpus.who(name, limit=_ROWS if ask.form == "html" else _ALL)
    if found is None:
        return None
    lines = list(found.lines())
    table = _table(ask, lines) if ask.form in {"csv", "parquet"} else None
    return Answer(
        template="actor.html",
        title=found.name,
        table=table,
        total=len(lines),
        data={**found.to_dict(), "rows": lines},
        context={
            "who": found,
            "bars": charts.bars(found.said.tally.months),
        },
    )


def _table(ask: Ask, lines: Sequence[Mapping[str, Any]]) -> pa.Table:
    columns = json.dumps([{column: _TYPES.get(column, "VARCHAR") for column in COLUMNS}])
    sql = "SELECT unnest(from_json($rows, $columns), recursive := true)"
    return ask.corpus.view(sql, {"rows": json.dumps(lines), "columns": columns})


def _stamp(ask: Ask) -> int:
    """Who is who follows from the ledger of judgements too, which is only ever appended to."""
    file = ask.corpus.path / "ledger.jsonl"
    return file.stat().st_size if file.exists() else 0


ACTORS = Page(
    path="/actors",
    about="All that is held on one actor.",
    build=dossier,
    stamp=_stamp,
    parameters=(
        Parameter(name="name", about="A name, or the id of an actor."),
        Parameter(name="sep", about="Between the cells of csv.", choices=("comma", "semicolon")),
    ),
)
