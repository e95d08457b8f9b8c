"""Where things stand in the directory of a corpus."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.errors import SetupError
from menurut.store import files, manifest

if TYPE_CHECKING:
    from pathlib import Path

_FORMAT = "menurut-corpus"


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths inside one corpus."""

    root: Path

    @property
    def mark(self) -> Path:
        """The file that says that the folder is a corpus."""
        return self.root / "corpus.json"

    @property
    def manifests(self) -> Path:
        """The folder of the manifests."""
        return self.root / "manifest"

    @property
    def parts(self) -> Path:
        """The folder of the partitions."""
        return self.root / "parts"

    @property
    def index(self) -> Path:
        """The folder of what can be made again."""
        return self.root / "index"

    def search(self, number: int) -> Path:
        """The index of words and names with a number, as the manifest gives it."""
        return self.index / f"search-{number}.sqlite"

    def links(self, number: int) -> Path:
        """The linked actors with a number, as the manifest gives it."""
        return self.index / f"links-{number}.sqlite"

    @property
    def ledger(self) -> Path:
        """The judgements of people, a line of JSON each; only ever appended to."""
        return self.root / "ledger.jsonl"

    @property
    def lock(self) -> Path:
        """The lock of the one writer."""
        return self.root / "writer.lock"


def of(root: Path) -> Layout:
    """The layout of a corpus that is there.

    Raises:  SetupError where the folder is no corpus.
    """
    found = Layout(root)
    if not found.mark.is_file():
        raise SetupError(f"{root} is no corpus; make one with: menurut add {root} SOURCE")
    return found


def is_corpus(path: Path) -> bool:
    """Whether a path is the directory of a corpus."""
    return Layout(path).mark.is_file()


def make(root: Path) -> Layout:
    """Make an empty corpus, or finish one that was begun; one that is there stays as it is.

    Raises:  SetupError where the folder holds something else.
    """
    found = Layout(root)
    if found.mark.exists():
        return found
    if root.exists() and not root.is_dir():
        raise SetupError(f"{root} is a file; a corpus is a folder")
    ours = {path.name for path in (found.manifests, found.parts, found.index)}
    if root.exists() and {path.name for path in root.iterdir() if path.name[0] != "."} - ours:
        raise SetupError(f"{root} is a folder with other things in it; name one that is new or empty")
    for folder in (found.manifests, found.parts, found.index):
        folder.mkdir(parents=True, exist_ok=True)
    if not manifest.numbers(found.manifests):
        manifest.commit(found.manifests, manifest.Manifest())
    files.write(found.mark, (json.dumps({"format": _FORMAT}) + "\n").encode())
    return found
