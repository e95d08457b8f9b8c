"""Several streams read at once, as one."""

from __future__ import annotations

import queue
import threading
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
_POLL_S = 0.1


@dataclass(frozen=True, slots=True)
class _Done:
    failure: BaseException | None = None


def merged(tasks: Iterable[Callable[[], Iterator[T]]], workers_n: int) -> Iterator[T]:
    """What the streams give, as it comes: at most `workers_n` of them run at once, each in a thread of its own.

    Few items wait for the reader, so a slow reader slows the streams. A failure in one ends all.
    """
    out: queue.Queue[T | _Done] = queue.Queue(maxsize=2 * workers_n)
    stop = threading.Event()
    waiting = iter(tasks)
    running = 0
    try:
        for task in islice(waiting, workers_n):
            _start(task, out, stop)
            running += 1
        while running:
            item = out.get()
            if not isinstance(item, _Done):
                yield item
                continue
            if item.failure:
                raise item.failure
            running -= 1
            for task in islice(waiting, 1):
                _start(task, out, stop)
                running += 1
    finally:
        stop.set()


def _start(task: Callable[[], Iterator[T]], out: queue.Queue[T | _Done], stop: threading.Event) -> None:
    # A daemon: a server that dawdles must not keep the program from ending.
    threading.Thread(target=_work, args=(task, out, stop), daemon=True).start()


def _work(task: Callable[[], Iterator[T]], out: queue.Queue[T | _Done], stop: threading.Event) -> None:
    try:
        for item in task():
            if not _put(item, out, stop):
                return
    except BaseException as error:
        _put(_Done(error), out, stop)
    else:
        _put(_Done(), out, stop)


def _put(item: T | _Done, out: queue.Queue[T | _Done], stop: threading.Event) -> bool:
    while not stop.is_set():
        try:
            out.put(item, timeout=_POLL_S)
        except queue.Full:
            continue
        return True
    return False
