"""Profiles that grow together: the best pair first, in an order that does not depend on how they were read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from menurut.actors.candidates import by_word, pairs
from menurut.actors.clues import FLOOR, weigh
from menurut.actors.profile import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from menurut.actors.appearance import Appearance
    from menurut.actors.merge import Judged
    from menurut.actors.profile import Profile

Evidence = tuple[float, tuple[str, ...]]
Key = tuple[str, ...]
_MARGIN, _LONE, _CLEAR = 0.1, 0.2, 0.2
"""By how much the best candidate must beat the next; what it gains where there is none as good."""


class Pool:
    """Profiles by key, and the evidence on which each appearance was linked."""

    def __init__(self, profiles: Sequence[Profile], judged: Judged) -> None:
        self.judged = judged
        self.profiles = {one.key: one for one in profiles}
        self.evidence: dict[str, Evidence] = {}
        self._moved: dict[Key, Key] = {}
        self._by_root(profiles)

    def _by_root(self, profiles: Sequence[Profile]) -> None:
        """Join what people judged to be the same."""
        first: dict[str, Profile] = {}
        for one in profiles:
            for root in one.roots:
                self.join(first.setdefault(root, one), one, (1.0, ("judged the same",)))

    def now(self, profile: Profile) -> Profile:
        """What a profile has become."""
        key = profile.key
        while key in self._moved:
            key = self._moved[key]
        return self.profiles[key]

    def join(self, left: Profile, right: Profile, evidence: Evidence) -> None:
        """Make two profiles one; the evidence counts for the appearances of the smaller."""
        left, right = self.now(left), self.now(right)
        if left.key == right.key:
            return
        less = min(left, right, key=lambda one: (bool(one.known), len(one.members), one.key))
        for member in less.members:
            self.evidence.setdefault(member.id, evidence)
        both = joined(left, right)
        for old in (left.key, right.key):
            del self.profiles[old]
            if old != both.key:
                self._moved[old] = both.key
        self.profiles[both.key] = both

    def attach(self, found: Iterable[tuple[Appearance, Profile, Evidence]]) -> None:
        """Link appearances without a name to profiles."""
        fresh: dict[Key, list[Appearance]] = {}
        for appearance, profile, evidence in found:
            self.evidence[appearance.id] = evidence
            fresh.setdefault(self.now(profile).key, []).append(appearance)
        for key, ones in fresh.items():
            one = self.profiles[key]
            members = tuple(sorted((*one.members, *ones), key=lambda member: member.id))
            self.profiles[key] = replace(one, members=members, articles=one.articles | {row.article for row in ones})

    def may_meet(self, left: Profile, right: Profile) -> bool:
        """Whether nothing forbids that two profiles are one."""
        both_known = left.known and right.known and left.known != right.known
        return not both_known and not self.judged.apart(left.roots, right.roots)

    def grow(self, among: Sequence[Profile]) -> None:
        """Join all pairs that the clues bear out, the surest first; each is weighed again as its sides have grown."""
        scored = sorted(
            (-weight[0], left.key, right.key)
            for left, right in pairs(sorted({self.now(one).key: self.now(one) for one in among}.values(), key=_key))
            if (weight := weigh(left, right))[0] >= FLOOR
        )
        for _, one, other in scored:
            left, right = self._at(one), self._at(other)
            if left.key == right.key or not self.may_meet(left, right):
                continue
            score, reasons = weigh(left, right)
            if score >= FLOOR:
                self.join(left, right, (min(score, 1.0), reasons))

    def settle(self, loose: Sequence[Profile]) -> None:
        """Join profiles that say little to the one they fit best, where one fits clearly better than the next.

        All are weighed before any is joined, so that their order does not count.
        """
        keys = {self.now(one).key for one in loose}
        words = by_word(one for one in self.profiles.values() if one.key not in keys)
        found: list[tuple[Profile, Profile, Evidence]] = []
        for one in loose:
            near = {other.key: other for name in one.names for word in name for other in words.get(word, ())}
            weighed = sorted(
                ((*weigh(one, other), other.key) for other in near.values() if self.may_meet(one, other)),
                key=lambda row: (-row[0], row[2]),
            )
            if weighed and (evidence := _clear(weighed)):
                found.append((one, near[weighed[0][2]], evidence))
        for one, other, evidence in found:
            if self.may_meet(self.now(one), self.now(other)):
                self.join(one, other, evidence)

    def _at(self, key: Key) -> Profile:
        while key in self._moved:
            key = self._moved[key]
        return self.profiles[key]


def _key(profile: Profile) -> Key:
    return profile.key


def _clear(weighed: Sequence[tuple[float, tuple[str, ...], Key]]) -> Evidence | None:
    best, reasons, _ = weighed[0]
    lead = best - weighed[1][0] if len(weighed) > 1 else 1.0
    if lead < _MARGIN or best <= 0:
        return None
    if lead >= _CLEAR:
        best, reasons = best + _LONE, (*reasons, "nobody else fits as well")
    return (min(round(best, 3), 1.0), reasons) if best >= FLOOR else None
