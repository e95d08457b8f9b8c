"""Turns at a host: never more than so many at once, never closer together than so long."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(slots=True)
class _Host:
    places: threading.Semaphore
    lock: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = 0.0


class Pace:
    """Shared by all threads of a run; `sleep` replaces the waiting in tests."""

    def __init__(self, per_host_n: int, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self._per_host_n = per_host_n
        self._sleep = sleep
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str, delay_s: float) -> Iterator[None]:
        """Wait for a turn at the host and hold it; the next one comes `delay_s` after this one began."""
        with self._lock:
            state = self._hosts.setdefault(host, _Host(threading.Semaphore(self._per_host_n)))
        with state.places:
            with state.lock:
                now = time.monotonic()
                wait_s = max(0.0, state.free_at - now)
                state.free_at = now + wait_s + delay_s
            if wait_s:
                self._sleep(wait_s)
            yield
