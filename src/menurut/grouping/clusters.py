"""Groups from pairs: who belongs together when every pair has a likelihood."""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def cluster(
    begun: Iterable[frozenset[str]], likely: Mapping[tuple[str, str], float], *, least: float, cap: int
) -> list[frozenset[str]]:
    """Join groups, the likeliest first, while the mean over their pairs is not below `least`.

    A pair that is not given counts as 0, but no member counts with more than `cap` pairs to another group, because it
    was compared with no more. Ties go by the names of the members, so that the order of the input leaves no trace.

    Source:  average linkage (UPGMA) on a sparse graph.
    """
    groups: dict[int, frozenset[str]] = dict(enumerate(sorted(begun, key=min)))
    group_of = {name: number for number, group in groups.items() for name in group}
    sums: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for pair, value in likely.items():
        left, right = group_of[pair[0]], group_of[pair[1]]
        if left != right:
            sums[left][right] = sums[right][left] = sums[left].get(right, 0.0) + value

    def mean(left: int, right: int) -> float:
        sizes = sorted((len(groups[left]), len(groups[right])))
        return sums[left][right] / min(sizes[0] * sizes[1], cap * sizes[0])

    heap = [(-mean(left, right), left, right) for left in sums for right in sums[left] if left < right]
    heapify(heap)
    following = len(groups)
    while heap:
        value, left, right = heappop(heap)
        if -value < least:
            break
        if left not in groups or right not in groups:
            continue
        groups[following] = groups[left] | groups[right]
        around = {*sums[left], *sums[right]} - {left, right}
        for other in around & groups.keys():
            both = sums[left].get(other, 0.0) + sums[right].get(other, 0.0)
            sums[following][other] = sums[other][following] = both
        del groups[left], groups[right]
        for other in around & groups.keys():
            heappush(heap, (-mean(other, following), other, following))
        following += 1
    return sorted(groups.values(), key=min)
