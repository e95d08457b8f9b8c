"""Articles about one happening become stories; more articles join without doing the rest again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.grouping import happenings
from menurut.grouping.clusters import cluster
from menurut.grouping.growth import carry

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from menurut.grouping.digest import Digest
    from menurut.grouping.happenings import Corpus
    from menurut.model import Change, Story

LEAST = 0.25
"""Least mean likelihood of the pairs of two groups that become one; swept 0.1..0.5 on
tests/gold/stories/work, 2026-11; more of it parts stories that outlets tell in words of their own."""
_KEPT = 0.05
"""Likelihoods below are taken as 0."""


def stories(
    digests: Sequence[Digest],
    *,
    known: Sequence[Story] = (),
    copied: Iterable[tuple[str, str]] = (),
    corpus: Corpus | None = None,
    together: bool = True,
) -> tuple[list[Story], list[Change]]:
    """Group articles by happening.

    Without `known` all is grouped anew. With it, articles of known stories stay together: only articles of none are
    compared with the rest, and stories that they bring into touch with one another.
    `digests` need hold no more than what is within `happenings.WINDOW` days of the new ones; a known story that none of
    them belongs to is left out of the result, its members elsewhere are kept. `copied` are pairs of copies. Where known
    stories need not stay `together`, all is compared anew and they give no more than their ids.
    """
    corpus = corpus or happenings.corpus(digests)
    weighed = [happenings.weigh(one, corpus) for one in digests]
    present = {one.id for one in digests}
    begun = [group for story in known if together and (group := frozenset(story.articles) & present)]
    begun_n = len(begun)
    old = frozenset().union(*begun)
    fresh = present - old
    begun += [frozenset((name,)) for name in fresh]
    likely = _likely(weighed, corpus, fresh if begun_n else None, copied)
    if begun_n:
        touched = _touched(begun, likely)
        near = [one for one in weighed if one.digest.id in touched]
        likely |= _likely(near, corpus, None, ())
    groups = cluster(begun, likely, least=LEAST, cap=happenings.CAP)
    elsewhere = {name: story for story in known for name in story.articles if together}
    groups = [group.union(*(elsewhere[name].articles for name in group if name in elsewhere)) for group in groups]
    order = {one.id: (one.at or "9", one.id) for one in digests}
    for story in known:
        for number, name in enumerate(story.articles):
            order.setdefault(name, ("", f"{number:09d}{name}"))
    return carry([story for story in known if present.intersection(story.articles)], groups, order)


def _likely(
    weighed: Sequence[happenings.Weighed],
    corpus: Corpus,
    fresh: Collection[str] | None,
    copied: Iterable[tuple[str, str]],
) -> dict[tuple[str, str], float]:
    found = {}
    for one, other in happenings.pairs(weighed, fresh):
        value = happenings.same(happenings.clues(one, other, corpus))
        if value >= _KEPT:
            found[one.digest.id, other.digest.id] = value
    day = {one.digest.id: one.digest.day for one in weighed}
    for one_id, other_id in copied:
        if one_id in day and other_id in day and abs(day[one_id] - day[other_id]) <= happenings.WINDOW:
            pair = (one_id, other_id) if (day[one_id], one_id) <= (day[other_id], other_id) else (other_id, one_id)
            found[pair] = 1.0
    return found


def _touched(begun: Sequence[frozenset[str]], likely: Mapping[tuple[str, str], float]) -> set[str]:
    """All members of groups that a likely pair of different groups leads to."""
    group_of = {name: group for group in begun for name in group}
    return {
        name for pair in likely if group_of[pair[0]] is not group_of[pair[1]] for end in pair for name in group_of[end]
    }
