"""``menurut watch``: feeds kept read, new rows of saved searches told once."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.errors import MenurutError
from menurut.faces.cli import exits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.api.watching import Round
    from menurut.pipeline.watching import Row

_EVERY_S = 600.0


def watch(
    corpus: Annotated[Path, typer.Argument(help="Folder of the corpus; it is made where there is none.")],
    feeds: Annotated[Path, typer.Argument(metavar="FEEDS.toml", help="Feeds, saved searches and outputs.")],
    once: Annotated[bool, typer.Option("--once", help="Read the feeds once and stop.")] = False,
    every: Annotated[
        str | None, typer.Option(metavar="TIME", help="From round to round: 10m, 2h, 1d; else what the file says.")
    ] = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes that read.")] = 1,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="Another spaCy pipeline for Indonesian, by name or folder.")
    ] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Let addresses lead into your own network.")
    ] = False,
) -> None:
    """Keep feeds read; tell new rows of saved searches on standard output (JSONL), a webhook, in an Atom file.

    Each row is told once, also after a restart; what the corpus held before is not new. What an output cannot take
    waits for the next round. A file of feeds:

        every = "10m"
        [[feed]]
        address = "https://contoh.example/rss"
        [[search]]
        name = "Irigasi"
        words = "irigasi"
        speaker = "Sutarno"
        [[output]]
        to = "webhook"
        address = "https://redaksi.example/masuk"

    A search takes the options of find, or with of = "events" actor, recipient, type, claimed_by, status. Outputs are
    stdout, webhook (address), atom (file) and digest (folder).

    Examples:  menurut watch arsip umpan.toml --once; menurut watch arsip umpan.toml --every 30m > baru.jsonl
    """
    from menurut.api import watching
    from menurut.sources.manners import Manners

    plan = watching.read_plan(feeds)
    pause_s = _seconds(every) or plan.every_s or _EVERY_S
    manners = Manners(allow_private=allow_private, contact=plan.contact)
    first = True
    while True:
        begun = time.monotonic()
        try:
            outcome = watching.watch(
                corpus, plan, name=feeds.stem, folder=feeds.parent, say=_say, manners=manners, model=model,
                workers=workers,
            )  # fmt: skip
            _report(outcome)
        except MenurutError as error:
            if once or first:
                raise
            exits.complain(error)
        if once:
            raise typer.Exit(max((exits.code_of(error) for error in outcome.failed), default=exits.OK))
        first = False
        time.sleep(max(0.0, pause_s - (time.monotonic() - begun)))


def _seconds(every: str | None) -> float | None:
    from menurut.views import saved

    if every is None:
        return None
    found = saved.seconds(every)
    if found is None or found < saved.LEAST_S:
        raise typer.BadParameter(f"{every!r}: write a time of at least a minute, such as 10m", param_hint="--every")
    return found


def _say(rows: Sequence[Row]) -> None:
    from menurut.faces.cli import output

    with output.opened(None) as stream:
        stream.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _report(outcome: Round) -> None:
    """What a round brought, on standard error."""
    summary = outcome.summary
    told = ", ".join(f"{count} {name}" for name, count in outcome.told.items() if count) or "nothing new to tell"
    left = "".join(f"; left out: {count} {reason}" for reason, count in sorted(summary.left_out.items()))
    print(f"menurut: {summary.new} new articles; {told}{left}", file=sys.stderr)  # noqa: T201 - the face prints
    for error in outcome.failed:
        exits.complain(error)
