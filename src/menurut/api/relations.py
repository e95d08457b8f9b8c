"""What two parties do to each other over time, each found under all of its names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from menurut.api.found import Found
from menurut.errors import SetupError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from menurut.store.reader import Reader
    from menurut.views.relations import Period, RelationRow
    from menurut.views.wanted import Condition

_COLUMNS = {"actor": "actors", "recipient": "recipients"}


def series(
    reader: Reader, names: tuple[str, str], days: Condition, by: Period, *, country: bool, by_outlet: bool
) -> Found[RelationRow]:
    """The events between two parties by period; with `country` a state stands for all actors of its country.

    Raises:  SetupError where actors were never linked, a name means nobody, both mean the same, or `by` is no period.
    """
    from menurut.views import relations

    if by not in relations.PERIODS:
        raise SetupError(f"{by!r} is no period; take one of {', '.join(relations.PERIODS)}")
    one, other = (_party(reader, name) for name in names)
    if one["id"] == other["id"]:
        raise SetupError(f"{names[0]!r} and {names[1]!r} both mean {one['name']} ({one['id']}); ids tell them apart")
    keys = {
        (party["id"], role): _keys(reader, party, role, country=country) for party in (one, other) for role in _COLUMNS
    }
    days.newest(not reader.versions_n())
    values = {
        **days.values,
        "one": one["name"],
        "other": other["name"],
        "there": sorted(keys[one["id"], "actor"] & keys[other["id"], "recipient"]),
        "back": sorted(keys[other["id"], "actor"] & keys[one["id"], "recipient"]),
    }
    table = reader.query(relations.sql(by, days, by_outlet=by_outlet), values)
    return Found(table, relations.RelationRow, table.num_rows)


def _party(reader: Reader, name: str) -> Mapping[str, Any]:
    from menurut.api import who

    if not reader.linked:
        raise SetupError(f"actors were never linked; do it with: menurut repair {reader.path}")
    with reader.index() as index:
        found = who.meant(index, name)
    if not found:
        raise SetupError(f"nobody in {reader.path} has a name with these words: {name}")
    return found[0]


def _keys(reader: Reader, party: Mapping[str, Any], role: str, *, country: bool) -> set[int]:
    """Keys of events in which a party takes a part, itself or by somebody of its country."""
    from menurut.store import links, names
    from menurut.views.relations import OF_COUNTRY

    with reader.index() as index:
        keys = set(links.rows_of(index, party["id"], names.NUMBERS[role]))
    if country and party["kind"] == "state" and party["country"]:
        found = reader.query(OF_COUNTRY.format(role=_COLUMNS[role]), {"country": party["country"]})
        keys.update(found["key"].to_pylist())
    return keys
