"""Records at a glance: one line per row, for looking over many articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from menurut.views.labels import load
from menurut.views.plain import one_line
from menurut.views.rows import event_rows, statement_rows
from menurut.views.text import names, statuses

if TYPE_CHECKING:
    from rich.console import Console

    from menurut.model.record import Record
    from menurut.views.labels import Labels, Language
    from menurut.views.rows import EventRow, StatementRow


@dataclass(slots=True)
class Totals:
    """Counts over many records."""

    articles_n: int = 0
    statements_n: int = 0
    events_n: int = 0

    def add(self, record: Record) -> None:
        """Count one record."""
        self.articles_n += 1
        self.statements_n += len(record.statements)
        self.events_n += len(record.events)

    def show(self, console: Console, *, language: Language, seconds: float) -> None:
        """Print the counts and the time they took."""
        labels = load(language)
        counts = (("articles", self.articles_n), ("statements", self.statements_n), ("events", self.events_n))
        line = ", ".join(f"{count} {labels('ui', name).lower()}" for name, count in counts)
        console.print(Text(f"{labels('ui', 'total')}: {line} ({seconds:.1f} s)", style="bold"))


def show(record: Record, console: Console, *, language: Language = "id", heading: str | None = None) -> None:
    """Print an article's title, then every statement (P) and event (K) on one line each, cut at the edge.

    `heading` stands in for the title of a text that came without one.
    """
    labels = load(language)
    article = record.article
    statements = statement_rows(record)
    facts = [article.publisher, labels.date(article.published_at) if article.published_at else None]
    console.print(Text(one_line(article.title or heading or labels("ui", "untitled")), style="bold"))
    console.print(Text(" · ".join(one_line(fact) for fact in facts if fact), style="dim"))
    lines = [_said(row, labels) for row in statements] + [_done(row, labels) for row in event_rows(record, statements)]
    for line in lines:
        console.print(line, no_wrap=True, overflow="ellipsis")
    console.print()


def _said(row: StatementRow, labels: Labels) -> Text:
    line = Text(f"  P{row.number:<3}").append(names(row.speakers) or labels("ui", "unspecified"), style="cyan")
    line.append(f" {labels('act', row.statement.act)}")
    if row.relayed_by:
        line.append(f" ({labels('ui', 'via')} {names(row.relayed_by)})", style="dim")
    said = one_line(row.statement.content.text)
    return line.append(f": “{said}”" if row.statement.kind == "direct" else f": {said}")


def _done(row: EventRow, labels: Labels) -> Text:
    line = Text(f"  K{row.number:<3}").append(row.event.type, style="magenta")
    line.append(f" {names(row.actors) or labels('ui', 'unspecified')}")
    if row.recipients:
        line.append(f" → {names(row.recipients)}")
    line.append(f": {one_line(row.event.trigger.text)}", style="dim")
    if status := statuses(row, labels):
        line.append(f" [{', '.join(status)}]", style="yellow")
    if row.claims:
        claimants = names(row.claimants) or labels("ui", "unspecified")
        line.append(f" ({labels('ui', 'claimant').lower()} {claimants})")
    return line
