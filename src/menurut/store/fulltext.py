"""Full text over what was said: words as written and their stems. Derived, can be made again any time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from menurut.errors import SetupError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    Stem = Callable[[str], str]
    """The root of a word in small letters."""

TABLE = """CREATE VIRTUAL TABLE IF NOT EXISTS statements
           USING fts5(words, stems, content='', tokenize='unicode61 remove_diacritics 2')"""
_WORD = re.compile(r"\w+")
_TERM = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')
_SOME = 500


def add(index: sqlite3.Connection, rows: Iterable[tuple[int, str]], stem: Stem) -> int:
    """Index texts under their keys; a key that is there already keeps its text. The number of new ones comes back."""
    ordered = sorted(dict(rows).items())
    there = _there(index, [key for key, _ in ordered])
    fresh = [(key, text, " ".join(map(stem, words(text)))) for key, text in ordered if key not in there]
    index.executemany("INSERT INTO statements (rowid, words, stems) VALUES (?, ?, ?)", fresh)
    return len(fresh)


def words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return _WORD.findall(text.casefold())


def expression(query: str, stem: Stem) -> str:
    """A query as FTS5 understands it.

    Words are found in all their forms, all of them must be there; ``"a phrase"`` stands as written, ``awal*`` is the
    beginning of a word, ``-word`` must not be there, ``OR`` parts alternatives.

    Raises:  SetupError where it holds no word to look for.
    """
    ways = [way for part in re.split(r"\sOR\s", query) if (way := _all(part, stem))]
    if not ways:
        raise SetupError(f"there is no word to look for in {query!r}")
    return " OR ".join(f"({way})" for way in ways)


def _all(query: str, stem: Stem) -> str:
    wanted: list[str] = []
    unwanted: list[str] = []
    for minus, phrase, word in _TERM.findall(query):
        if term := _phrase(phrase) if phrase else _word(word, stem):
            (unwanted if minus else wanted).append(term)
    if not wanted:
        return ""
    return " AND ".join(wanted) + "".join(f" NOT {term}" for term in unwanted)


def _phrase(phrase: str) -> str:
    found = words(phrase)
    return f'words : "{" ".join(found)}"' if found else ""


def _word(word: str, stem: Stem) -> str:
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
