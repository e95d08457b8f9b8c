"""What a long change has done so far: new parts that no manifest names yet, kept until all of them are there."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from menurut.store import files
from menurut.store.manifest import Part, Stored

if TYPE_CHECKING:
    from pathlib import Path

    from menurut.store.layout import Layout


@dataclass(slots=True)
class Journal:
    """Parts by the part and the slice of it that they replace; `of` says what change this is."""

    path: Path
    of: str
    done: dict[str, Part] = field(default_factory=dict)

    def has(self, part: str, number: int) -> bool:
        """Whether a slice is done."""
        return f"{part} {number}" in self.done

    def note(self, part: str, number: int, made: Part) -> None:
        """A slice is done; this is on the disk when it returns."""
        self.done[f"{part} {number}"] = made
        body = {"of": self.of, "done": {name: asdict(one) for name, one in self.done.items()}}
        files.write(self.path, json.dumps(body).encode())

    def parts(self) -> list[Part]:
        """All new parts, each once."""
        return list({part.name: part for part in self.done.values() if part.tables}.values())

    def remove(self) -> None:
        """The change is part of the corpus now."""
        self.path.unlink(missing_ok=True)


def load(layout: Layout, of: str) -> Journal:
    """The journal of a change as far as it came, empty where it was another one."""
    path = path_of(layout)
    log = Journal(path, of)
    if path.exists():
        body = json.loads(path.read_bytes())
        if body["of"] == of:
            log.done = {name: _part(one) for name, one in body["done"].items()}
    return log


def kept(layout: Layout) -> set[str]:
    """Names of the parts that a journal keeps."""
    path = path_of(layout)
    return {one["name"] for one in json.loads(path.read_bytes())["done"].values()} if path.exists() else set()


def path_of(layout: Layout) -> Path:
    """Where the journal stands."""
    return layout.root / "journal.json"


def _part(plain: dict[str, object]) -> Part:
    tables = plain["tables"]
    assert isinstance(tables, dict)
    return Part(str(plain["name"]), str(plain["shape"]), {name: Stored(**one) for name, one in tables.items()})
