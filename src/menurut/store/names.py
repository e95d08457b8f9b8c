"""Names beside the full text: who bears one, and in which rows they take which part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from menurut.errors import SetupError
from menurut.store.fulltext import words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

    from menurut.store.rows import Rows

TABLES = """
CREATE TABLE IF NOT EXISTS name (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE VIRTUAL TABLE IF NOT EXISTS names USING fts5(name, content='', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE IF NOT EXISTS named (name INTEGER, sighting INTEGER, PRIMARY KEY (name, sighting)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS party
    (sighting INTEGER, role INTEGER, key INTEGER, PRIMARY KEY (sighting, role, key)) WITHOUT ROWID;
"""
"""A sighting is the key of an actor's row: one actor of one article."""
ROLES: Mapping[str, Mapping[str, str]] = {
    "statements": {
        "speaker": "speakers",
        "addressee": "addressees",
        "target": "targets",
        "relay": "relayed_by",
    },
    "events": {"actor": "actors", "recipient": "recipients", "claimant": "claimants"},
}
"""The parts that somebody takes in a row, and the column that holds the ids of those who take it."""
NUMBERS = {role: number for number, role in enumerate(role for roles in ROLES.values() for role in roles)}


def add(index: sqlite3.Connection, rows: Rows) -> None:
    """Index the actors of these rows and what they take part in; what is there already stays."""
    said = {name for row in rows["actors"] for name in _names(row)}
    before = index.execute("SELECT coalesce(max(id), 0) FROM name").fetchone()[0]
    index.executemany("INSERT OR IGNORE INTO name (name) VALUES (?)", ((name,) for name in sorted(said)))
    index.execute("INSERT INTO names (rowid, name) SELECT id, name FROM name WHERE id > ?", (before,))
    bearing = ((row["key"], name) for row in rows["actors"] for name in _names(row))
    index.executemany("INSERT OR IGNORE INTO named SELECT id, ? FROM name WHERE name = ?", bearing)
    index.executemany("INSERT OR IGNORE INTO party VALUES (?, ?, ?)", sorted(_parties(rows)))


def _names(actor: Mapping[str, Any]) -> set[str]:
    return {" ".join(name.split()) for name in (actor["name"], *actor["aliases"])}


def _parties(rows: Rows) -> Iterator[tuple[int, int, int]]:
    sightings = {(row["article"], row["id"]): row["key"] for row in rows["actors"]}
    for table, roles in ROLES.items():
        for row in rows[table]:
            for role, column in roles.items():
                for actor in row[column]:
                    yield sightings[row["article"], actor], NUMBERS[role], row["key"]


def expression(name: str) -> str:
    """A name as FTS5 understands it: all of its words, in any order.

    Raises:  SetupError where it has no word.
    """
    found = words(name)
    if not found:
        raise SetupError(f"there is no name in {name!r}")
    return " AND ".join(f'"{word}"' for word in found)


def sightings_sql(parameter: str, *, linked: bool) -> str:
    """SQL for the sightings of those whose name has all the words of an expression.

    Where actors are linked, a name leads to its actors, and these to all their sightings under whatever name.
    """
    own = f"SELECT sighting FROM named WHERE name IN (SELECT rowid FROM names WHERE names MATCH :{parameter})"
    if not linked:
        return own
    called = f"SELECT actor FROM called WHERE id IN (SELECT rowid FROM calls WHERE calls MATCH :{parameter})"
    return f"{own} UNION SELECT sighting FROM link WHERE actor IN ({called})"


def keys_sql(role: str, sightings: str) -> str:
    """SQL for the keys of rows in which one of these sightings takes a part."""
    span = "key BETWEEN :first AND :last"
    return f"SELECT key FROM party WHERE role = {NUMBERS[role]} AND {span} AND sighting IN ({sightings})"
