"""``menurut find``: statements of a corpus."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated, Literal

import typer

from menurut.faces.cli.corpus_output import Form, say_limit, write

_SHOWN = ("day", "outlet", "speakers", "act", "content", "relayed_by", "article", "start", "end")


def find(
    corpus: Annotated[Path, typer.Argument(help="Folder of the corpus.")],
    words: Annotated[
        str | None, typer.Argument(help='Words in any of their forms; "a phrase" as written; awal*; -without; OR.')
    ] = None,
    speaker: Annotated[str | None, typer.Option(metavar="NAME", help="Who says it.")] = None,
    about: Annotated[str | None, typer.Option(metavar="NAME", help="Of whom it is said.")] = None,
    act: Annotated[str | None, typer.Option(help="state, deny, accuse, urge ..")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who printed it.")] = None,
    since: Annotated[str | None, typer.Option("--from", metavar="DATE", help="Published on this day or later.")] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Published on this day or before.")] = None,
    kind: Annotated[Literal["direct", "indirect", "mixed"] | None, typer.Option(help="In whose words.")] = None,
    claimed_by: Annotated[str | None, typer.Option(metavar="NAME", help="Who passed it on.")] = None,
    status: Annotated[
        Literal["firsthand", "relayed", "unspecified"] | None, typer.Option(help="By whom it reached the page.")
    ] = None,
    all_versions: Annotated[bool, typer.Option("--all-versions", help="Older versions of articles too.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="Rows at most.")] = 20,
    form: Annotated[Form, typer.Option("--format", "-f", help="How to write them.")] = Form.table,
    out: Annotated[Path | None, typer.Option("-o", "--output", help="File to write.")] = None,
) -> None:
    """Find who said what: newest first, each row with article, outlet, day and the characters that show it.

    Examples:  menurut find arsip "gencatan senjata" --speaker Putin; menurut find arsip --act deny --from 2024-01-01
    """
    import menurut

    with menurut.open(corpus) as opened:
        found = opened.statements(
            words, speaker=speaker, about=about, act=act, outlet=outlet, since=since, until=until, kind=kind,
            claimed_by=claimed_by, status=status, all_versions=all_versions, limit=limit,
        )  # fmt: skip
        write(found.to_arrow(), form, out, shown=_SHOWN)
        say_limit(len(found), found.total)
