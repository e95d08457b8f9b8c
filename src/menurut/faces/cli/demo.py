"""``menurut demo``: the articles that travel with the package, read and shown."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.api import Reading


def demo(
    out: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write one html page per article into this folder.")
    ] = None,
    lang: Annotated[Literal["id", "en"], typer.Option(help="Language of labels.")] = "id",
) -> None:
    """Read the demo corpus: fifteen articles written for this project about happenings on the public record.

    Examples:  menurut demo; menurut demo -o pages --lang en
    """
    from time import perf_counter

    from menurut.faces.cli import output
    from menurut.views.brief import Totals, show

    if out:
        for path in output.pages(((article["file"], reading) for article, reading in _readings()), out, lang):
            typer.echo(str(path))
        return
    start = perf_counter()
    totals = Totals()
    with output.opened(None) as stream:
        console = output.console_on(stream)
        for article, reading in _readings():
            show(reading.record, console, language=lang, heading=article["title"])
            totals.add(reading.record)
        totals.show(console, language=lang, seconds=perf_counter() - start)


def _readings() -> Iterator[tuple[dict[str, Any], Reading]]:
    """The demo's articles in their order: what the index says of each, and how it was read."""
    import menurut

    folder = Path(str(files("menurut") / "demo"))
    for article in tomllib.loads((folder / "index.toml").read_text("utf-8"))["articles"]:
        yield article, menurut.read(folder / article["file"], published=str(article["published"]))
