"""Dataclasses of the model as flat cells and back: the columns of a table follow from the fields of its rows."""

from __future__ import annotations

import types
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from menurut import model

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Row = TypeVar("Row")
TEXT = "text"
"""The field of a passage that its column is named after: `content`, beside `content_start` and `content_end`."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, the fields that lead to its value, and the plain type (``list[..]`` for several)."""

    name: str
    path: tuple[str, ...]
    type: Any
    several: bool = False


@cache
def columns(row: Any, *, without: tuple[str, ...] = ()) -> tuple[Column, ...]:
    """The columns of a dataclass; fields that hold one dataclass are spread, those that hold several are lists."""
    found: list[Column] = []
    for name, hint in hints(row).items():
        if name in without:
            continue
        kind, several = _kind(hint)
        if _spread(kind) and not several:
            inner = columns(kind)
            found += [Column(_joined(name, one.name), (name, *one.path), one.type, one.several) for one in inner]
        else:
            found.append(Column(name, (name,), kind, several))
    return tuple(found)


def cells(row: Any, *, without: tuple[str, ...] = ()) -> dict[str, Any]:
    """A row as plain values by column."""
    return {column.name: _value(row, column) for column in columns(_type(row), without=without)}


def build(row: Callable[..., Row], values: Mapping[str, Any], prefix: str = "") -> Row:
    """The row that plain values by column stand for; a column that an older corpus lacks takes its default.

    Raises:  KeyError where a column without a default is missing.
    """
    made: dict[str, Any] = {}
    row_type: Any = row
    defaults = {field.name: field for field in fields(row_type)}
    for name, hint in hints(row_type).items():
        kind, several = _kind(hint)
        column = _joined(prefix, name) if prefix else name
        if _spread(kind) and not several:
            made[name] = _nested(kind, values, column)
        elif column not in values or (values[column] is None and several):
            if defaults[name].default is MISSING:
                raise KeyError(column)
        else:
            made[name] = _plain(kind, several, values[column])
    return row(**made)


@cache
def hints(row: Any) -> dict[str, Any]:
    """The types of the fields; those of the model are imported for type checkers only and are named here."""
    known = {name: getattr(model, name) for name in model.__all__}
    resolved = get_type_hints(row, localns=known)
    return {field.name: resolved[field.name] for field in fields(row)}


def _nested(kind: type, values: Mapping[str, Any], column: str) -> Any:
    """A dataclass spread over columns; None where all of them are empty."""
    names = [_joined(column, one.name) for one in columns(kind)]
    if all(values.get(name) is None for name in names):
        return None
    return build(kind, values, column)


def _plain(kind: Any, several: bool, value: Any) -> Any:
    if not several:
        return value
    if not _spread(kind):
        return tuple(value)
    flat = [{one.name: item[one.name] for one in columns(kind)} for item in value]
    return tuple(build(kind, item) for item in flat)


def _value(row: Any, column: Column) -> Any:
    value = row
    for name in column.path:
        if value is None:
            return None
        value = getattr(value, name)
    if not column.several:
        return value
    if value is None:
        return None
    return [cells(item) if is_dataclass(item) else item for item in value]


def _joined(name: str, inner: str) -> str:
    return name if inner == TEXT else f"{name}_{inner}"


def _kind(hint: Any) -> tuple[Any, bool]:
    """The type behind Optional, Literal and tuple, and whether there are several."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _kind(next(one for one in get_args(hint) if one is not type(None)))
    if origin is tuple:
        return _kind(get_args(hint)[0])[0], True
    if origin is Literal:
        return type(get_args(hint)[0]), False
    return hint, False


def _spread(kind: Any) -> bool:
    return is_dataclass(kind)


def _type(row: Any) -> Any:
    return type(row)
