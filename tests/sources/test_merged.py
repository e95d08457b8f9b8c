"""Several streams as one: all of it, bounded, and ended by the first failure or by a reader that goes."""

from __future__ import annotations

import threading
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

import pytest

from menurut.sources.merged import merged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def numbers(start: int, n: int) -> Iterator[int]:
    yield from range(start, start + n)


@pytest.mark.parametrize("workers_n", [1, 3, 50])
def test_everything_comes_once_and_each_stream_in_its_order(workers_n: int) -> None:
    found = list(merged((partial(numbers, start, 20) for start in range(0, 200, 20)), workers_n))
    assert sorted(found) == list(range(200))
    for start in range(0, 200, 20):
        assert [one for one in found if start <= one < start + 20] == list(range(start, start + 20))


def test_no_streams() -> None:
    assert list(merged([], 4)) == []


def test_a_failure_in_one_ends_all() -> None:
    def failing() -> Iterator[int]:
        yield 1
        raise ValueError("gagal")

    streams: list[Callable[[], Iterator[int]]] = [failing, partial(numbers, 10, 5)]
    with pytest.raises(ValueError, match="gagal"):
        list(merged(streams, 1))


def test_streams_start_only_when_one_ends() -> None:
    started: list[int] = []

    def stream(number: int) -> Iterator[int]:
        started.append(number)
        yield number

    found = merged((partial(stream, number) for number in range(5)), 1)
    assert next(found) == 0
    assert started == [0]
    assert list(found) == [1, 2, 3, 4]


def test_a_slow_reader_slows_an_endless_stream_and_leaving_ends_it() -> None:
    made, ended = [0], threading.Event()

    def endless() -> Iterator[int]:
        try:
            for number in count():
                made[0] = number
                yield number
        finally:
            ended.set()

    found = merged([endless], 1)
    assert [next(found), next(found)] == [0, 1]
    found.close()  # type: ignore[attr-defined]
    assert ended.wait(5)
    assert made[0] <= 6
