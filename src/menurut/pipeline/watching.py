"""What watching remembers between rounds: which rows were told, and which still wait for whom."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from menurut.errors import SetupError
from menurut.model import content_id
from menurut.store import files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

Row = dict[str, Any]
_OF = {
    "statements": ("content", "act", "speakers"),
    "events": ("trigger", "type", "actors", "recipients", "polarity", "modality", "date_from"),
}
"""What makes a row, beside its article: offsets and scores are no part of it, they move when a page is corrected."""


def key(table: str, row: Mapping[str, Any]) -> str:
    """What tells a row apart for who is told of it: the same sentence of one address, in any version, is one."""
    said = (json.dumps(row[name], ensure_ascii=False) for name in _OF[table])
    return content_id("k", table, row["url"] or row["article"], *said)


@dataclass(slots=True)
class Memory:
    """Kept in one file, written whole; a row is queued for every output in the same step in which it counts as told.

    `told` are keys of rows by search, `waiting` the rows that an output has not taken yet, oldest first, and `recent`
    what an output that shows its newest rows has taken.
    """

    path: Path
    told: dict[str, set[str]] = field(default_factory=dict)
    waiting: dict[str, list[Row]] = field(default_factory=dict)
    recent: dict[str, list[Row]] = field(default_factory=dict)

    def begin(self, search: str, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Take what a new search finds before its first round as told."""
        if search not in self.told:
            self.told[search] = {key(table, row) for row in rows}

    def fresh(self, search: str, table: str, rows: Sequence[Mapping[str, Any]]) -> list[Row]:
        """The rows that were not told before, oldest first; from now on they are."""
        known = self.told.setdefault(search, set())
        found: list[Row] = []
        for row in reversed(rows):
            mark = key(table, row)
            if mark not in known:
                known.add(mark)
                found.append({"key": mark, **row})
        return found

    def queue(self, output: str, rows: Sequence[Row]) -> None:
        """Have rows wait for an output."""
        if rows:
            self.waiting.setdefault(output, []).extend(rows)

    def taken(self, output: str, count: int, *, keep: int = 0) -> None:
        """Note that an output took its first rows, and `keep` that many of the newest at hand for it."""
        rows = self.waiting.get(output, [])
        if keep:
            self.recent[output] = [*self.recent.get(output, []), *rows[:count]][-keep:]
        self.waiting[output] = rows[count:]
        self.save()

    def save(self) -> None:
        """Write it down in one step."""
        told = {search: sorted(keys) for search, keys in sorted(self.told.items())}
        waiting = {output: rows for output, rows in self.waiting.items() if rows}
        body = {"format": 1, "told": told, "waiting": waiting, "recent": self.recent}
        files.write(self.path, json.dumps(body, ensure_ascii=False).encode())


def load(path: Path) -> Memory:
    """The memory that a file holds, an empty one where there is none.

    Raises:  SetupError where the file is damaged: guessing would tell everything again.
    """
    try:
        body = json.loads(path.read_bytes())
        told = {search: set(keys) for search, keys in body["told"].items()}
        return Memory(path, told, dict(body["waiting"]), dict(body["recent"]))
    except FileNotFoundError:
        return Memory(path)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SetupError(f"{path} is damaged; remove it, and watching begins anew with what comes then") from error
