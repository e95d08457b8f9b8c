"""Whom a role without a name means on the day of its article: by the register, or by who held it in other articles."""

from __future__ import annotations

from bisect import bisect
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from menurut.actors.profile import of_register
from menurut.lexicon import register, register_offices, titles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from menurut.actors.appearance import Appearance
    from menurut.actors.pool import Evidence, Pool
    from menurut.actors.profile import Profile
    from menurut.lexicon.register_rows import Office

Sightings = list[tuple[str, tuple[str, ...]]]
_NEAR_DAYS = 400
"""How far from a sighting of the holder an office without a name may still mean him, unless both sides agree."""
_TERM_DAYS = 1830
"""The same where only one holder was ever seen: a term of five years."""


def place(unnamed: Iterable[Appearance], pool: Pool) -> list[Appearance]:
    """Link roles without a name to their holders; those that stay without one come back."""
    seen = _sightings(pool)
    listed = {one.known: one for one in pool.profiles.values() if one.known}
    found: list[tuple[Appearance, Profile, Evidence]] = []
    left: list[Appearance] = []
    for one in sorted(unnamed, key=lambda one: one.id):
        hit = next(
            (hit for office in one.offices if scoped(office) and (hit := _holder(office, one, seen, listed, pool))),
            None,
        )
        if hit:
            found.append((one, *hit))
        else:
            left.append(one)
    pool.attach(found)
    return left


@cache
def scoped(office: Office) -> bool:
    """Whether an office says where it is, and only one person at a time holds it there."""
    words = office.title.split()
    single = any(" ".join(words[:end]) in titles.words("unique") for end in range(1, len(words) + 1))
    known = register_offices.sector(office) is not None and register_offices.single(office.title)
    return bool(office.country or office.of) and (known or single)


def _sightings(pool: Pool) -> dict[Office, Sightings]:
    """Who was seen in which office, by day."""
    seen: dict[Office, Sightings] = {}
    for profile in pool.profiles.values():
        for member in profile.members:
            for office in member.offices:
                if member.on:
                    seen.setdefault(office, []).append((member.on, profile.key))
    return {office: sorted(rows) for office, rows in seen.items()}


def _holder(
    office: Office, one: Appearance, seen: dict[Office, Sightings], listed: dict[str, Profile], pool: Pool
) -> tuple[Profile, Evidence] | None:
    if not one.on:
        return None
    known = register.holder(office.title, country=office.country, of=office.of, on=one.on)
    if known is not None:
        profile = listed.get(known.person.id)
        if profile is None:
            profile = listed[known.person.id] = of_register(known.person, pool.judged.root(known.person.id))
            pool.profiles[profile.key] = profile
        return profile, (0.9 if known.sure else 0.7, (f"in office: {office}, since {known.term.since}",))
    rows = seen.get(office, [])
    at = bisect(rows, (one.on, ()))
    before, after = rows[at - 1] if at else None, rows[at] if at < len(rows) else None
    if before and after and before[1] == after[1]:
        return pool.profiles[before[1]], (0.85, (f"seen as {office} before and after",))
    holders = {row[1] for row in rows}
    reach = _NEAR_DAYS if len(holders) > 1 else _TERM_DAYS
    near = [row for row in (before, after) if row and _days(row[0], one.on) <= reach]
    if not near:
        return None
    best = min(near, key=lambda row: (_days(row[0], one.on), row))
    return pool.profiles[best[1]], (0.65, (f"seen as {office} on {best[0]}",))


def _days(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
