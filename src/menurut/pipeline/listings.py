"""Which feeds and sitemaps a corpus has read to their end, so that next time only what changed is sent."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from menurut.sources import Seen
from menurut.store import files

if TYPE_CHECKING:
    from pathlib import Path

FILE = "listings.json"


@dataclass(slots=True)
class Listings:
    """What servers said of their feeds and sitemaps, by address; it can be lost, then all are read again."""

    path: Path
    _seen: dict[str, Seen] = field(default_factory=dict)
    _changed: bool = False

    def known(self, url: str) -> Seen | None:
        """What is known of a listing."""
        return self._seen.get(url)

    def note(self, url: str, seen: Seen) -> None:
        """Remember a listing, once all that it lists has been read."""
        self._seen[url] = seen
        self._changed = True

    def save(self) -> None:
        """Write down what was noted; only after all that was read is part of the corpus."""
        if self._changed:
            told = {url: asdict(seen) for url, seen in sorted(self._seen.items())}
            files.write(self.path, json.dumps(told, indent=1).encode())


def load(root: Path) -> Listings:
    """The listings of a corpus; none where the file is missing or damaged."""
    path = root / FILE
    try:
        told = json.loads(path.read_bytes())
        return Listings(path, {url: Seen(**seen) for url, seen in told.items()})
    except (OSError, ValueError, TypeError, AttributeError):
        return Listings(path)
