"""A pool of processes on this machine; results come in the order of the tasks."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TYPE_CHECKING, TypeVar

from menurut.errors import TransientError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

Task = TypeVar("Task")
Result = TypeVar("Result")
_AHEAD = 4
"""Tasks under way for each process: enough that none waits, few enough that memory stays flat."""


class Processes:
    """The engine of several processes; `work` must be picklable."""

    def __init__(self, count: int) -> None:
        self.count = count

    def map(self, work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        """The results of `work`, one for each task, in their order.

        Raises:  TransientError where a process died, for want of memory most often; whatever `work` raises.
        """
        # Not forked: a fork would take along the threads of other libraries in a state of their own.
        pool = ProcessPoolExecutor(self.count, mp_context=get_context("spawn"))
        under_way: deque[Future[Result]] = deque()
        try:
            for task in tasks:
                under_way.append(pool.submit(work, task))
                if len(under_way) >= self.count * _AHEAD:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()
        except BrokenProcessPool as error:
            raise TransientError("a reading process died; what was added stays, run the same again") from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
