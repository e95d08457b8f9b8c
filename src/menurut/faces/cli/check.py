"""``menurut check`` and ``menurut repair``: is a corpus whole, and what can be made again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from menurut.faces.cli import exits

_Corpus = Annotated[Path, typer.Argument(help="Folder of the corpus.")]
_Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]


def check(corpus: _Corpus, as_json: _Json = False) -> None:
    """Verify hashes, counts and offsets of every row; the exit code is 70 where something is wrong.

    Example:  menurut check arsip
    """
    from menurut.api import corpus as library

    wrong = library.check(corpus)
    if as_json:
        typer.echo(json.dumps({"wrong": wrong}, ensure_ascii=False))
    for line in [] if as_json else wrong or ["everything is as it was written"]:
        typer.echo(line)
    if wrong:
        raise typer.Exit(exits.FAULT)


def repair(corpus: _Corpus, as_json: _Json = False) -> None:
    """Make the full text index again from the parts of the corpus.

    Example:  menurut repair arsip
    """
    from menurut.api import corpus as library

    done = library.repair(corpus)
    typer.echo(json.dumps(done) if as_json else f"{done['indexed']} statements indexed")
