"""Clues on whether two profiles are one person: each a small function that gives a score and its reason.

Scores add up. They were set by hand on the generated corpus of ``bench/linking.py`` (2026-11) and on the rule that two
rare names alone link (0.75), two very common ones do not (0.55), and that two states or two trades part namesakes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from menurut.lexicon.spelling import common_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from menurut.actors.profile import Name, Profile

FLOOR = 0.6
"""What two profiles need to be one."""
_RARE = 2.0
_SPELT_ALIKE = 5
"""Letters from which a single slip of the pen is forgiven in a word."""


class Clue(NamedTuple):
    """What one look at two profiles says."""

    score: float
    reason: str


def name(left: Profile, right: Profile) -> Clue | None:
    """The best relation between any two of their names."""
    heard = [clue for one in left.names for other in right.names if (clue := compare(one, other))]
    if heard:
        return max(heard)
    written = [clue for one in left.spelt for other in right.spelt if (clue := _misspelt(one, other))]
    return max(written, default=None)


def compare(one: Name, other: Name) -> Clue | None:
    """How two names agree: the same, turned round, spelt otherwise, with initials, or one a part of the other."""
    if one == other:
        return Clue(_worth(one), "same name")
    if sorted(one) == sorted(other):
        return Clue(_worth(one) - 0.02, "same name in another order")
    less, more = sorted((one, other), key=lambda words: (len(words), words))
    shared = set(less) & set(more)
    if len(less) == 1:
        part = 0.3 if less[0] in common_words() else 0.4
        return Clue(part, "part of the name") if shared and len(less[0]) > 1 else None
    if set(less) <= set(more) and _worth(less) > FLOOR - 0.1:
        return Clue(_worth(less) - 0.05, "part of the name, two words or more")
    return _nearly(less, more)


def _nearly(less: Name, more: Name) -> Clue | None:
    """Names that agree but for initials (`B. Santoso`) or one slip of the pen."""
    left = [word for word in less if word not in more]
    right = [word for word in more if word not in less]
    if not any(len(word) > 1 for word in set(less) & set(more)) or len(left) > 1 or len(right) < len(left):
        return None
    short = [word for word in (*left, *right) if len(word) == 1]
    if short and all(any(long[0] == word for long in (*left, *right) if len(long) > 1) for word in short):
        return Clue(_worth(tuple(word for word in more if len(word) > 1)) - 0.15, "initials")
    return _misspelt(less, more)


def _misspelt(one: Name, other: Name) -> Clue | None:
    """Names of which one word has one wrong letter and at least one other word is the same."""
    left, right = [word for word in one if word not in other], [word for word in other if word not in one]
    if len(one) > 1 and len(left) == len(right) == 1 and _slip(left[0], right[0]):
        return Clue(_worth(one) - 0.1, "same name but for one letter")
    return None


def _slip(one: str, other: str) -> bool:
    """Whether one letter was changed, left out, added or swapped with its neighbour."""
    if min(len(one), len(other)) < _SPELT_ALIKE or abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    tails = {(one[at + 1 :], other[at + 1 :]), (one[at:], other[at + 1 :]), (one[at + 1 :], other[at:])}
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return swapped or any(a == b for a, b in tails)


def _worth(words: Name) -> float:
    """What it says to share these words: two rare ones 0.75, two common ones 0.55."""
    weight = sum(0.5 if word in common_words() or len(word) == 1 else 1.0 for word in words)
    return min(0.35 + 0.2 * weight, 0.85)


def _rare(profile: Profile) -> bool:
    return any(_worth(words) > 0.35 + 0.2 * _RARE for words in profile.names)


def country(left: Profile, right: Profile) -> Clue | None:
    """The same state, or two different ones."""
    if not left.countries or not right.countries:
        return None
    same = left.countries & right.countries
    return Clue(0.1, f"same country {min(same)}") if same else Clue(-0.6, "different countries")


def office(left: Profile, right: Profile) -> Clue | None:
    """The same office, the same sort of office in two places, or offices that do not meet."""
    if not left.offices or not right.offices:
        return None
    same = left.offices & right.offices
    if same:
        return Clue(0.25, f"same office: {min(str(one) for one in same)}")
    heads = {one.title.split()[0] for one in left.offices if one.title}
    others = {one.title.split()[0] for one in right.offices if one.title}
    if heads & others and not (left.known or right.known):
        return Clue(
            -0.1 if _rare(left) and _rare(right) else -0.35, f"the same office elsewhere: {min(heads & others)}"
        )
    return Clue(-0.05, "different offices")


def sector(left: Profile, right: Profile) -> Clue | None:
    """The same trade, or two different ones."""
    if not left.sectors or not right.sectors or left.offices & right.offices:
        return None
    same = left.sectors & right.sectors
    if same:
        return Clue(0.05, f"same sector {min(same)}")
    return Clue(-0.15 if _rare(left) and _rare(right) else -0.3, "different sectors")


def time(left: Profile, right: Profile) -> Clue | None:
    """Whether somebody of the register was in office when the other appeared, or long before his time."""
    known, other = (left, right) if left.terms else (right, left)
    if not known.terms or other.known or not other.days:
        return None
    if any(term.holds(day) is not False for day in other.days for term in known.terms):
        return Clue(0.1, "in office at the time")
    if all(day < term.since for day in other.days for term in known.terms):
        return Clue(-0.1, "before any office")
    return None


def article(left: Profile, right: Profile) -> Clue | None:
    """One article tells them apart; of people of the register their other names (`Jokowi`) are known better."""
    apart = left.articles & right.articles and not (left.known or right.known)
    return Clue(-0.4, "apart in one article") if apart else None


CLUES: Sequence[Callable[[Profile, Profile], Clue | None]] = (name, country, office, sector, time, article)


def weigh(left: Profile, right: Profile) -> tuple[float, tuple[str, ...]]:
    """The sum of all clues and their reasons; nothing where the names do not meet."""
    if name(left, right) is None:
        return 0.0, ()
    found = [clue for look in CLUES if (clue := look(left, right)) is not None]
    return round(sum(clue.score for clue in found), 3), tuple(clue.reason for clue in found)
