"""Turns at a host, with a clock of the test's own: nothing here waits."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from menurut.sources.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Callable


class Clock:
    """Time that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 6))
        self.now += seconds

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("menurut.sources.pace.time.monotonic", clock.monotonic)
    return clock


def test_turns_at_one_host_keep_their_distance(clock: Clock) -> None:
    turns = Pace(1, sleep=clock.sleep)
    for _ in range(3):
        with turns.turn("https://a.example", 2.0):
            clock.now += 0.5  # what a request takes counts
    assert clock.slept == [1.5, 1.5]


def test_hosts_do_not_wait_for_each_other(clock: Clock) -> None:
    turns = Pace(1, sleep=clock.sleep)
    for host in ("https://a.example", "https://b.example", "http://a.example"):
        with turns.turn(host, 10.0):
            pass
    assert clock.slept == []


def test_a_turn_that_fails_gives_its_place_back(clock: Clock) -> None:
    turns = Pace(1, sleep=clock.sleep)
    with pytest.raises(ValueError, match="gagal"), turns.turn("a", 1.0):
        raise ValueError("gagal")
    with turns.turn("a", 0.0):
        pass
    assert clock.slept == [1.0]


def test_no_more_at_once_than_allowed() -> None:
    turns, at_once, most = Pace(2), [0], [0]
    lock, together = threading.Lock(), threading.Barrier(2)

    def work() -> None:
        with turns.turn("a", 0.0):
            with lock:
                at_once[0] += 1
                most[0] = max(most[0], at_once[0])
            together.wait(5)  # two are inside together, or this fails
            with lock:
                at_once[0] -= 1

    run([work] * 6)
    assert most == [2]


def run(works: list[Callable[[], None]]) -> None:
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert not any(thread.is_alive() for thread in threads)
