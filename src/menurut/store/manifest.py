"""Numbered, immutable lists of the partitions that make up a corpus; the one with the highest number is the corpus."""

from __future__ import annotations

import fcntl
import json
import os
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from menurut.errors import EvidenceBroken, SetupError
from menurut.store import files
from menurut.store.tables import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import BinaryIO

_SUFFIX = ".json"


@dataclass(frozen=True, slots=True)
class Stored:
    """One Parquet file: its rows, its size and the hash of its bytes."""

    rows: int
    bytes: int
    hash: str


@dataclass(frozen=True, slots=True)
class Part:
    """One partition: its tables, each a file in ``parts/NAME``; the name is a hash over them.

    `shape` is a hash of the columns, so that a reader knows without opening files whether all parts have the same.
    """

    name: str
    shape: str
    tables: Mapping[str, Stored]

    def rows(self, table: str) -> int:
        """How many rows of a table are in it."""
        return self.tables[table].rows if table in self.tables else 0


@dataclass(frozen=True, slots=True)
class Manifest:
    """A whole state of the corpus, with the numbers of the index and of the linked actors that belong to it.

    `links` is 0 where nobody was linked so far.
    """

    number: int = 0
    schema: int = SCHEMA
    index: int = 0
    links: int = 0
    parts: tuple[Part, ...] = ()

    def rows(self, table: str) -> int:
        """How many rows of a table the corpus holds."""
        return sum(part.rows(table) for part in self.parts)

    def dumps(self) -> bytes:
        """The manifest as it stands in its file."""
        return (json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n").encode()


class Pin:
    """A manifest held open by a reader, so that no writer removes what it names; give it back with `close`."""

    def __init__(self, manifest: Manifest, file: BinaryIO | None) -> None:
        self.manifest = manifest
        self._file = file

    def close(self) -> None:
        """Let go of the state; its parts may be removed from now on."""
        if self._file:
            self._file.close()


def path_of(folder: Path, number: int) -> Path:
    """Where the manifest with a number stands."""
    return folder / f"{number:010d}{_SUFFIX}"


def numbers(folder: Path) -> list[int]:
    """The numbers of all manifests that are there, from the least."""
    return sorted(int(path.stem) for path in folder.glob(f"*{_SUFFIX}") if path.stem.isdecimal())


def pin(folder: Path) -> Pin:
    """Open the newest manifest and hold it.

    Raises:  SetupError where there is none, EvidenceBroken where it is damaged.
    """
    while True:
        found = numbers(folder)
        if not found:
            raise SetupError(f"{folder.parent} is no corpus: it has no manifest")
        try:
            file = path_of(folder, found[-1]).open("rb")
        except FileNotFoundError:
            continue  # a writer made a newer one and removed this one in between
        fcntl.flock(file, fcntl.LOCK_SH)
        if os.fstat(file.fileno()).st_nlink:  # else it was removed before it was held
            return Pin(loads(file.read()), file)
        file.close()


def loads(content: bytes) -> Manifest:
    """The manifest in a file's bytes.

    Raises:  EvidenceBroken where it is damaged, SetupError where a newer version of Menurut wrote it.
    """
    try:
        plain = json.loads(content)
        parts = tuple(
            Part(part["name"], part["shape"], {name: Stored(**one) for name, one in part["tables"].items()})
            for part in plain["parts"]
        )
        found = Manifest(plain["number"], plain["schema"], plain["index"], plain.get("links", 0), parts)
    except (KeyError, TypeError, ValueError) as error:
        raise EvidenceBroken(f"a manifest of the corpus is damaged ({error})") from error
    if found.schema > SCHEMA:
        raise SetupError(f"a newer version of Menurut wrote this corpus (schema {found.schema}, here {SCHEMA})")
    return found


def commit(folder: Path, manifest: Manifest) -> None:
    """Make a manifest the newest.

    Raises:  SetupError where its number is taken, which only a second writer can bring about.
    """
    try:
        files.create(path_of(folder, manifest.number), manifest.dumps())
    except FileExistsError as error:
        raise SetupError("another process wrote into the corpus at the same time") from error


def retire(folder: Path) -> list[Manifest]:
    """Remove manifests that are not the newest and that nobody reads; those that stay come back."""
    found = numbers(folder)
    used: list[Manifest] = []
    for number in found:
        path = path_of(folder, number)
        with path.open("rb") as file:
            if number != found[-1] and _unread(file):
                path.unlink()
                continue
            used.append(loads(file.read()))
    return used


def _unread(file: BinaryIO) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
