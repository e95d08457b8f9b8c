"""``menurut reread`` and ``menurut compact``: a corpus read by newer software, and in fewer parts."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.faces.cli import output

if TYPE_CHECKING:
    from menurut.pipeline.rereading import Change

_Corpus = Annotated[Path, typer.Argument(help="Folder of the corpus.")]


def reread(
    corpus: _Corpus,
    always: Annotated[bool, typer.Option("--always", help="Also where this very version read it.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print changes as JSON, one a line.")] = False,
    out: Annotated[Path | None, typer.Option("-o", "--output", help="File for the changes.")] = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes that read.")] = 1,
    model: Annotated[str | None, typer.Option(metavar="NAME", help="Another spaCy pipeline for Indonesian.")] = None,
) -> None:
    """Read the stored documents again with this version and show row by row what came out otherwise.

    Nothing is fetched. Stop it at any time and run it again; who asks meanwhile is answered from the old state.

    Example:  menurut reread arsip -o perubahan.txt
    """
    from menurut.api import rereading as library

    with output.opened(out) as stream:

        def told(change: Change) -> None:
            line = json.dumps(asdict(change), ensure_ascii=False) if as_json else _line(change)
            stream.write(line + "\n")

        read_n = library.reread(corpus, model=model, workers=workers, always=always, told=told)
    print(f"menurut: {read_n} documents read again", file=sys.stderr)  # noqa: T201 - this is the face that prints


def _line(change: Change) -> str:
    sign = "+" if not change.was else "-" if not change.now else "~"
    both = f"{change.was} => {change.now}" if change.was and change.now else change.was or change.now
    return f"{sign} {change.article} {change.table} {change.id} {both}"


def compact(corpus: _Corpus) -> None:
    """Make one part of all parts of a corpus; adding does as much as is needed by itself.

    Example:  menurut compact arsip
    """
    from menurut.api import corpus as library

    typer.echo(f"{library.compact(corpus)} parts became one")
