"""``menurut stories`` and ``menurut compare``: what outlets tell of one happening, and who claims what of it."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated

import typer


def stories(
    corpus: Annotated[Path, typer.Argument(help="Folder of the corpus.")],
    least: Annotated[int, typer.Option(min=1, help="Articles that a story has at least.")] = 2,
    limit: Annotated[int, typer.Option(min=1, help="Stories at most.")] = 20,
    anew: Annotated[bool, typer.Option("--anew", help="Compare all articles again; ids go on where they can.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print rows as JSON.")] = False,
) -> None:
    """Group articles about one happening; what came since the last time joins the stories that are there.

    Examples:  menurut stories arsip; menurut stories arsip --least 5 --json
    """
    import json
    from dataclasses import asdict

    import menurut
    from menurut.api import stories as api
    from menurut.faces.cli import output
    from menurut.views.plain import one_line

    with menurut.open(corpus) as opened:
        if anew:
            api.group(opened, anew=True)
        rows = api.stories(opened, least=least, limit=limit)
    if as_json:
        typer.echo(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2))
        return
    with output.opened(None) as stream:
        console = output.console_on(stream)
        for row in rows:
            counts = f"{row.articles_n} artikel, {row.outlets_n} media, {row.copies_n} salinan"
            console.print(f"{row.id}  {row.first}  {one_line(row.title)}  ({counts})", markup=False, soft_wrap=True)


def compare(
    corpus: Annotated[Path, typer.Argument(help="Folder of the corpus.")],
    story: Annotated[str, typer.Argument(help="Id of a story or of one of its articles; the beginning is enough.")],
    limit: Annotated[int, typer.Option(min=1, help="Claims at most.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="Print every cell with its evidence as JSON.")] = False,
) -> None:
    """Lay the accounts of a story side by side: + claims, − denies, ≈ says it otherwise, · is silent.

    Examples:  menurut compare arsip h-3f9a0c1b2d4e; menurut compare arsip h-3f9a --json
    """
    import json

    import menurut
    from menurut.api import stories as api
    from menurut.faces.cli import output
    from menurut.views import stories as views

    with menurut.open(corpus) as opened:
        accounts = api.compare(opened, story)
    if as_json:
        typer.echo(json.dumps(views.claims(accounts), ensure_ascii=False, indent=2))
        return
    with output.opened(None) as stream:
        views.show(accounts, output.console_on(stream), limit=limit)
