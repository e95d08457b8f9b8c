"""Ids of stories that survive when articles come in, and what became of those that do not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from menurut.model import Change, Story, content_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def carry(
    known: Sequence[Story], groups: Iterable[frozenset[str]], order: Mapping[str, tuple[str, str]]
) -> tuple[list[Story], list[Change]]:
    """Give groups the ids of the stories that they go on from.

    A story goes on in the group that has most of its articles, a group takes the id of the story that gives it most,
    the older one where two give as much. `order` sorts articles, earliest first.
    """
    ordered = sorted((sorted(group, key=order.__getitem__) for group in groups), key=lambda group: order[group[0]])
    group_of = {name: number for number, group in enumerate(ordered) for name in group}
    parts = {story.id: Counter(group_of[name] for name in story.articles if name in group_of) for story in known}
    age = {story.id: number for number, story in enumerate(known)}
    heirs: dict[int, list[str]] = {}
    for story, numbers in parts.items():
        if numbers:
            heirs.setdefault(min(numbers, key=lambda number: (-numbers[number], number)), []).append(story)
    ids = {
        number: min(stories, key=lambda story: (-parts[story][number], age[story])) for number, stories in heirs.items()
    }
    taken = set(age)
    for number, group in enumerate(ordered):
        if number not in ids:
            ids[number] = _fresh(group, taken)
            taken.add(ids[number])
    stories = [Story(id=ids[number], articles=tuple(group)) for number, group in enumerate(ordered)]
    return stories, _changes(parts, ids)


def _changes(parts: Mapping[str, Counter[int]], ids: Mapping[int, str]) -> list[Change]:
    changes = []
    for story, numbers in parts.items():
        into = tuple(dict.fromkeys(ids[number] for number in sorted(numbers, key=lambda n: (-numbers[n], n))))
        if len(into) > 1:
            changes.append(Change(kind="split", story=story, into=into))
        elif into and into != (story,):
            changes.append(Change(kind="join", story=story, into=into))
    return changes


def _fresh(group: Sequence[str], taken: set[str]) -> str:
    """An id from the first article; from more of them where a story that went elsewhere began with it."""
    for end in range(1, len(group) + 1):
        found = content_id("h", *group[:end])
        if found not in taken:
            return found
    return content_id("h", *group, len(taken))
