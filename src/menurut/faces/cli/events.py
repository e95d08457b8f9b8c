"""``menurut events``: the events alone, one a line."""

from __future__ import annotations

import csv
import json
from functools import partial
from inspect import cleandoc
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from menurut.faces.cli import corpus_events, exits
from menurut.faces.cli.corpus_events import EventStatus  # noqa: TC001 - typer reads the annotations
from menurut.faces.cli.read import each, standard_input

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

    from menurut.api import Reading
    from menurut.model import Magnitude
    from menurut.views.rows import EventRow

EXAMPLES = """\
Examples:

  menurut events berita.txt

  menurut events *.html --format csv -o kejadian.csv

  menurut events berita.txt --explain

  menurut events arsip --actor Polri --type COERCE --status claimed
"""
COLUMNS = (
    "source", "number", "type", "mode", "quad", "cameo", "goldstein", "actors", "recipients", "trigger", "start", "end",
    "date", "place", "polarity", "modality", "claimed_by", "magnitude", "mentions",
    "confidence", "reasons",
)  # fmt: skip
_BETWEEN = "; "


def events(
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="[PATH|URL|-]..", help="Text or HTML files, addresses, or - (stdin).")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of publication; it wins over a date in the source.")
    ] = None,
    form: Annotated[
        Literal["text", "csv", "jsonl", "json", "md", "parquet"],
        typer.Option("--format", "-f", help="text for people, csv, jsonl; of a corpus json, md, parquet too."),
    ] = "text",
    out: Annotated[Path | None, typer.Option("-o", "--output", help="File to write.")] = None,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="Another spaCy pipeline for Indonesian, by name or folder.")
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="In text: the frame, the slots of the parties and why the status.")
    ] = False,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Let addresses lead into your own network.")
    ] = False,
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Of a corpus: who does it.")] = None,
    recipient: Annotated[str | None, typer.Option(metavar="NAME", help="Of a corpus: to whom.")] = None,
    kind: Annotated[str | None, typer.Option("--type", metavar="TYPE", help="Of a corpus: ASSAULT, AID ..")] = None,
    status: Annotated[EventStatus | None, typer.Option(help="Of a corpus: how far it is a fact.")] = None,
    claimed_by: Annotated[str | None, typer.Option(metavar="NAME", help="Of a corpus: who says so.")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Of a corpus: who printed it.")] = None,
    since: Annotated[str | None, typer.Option("--from", metavar="DATE", help="Of a corpus: from this day.")] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Of a corpus: up to this day.")] = None,
    all_versions: Annotated[bool, typer.Option("--all-versions", help="Of a corpus: older versions too.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="Of a corpus: rows at most.")] = 20,
) -> None:
    """Print who did what to whom, and how far the article stands behind it: an event a line.

    A source that cannot be read is named on standard error and the others go on. Several actors in one cell are
    divided by semicolons; an empty claimant is the publisher's own voice. A corpus as the one argument gives the
    events kept there, newest first.
    """
    import menurut
    from menurut.faces.cli import output

    asked = {
        "actor": actor, "recipient": recipient, "type": kind, "status": status, "claimed_by": claimed_by,
        "outlet": outlet, "since": since, "until": until,
    }  # fmt: skip
    if sources and len(sources) == 1 and corpus_events.is_corpus(sources[0]):
        corpus_events.show(Path(sources[0]), asked, form, out, limit, all_versions=all_versions)
        return
    if any(asked.values()) or form in {"json", "md", "parquet"}:
        raise typer.BadParameter("this asks a corpus; name the folder of one, alone")
    failures: list[int] = []
    one = partial(menurut.read, published=published, model=model, allow_private=allow_private)
    rows = _rows(each(sources or standard_input(), one, failures))
    with output.opened(out) as stream:
        if form == "csv":
            _csv(rows, stream)
        else:
            show = partial(_text, explain=explain) if form == "text" else _line
            stream.writelines(show(row) for row in rows)
    if failures:
        raise typer.Exit(exits.UNREAD if exits.UNREAD in failures else failures[0])


events.__doc__ = f"{cleandoc(events.__doc__ or '')}\n\n{EXAMPLES}\n\n{exits.HELP}"


def _rows(readings: Iterable[tuple[str, Reading]]) -> Iterator[dict[str, Any]]:
    from menurut.views.rows import event_rows, statement_rows

    for source, reading in readings:
        for row in event_rows(reading.record, statement_rows(reading.record)):
            yield _cells(source, row)


def _cells(source: str, row: EventRow) -> dict[str, Any]:
    event = row.event
    names = {
        "actors": [actor.name for actor in row.actors],
        "recipients": [actor.name for actor in row.recipients],
        "claimed_by": [actor.name for actor in row.claimants] or (["?"] if row.claims else []),
    }
    day = "" if event.date is None else event.date.start
    if event.date is not None and event.date.end != event.date.start:
        day = f"{event.date.start}/{event.date.end}"
    found: dict[str, Any] = {
        "source": source, "number": row.number, "trigger": event.trigger.text, "start": event.trigger.start,
        "end": event.trigger.end, "date": day, "magnitude": [_counted(one) for one in event.magnitude],
        "mentions": [f"{one.trigger.start}-{one.trigger.end}" for one in event.mentions], **names,
    }  # fmt: skip
    return {name: found[name] if name in found else getattr(event, name) for name in COLUMNS}


def _counted(one: Magnitude) -> str:
    """`dead 3`, `injured 11..19`, and `dead 12..` where the number is a lower bound."""
    if one.low == one.high:
        return f"{one.kind} {one.low}"
    return f"{one.kind} {'' if one.low is None else one.low}..{'' if one.high is None else one.high}"


def _text(cells: dict[str, Any], *, explain: bool) -> str:
    who = _BETWEEN.join(cells["actors"]) or "?"
    whom = _BETWEEN.join(cells["recipients"])
    status = [word for word in (cells["polarity"], cells["modality"]) if word not in ("positive", "actual")]
    claim = f"[{_BETWEEN.join(cells['claimed_by'])}]" if cells["claimed_by"] else ""
    kind = f"{cells['type']}/{cells['mode']}" if cells["mode"] else cells["type"]
    dyad = f"{who} → {whom}" if whom else who
    said = " ".join(cells["trigger"].split())
    line = (
        "  ".join(
            filter(None, (cells["source"], kind, dyad, f"“{said}”", *status, cells["date"], *cells["magnitude"], claim))
        )
        + "\n"
    )
    return line + "".join(f"    {reason}\n" for reason in cells["reasons"]) if explain else line


def _line(cells: dict[str, Any]) -> str:
    return json.dumps(cells, ensure_ascii=False) + "\n"


def _csv(rows: Iterable[dict[str, Any]], stream: TextIO) -> None:
    table = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
    table.writeheader()
    for cells in rows:
        table.writerow(
            {name: _BETWEEN.join(cell) if isinstance(cell, list | tuple) else cell for name, cell in cells.items()}
        )
