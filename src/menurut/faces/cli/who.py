"""``menurut who`` and ``menurut judge``: one actor across articles, and what people know better about it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from menurut.faces.cli import exits, output
from menurut.faces.cli.corpus_output import Form, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.views.dossier import Done, Dossier, Told

_SHOWN = ("part", "day", "outlet", "who", "what", "whom", "text", "article")
_Corpus = Annotated[Path, typer.Argument(help="Folder of the corpus.")]


def who(
    corpus: _Corpus,
    name: Annotated[str, typer.Argument(help="A name, or the id of an actor.")],
    limit: Annotated[int, typer.Option(min=1, help="Rows of each sort at most.")] = 10,
    form: Annotated[Form, typer.Option("--format", "-f", help="How to write them.")] = Form.table,
    out: Annotated[Path | None, typer.Option("-o", "--output", help="File to write.")] = None,
) -> None:
    """Show somebody across articles: names, offices over time, what was said and done by and to whom.

    A name that means several shows the one met most often and names the others.

    Examples:  menurut who arsip "Ratna Wijayanti"; menurut who arsip Ratna -f json
    """
    import menurut
    from menurut.store.foreign import table
    from menurut.views.dossier import COLUMNS

    with menurut.open(corpus) as opened:
        found = opened.who(name, limit=limit)
    if found is None:
        typer.echo(f"nobody in {corpus} has a name with these words: {name}", err=True)
        raise typer.Exit(exits.UNREAD)
    if form is Form.json:
        with output.opened(out) as stream:
            stream.write(json.dumps(found.to_dict(), ensure_ascii=False, indent=2, default=str) + "\n")
        return
    if form is Form.table:
        with output.opened(out) as stream:
            stream.writelines(f"{line}\n" for line in _head(found))
    write(table(list(found.lines()), COLUMNS), form, out, shown=_SHOWN)


def _head(found: Dossier) -> Iterator[str]:
    yield f"{found.name} ({', '.join(filter(None, (found.kind, found.country, found.sector)))}) {found.id}"
    yield f"{found.articles_n} articles, {found.first or '?'} to {found.last or '?'}"
    yield f"names: {'; '.join(found.names)}"
    for one in found.offices:
        yield f"  {one.office}: {one.first or '?'} to {one.last or '?'} ({one.articles_n})"
    yield from _counts("said", found.said, "act", "claimed_by")
    yield from _counts("said of", found.about, "act", "speaker")
    yield from _counts("passed on", found.relayed, "speaker")
    yield from _counts("did", found.did, "type", "recipient")
    yield from _counts("was done to", found.met, "type", "actor")
    if found.others:
        yield f"may also mean: {'; '.join(f'{name} ({actor})' for actor, name in found.others)}"


def _counts(what: str, told: Told | Done, *facets: str) -> Iterator[str]:
    if told.tally.rows:
        counts = [
            f"{facet}: " + ", ".join(f"{value} {n}" for value, n in told.tally.values[facet].items())
            for facet in facets
            if told.tally.values.get(facet)
        ]
        yield f"{what}: {told.tally.rows} in {told.tally.articles} articles; {'; '.join(counts)}"


def judge(
    corpus: _Corpus,
    verdict: Annotated[Literal["same", "different", "rename", "retract"], typer.Argument(help="What you know.")],
    left: Annotated[str, typer.Argument(help="Id of an appearance or actor, or a name that means one actor.")],
    right: Annotated[str, typer.Argument(help="The other one, or the new name.")],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who judges.")],
    note: Annotated[str, typer.Option(help="Why.")] = "",
) -> None:
    """Write into the ledger who is the same as whom; it is kept for ever and can be taken back with retract.

    Examples:  menurut judge arsip same "R. Wijayanti" r-ratna --by Sari; menurut judge arsip rename Ratna "Ratna W."
    --by Sari
    """
    from menurut.api import corpus as library

    named = verdict == "rename"
    judgement = library.judge(
        corpus, verdict, left, "" if named else right, name=right if named else "", by=by, note=note
    )
    typer.echo(judgement.id)
