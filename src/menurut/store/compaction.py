"""Many small parts become few large ones; the rows stay what they are."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from menurut.store import parts
from menurut.store.tables import NAMES, ORDER, schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import pyarrow as pa

    from menurut.store.manifest import Part, Stored

FAN = 10
"""So many parts of about the same size become one: each row is written log10 of the corpus's parts times."""
_BASE = 100
_MEMORY = "1GB"
"""What sorting takes at most; beyond it, it goes through the disk."""
_LARGEST = 3
"""The greatest size (in digits of hundreds of documents) that is merged unasked."""
_ROWS = {"documents": 512, "statements": 16 * 1024, "events": 16 * 1024}
"""Rows in a group: few of what is large, some of what is looked up by key."""
_GROUP = 64 * 1024


def due(there: Sequence[Part]) -> list[Part]:
    """Parts of one size of which there are enough to be merged; the smallest size first."""
    sizes: dict[int, list[Part]] = {}
    for part in there:
        sizes.setdefault(_size(part), []).append(part)
    return next((sizes[size] for size in sorted(sizes) if size <= _LARGEST and len(sizes[size]) >= FAN), [])


def _size(part: Part) -> int:
    documents_n = max((stored.rows for stored in (part.tables.get("documents"),) if stored), default=0)
    return len(str(documents_n // _BASE))


def merge(folder: Path, merged: Sequence[Part]) -> Part:
    """Write the rows of several parts as one, with memory that does not grow with them."""
    aside = parts.aside(folder)
    stored: dict[str, Stored] = {}
    for name in NAMES:
        having = [part for part in merged if name in part.tables]
        if having:
            path = aside / f"{name}.parquet"
            stored[name] = parts.stored(path, _write(path, name, _batches(folder, having, name)))
    shutil.rmtree(folder / _SPILL, ignore_errors=True)
    return parts.place(folder, aside, stored)


_SPILL = ".spill"


def _write(path: Path, name: str, batches: Iterator[pa.RecordBatch]) -> int:
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows_n, waiting, size = 0, 0, _ROWS.get(name, _GROUP)
    held: list[pa.RecordBatch] = []
    told = [column for column in schema(name).names if column != "raw"]  # least and greatest pages tell nothing
    with pq.ParquetWriter(path, schema(name), compression="zstd", write_statistics=told) as file:
        for batch in batches:
            held.append(batch)
            rows_n, waiting = rows_n + batch.num_rows, waiting + batch.num_rows
            if waiting >= size:
                file.write_table(pa.Table.from_batches(held).cast(schema(name)), row_group_size=size)
                held, waiting = [], 0
        if held:
            file.write_table(pa.Table.from_batches(held).cast(schema(name)), row_group_size=size)
    return rows_n


def _batches(folder: Path, having: Sequence[Part], name: str) -> Iterator[pa.RecordBatch]:
    """The rows in their order, but those of documents, which are large and only ever looked up by their id."""
    if name == "documents":
        yield from _as_they_stand(folder, having, name)
        return
    import duckdb

    from menurut.store.reader import view

    with duckdb.connect() as database:
        database.execute(f"SET memory_limit = '{_MEMORY}'")
        database.execute("SET threads = 1")  # each thread holds blocks of its own
        database.execute("SET temp_directory = $folder", {"folder": str(folder / _SPILL)})
        view(database, name, folder, having)
        ordered = f"SELECT {_columns(name)} FROM {name} ORDER BY {', '.join(ORDER[name])}"
        yield from database.sql(ordered).to_arrow_reader(8192)


def _as_they_stand(folder: Path, having: Sequence[Part], name: str) -> Iterator[pa.RecordBatch]:
    import pyarrow.parquet as pq

    for part in having:
        with pq.ParquetFile(parts.file(folder, part, name)) as file:
            yield from file.iter_batches(batch_size=_ROWS[name])


def _columns(name: str) -> str:
    return ", ".join(f'"{column}"' for column in schema(name).names)
