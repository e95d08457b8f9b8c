"""Reads gold annotations: ``NAME.txt`` as it would be pasted, ``NAME.json`` what should be found in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from menurut.errors import SetupError
from menurut.model import (  # noqa: TC001 - msgspec reads the annotations
    Act,
    ActorKind,
    EventType,
    Modality,
    Polarity,
    StatementKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class GoldActor(msgspec.Struct, frozen=True):
    """Who is meant: every acceptable name; a state also matches by its country."""

    names: tuple[str, ...]
    kind: ActorKind
    country: str | None = None


class GoldStatement(msgspec.Struct, frozen=True):
    """A statement that should be found. `tags` name its phenomena, `nth` which occurrence of the content is meant.

    `addressees` and `occasion` are None where the row does not score them.
    """

    content: str
    kind: StatementKind
    act: Act
    cue: str | None = None
    nth: int = 1
    speakers: tuple[GoldActor, ...] = ()
    relayed_by: tuple[GoldActor, ...] = ()
    optional: bool = False
    tags: tuple[str, ...] = ()
    addressees: tuple[GoldActor, ...] | None = None
    occasion: str | None = None


class GoldNegative(msgspec.Struct, frozen=True):
    """A stretch that looks like a statement and is none, such as a title in quotation marks."""

    content: str
    nth: int = 1
    tags: tuple[str, ...] = ()


class GoldEvent(msgspec.Struct, frozen=True):
    """An event that should be found; `recipients` is None where they are not scored."""

    type: EventType
    trigger: str
    actors: tuple[GoldActor, ...]
    recipients: tuple[GoldActor, ...] | None
    polarity: Polarity
    modality: Modality
    claimed_by: tuple[GoldActor, ...] = ()
    nth: int = 1
    date: str | None = None
    mode: str | None = None
    optional: bool = False
    symmetric: bool = False


class GoldSpan(msgspec.Struct, frozen=True):
    """One mention of an actor; offsets are into the text file."""

    start: int
    end: int
    text: str


class _Annotations(msgspec.Struct, frozen=True):
    source: str
    statements: tuple[GoldStatement, ...] = ()
    events: tuple[GoldEvent, ...] = ()
    published_at: str | None = None
    related: tuple[str, ...] = ()
    negatives: tuple[GoldNegative, ...] = ()
    chains: dict[str, tuple[GoldSpan, ...]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """One annotated article; `path` is the text file, read by whatever is evaluated.

    `chains` holds every mention by actor, where the article is annotated with them.
    """

    path: Path
    source: str
    published_at: str | None
    related: tuple[str, ...]
    statements: tuple[GoldStatement, ...]
    events: tuple[GoldEvent, ...]
    negatives: tuple[GoldNegative, ...]
    chains: dict[str, tuple[GoldSpan, ...]]

    @property
    def name(self) -> str:
        """The article's file name without its ending."""
        return self.path.stem

    def text(self) -> str:
        """The article as it stands in its file."""
        return self.path.read_text("utf-8")


def load(folder: Path) -> list[GoldArticle]:
    """Read every annotated article under a folder, by path.

    Raises:  SetupError where the folder holds none or a file does not follow the format.
    """
    found = [_read(path) for path in _annotation_files(folder)]
    if not found:
        raise SetupError(f"{folder}: no gold here; expected NAME.json beside NAME.txt")
    return found


def _annotation_files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*.json")) if path.with_suffix(".txt").is_file())


def _read(path: Path) -> GoldArticle:
    try:
        rows = msgspec.json.decode(path.read_bytes(), type=_Annotations)
    except msgspec.MsgspecError as error:
        raise SetupError(f"{path}: not a gold file: {error}") from error
    return GoldArticle(
        path=path.with_suffix(".txt"),
        source=rows.source,
        published_at=rows.published_at,
        related=rows.related,
        statements=rows.statements,
        events=rows.events,
        negatives=rows.negatives,
        chains=rows.chains,
    )
