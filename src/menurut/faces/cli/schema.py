"""``menurut schema``: the published JSON Schema of a record."""

from __future__ import annotations


def schema() -> None:
    """Print the JSON Schema of what `menurut read --format json` prints.

    Example:  menurut schema > menurut-1.json
    """
    import typer

    from menurut.views import contract

    typer.echo(contract.schema(), nl=False)
