"""Reads a corpus again with the present software."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from menurut.pipeline.adding import Engine
    from menurut.pipeline.rereading import Change


def reread(
    path: str | Path,
    *,
    model: str | None = None,
    workers: int = 1,
    always: bool = False,
    told: Callable[[Change], None] = lambda _: None,
    progress: Callable[[int], None] = lambda _: None,
) -> int:
    """Read every stored document again, unless this very software did; how many were read comes back.

    `told` is called with each row that is other than it was. Ids are hashes of content, so that judgements stay with
    whom they are about. It may be stopped and run again.

    Raises:  SetupError where another process writes.
    """
    from menurut import sources
    from menurut.engines import Local, Processes
    from menurut.language.stems import stem
    from menurut.pipeline import adding, linking, reading, rereading
    from menurut.store.reader import Reader
    from menurut.store.writer import opened

    engine: Engine = Processes(workers) if workers > 1 else Local()
    work = partial(adding.look, read=partial(reading.read, model=model), article=sources.article)
    with opened(Path(path), stem) as writer:
        run = reading.run(model)
        if not always and not rereading.needed(writer, run):
            return 0
        reader = Reader(Path(path))
        try:
            documents_n = rereading.reread(writer, reader, work, engine, run, told, progress)
        finally:
            reader.close()
        writer.tidy()
        linking.refresh(writer)
    return documents_n
