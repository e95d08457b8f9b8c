"""Partitions: folders of Parquet files, written aside, brought to the disk, and renamed into place."""

from __future__ import annotations

import shutil
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from menurut.store import files
from menurut.store.manifest import Part, Stored
from menurut.store.tables import NAMES, ORDER, schema, shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    import pyarrow as pa

    from menurut.store.rows import Rows

_ASIDE = ".new"
_ROW_GROUP = 64 * 1024


def from_rows(folder: Path, rows: Rows) -> Part:
    """Write rows as a part."""
    import pyarrow as pa

    return write(
        folder, {name: pa.Table.from_pylist(rows[name], schema=schema(name)) for name in NAMES if rows.get(name)}
    )


def write(folder: Path, tables: Mapping[str, pa.Table]) -> Part:
    """Write tables as a part; the same rows give the same part, in whatever order they come."""
    import pyarrow.parquet as pq

    there = aside(folder)
    written: dict[str, Stored] = {}
    for name, table in sorted(tables.items()):
        path = there / f"{name}.parquet"
        ordered = table.sort_by([(column, "ascending") for column in ORDER[name]])
        pq.write_table(ordered, path, compression="zstd", row_group_size=_ROW_GROUP)
        written[name] = stored(path, table.num_rows)
    return place(folder, there, written)


def aside(folder: Path) -> Path:
    """An empty folder in which a part is written before it is put in its place."""
    found = folder / _ASIDE
    shutil.rmtree(found, ignore_errors=True)
    found.mkdir(parents=True)
    return found


def stored(path: Path, rows: int) -> Stored:
    """A file as the manifest names it, once it is on the disk."""
    files.sync(path)
    return Stored(rows, path.stat().st_size, files.digest(path))


def place(folder: Path, there: Path, written: Mapping[str, Stored]) -> Part:
    """Put a part that was written aside in its place, under its name."""
    part = Part(_name(written), shape(), dict(written))
    files.sync(there)
    goal = folder / part.name
    if goal.exists():  # the same rows, left by a writer that was stopped before its commit
        shutil.rmtree(goal)
    there.rename(goal)
    files.sync(folder)
    return part


def file(folder: Path, part: Part, table: str) -> Path:
    """Where a table of a part stands."""
    return folder / part.name / f"{table}.parquet"


def read(folder: Path, part: Part, table: str, columns: list[str] | None = None) -> pa.Table:
    """A table of a part; without rows where the part has none."""
    import pyarrow.parquet as pq

    if table not in part.tables:
        whole = schema(table).empty_table()
        return whole.select(columns) if columns else whole
    return pq.read_table(file(folder, part, table), columns=columns, partitioning=None)


def batches(folder: Path, part: Part, table: str, size: int) -> Iterator[list[dict[str, Any]]]:
    """The rows of a table as they stand, at most `size` at a time."""
    import pyarrow.parquet as pq

    if table in part.tables:
        with pq.ParquetFile(file(folder, part, table)) as stored_file:
            for batch in stored_file.iter_batches(batch_size=size):
                yield batch.to_pylist()


def sweep(folder: Path, used: set[str]) -> list[str]:
    """Remove parts that no manifest names, and what a stopped writer left."""
    gone = [path for path in folder.iterdir() if path.name not in used]
    for path in gone:
        shutil.rmtree(path, ignore_errors=True)
    return sorted(path.name for path in gone)


def _name(stored: Mapping[str, Stored]) -> str:
    body = "\n".join(f"{name} {one.hash}" for name, one in sorted(stored.items()))
    return blake2b(body.encode(), digest_size=12).hexdigest()
