"""Full text over what was said: words as written and their stems, newest first. Derived, can be made again any time."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from menurut.errors import SetupError
from menurut.store.stems import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_TABLE = """CREATE VIRTUAL TABLE IF NOT EXISTS statements
            USING fts5(words, stems, content='', tokenize='unicode61 remove_diacritics 2')"""
_TERM = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')
_SOME = 500


def add(path: Path, rows: Iterable[tuple[int, str]]) -> int:
    """Index texts under their keys; a key that is there already keeps its text. The number of new ones comes back."""
    with closing(_open(path)) as index, index:
        index.execute(_TABLE)
        ordered = sorted(dict(rows).items())
        there = _there(index, [key for key, _ in ordered])
        fresh = [(key, text, stems(text)) for key, text in ordered if key not in there]
        index.executemany("INSERT INTO statements (rowid, words, stems) VALUES (?, ?, ?)", fresh)
    return len(fresh)


def find(path: Path, query: str, *, first: int, last: int, limit: int) -> list[int]:
    """Keys of the texts that a query finds, the greatest first.

    Words are found in all their forms, all of them must be there; ``"a phrase"`` stands as written, ``awal*`` is the
    beginning of a word, ``-word`` must not be there, ``OR`` parts alternatives.

    Raises:  SetupError where the query holds no word to look for, or the index is missing.
    """
    if not path.exists():
        raise SetupError(f"the full text index is missing; make it with: menurut repair {path.parent.parent}")
    sql = "SELECT rowid FROM statements WHERE statements MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?"
    with closing(_open(path, read_only=True)) as index:
        return [key for (key,) in index.execute(sql, (expression(query), first, last, limit))]


def expression(query: str) -> str:
    """A query as FTS5 understands it.

    Raises:  SetupError where it holds no word to look for.
    """
    ways = [way for part in re.split(r"\sOR\s", query) if (way := _all(part))]
    if not ways:
        raise SetupError(f"there is no word to look for in {query!r}")
    return " OR ".join(f"({way})" for way in ways)


def _all(query: str) -> str:
    wanted: list[str] = []
    unwanted: list[str] = []
    for minus, phrase, word in _TERM.findall(query):
        if term := _phrase(phrase) if phrase else _word(word):
            (unwanted if minus else wanted).append(term)
    if not wanted:
        return ""
    return " AND ".join(wanted) + "".join(f" NOT {term}" for term in unwanted)


def _phrase(phrase: str) -> str:
    found = words(phrase)
    return f'words : "{" ".join(found)}"' if found else ""


def _word(word: str) -> str:
    found = words(word)
    if not found:
        return ""
    if word.endswith("*"):
        return f'words : "{" ".join(found)}" *'
    return f'stems : "{" ".join(map(stem, found))}"'


def _there(index: sqlite3.Connection, keys: list[int]) -> set[int]:
    found: set[int] = set()
    for at in range(0, len(keys), _SOME):
        some = keys[at : at + _SOME]
        marks = ",".join("?" * len(some))
        found.update(key for (key,) in index.execute(f"SELECT id FROM statements_docsize WHERE id IN ({marks})", some))
    return found


def _open(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    if read_only:
        return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=30)
    index = sqlite3.connect(path, timeout=30)
    index.execute("PRAGMA journal_mode=WAL")
    index.execute("PRAGMA synchronous=NORMAL")
    return index


def missing(path: Path, keys: list[int]) -> int:
    """How many of these keys the index lacks."""
    if not path.exists():
        return len(keys)
    with closing(_open(path, read_only=True)) as index:
        there = {key for (key,) in index.execute("SELECT id FROM statements_docsize")}
    return len(set(keys) - there)
