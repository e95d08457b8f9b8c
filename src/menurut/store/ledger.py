"""The file of judgements: lines of JSON that are only ever appended, also while another process writes the corpus."""

from __future__ import annotations

import fcntl
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def append(path: Path, line: str) -> None:
    """Add a line, whole or not at all; it is on the disk when this returns."""
    with path.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        end = file.seek(0, os.SEEK_END)
        try:
            file.write(line.encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            file.truncate(end)
            raise


def lines(path: Path) -> list[str]:
    """The lines so far; one whose writing was cut off by the end of its process is left out."""
    if not path.exists():
        return []
    whole, _, _ = path.read_text("utf-8", "replace").rpartition("\n")
    return [line for line in whole.split("\n") if line.strip()]
