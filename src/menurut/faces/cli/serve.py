"""``menurut serve``: the web app over a corpus."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated

import typer


def serve(
    corpus: Annotated[Path, typer.Argument(help="Folder of the corpus.")],
    host: Annotated[str, typer.Option(help="Address to listen on; beyond this machine a password is needed.")] = (
        "127.0.0.1"
    ),
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to listen on.")] = 8765,
    read_only: Annotated[bool, typer.Option("--read-only", help="Nothing can be changed: for publishing.")] = False,
    password_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="File whose content is the password, or a bearer token.")
    ] = None,
) -> None:
    """Open the web app: search, read, compare, correct; in Indonesian and English, without internet.

    Examples:  menurut serve arsip; menurut serve arsip --host 0.0.0.0 --password-file rahasia.txt --read-only
    """
    from menurut.faces import web

    web.serve(
        corpus,
        host=host,
        port=port,
        read_only=read_only,
        password_file=password_file,
        say=lambda address: typer.echo(f"{address}  (Ctrl+C stops it)"),
    )
