"""States, organs, parties, media and groups across articles: by their names in the gazetteer, else by their own."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from menurut.lexicon import names
from menurut.lexicon.spelling import fold
from menurut.lexicon.surface import split
from menurut.model import content_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from menurut.actors.appearance import Appearance
    from menurut.actors.merge import Judged

REASON = "same body by name"


def grouped(bodies: Iterable[Appearance], judged: Judged) -> dict[str, list[Appearance]]:
    """The members of each body by actor id. A body judged different from what its name says stands by itself."""
    groups: dict[str, list[Appearance]] = {}
    for one in bodies:
        key = judged.root(one.id) if one.id in judged.roots else judged.root(body_id(one))
        if judged.apart({judged.root(one.id)}, {key}) or key == one.id:
            key = content_id("k", one.kind, one.id)
        groups.setdefault(key, []).append(one)
    return groups


def body_id(one: Appearance) -> str:
    """The id of a body: a hash of its name in the gazetteer, or of kind and folded name."""
    entry = _entry(one.name)
    if entry is not None:
        return content_id("r", "body", entry.name)
    return content_id("k", one.kind, *fold(one.name), one.country)


def canonical(members: Sequence[Appearance]) -> str | None:
    """The name in the gazetteer, or the least of the names as written; None for people."""
    if members[0].kind == "person":
        return None
    entry = _entry(members[0].name)
    return entry.name if entry else min(one.name for one in members)


@lru_cache(maxsize=1 << 16)
def _entry(name: str) -> names.Entry | None:
    known = names.by_name().get(name)
    if known is not None:
        return known
    words = [word.lower for word in split(name)]
    found = names.gazetteer().longest(words, 0)
    whole = found is not None and found[0] == len(words) and not found[1].seat
    return found[1].entry if found and whole else None
