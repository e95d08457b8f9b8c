"""``menurut read``: articles in, records out."""

from __future__ import annotations

import sys
from functools import partial
from inspect import cleandoc
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from menurut.errors import ArticleError, TransientError
from menurut.faces.cli import exits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from menurut.api import Reading

EXAMPLES = """\
Examples:

  menurut read berita.txt

  menurut read https://contoh.example/berita --format html -o berita.html

  menurut read *.html --format jsonl -o semua.jsonl

  pbpaste | menurut read --published 2022-06-16 --format json
"""


def read(
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="[PATH|URL|-]..", help="Text or HTML files, addresses, or - (stdin).")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of publication; it wins over a date in the source.")
    ] = None,
    form: Annotated[
        Literal["text", "json", "jsonl", "html"],
        typer.Option("--format", "-f", help="text for people, json and jsonl for programs, html for a browser."),
    ] = "text",
    out: Annotated[
        Path | None, typer.Option("-o", "--output", help="File to write; a folder for several html pages.")
    ] = None,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="Another spaCy pipeline for Indonesian, by name or folder.")
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="In text: show which rules found each row.")] = False,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Let addresses lead into your own network.")
    ] = False,
    lang: Annotated[Literal["id", "en"], typer.Option(help="Language of labels; the data are never translated.")] = (
        "id"
    ),
) -> None:
    """Read articles and print who said and did what, to whom, according to whom.

    A source that cannot be read is named on standard error and the others go on.

    With several sources, json prints one list, jsonl one record a line, and html writes one page each into the
    folder given with -o.
    """
    import menurut
    from menurut.faces.cli import output

    targets = sources or standard_input()
    several = len(targets) > 1
    if several and form == "html" and out is None:
        raise typer.BadParameter("several html pages need a folder: add -o FOLDER", param_hint="--format")
    failures: list[int] = []
    one = partial(menurut.read, published=published, model=model, allow_private=allow_private)
    shown = output.progress(targets) if several and not output.is_terminal(out) else targets
    readings = each(shown, one, failures)
    output.write(readings, form, out, several=several, language=lang, explain=explain)
    if failures:
        raise typer.Exit(exits.UNREAD if exits.UNREAD in failures else failures[0])


read.__doc__ = f"{cleandoc(read.__doc__ or '')}\n\n{EXAMPLES}\n\n{exits.HELP}"


def standard_input() -> list[str]:
    """Standard input as the one source, where it is no keyboard."""
    if sys.stdin is None or sys.stdin.isatty():
        raise typer.BadParameter("give a file, an address or - for standard input", param_hint="PATH")
    return ["-"]


def each(targets: Iterable[str], one: Callable[[str], Reading], failures: list[int]) -> Iterator[tuple[str, Reading]]:
    """Read the sources one after the other; what fails is reported and noted in `failures`."""
    for target in targets:
        try:
            yield target, one(target)
        except (ArticleError, TransientError) as error:
            exits.complain(error)
            failures.append(exits.code_of(error))
