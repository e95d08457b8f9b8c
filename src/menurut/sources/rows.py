"""Tables of articles, row by row: JSON objects one a line, a JSON list, CSV."""

from __future__ import annotations

import codecs
import csv
import io
from typing import TYPE_CHECKING, BinaryIO

from menurut.model import Discard
from menurut.sources import fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.sources.settings import Found, Settings

ROW_LIMIT = 5_000_000
"""Bytes of one row, or characters of one cell: ten times the longest article as a page."""
_DELIMITERS = ",;\t|"


def json_lines(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Found]:
    """One JSON object a line; blank lines are passed over, broken ones told."""
    number = 0
    while line := stream.readline(ROW_LIMIT + 1):
        number += 1
        locator = f"{name}#{number}"
        if len(line) > ROW_LIMIT:
            _pass_over(stream, line)
            yield _too_large(locator)
        elif line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield _json_row(line, locator, settings)


def json_list(stream: BinaryIO, name: str, settings: Settings, *, limit: int) -> Iterator[Found]:
    """A JSON list of objects, or one object; such a file is read whole and so has a limit."""
    raw = stream.read(limit + 1)
    if len(raw) > limit:
        detail = f"more than {limit // 1_000_000} MB in one JSON value; write one object a line (JSONL)"
        yield Discard(locator=name, reason="too-large", detail=detail)
        return
    value = _decoded(raw)
    if value is None:
        yield Discard(locator=name, reason="broken-row", detail="this is no JSON")
        return
    if isinstance(value, dict) and len(inner := [one for one in value.values() if _is_rows(one)]) == 1:
        value = inner[0]  # with several lists nobody can say which one holds articles
    for number, row in enumerate(value if isinstance(value, list) else [value], start=1):
        yield _row(row, f"{name}#{number}", settings)


def comma_separated(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Found]:
    """CSV with a header line; the delimiter is the one that the header has most of."""
    csv.field_size_limit(ROW_LIMIT)
    lines = _lines(stream)
    header_line = next((line for line in lines if line.strip()), "")
    if not header_line:
        yield Discard(locator=name, reason="empty", detail="the table is empty")
        return
    delimiter = max(_DELIMITERS, key=header_line.count)
    header = [cell.strip() for cell in next(csv.reader([header_line], delimiter=delimiter))]
    rows = csv.reader(lines, delimiter=delimiter)
    while True:
        number = rows.line_num + 2  # the header is line 1
        locator = f"{name}#{number}"
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Discard(locator=locator, reason="broken-row", detail=f"line {number} is no CSV ({error})")
            continue
        if any(cell.strip() for cell in cells):
            yield _cells(header, cells, locator, settings)


def _cells(header: list[str], cells: list[str], locator: str, settings: Settings) -> Found:
    if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
        detail = f"{len(cells)} cells under {len(header)} columns: a cell with the delimiter needs quotation marks"
        return Discard(locator=locator, reason="broken-row", detail=detail)
    return fields.document(dict(zip(header, cells, strict=False)), locator, settings)


def _lines(stream: BinaryIO) -> Iterator[str]:
    """Lines of a text file, decoded one by one, so that one wrong byte does not cost the others."""
    head = stream.peek(4)[:4] if isinstance(stream, io.BufferedReader) else b""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        yield from _wide_lines(stream)
        return
    first = True
    while line := stream.readline(ROW_LIMIT + 1):
        if len(line) > ROW_LIMIT:
            _pass_over(stream, line)
            yield "x" * (ROW_LIMIT + 1) + "\n"  # a cell that the csv module refuses, so that it counts as one line
        else:
            yield _line(line.removeprefix(codecs.BOM_UTF8) if first else line)
        first = False


def _wide_lines(stream: BinaryIO) -> Iterator[str]:
    wrapped = io.TextIOWrapper(stream, "utf-16", "replace", newline="")
    try:
        while line := wrapped.readline(ROW_LIMIT):
            yield line
    finally:
        wrapped.detach()  # the stream is its opener's to close


def _pass_over(stream: BinaryIO, line: bytes) -> None:
    """Go to the end of a line that is too long."""
    while line and not line.endswith(b"\n"):
        line = stream.readline(ROW_LIMIT)


def _line(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def _json_row(line: bytes, locator: str, settings: Settings) -> Found:
    row = _decoded(line)
    if row is None:
        return Discard(locator=locator, reason="broken-row", detail="this line is no JSON")
    return _row(row, locator, settings)


def _row(row: object, locator: str, settings: Settings) -> Found:
    if not isinstance(row, dict):
        return Discard(locator=locator, reason="broken-row", detail="this is no JSON object")
    return fields.document(row, locator, settings)


def _decoded(raw: bytes) -> object:
    import msgspec

    try:
        return msgspec.json.decode(_line(raw.removeprefix(codecs.BOM_UTF8)))
    except (msgspec.DecodeError, RecursionError):
        return None


def _is_rows(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _too_large(locator: str) -> Discard:
    return Discard(locator=locator, reason="too-large", detail=f"a row of more than {ROW_LIMIT // 1_000_000} MB")
