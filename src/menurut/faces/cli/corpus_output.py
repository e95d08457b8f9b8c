"""Writes rows of a corpus: a table for people, csv, json, jsonl, md for programs and documents, parquet whole."""

from __future__ import annotations

import csv
import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import typer

from menurut.faces.cli import output

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import TextIO

    import pyarrow as pa

_BETWEEN = "; "
_WHERE = "where"
_WORDY = frozenset({"content", "trigger", "text"})
_WHOLE_N = 10
"""Characters up to which a cell of a table is never broken."""
_NARROW_N = 24
"""Characters a column of names may take, so that the words themselves have room."""


class Form(StrEnum):
    """How rows are written."""

    table = "table"
    csv = "csv"
    json = "json"
    jsonl = "jsonl"
    md = "md"
    parquet = "parquet"


def write(table: pa.Table, form: Form, out: Path | None, *, shown: Sequence[str] | None = None) -> None:
    """Write the rows; `shown` are the columns that people see in a table or in Markdown, all where None."""
    if form is Form.parquet:
        if out is None:
            raise typer.BadParameter("parquet needs a file: add -o FILE", param_hint="--format")
        from menurut.store.foreign import save

        save(table, out)
        return
    names = list(shown) if shown and form in (Form.table, Form.md) else table.column_names
    rows = [{name: row[name] for name in names} for row in table.to_pylist()]
    with output.opened(out) as stream:
        _WRITERS[form](rows, names, stream)


def say_limit(shown_n: int, total: int | None) -> None:
    """Say on standard error how many rows there are, where not all are shown."""
    if total is None or total > shown_n:
        whole = "more; the rest was not counted" if total is None else str(total)
        print(f"menurut: {shown_n} of {whole}; --limit shows more", file=sys.stderr)  # noqa: T201


def _table(rows: list[dict[str, Any]], names: list[str], stream: TextIO) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    from menurut.views.plain import one_line

    names, rows = _cited(names, rows)
    cells = {name: [one_line(_cell(row[name])) for row in rows] for name in names}
    told = [name for name in names if not rows or any(cells[name])]
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for name in told:
        longest = max(map(len, cells[name]), default=0)
        table.add_column(
            name.replace("_", " "),
            overflow="fold",
            no_wrap=longest <= _WHOLE_N or name == _WHERE,
            max_width=None if name in _WORDY or name == _WHERE else _NARROW_N,
        )
    for line in zip(*(cells[name] for name in told), strict=True):
        table.add_row(*map(Text, line))
    output.console_on(stream).print(table)


def _cited(names: list[str], rows: list[dict[str, Any]]) -> tuple[list[str], list[dict[str, Any]]]:
    """Article and characters in one column, as people cite them: ``a-3f9a0c1b2d4e:120-161``."""
    if not {"article", "start", "end"} <= set(names):
        return names, rows
    kept = [name for name in names if name not in {"article", "start", "end"}]
    return [*kept, _WHERE], [{**row, _WHERE: f"{row['article']}:{row['start']}-{row['end']}"} for row in rows]


def _csv(rows: list[dict[str, Any]], names: list[str], stream: TextIO) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in rows)


def _json(rows: list[dict[str, Any]], _: list[str], stream: TextIO) -> None:
    stream.write(json.dumps(rows, ensure_ascii=False, indent=2, default=str) + "\n")


def _jsonl(rows: list[dict[str, Any]], _: list[str], stream: TextIO) -> None:
    stream.writelines(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in rows)


def _md(rows: list[dict[str, Any]], names: list[str], stream: TextIO) -> None:
    from menurut.views.plain import one_line

    stream.write(f"| {' | '.join(names)} |\n|{'---|' * len(names)}\n")
    for row in rows:
        cells = (one_line(_cell(row[name])).replace("|", "\\|") for name in names)
        stream.write(f"| {' | '.join(cells)} |\n")


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return _BETWEEN.join(map(_cell, value))
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return "" if value is None else str(value)


_WRITERS = {Form.table: _table, Form.csv: _csv, Form.json: _json, Form.jsonl: _jsonl, Form.md: _md}
