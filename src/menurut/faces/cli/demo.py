"""``menurut demo``: the articles that travel with the package, read and shown."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

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
        for path in output.pages(_readings(), out, lang):
            typer.echo(str(path))
        return
    start = perf_counter()
    totals = Totals()
    with output.opened(None) as stream:
        console = output.console_on(stream)
        for _, reading in _readings():
            show(reading.record, console, language=lang)
            totals.add(reading.record)
        totals.show(console, language=lang, seconds=perf_counter() - start)


def _readings() -> Iterator[tuple[str, Reading]]:
    """The demo's articles in their order, each with the file it came from."""
    import menurut

    folder = Path(str(files("menurut") / "demo"))
    for article in tomllib.loads((folder / "index.toml").read_text("utf-8"))["articles"]:
        path = folder / article["file"]
        yield path.name, menurut.read(path, published=str(article["published"]))
