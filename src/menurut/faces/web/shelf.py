"""The open corpus that all requests share, changed for its newest state without disturbing who reads the older one."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING

import menurut
from menurut.api import correcting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from menurut.model.correction import Correction

_LOOK_S = 0.5
"""How often the shelf looks for a newer state at most."""


class Shelf:
    """Lends the newest state of a corpus; a state is closed when the last reader has given it back.

    Raises:  SetupError where there is no corpus.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._corpus: menurut.Corpus | None = menurut.open(path)
        self._readers: dict[int, int] = {}
        self._old: dict[int, menurut.Corpus] = {}
        self._looked = monotonic()
        self._corrections: tuple[object, tuple[Correction, ...]] = (None, ())

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Every entry of the ledger of corrections as it is now; read anew only where the file changed."""
        file = self._path / correcting.FILE
        stamp = (file.stat().st_mtime_ns, file.stat().st_size) if file.exists() else None
        if stamp != self._corrections[0]:
            self._corrections = (stamp, tuple(correcting.corrections(self._path)))
        return self._corrections[1]

    @contextmanager
    def lent(self) -> Iterator[menurut.Corpus]:
        """The corpus for one request."""
        with self._lock:
            corpus = self._newest()
            self._readers[id(corpus)] = self._readers.get(id(corpus), 0) + 1
        try:
            yield corpus
        finally:
            with self._lock:
                self._readers[id(corpus)] -= 1
                self._sweep()

    def look_now(self) -> None:
        """Look for a newer state at the next request, however short ago the last look was."""
        self._looked = 0.0

    def close(self) -> None:
        """Close every state; who asks after that opens the corpus again."""
        with self._lock:
            for corpus in (self._corpus, *self._old.values()):
                if corpus is not None:
                    corpus.close()
            self._corpus, self._old = None, {}

    def _newest(self) -> menurut.Corpus:
        if self._corpus is None:
            self._corpus = menurut.open(self._path)
        now = monotonic()
        if now - self._looked < _LOOK_S:
            return self._corpus
        self._looked = now
        if self._corpus.newer:
            fresh = menurut.open(self._path)
            self._old[id(self._corpus)] = self._corpus
            self._corpus = fresh
            self._sweep()
        return self._corpus

    def _sweep(self) -> None:
        for key in [key for key in self._old if not self._readers.get(key)]:
            self._old.pop(key).close()
            self._readers.pop(key, None)
