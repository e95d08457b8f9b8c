"""What the register of office holders knows of somebody an article names, as of the day of the article."""

from __future__ import annotations

from dataclasses import dataclass

from menurut.lexicon import register

_SURE = 0.85
"""Score from which a name means a person of the register: the whole name, or all but a part that nobody shares."""
_APART = 0.1
"""How far the next candidate must lie behind."""


@dataclass(frozen=True, slots=True)
class Known:
    """Country (ISO 3166-1 alpha-3), PLOVER sector and other names, each empty where the register is silent."""

    country: str | None = None
    sector: str | None = None
    names: tuple[str, ...] = ()


def by_name(name: str, day: str | None) -> Known:
    """Look a full name up; `day` is an ISO date or None."""
    candidates = register.find(name, on=day)
    if not candidates or candidates[0].score < _SURE:
        return Known()
    if len(candidates) > 1 and candidates[0].score - candidates[1].score < _APART:
        return Known()
    person = candidates[0].person
    standing = register.standing(person, day)
    names = tuple(other for other in (person.name, *person.aliases) if other != name)
    return Known(standing.country, standing.sector, names)


def by_role(role: str, day: str | None, home: str | None) -> Known:
    """Look a role without a name up (`Presiden Rusia`); only a holder that the dates leave no doubt of counts."""
    holding = register.in_role(role, on=day, home=home) if day else None
    if holding is None or not holding.sure:
        return Known()
    standing = register.standing(holding.person, day)
    return Known(standing.country, standing.sector, (holding.person.name, *holding.person.aliases))
