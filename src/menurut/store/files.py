"""Files that are there whole or not at all, also after the power went."""

from __future__ import annotations

import os
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def sync(path: Path) -> None:
    """Bring a file or a folder's entries to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write(path: Path, content: bytes) -> None:
    """Put a file in place in one step; who reads meanwhile sees the old one or the new."""
    aside = path.with_name(f".{path.name}.new")
    _write(aside, content)
    aside.replace(path)
    sync(path.parent)


def create(path: Path, content: bytes) -> None:
    """Put a new file in place in one step.

    Raises:  FileExistsError where somebody else was first.
    """
    aside = path.with_name(f".{path.name}.new")
    _write(aside, content)
    try:
        os.link(aside, path)
    finally:
        aside.unlink()
    sync(path.parent)


def digest(path: Path) -> str:
    """The hash of a file's bytes: 32 hex digits of BLAKE2b."""
    found = blake2b(digest_size=16)
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            found.update(block)
    return found.hexdigest()


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
