"""Stories as rows, and the accounts of one as rows and as a table for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import pyarrow as pa
    from rich.console import Console

    from menurut.model import Accounts, Cell, Claim
    from menurut.store.groups import Stored

_ARTICLES = "SELECT id, title, publisher, day, text FROM articles WHERE id IN (SELECT unnest($ids))"
_MARKS = {"claims": "+", "denies": "−", "otherwise": "≈"}


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """One story: the title of its first article, how many articles, outlets and copies it has, and its days."""

    id: str
    title: str
    first: str
    last: str
    articles_n: int
    outlets_n: int
    copies_n: int
    articles: tuple[str, ...]


def rows(
    view: Callable[[str, Mapping[str, Any]], pa.Table], found: Stored, *, least: int, limit: int | None
) -> list[StoryRow]:
    """Stories with at least so many articles, those that most outlets tell first, then the newest."""
    large = [story for story in found.stories if len(story.articles) >= least]
    ids = [name for story in large for name in story.articles]
    articles = {row["id"]: row for row in view(_ARTICLES, {"ids": ids}).to_pylist()}
    copied = {copy.article for copy in found.copies}
    made = []
    for story in large:
        there = [articles[name] for name in story.articles if name in articles]
        days = sorted(one["day"] or "" for one in there)
        if there:
            made.append(
                StoryRow(
                    id=story.id,
                    title=there[0]["title"] or there[0]["text"].split("\n", 1)[0][:100],
                    first=days[0],
                    last=days[-1],
                    articles_n=len(there),
                    outlets_n=len({one["publisher"] for one in there}),
                    copies_n=sum(one["id"] in copied for one in there),
                    articles=tuple(one["id"] for one in there),
                )
            )
    made.sort(key=lambda row: row.id)
    made.sort(key=lambda row: (row.outlets_n, row.last), reverse=True)
    return made[:limit]


def claims(accounts: Accounts) -> list[dict[str, Any]]:
    """One row for each cell: claim, claimant, what it says, origins and evidence."""
    names = {one.id: one.name or one.kind for one in accounts.claimants}
    return [
        {
            "claim": claim.id,
            "words": claim.words,
            "standing": claim.standing,
            "origins": list(claim.origins),
            "first": claim.first,
            "claimant": names[cell.claimant],
            "says": cell.says,
            "evidence": [
                {
                    "article": one.article,
                    "start": one.passage.start,
                    "end": one.passage.end,
                    "text": one.passage.text,
                    "origin": one.origin,
                }
                for one in cell.evidence
            ],
        }
        for claim in accounts.claims
        for cell in claim.cells
    ]


def show(accounts: Accounts, console: Console, *, limit: int, columns: int = 5) -> None:
    """Print claims as rows and claimants as columns, the most spoken of first; below, who else speaks."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    from menurut.views.labels import load
    from menurut.views.plain import one_line

    labels = load("id")
    shown = accounts.claimants[:columns]
    table = Table(box=SIMPLE_HEAD, expand=True)
    table.add_column("klaim", ratio=3)
    for claimant in shown:
        name = claimant.name or (labels("ui", "unspecified") if claimant.kind == "unspecified" else "media")
        table.add_column(Text(one_line(name)), ratio=2)
    table.add_column("sumber", ratio=1)
    for claim in accounts.claims[:limit]:
        cells = {cell.claimant: cell for cell in claim.cells}
        told = [Text(_cell(cells.get(one.id))) for one in shown]
        table.add_row(Text(one_line(claim.words)), *told, Text(_origins(claim)))
    console.print(table)


def _cell(cell: Cell | None) -> str:
    """A mark and the words of the first evidence; nothing where the claimant is silent."""
    from menurut.views.plain import one_line

    return f"{_MARKS[cell.says]} {one_line(cell.evidence[0].passage.text)}" if cell else "·"


def _origins(claim: Claim) -> str:
    names: Sequence[str] = claim.origins
    return f"{len(names)}: {', '.join(names)}" if names else "0"
