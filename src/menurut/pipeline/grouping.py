"""Pass 2 in its order: copies, then stories, then utterances; and the accounts of one story."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from menurut.actors import appearances, resolve
from menurut.grouping import accounts, copies, digest, stories, utterances
from menurut.grouping.origins import Sources
from menurut.model import Claimant, content_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.model import Accounts, Change, Copy, Record, Story, Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """What a set of articles has in common; every article is in one story, most stories have one article."""

    copies: tuple[Copy, ...]
    stories: tuple[Story, ...]
    utterances: tuple[Utterance, ...]
    changes: tuple[Change, ...] = ()


def group(records: Sequence[Record], known: Sequence[Story] = ()) -> Groups:
    """Group records; stories that are `known` keep their ids."""
    printed = {record.article.id: copies.printed(record) for record in records}
    near = list(copies.candidates((one.id, one.text) for one in printed.values()))
    first = copies.copies(near, printed.__getitem__)
    found, changes = stories.stories(
        [digest.of(record) for record in records],
        known=known,
        copied=[(copy.source, copy.article) for copy in first],
    )
    inside = [pair for story in found for pair in combinations(story.articles, 2)]
    return Groups(
        copies=tuple(copies.copies([*near, *inside], printed.__getitem__)),
        stories=tuple(found),
        utterances=tuple(utterances.utterances([quote for record in records for quote in utterances.quotes(record)])),
        changes=tuple(changes),
    )


def compare(records: Sequence[Record], found: Sequence[Copy]) -> Accounts:
    """The accounts of a story, given its records and who copied from whom among them."""
    sources = Sources(
        records={record.article.id: record for record in records}, copies={copy.article: copy for copy in found}
    )
    return accounts.accounts(sources, claimants(records))


def copies_among(records: Sequence[Record]) -> list[Copy]:
    """Who copied from whom among the articles of one story, with the passages taken over."""
    printed = {record.article.id: copies.printed(record) for record in records}
    return copies.copies(combinations(printed, 2), printed.__getitem__)


def claimants(records: Sequence[Record]) -> dict[tuple[str, str], Claimant]:
    """The actors of some articles, by article and id there, as the same claimant where they are the same actor."""
    known = resolve(one for record in records for one in appearances(record))
    found = {}
    for record in records:
        for actor in record.actors:
            link = known.links.get(content_id("m", record.article.id, actor.id))
            if link:
                found[record.article.id, actor.id] = Claimant(id=link.actor, name=known.actors[link.actor].name)
    return found
