"""Writes readings in the form asked for, to standard output or to a file."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from io import TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TextIO

import typer

from menurut.errors import SetupError
from menurut.faces.cli import exits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console

    from menurut.api import Reading
    from menurut.views.labels import Language

Form = Literal["text", "json", "jsonl", "html"]
PIPE_WIDTH = 100


def write(
    readings: Iterator[tuple[str, Reading]],
    form: Form,
    out: Path | None,
    *,
    several: bool,
    language: Language,
    explain: bool = False,
) -> None:
    """Write readings as they come; a file is opened only once there is something to write."""
    first = next(readings, None)
    if first is None and not (several and form == "json"):
        return
    readings = chain([first] if first else [], readings)
    if form == "html" and several and out:
        pages(readings, out, language)
        return
    with opened(out) as stream:
        if form == "text":
            _texts(readings, stream, language, explain=explain)
        elif form == "html":
            for _, reading in readings:
                stream.write(reading.to_html(language=language))
        elif form == "json" and several:
            _list(readings, stream)
        else:
            for _, reading in readings:
                stream.write(reading.to_json(indent=2 if form == "json" else None) + "\n")


def pages(readings: Iterable[tuple[str, Reading]], folder: Path, language: Language) -> list[Path]:
    """Write one page per reading into a folder, named after its source."""
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for source, reading in readings:
            path = _free(folder, Path(source.rstrip("/")).stem or "menurut", written)
            path.write_text(reading.to_html(language=language), "utf-8")
            written.append(path)
    except OSError as error:
        raise SetupError(f"cannot write into {folder}: {error.strerror}") from error
    return written


def _free(folder: Path, stem: str, taken: Sequence[Path]) -> Path:
    """A name in the folder that this run has not given yet."""
    numbered = (folder / f"{stem}{f'-{number}' if number > 1 else ''}.html" for number in range(1, len(taken) + 2))
    return next(path for path in numbered if path not in taken)


def _list(readings: Iterable[tuple[str, Reading]], stream: TextIO) -> None:
    """One JSON list, a record a line, without holding all of them."""
    stream.write("[")
    stream.writelines((",\n" if number else "\n") + one.to_json() for number, (_, one) in enumerate(readings))
    stream.write("\n]\n")


def _texts(readings: Iterable[tuple[str, Reading]], stream: TextIO, language: Language, *, explain: bool) -> None:
    from menurut.views.text import show

    console = console_on(stream)
    for number, (_, reading) in enumerate(readings):
        if number:
            console.rule(style="dim")
        show(reading.record, console, language=language, explain=explain)


def console_on(stream: TextIO) -> Console:
    """A console as wide as the terminal; in a pipe without colour and 100 columns wide, unless COLUMNS says more."""
    from rich.console import Console

    class PipeConsole(Console):
        """Leaves a broken pipe to `opened`, where rich would end the process with an error."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    width = None if stream.isatty() or "COLUMNS" in os.environ else PIPE_WIDTH
    return PipeConsole(file=stream, width=width, highlight=False, markup=False, emoji=False)


def is_terminal(out: Path | None) -> bool:
    """Whether the output goes to the eyes of somebody, where a progress bar would get into its way."""
    return out is None and sys.stdout.isatty()


def progress(targets: Sequence[str]) -> Iterable[str]:
    """The targets, with a bar on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        return targets
    from rich.console import Console
    from rich.progress import track

    return track(targets, console=Console(stderr=True), transient=True, description="menurut")


@contextmanager
def opened(out: Path | None) -> Iterator[TextIO]:
    """The file to write, or standard output in UTF-8; a reader that has gone (``.. | head``) ends the command."""
    if out is None:
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        try:
            yield sys.stdout
            sys.stdout.flush()
        except BrokenPipeError as error:
            # Elsewhere with the descriptor, so that the interpreter's last flush does not complain either.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(exits.OK) from error
        return
    try:
        with out.open("w", encoding="utf-8") as stream:
            yield stream
    except OSError as error:
        raise SetupError(f"cannot write {out}: {error.strerror}") from error
