"""``menurut add``: sources into a corpus."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from time import monotonic
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from collections.abc import Callable

    from menurut.pipeline.adding import Summary

Kind = Literal["page", "rows", "csv", "json", "warc", "feed", "sitemap", "parquet"]


def add(
    corpus: Annotated[Path, typer.Argument(help="Folder of the corpus; it is made where there is none.")],
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE..", help="Files, folders, patterns, addresses, or - (stdin).")
    ],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of publication for sources that give none.")
    ] = None,
    mapped: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="Which column holds the title, text, url, published .."),
    ] = None,
    kind: Annotated[
        Kind | None, typer.Option(help="What the sources hold, where it is not to be seen: rows are JSON, one a line.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Leave out what feeds and sitemaps date before this day.")
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Ask for known pages too, in case they changed.")] = False,
    contact: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Mail or page of yours, told to the servers asked.")
    ] = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes that read.")] = 1,
    batch: Annotated[int | None, typer.Option(min=1, help="Documents in a part of the corpus.")] = None,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="Another spaCy pipeline for Indonesian, by name or folder.")
    ] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Let addresses lead into your own network.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON.")] = False,
) -> None:
    """Read what is new in the sources and keep it; what is known is passed by.

    Stop it at any time and run it again: it goes on where it was. What was left out stands in the table `discards`.

    Examples:  menurut add arsip berita/; menurut add arsip artikel.csv --map text=isi --map title=judul;
    menurut add arsip https://contoh.example/rss --since 2024-03-01 --contact redaksi@contoh.example
    """
    import menurut
    from menurut.sources import Settings
    from menurut.sources.manners import Manners

    columns = dict(_pair(one) for one in mapped or [])
    settings = Settings(
        published=published,
        kind=kind,
        columns=columns,
        since=_day(since),
        again=again,
        manners=Manners(allow_private=allow_private, contact=contact),
    )
    summary = menurut.add(corpus, sources, settings, model=model, workers=workers, batch=batch, progress=_progress())
    if as_json:
        typer.echo(json.dumps(summary.as_dict(), ensure_ascii=False))
        return
    left = sum(summary.left_out.values())
    typer.echo(
        f"{summary.read} read: {summary.new} new ({summary.changed} changed), {summary.same} the same; "
        f"{summary.unchanged} unchanged; {left} left out ({summary.seconds:.1f} s)"
    )
    for reason, count in sorted(summary.left_out.items()):
        typer.echo(f"  left out: {count} {reason}")


def _pair(mapped: str) -> tuple[str, str]:
    field, equals, column = mapped.partition("=")
    if not (field and equals and column):
        raise typer.BadParameter(f"{mapped!r} is no FIELD=COLUMN", param_hint="--map")
    return field, column


def _day(since: str | None) -> str | None:
    try:
        return date.fromisoformat(since).isoformat() if since else None
    except ValueError as error:
        raise typer.BadParameter(f"{since!r} is no day; write it as 2024-03-05", param_hint="--since") from error


def _progress() -> Callable[[Summary], None] | None:
    """A line on standard error that tells how far it is; None where nobody looks."""
    if not sys.stderr.isatty():
        return None
    last = monotonic()

    def show(summary: Summary) -> None:
        nonlocal last
        if monotonic() - last < 0.5:
            return
        last = monotonic()
        rate = summary.read / summary.seconds if summary.seconds else 0.0
        line = f"{summary.seen} seen, {summary.new} new, {summary.unchanged} unchanged, {rate:.1f} read/s"
        print(f"\r\x1b[2K{line}", end="", file=sys.stderr, flush=True)  # noqa: T201 - this is the face that prints

    return show
