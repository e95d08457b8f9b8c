"""What many articles have in common: copies, utterances, stories, and the accounts that claimants give of a story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from menurut.model.passage import Passage  # noqa: TC001 - the store reads the annotations

Relation = Literal["reprint", "edited copy"]
Says = Literal["claims", "denies", "otherwise"]
Standing = Literal["all", "some", "one", "disputed"]
"""What a claim is to a story: said by all claimants, by some of them, by one alone, or denied by one."""
ClaimantKind = Literal["party", "voice", "unspecified"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """That an article was taken from another one, the nearest of a chain.

    `share` is how much of its own words stands in the source too; `passages` are sentences taken over, each with the
    sentence of the source. `reasons` tells what gave the direction: named, signed, earlier, longer.
    """

    article: str
    source: str
    relation: Relation
    share: float
    passages: tuple[tuple[Passage, Passage], ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """One place where an utterance is printed."""

    article: str
    statement: str
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One thing said once, as several articles print it, the first print first."""

    id: str
    prints: tuple[Print, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles about one happening, the earliest first; `id` stays when articles come in."""

    id: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of a story's id: `join` (it went on in the first of `into`) or `split` (parts went on in all)."""

    kind: Literal["join", "split"]
    story: str
    into: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimant:
    """Who answers for a claim in an account: a party, what outlets tell in their own voice, or nobody named."""

    id: str
    name: str
    kind: ClaimantKind = "party"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A place where a claim is made; `statement` is None in an outlet's own voice, `origin` is what it goes back to."""

    article: str
    passage: Passage
    statement: str | None
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one claimant says of a claim; who says nothing has no cell."""

    claimant: str
    says: Says
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One row of the accounts: a claim, in the words of its first print, with what each claimant says of it.

    `origins` are independent sources of those who claim it; `first` is the article that printed it first.
    """

    id: str
    words: str
    cells: tuple[Cell, ...]
    origins: tuple[str, ...]
    first: str
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """A story as its claimants tell it: columns and rows, the claims most spoken of first."""

    claimants: tuple[Claimant, ...]
    claims: tuple[Claim, ...]
