"""Parquet files of other people as rows, a few at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from menurut.errors import ArticleError, SetupError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    import pyarrow as pa

_ROWS = 256


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a Parquet file as plain values; dates and times come as ISO text.

    Raises:  ArticleError (`damaged`) where it is no Parquet file.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=_ROWS):
                for row in batch.to_pylist():
                    yield {name: _plain(value) for name, value in row.items()}
    except pa.ArrowException as error:
        raise ArticleError(f"the Parquet file is damaged ({error})", "damaged", str(path)) from error


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def table(found: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> pa.Table:
    """Rows of plain values as a table of these columns."""
    import pyarrow as pa

    return pa.table({name: pa.array([row[name] for row in found]) for name in columns})


def save(table: pa.Table, path: Path) -> None:
    """Write a table as one Parquet file.

    Raises:  SetupError where it cannot be written.
    """
    import pyarrow.parquet as pq

    try:
        pq.write_table(table, path, compression="zstd")
    except OSError as error:
        raise SetupError(f"cannot write {path}: {error}") from error
