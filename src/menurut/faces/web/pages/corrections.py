"""The ledger of what readers corrected."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from menurut.faces.web.answers import Answer
from menurut.faces.web.asking import PAGING
from menurut.faces.web.pages.page import Page
from menurut.model.correction import standing

if TYPE_CHECKING:
    from menurut.faces.web.asking import Ask

_COLUMNS = {
    **dict.fromkeys(("id", "at", "by", "remark", "article", "url", "row"), "VARCHAR"),
    "start": "INTEGER",
    **dict.fromkeys(("exact", "prefix", "suffix"), "VARCHAR"),
    "speakers": ["VARCHAR"],
    **dict.fromkeys(("act", "polarity", "modality", "note", "undoes"), "VARCHAR"),
    "stands": "BOOLEAN",
}


def corrections(ask: Ask) -> Answer:
    """Every entry, the newest first; `stands` where nobody took it back and no later one replaced it."""
    held = {one.id for one in standing(ask.corrections)}
    entries = sorted(ask.corrections, key=lambda one: one.at, reverse=True)
    shown = entries[ask.offset : ask.offset + ask.limit]
    rows = [{"id": one.id, **asdict(one), "stands": one.id in held} for one in shown]
    sql = "SELECT unnest(from_json($rows, $columns), recursive := true)"
    table = ask.corpus.view(sql, {"rows": json.dumps(rows), "columns": json.dumps([_COLUMNS])})
    undone = {one.undoes for one in entries}
    return Answer(
        template="corrections.html",
        title=ask.words("Corrections"),
        table=table,
        total=len(entries),
        context={"rows": shown, "held": held, "undone": undone},
    )


CORRECTIONS = Page(
    path="/corrections", about="What readers corrected, newest first.", build=corrections, parameters=PAGING
)
