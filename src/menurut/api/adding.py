"""Adds sources to a corpus: what is new is read and kept, what is known is passed by."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from menurut.pipeline.adding import Engine, Summary
    from menurut.pipeline.listings import Listings
    from menurut.sources import Seen, Settings
    from menurut.store.writer import Writer


def add(
    path: str | Path,
    targets: Sequence[str | Path],
    settings: Settings | None = None,
    *,
    model: str | None = None,
    workers: int = 1,
    batch: int | None = None,
    progress: Callable[[Summary], None] | None = None,
) -> Summary:
    """Add what sources hold to a corpus, which is made where there is none.

    It may be stopped at any time and run again; it goes on where it was. `batch` is how many documents make a part.

    Raises:  SetupError where another process writes, or a setting does not fit.
    """
    from menurut import sources
    from menurut.engines import Local, Processes
    from menurut.language.stems import stem
    from menurut.pipeline import adding, linking, listings, reading
    from menurut.store import writer as store

    work = partial(adding.look, read=partial(reading.read, model=model), article=sources.article)
    engine: Engine = Processes(workers) if workers > 1 else Local()
    with store.opened(Path(path), stem) as writer:
        listed = listings.load(writer.layout.root)
        found = sources.documents(targets, _asking(writer, listed, settings or sources.Settings()))
        summary = adding.add(writer, found, work, engine, batch=batch or store.BATCH, progress=progress)
        listed.save()
        if linking.due(writer):
            linking.refresh(writer)
    return summary


def _asking(writer: Writer, listed: Listings, settings: Settings) -> Settings:
    """Settings under which sources ask the corpus what is known, and the store for the rows of Parquet files."""
    from menurut.sources import Seen
    from menurut.store import foreign

    def known(url: str) -> Seen | None:
        told = writer.last_fetch(url)
        return listed.known(url) if told is None else Seen(fetched_at=told[0], etag=told[1], last_modified=told[2])

    return replace(settings, known=known, noted=listed.note, parquet=foreign.rows)
