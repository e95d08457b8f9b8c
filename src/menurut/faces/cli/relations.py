"""``menurut relations``: what two parties do to each other over time."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated, Literal

import typer

from menurut.faces.cli.corpus_output import Form, write

_SHOWN = (
    "period", "actor", "recipient", "voice", "outlet", "events", "quad_1", "quad_2", "quad_3", "quad_4", "goldstein",
    "undone",
)  # fmt: skip


def relations(
    corpus: Annotated[Path, typer.Argument(help="Folder of the corpus.")],
    one: Annotated[str, typer.Argument(metavar="A", help="A name, or the id of an actor.")],
    other: Annotated[str, typer.Argument(metavar="B", help="The other one.")],
    since: Annotated[str | None, typer.Option(metavar="DAY", help="Published on this day or later.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DAY", help="Published on this day or before.")] = None,
    by: Annotated[Literal["day", "week", "month", "year"], typer.Option(help="How long a period is.")] = "month",
    outlets: Annotated[bool, typer.Option("--outlets", help="A row for each outlet, to compare them.")] = False,
    country: Annotated[bool, typer.Option("--country", help="A state stands for all actors of its country.")] = False,
    form: Annotated[Form, typer.Option("--format", "-f", help="How to write the rows.")] = Form.table,
    out: Annotated[Path | None, typer.Option("-o", "--output", help="File to write.")] = None,
) -> None:
    """Count what A does to B and B to A by period, with the mean Goldstein value.

    quad 1 is cooperation in words, 2 in deeds; 3 is conflict in words, 4 in deeds.
    What outlets state themselves (own) stands apart from what somebody claims (claimed). What is denied, intended,
    requested or only possible is counted as undone.

    Examples:  menurut relations arsip Tiongkok Rusia; menurut relations arsip Tiongkok Rusia --country --by week
    --outlets -f csv
    """
    import menurut

    with menurut.open(corpus) as opened:
        found = opened.relations(
            one, other, since=since, until=until, by=by, country=country, by_outlet=outlets
        )  # fmt: skip
        write(found.to_arrow(), form, out, shown=_SHOWN)
    if not len(found):
        typer.echo(f"no event between {one} and {other} in {corpus}", err=True)
