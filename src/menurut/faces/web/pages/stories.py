"""What several articles tell of one happening: the stories, and the accounts of one side by side."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from menurut.api import stories as api
from menurut.faces.web.answers import Answer
from menurut.faces.web.asking import PAGING, Parameter
from menurut.faces.web.pages.page import Page
from menurut.views import stories as views

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pyarrow as pa

    from menurut.faces.web.asking import Ask
    from menurut.store.groups import Stored

_COLUMNS = 10
_CLAIMS = 60
_LEAST = 2
_ARTICLES = """
SELECT id, title, publisher AS outlet, day FROM articles
WHERE id IN (SELECT unnest($ids)) ORDER BY published_at NULLS LAST, id
"""
_ROWS = "SELECT unnest(from_json($rows, $types), recursive := true)"
_STORY = {
    "id": "VARCHAR",
    "title": "VARCHAR",
    "first": "VARCHAR",
    "last": "VARCHAR",
    "articles_n": "INTEGER",
    "outlets_n": "INTEGER",
    "copies_n": "INTEGER",
    "articles": ["VARCHAR"],
}
_EVIDENCE = {"article": "VARCHAR", "start": "INTEGER", "end": "INTEGER", "text": "VARCHAR", "origin": "VARCHAR"}
_CELL = {
    "claim": "VARCHAR",
    "words": "VARCHAR",
    "standing": "VARCHAR",
    "origins": ["VARCHAR"],
    "first": "VARCHAR",
    "claimant": "VARCHAR",
    "says": "VARCHAR",
    "evidence": [_EVIDENCE],
}


def stories(ask: Ask) -> Answer:
    """The stories that were grouped, the newest first."""
    found = api.stored(ask.corpus)
    least = int(ask.get("least") or _LEAST)
    rows = api.stories(ask.corpus, least=least, limit=None, found=found)
    rows.sort(key=lambda row: row.last, reverse=True)
    shown = [asdict(row) for row in rows[ask.offset : ask.offset + ask.limit]]
    return Answer(
        template="stories.html",
        title=ask.words("Stories"),
        table=_table(ask, shown, _STORY),
        total=len(rows),
        context={"rows": shown, "grouped": found.state > 0, "behind": found.state != ask.corpus.state},
        facts={"grouped": found.state},
    )


def story(ask: Ask) -> Answer | None:
    """The accounts of one story; None where no story has this id, today or before it was joined to another."""
    found = api.stored(ask.corpus)
    name = _now(found, ask.place["story"])
    inside = next((one.articles for one in found.stories if one.id == name), ())
    articles = ask.corpus.view(_ARTICLES, {"ids": list(inside)}).to_pylist()
    if not articles:
        return None
    accounts = api.compare(ask.corpus, name, found=found)
    cells = views.claims(accounts)
    outlets = {row["id"]: row["outlet"] for row in articles}
    copies = {one.article: one for one in found.copies if one.article in outlets and one.source in outlets}
    return Answer(
        template="story.html",
        title=articles[0]["title"] or ask.words.label("ui", "untitled"),
        table=_table(ask, cells, _CELL),
        total=len(cells),
        context={
            "articles": articles,
            "outlets": outlets,
            "copies": copies,
            "claimants": accounts.claimants[:_COLUMNS],
            "claims": accounts.claims[:_CLAIMS],
            "cells": {claim.id: {cell.claimant: cell for cell in claim.cells} for claim in accounts.claims[:_CLAIMS]},
            "cut": len(accounts.claimants) > _COLUMNS or len(accounts.claims) > _CLAIMS,
        },
        data={
            "state": ask.corpus.state,
            "story": name,
            "articles": [{**row, **_relation(copies.get(row["id"]))} for row in articles],
            "rows": cells,
        },
    )


def _now(found: Stored, name: str) -> str:
    """The id under which a story goes on."""
    gone = {change.story: change.into[0] for change in found.changes if change.kind == "join"}
    seen = set()
    while name in gone and name not in seen:
        seen.add(name)
        name = gone[name]
    return name


def _relation(copy: Any) -> dict[str, str | None]:
    return {"relation": copy.relation if copy else "own report", "source": copy.source if copy else None}


def _table(ask: Ask, rows: Sequence[Mapping[str, Any]], types: Mapping[str, Any]) -> pa.Table:
    return ask.corpus.view(_ROWS, {"rows": json.dumps(rows), "types": json.dumps([types])})


def _stamp(ask: Ask) -> int:
    return api.stamp(ask.corpus)


STORIES = Page(
    path="/stories",
    about="Stories: articles about one happening, the newest first.",
    build=stories,
    stamp=_stamp,
    parameters=(Parameter(name="least", about="Articles that a story has at least.", kind="number"), *PAGING),
)
STORY = Page(
    path="/stories/{story}",
    about="The accounts of one story; a row for each claim and claimant, with the evidence.",
    build=story,
    stamp=_stamp,
    parameters=PAGING[-1:],
)
