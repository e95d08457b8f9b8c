"""Pairs two sides one to one so that the weights of the pairs add up to the most."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def heaviest(weight: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """The pairs of the best one-to-one assignment; pairs without a weight are never taken.

    Shape:   keys are (left, right); weights are positive.
    Source:  the Hungarian method with potentials, one shortest augmenting path a row.
    """
    lefts, rights = sorted({left for left, _ in weight}), sorted({right for _, right in weight})
    size = max(len(lefts), len(rights))
    cost = [
        [
            -weight.get((lefts[row], rights[column]), 0.0) if row < len(lefts) and column < len(rights) else 0.0
            for column in range(size)
        ]
        for row in range(size)
    ]
    chosen = _assign(cost)
    pairs = [(lefts[row], rights[column]) for row, column in chosen if row < len(lefts) and column < len(rights)]
    return [pair for pair in pairs if pair in weight]


def _assign(cost: list[list[float]]) -> list[tuple[int, int]]:
    """The cheapest full assignment of a square matrix, as (row, column)."""
    size = len(cost)
    row_of = [size] * (size + 1)  # by column; `size` is nobody, and the last column a start for every row
    up, left = [0.0] * (size + 1), [0.0] * (size + 1)
    for row in range(size):
        row_of[size] = row
        came = _path(cost, row_of, up, left)
        column = came.pop(-1)
        while column != size:
            row_of[column] = row_of[came[column]]
            column = came[column]
    return [(row_of[column], column) for column in range(size)]


def _path(cost: list[list[float]], row_of: list[int], up: list[float], left: list[float]) -> dict[int, int]:
    """Where the shortest path to a free column came from, by column; -1 holds that free column."""
    size = len(cost)
    least = [float("inf")] * size
    came: dict[int, int] = {}
    done: set[int] = set()
    column = size
    while row_of[column] != size:
        done.add(column)
        row = row_of[column]
        for other in range(size):
            if other not in done:
                reach = cost[row][other] - up[row] - left[other]
                if reach < least[other]:
                    least[other], came[other] = reach, column
        nearest = min((other for other in range(size) if other not in done), key=least.__getitem__)
        step = least[nearest]
        for other in done:
            up[row_of[other]] += step
            left[other] -= step
        for other in range(size):
            if other not in done:
                least[other] -= step
        column = nearest
    came[-1] = column
    return came
