"""What attribution knows of a statement before its chain, setting and act are read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from menurut.attribution.cues import Hit
    from menurut.model import StatementKind


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks: actor ids, the characters that name them, and how they were found.

    An empty `actors` with a span is somebody the article leaves unnamed. `score` lies in 0..1.
    `pointing` says that a pronoun or -nya stands there, whose actor the discourse decides.
    """

    actors: tuple[str, ...] = ()
    start: int = -1
    end: int = -1
    reason: str = "none"
    score: float = 0.0
    pointing: bool = False

    @property
    def found(self) -> bool:
        """Whether the text shows a source at all, named or not."""
        return self.start >= 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement in the making: `start`..`end` is its content in characters.

    `cue_start`..`cue_end` are characters too (-1 without a cue); `hit` is the lexicon's reading of the cue.
    `tail` is the stretch in tokens where relays, occasion and addressees of this statement may stand.
    """

    start: int
    end: int
    kind: StatementKind
    rule: str
    sentence: int
    source: Source = field(default_factory=Source)
    hit: Hit | None = None
    cue_start: int = -1
    cue_end: int = -1
    tail: tuple[int, int] = (0, 0)
    targets: tuple[str, ...] = ()
    relayed_by: tuple[str, ...] = ()
