"""``menurut digest``: a day of a corpus, for reading."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated, Literal

import typer

from menurut.faces.cli import output


def digest(
    corpus: Annotated[Path, typer.Argument(help="Folder of the corpus.")],
    day: Annotated[str, typer.Option(metavar="DATE", help="Day of publication.")],
    searches: Annotated[
        Path | None, typer.Option("--searches", metavar="FEEDS.toml", help="Only what these saved searches find.")
    ] = None,
    by: Annotated[
        Literal["topic", "outlet", "speaker"] | None,
        typer.Option(help="What to group by: outlet, or with saved searches topic, unless told."),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="Rows in a group at most.")] = 30,
    form: Annotated[
        Literal["html", "md"] | None, typer.Option("--format", "-f", help="How to write it; else by the file's name.")
    ] = None,
    language: Annotated[Literal["id", "en"], typer.Option("--lang", help="Language of the labels.")] = "id",
    out: Annotated[Path | None, typer.Option("-o", "--output", help="File to write.")] = None,
) -> None:
    """Write a digest (kliping) of one day: who said and did what, each row with outlet, title and place in the text.

    Examples:  menurut digest arsip --day 2024-03-05 -o kliping.html; menurut digest arsip --day 2024-03-05 -f md
    """
    import menurut
    from menurut.api import digests, watching

    plan = watching.read_plan(searches) if searches else None
    wanted = form or ("html" if out and out.suffix.lower() in {".html", ".htm"} else "md")
    with menurut.open(corpus) as opened:
        made = digests.digest(opened, day, searches=plan.searches if plan else (), by=by, limit=limit)
    with output.opened(out) as stream:
        stream.write(made.to_html(language=language) if wanted == "html" else made.to_markdown(language=language))
