"""``menurut sql``: a question in SQL, to the tables of a corpus and nothing else."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated

import typer

from menurut.faces.cli.corpus_output import Form, write


def sql(
    corpus: Annotated[Path, typer.Argument(help="Folder of the corpus.")],
    query: Annotated[str, typer.Argument(help="One select.")],
    form: Annotated[Form, typer.Option("--format", "-f", help="How to write the rows.")] = Form.table,
    out: Annotated[Path | None, typer.Option("-o", "--output", help="File to write.")] = None,
) -> None:
    """Ask the tables articles, statements, events, actors, mentions, sightings, documents, sources and discards.

    Nothing can be changed, and no other file or address is reached.

    Example:  menurut sql arsip "select outlet, count(*) from statements group by all"
    """
    import menurut

    with menurut.open(corpus) as opened:
        write(opened.sql(query), form, out)
