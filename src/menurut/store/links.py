"""Who is who across articles: a derived file that ties sightings to actors. Written once, never changed."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_TABLES = """
CREATE TABLE known (id INTEGER PRIMARY KEY, actor TEXT NOT NULL UNIQUE, name TEXT NOT NULL, articles_n INTEGER,
    body TEXT NOT NULL);
CREATE TABLE called (id INTEGER PRIMARY KEY, name TEXT NOT NULL, actor INTEGER NOT NULL);
CREATE VIRTUAL TABLE calls USING fts5(name, content='', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE link
    (actor INTEGER, sighting INTEGER, score REAL, reasons TEXT, PRIMARY KEY (actor, sighting)) WITHOUT ROWID;
"""
_INDEXES = "CREATE INDEX link_sighting ON link (sighting);"


class Linked(NamedTuple):
    """The tie of a sighting, by its key, to an actor, by its id."""

    sighting: int
    actor: str
    score: float
    reasons: tuple[str, ...]


def write(path: Path, known: Iterable[Mapping[str, Any]], linked: Iterable[Linked], judged_n: int) -> None:
    """Write actors (with `id`, `name`, `aliases`, `articles_n` and whatever else is to be told) and links.

    `judged_n` is how many lines of the ledger they follow.
    """
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA journal_mode = OFF")  # a file that was begun is named by no manifest
        file.execute("PRAGMA synchronous = OFF")
        file.executescript(_TABLES)
        numbers: dict[str, int] = {}
        for number, one in enumerate(known, 1):
            numbers[one["id"]] = number
            _put(file, number, one)
        rows = ((numbers[one.actor], one.sighting, one.score, json.dumps(one.reasons)) for one in linked)
        file.executemany("INSERT OR REPLACE INTO link VALUES (?, ?, ?, ?)", sorted(rows))
        file.executescript(_INDEXES)
        file.commit()
        file.execute("PRAGMA synchronous = FULL")
        file.execute(f"PRAGMA user_version = {judged_n + 1}")  # brings the whole to the disk
        file.commit()


def made_of(path: Path) -> tuple[int, int]:
    """How many sightings a file ties, and how many judgements it follows."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as file:
        ((ties_n,),) = file.execute("SELECT count(*) FROM link").fetchall()
        ((version,),) = file.execute("PRAGMA user_version").fetchall()
        return ties_n, version - 1


def _put(file: sqlite3.Connection, number: int, one: Mapping[str, Any]) -> None:
    body = json.dumps(one, ensure_ascii=False, sort_keys=True)
    row = (number, one["id"], one["name"], one["articles_n"], body)
    file.execute("INSERT INTO known VALUES (?, ?, ?, ?, ?)", row)
    for name in sorted({one["name"], *one["aliases"]} - {""}):
        added = file.execute("INSERT INTO called (name, actor) VALUES (?, ?)", (name, number))
        file.execute("INSERT INTO calls (rowid, name) VALUES (?, ?)", (added.lastrowid, name))


def known(index: sqlite3.Connection, expression: str) -> Iterator[dict[str, Any]]:
    """Actors one of whose names has all the words of an expression, those of most articles first."""
    sql = """SELECT body FROM known WHERE id IN
             (SELECT actor FROM called WHERE id IN (SELECT rowid FROM calls WHERE calls MATCH ?))
             ORDER BY articles_n DESC, actor"""
    return (json.loads(body) for (body,) in index.execute(sql, (expression,)))


def of_id(index: sqlite3.Connection, actor: str) -> dict[str, Any] | None:
    """The actor with an id."""
    row = index.execute("SELECT body FROM known WHERE actor = ?", (actor,)).fetchone()
    return json.loads(row[0]) if row else None


def rows_of(index: sqlite3.Connection, actor: str, role: int) -> list[int]:
    """Keys of the rows in which an actor takes a part, newest first."""
    sightings = "SELECT sighting FROM link WHERE actor = (SELECT id FROM known WHERE actor = :actor)"
    sql = f"SELECT DISTINCT key FROM party WHERE sighting IN ({sightings}) AND role = :role ORDER BY key DESC"
    return [key for (key,) in index.execute(sql, {"actor": actor, "role": role})]


def sightings_of(index: sqlite3.Connection, actor: str, limit: int) -> list[int]:
    """Keys of the newest sightings of an actor."""
    one = "SELECT id FROM known WHERE actor = ?"
    sql = f"SELECT sighting FROM link WHERE actor = ({one}) ORDER BY sighting DESC LIMIT ?"
    return [key for (key,) in index.execute(sql, (actor, limit))]
