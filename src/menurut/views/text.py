"""A record for people at a terminal: the article's head, its statements, its events, its actors."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from menurut.views.labels import load
from menurut.views.plain import one_line
from menurut.views.rows import event_rows, statement_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import Console

    from menurut.model.actor import Actor
    from menurut.model.article import Article
    from menurut.model.record import Record
    from menurut.views.labels import Labels, Language
    from menurut.views.rows import EventRow, StatementRow


NARROW = 72
"""Below this many columns five cells side by side leave no room for words."""


def show(record: Record, console: Console, *, language: Language = "id", explain: bool = False) -> None:
    """Print a record; `explain` adds to every row the rules that found it and its confidence."""
    labels = load(language)
    statements = statement_rows(record)
    for line in _head(record.article, labels):
        console.print(line)
    said = [_statement_cells(row, labels, explain=explain) for row in statements]
    _table(console, labels, "statements", {"speaker": 2, "act": 2, "content": 6}, said)
    done = [_event_cells(row, labels, explain=explain) for row in event_rows(record, statements)]
    _table(console, labels, "events", {"type": 2, "who": 4, "trigger": 4, "claimant": 3}, done)
    if record.actors:
        console.print(_cast(record.actors, labels))


def _head(article: Article, labels: Labels) -> Iterator[Text]:
    yield Text(one_line(article.title or labels("ui", "untitled")), style="bold")
    facts = [
        article.publisher,
        labels.date(article.published_at) if article.published_at else None,
        article.dateline.place if article.dateline else None,
        f"{labels('ui', 'by')} {', '.join(article.byline)}" if article.byline else None,
        article.url,
    ]
    if line := " · ".join(one_line(fact) for fact in facts if fact):
        yield Text(line)
    if article.removed:
        yield Text(f"{labels('ui', 'taken_out')}: {taken_out(article, labels)}", style="dim")
    if article.marks:
        marks = ", ".join(labels("mark", mark) for mark in article.marks)
        yield Text(f"{labels('ui', 'marks')}: {one_line(marks)}", style="yellow")


def taken_out(article: Article, labels: Labels) -> str:
    """What was removed and why, counted: ``2 tautan terkait, 1 inisial penyunting``."""
    counts = Counter(removed.reason for removed in article.removed)
    return ", ".join(f"{count} {one_line(labels('removed', reason))}" for reason, count in counts.items())


def _table(
    console: Console, labels: Labels, name: str, columns: Mapping[str, int], rows: Sequence[Sequence[Text]]
) -> None:
    """Print numbered rows as a table; on a narrow terminal the cells of a row stand one below the other."""
    if not rows:
        console.print(f"\n{labels('ui', f'none_{name}')}")
        return
    narrow = console.width < NARROW
    table = Table(title=labels("ui", name), title_justify="left", title_style="bold", box=SIMPLE_HEAD, expand=True)
    table.show_header = not narrow
    table.add_column("#", justify="right")
    for column, ratio in columns.items() if not narrow else [("", 1)]:
        table.add_column(column and labels("ui", column), ratio=ratio, overflow="fold")
    for number, cells in enumerate(rows, 1):
        table.add_row(str(number), *([Text("\n").join(cells)] if narrow else cells))
    console.print(table)


def _statement_cells(row: StatementRow, labels: Labels, *, explain: bool) -> list[Text]:
    return [_speaker(row, labels), _act(row, labels), _content(row, labels, explain=explain)]


def _speaker(row: StatementRow, labels: Labels) -> Text:
    cell = Text(names(row.speakers) or labels("ui", "unspecified"), style="" if row.speakers else "italic")
    for actor in row.relayed_by:
        cell.append(f"\n{labels('ui', 'via')} {one_line(actor.name)}", style="dim")
    return cell


def _act(row: StatementRow, labels: Labels) -> Text:
    cell = Text(labels("act", row.statement.act))
    cue = f", “{one_line(row.statement.cue.text)}”" if row.statement.cue else ""
    return cell.append(f"\n{labels('kind', row.statement.kind)}{cue}", style="dim")


def _content(row: StatementRow, labels: Labels, *, explain: bool) -> Text:
    statement = row.statement
    said = one_line(statement.content.text)
    cell = Text(f"“{said}”" if statement.kind == "direct" else said)
    circumstances = [
        f"{labels('ui', 'to')} {names(row.addressees)}" if row.addressees else "",
        f"{labels('ui', 'about')} {names(row.targets)}" if row.targets else "",
        one_line(statement.occasion.text) if statement.occasion else "",
        one_line(statement.place.text) if statement.place else "",
        labels.dates(statement.said_on.first, statement.said_on.last) if statement.said_on else "",
    ]
    if line := " · ".join(filter(None, circumstances)):
        cell.append(f"\n{line}", style="dim")
    return _explained(cell, statement.reasons, statement.confidence, labels) if explain else cell


def _event_cells(row: EventRow, labels: Labels, *, explain: bool) -> list[Text]:
    return [_type(row, labels), _dyad(row, labels), _trigger(row, labels, explain=explain), _claim(row, labels)]


def _type(row: EventRow, labels: Labels) -> Text:
    cell = Text(labels("event", row.event.type))
    cell.append(f"\n{row.event.type} {row.event.cameo or ''}".rstrip(" "), style="dim")
    for status in statuses(row, labels):
        cell.append(f"\n{status}", style="yellow")
    return cell


def statuses(row: EventRow, labels: Labels) -> list[str]:
    """What sets the event apart from something that happened: negated, intended, requested .."""
    negated = [labels("ui", "negated")] if row.event.polarity == "negative" else []
    return negated + ([labels("modality", row.event.modality)] if row.event.modality != "actual" else [])


def _dyad(row: EventRow, labels: Labels) -> Text:
    cell = Text(names(row.actors) or labels("ui", "unspecified"))
    return cell.append(f" → {names(row.recipients)}") if row.recipients else cell


def _trigger(row: EventRow, labels: Labels, *, explain: bool) -> Text:
    event = row.event
    cell = Text(one_line(event.trigger.text))
    when = labels.dates(event.date.start, event.date.end) if event.date else ""
    harm = [one_line(one.span.text) for one in event.magnitude]
    if line := " · ".join(filter(None, (when, one_line(event.place or ""), event.mode or "", *harm))):
        cell.append(f"\n{line}", style="dim")
    return _explained(cell, event.reasons, event.confidence, labels) if explain else cell


def _claim(row: EventRow, labels: Labels) -> Text:
    if not row.claims:
        return Text(labels("ui", "publisher_voice"), style="dim")
    numbers = ", ".join(str(claim.number) for claim in row.claims)
    return Text(f"{names(row.claimants) or labels('ui', 'unspecified')} ({numbers})")


def _cast(actors: Sequence[Actor], labels: Labels) -> Text:
    parts = []
    for actor in sorted(actors, key=lambda actor: actor.name.casefold()):
        country = f", {actor.country}" if actor.country else ""
        parts.append(f"{one_line(actor.name)} ({labels('actor', actor.kind)}{country})")
    return Text(f"\n{labels('ui', 'actors')}: ", style="bold").append(" · ".join(parts), style="not bold")


def _explained(cell: Text, reasons: Sequence[str], confidence: float, labels: Labels) -> Text:
    why = one_line(", ".join(reasons))
    return cell.append(f"\n{labels('ui', 'confidence')} {confidence:.2f}; {why}", style="cyan")


def names(actors: Sequence[Actor]) -> str:
    """The names of actors in one line."""
    return ", ".join(one_line(actor.name) for actor in actors)
