"""Which profiles are worth a comparison: people of the register a name may mean, and profiles that share words."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from menurut.actors.profile import names_of, of_appearances, of_register
from menurut.lexicon import register

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from menurut.actors.appearance import Appearance
    from menurut.actors.merge import Judged
    from menurut.actors.profile import Profile


def alike(named: Iterable[Appearance], judged: Judged) -> list[Profile]:
    """Profiles of appearances that say the very same, so that much is compared once.

    A lone word keeps its month too: whom it means hangs on who was in office then.
    """
    groups: dict[tuple[object, ...], list[Appearance]] = {}
    for one in named:
        root = judged.root(one.id) if _judged(one.id, judged) else ""
        month = one.on[:7] if len(one.name.split()) == 1 else ""
        said = (root, one.name, names_of(one), one.country, one.sector, one.offices, one.past, month)
        groups.setdefault(said, []).append(one)
    return sorted((of_appearances(group, str(said[0])) for said, group in groups.items()), key=lambda one: one.key)


def _judged(one: str, judged: Judged) -> bool:
    return one in judged.roots or any(one in pair for pair in judged.parted)


def of_the_register(profiles: Iterable[Profile], judged: Judged) -> list[Profile]:
    """The people of the register that any of the profiles may be, or was judged to be."""
    found: set[str] = {root for one in profiles for root in one.roots if register.person(root)}
    members = [member for one in profiles for member in one.members]
    for name, country in {(member.name, member.country) for member in members}:
        for part in _parts(name):
            found.update(one.person.id for one in register.find(part, country=country))
    for office, on in {(office, member.on) for member in members for office in member.offices if member.on}:
        held = register.holders(office.title, country=office.country, of=office.of, on=on)
        found.update(one.person.id for one in held)
    return [of_register(person, judged.root(key)) for key in sorted(found) if (person := register.person(key))]


def _parts(name: str) -> tuple[str, ...]:
    """A name, and if it is long also without its first and without its last word: `Senior Min Aung Hlaing`."""
    words = name.split()
    return (name, " ".join(words[1:]), " ".join(words[:-1])) if len(words) > 2 else (name,)


def pairs(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Pairs that share a word and the first letter of another, each once; two of the register never."""
    blocks: dict[tuple[str, str], set[int]] = {}
    for at, one in enumerate(profiles):
        for name in one.names:
            for word in name:
                for other in name if len(name) > 1 else ("",):
                    if len(word) > 1 and (other != word or not other):
                        blocks.setdefault((word, other[:1]), set()).add(at)
    met: set[tuple[int, int]] = set()
    for block in blocks.values():
        met.update(combinations(sorted(block), 2))
    for left, right in sorted(met):
        if not (profiles[left].known and profiles[right].known):
            yield profiles[left], profiles[right]


def by_word(profiles: Iterable[Profile]) -> dict[str, list[Profile]]:
    """Profiles by every word of their names."""
    found: dict[str, dict[tuple[str, ...], Profile]] = {}
    for one in profiles:
        for word in {word for name in one.names for word in name}:
            found.setdefault(word, {})[one.key] = one
    return {word: list(ones.values()) for word, ones in found.items()}
