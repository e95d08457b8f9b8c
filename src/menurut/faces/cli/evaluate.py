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
    gold_dir: Annotated[Path, typer.Argument(help="Folder with NAME.txt and NAME.json side by side.")],
    part: Annotated[Part | None, typer.Option(help="Take only this subfolder of GOLD_DIR.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    show: Annotated[bool, typer.Option("--show", help="Print every miss and every spurious row first.")] = False,
    model: Annotated[str | None, typer.Option(help="Another spaCy pipeline for Indonesian, by name or path.")] = None,
) -> None:
    """Read every gold article and print the scores, with figures by phenomenon where the gold carries tags.

    Examples:  menurut evaluate tests/gold/attribution --part work --show; menurut evaluate my-gold --json
    """
    import json

    import menurut
    from menurut import evaluation
    from menurut.evaluation import tables

    folder = gold_dir / part.value if part else gold_dir
    scores = evaluation.evaluate(
        folder, lambda path, published: menurut.read(path, published=published, model=model).record
    )
    if as_json:
        typer.echo(json.dumps(tables.values(scores), ensure_ascii=False))
        return
    for line in tables.lines(scores, show=show):
        typer.echo(line)
