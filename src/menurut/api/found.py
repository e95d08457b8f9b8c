"""What a question to a corpus gave: typed rows, and the same as a table of Arrow, pandas or polars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from menurut.errors import SetupError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd
    import polars as pl
    import pyarrow as pa

Row = TypeVar("Row")


class Found(Generic[Row]):
    """Rows in their order. `total` counts all that fit, also beyond the limit; None where nobody counted so far."""

    def __init__(self, table: pa.Table, row: type[Row], total: int | None) -> None:
        self._table = table
        self._row = row
        self.total = total

    def __len__(self) -> int:
        return int(self._table.num_rows)

    def __iter__(self) -> Iterator[Row]:
        from menurut.views.found import rows

        return iter(rows(self._row, self._table.to_pylist()))

    def __repr__(self) -> str:
        return f"<{len(self)} {self._row.__name__} of {'more' if self.total is None else self.total}>"

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as plain values."""
        return list(self._table.to_pylist())

    def to_arrow(self) -> pa.Table:
        """The table itself, without a copy."""
        return self._table

    def to_pandas(self) -> pd.DataFrame:
        """A data frame of pandas on Arrow's memory.

        Raises:  SetupError where pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise SetupError("pandas is not installed; pip install pandas") from error
        return self._table.to_pandas(types_mapper=pd.ArrowDtype)

    def to_polars(self) -> pl.DataFrame:
        """A data frame of polars on Arrow's memory.

        Raises:  SetupError where polars is not installed.
        """
        try:
            import polars as pl
        except ImportError as error:
            raise SetupError("polars is not installed; pip install polars") from error
        return pl.from_arrow(self._table)
