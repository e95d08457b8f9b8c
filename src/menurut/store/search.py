"""The index of a corpus: words and names lead to keys of rows, newest first. Derived, can be made again any time."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from menurut.errors import SetupError
from menurut.store import fulltext, names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from menurut.store.fulltext import Stem
    from menurut.store.rows import Rows

COLUMNS = {
    "actors": ["key", "article", "id", "name", "aliases"],
    "statements": ["key", "article", "content", *names.ROLES["statements"].values()],
    "events": ["key", "article", *names.ROLES["events"].values()],
}
"""What of the tables is indexed."""
_CACHE_KIB = 64 * 1024
_MAPPED = 1 << 31


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """The index for one change, which is there whole or not at all."""
    with closing(sqlite3.connect(path, timeout=30)) as index:
        index.execute("PRAGMA journal_mode = WAL")
        index.execute("PRAGMA synchronous = NORMAL")
        index.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        index.executescript(names.TABLES)
        index.execute(fulltext.TABLE)
        with index:
            yield index


def add(path: Path, rows: Rows, stem: Stem) -> int:
    """Index the statements, events and actors of these rows; how many statements are new comes back."""
    with writing(path) as index:
        names.add(index, rows)
        return fulltext.add(index, ((row["key"], row["content"]) for row in rows["statements"]), stem)


@contextmanager
def reading(path: Path, links: Path | None) -> Iterator[sqlite3.Connection]:
    """The index for questions, with the linked actors beside it where there are any.

    Raises:  SetupError where the index is missing.
    """
    if not path.exists():
        raise SetupError(f"the index is missing; make it with: menurut repair {path.parent.parent}")
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=30)) as index:
        index.execute(f"PRAGMA mmap_size = {_MAPPED}")
        if links:
            index.execute("ATTACH ? AS links", (f"{links.absolute().as_uri()}?mode=ro&immutable=1",))
            index.execute(f"PRAGMA links.mmap_size = {_MAPPED}")
        yield index


def keys(
    index: sqlite3.Connection,
    *,
    words: str | None,
    parties: Mapping[str, str],
    linked: bool,
    first: int,
    last: int,
    limit: int,
) -> list[int]:
    """Keys of rows with these words (an expression) in which these names (by role) take part, the greatest first.

    Some may be of rows that are gone; a row that is there is never missing.
    """
    values = {f"name_{role}": names.expression(name) for role, name in parties.items()}
    having = [names.keys_sql(role, names.sightings_sql(f"name_{role}", linked=linked)) for role in parties]
    if words is None:
        sql = f"SELECT key FROM ({' INTERSECT '.join(having)}) ORDER BY key DESC LIMIT :limit"
    else:
        # The plus keeps SQLite from asking the full text anew for each key.
        also = "".join(f" AND +rowid IN ({one})" for one in having)
        sql = (
            "SELECT rowid FROM statements WHERE statements MATCH :words AND rowid BETWEEN :first AND :last"
            f"{also} ORDER BY rowid DESC LIMIT :limit"
        )
    asked = {**values, "words": words, "first": first, "last": last, "limit": limit}
    return [key for (key,) in index.execute(sql, asked)]


def missing(path: Path, wanted: Iterable[int]) -> int:
    """How many keys of statements the index lacks."""
    keys_wanted = set(wanted)
    if not path.exists():
        return len(keys_wanted)
    with reading(path, None) as index:
        there = {key for (key,) in index.execute("SELECT id FROM statements_docsize")}
    return len(keys_wanted - there)
