"""Puts the commands together and turns errors into exit codes."""

from __future__ import annotations

from typing import Annotated

import typer

from menurut.errors import MenurutError
from menurut.faces.cli import exits
from menurut.faces.cli.add import add
from menurut.faces.cli.check import check, repair
from menurut.faces.cli.demo import demo
from menurut.faces.cli.digest import digest
from menurut.faces.cli.evaluate import evaluate
from menurut.faces.cli.events import events
from menurut.faces.cli.find import find
from menurut.faces.cli.model import model
from menurut.faces.cli.read import read
from menurut.faces.cli.relations import relations
from menurut.faces.cli.reread import compact, reread
from menurut.faces.cli.schema import schema
from menurut.faces.cli.serve import serve
from menurut.faces.cli.sql import sql
from menurut.faces.cli.stories import compare, stories
from menurut.faces.cli.watch import watch
from menurut.faces.cli.who import judge, who

app = typer.Typer(
    name="menurut",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    epilog=exits.HELP,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(read)
app.command()(events)
app.command()(relations)
for command in (add, find, who, stories, compare, sql, watch, digest, serve, judge, reread, compact, check, repair):
    app.command()(command)
app.command()(demo)
app.command()(evaluate)
app.command()(schema)
app.add_typer(model)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"menurut {version('menurut')}")
        raise typer.Exit


@app.callback()
def menurut(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Read Indonesian news: who said and did what, to whom, when, and according to whom."""


def main() -> int:
    """Run the command line; usage errors and interruptions end in typer, errors of Menurut here."""
    try:
        app()
    except MenurutError as error:
        exits.complain(error)
        return exits.code_of(error)
    return exits.OK
