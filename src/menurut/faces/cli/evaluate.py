"""``menurut evaluate``: how well articles are read, measured against gold annotations."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated

import typer


class Part(StrEnum):
    """The two parts of the project's own gold: one to work on, one that is only measured."""

    work = "work"
    held = "held"


def evaluate(
    gold: Annotated[
        Path, typer.Argument(help="Folder with NAME.txt and NAME.json side by side, or a .jsonl file of sentences.")
    ],
    part: Annotated[Part | None, typer.Option(help="Take only this subfolder of GOLD.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    show: Annotated[bool, typer.Option("--show", help="Print every miss and every spurious row first.")] = False,
    model: Annotated[str | None, typer.Option(help="Another spaCy pipeline for Indonesian, by name or path.")] = None,
) -> None:
    """Read every gold article or sentence and print the scores, with figures by phenomenon where the gold has tags.

    Examples:  menurut evaluate tests/gold/attribution --part work --show; menurut evaluate my-sentences.jsonl --json
    """
    import json

    import menurut
    from menurut import evaluation
    from menurut.evaluation import tables

    if gold.suffix == ".jsonl":
        if part:
            raise typer.BadParameter("a file of sentences has no parts; name the file of the part")
        scores = evaluation.evaluate_sentences(
            gold, lambda text, published: menurut.read_text(text, published=published, model=model).record
        )
    else:
        scores = evaluation.evaluate(
            gold / part.value if part else gold,
            lambda path, published: menurut.read(path, published=published, model=model).record,
        )
    if as_json:
        typer.echo(json.dumps(tables.values(scores), ensure_ascii=False))
        return
    for line in tables.lines(scores, show=show):
        typer.echo(line)
