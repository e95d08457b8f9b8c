"""Folds the ledger on reading: which ids are one, which must stay apart, what they are called. A pure function."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from menurut.actors.ledger import Judgement


@dataclass(frozen=True, slots=True)
class Judged:
    """What holds by human judgement. `overruled` are entries that later ones contradict."""

    roots: Mapping[str, str] = field(default_factory=dict)
    parted: frozenset[frozenset[str]] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)
    overruled: tuple[Judgement, ...] = ()

    def root(self, one: str) -> str:
        """The id that stands for everything judged the same as this one; itself where nothing was judged."""
        return self.roots.get(one, one)

    def apart(self, left: Iterable[str], right: Iterable[str]) -> bool:
        """Whether somebody judged one of these roots different from one of those."""
        others = set(right)
        return any(frozenset({one, other}) in self.parted for one in left for other in others)


def fold(judgements: Iterable[Judgement]) -> Judged:
    """What a ledger says in the end, in whatever order its entries are read.

    Of each pair the newest entry counts. Where entries on several pairs contradict each other (a is b, b is c, a is
    not c), the newer ones hold and the older is overruled.
    """
    newest = sorted({one.id: one for one in judgements}.values(), key=lambda one: (one.at, one.id), reverse=True)
    decided: dict[frozenset[str], Judgement] = {}
    names: dict[str, str] = {}
    for one in newest:
        if one.verdict == "rename":
            names.setdefault(one.left, one.name)
        elif one.left != one.right:
            decided.setdefault(frozenset({one.left, one.right}), one)
    classes: dict[str, set[str]] = {}
    parted: list[Judgement] = []
    standing = [one for one in decided.values() if one.verdict != "retract"]
    overruled = [one for one in standing if not _accept(one, classes, parted)]
    roots = {member: _chief(members) for members in classes.values() for member in members}
    return Judged(
        roots,
        frozenset(frozenset({roots.get(one.left, one.left), roots.get(one.right, one.right)}) for one in parted),
        _names(names, roots, newest),
        tuple(overruled),
    )


def _accept(one: Judgement, classes: dict[str, set[str]], parted: list[Judgement]) -> bool:
    left = classes.get(one.left, {one.left})
    right = classes.get(one.right, {one.right})
    if one.verdict == "different":
        if left is not right:
            parted.append(one)
        return left is not right
    both = left | right
    if any(other.left in both and other.right in both for other in parted):
        return False
    classes.update(dict.fromkeys(both, both))
    return True


def _chief(members: set[str]) -> str:
    """The id that stands for a class: that of the register where it holds one."""
    return min(members, key=lambda one: (not one.startswith("r-"), one))


def _names(names: dict[str, str], roots: dict[str, str], newest: list[Judgement]) -> dict[str, str]:
    """The newest name of each class, under its root."""
    found: dict[str, str] = {}
    for one in newest:
        if one.verdict == "rename" and names[one.left] == one.name:
            found.setdefault(roots.get(one.left, one.left), one.name)
    return found
