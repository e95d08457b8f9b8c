"""Reads the gold of stories: a folder each, with ``NN.txt`` and ``story.json``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import msgspec

from menurut.errors import SetupError
from menurut.model import Says  # noqa: TC001 - msgspec reads the annotations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class GoldArticle(msgspec.Struct, frozen=True):
    """What is known of an article beside its text, which happening it tells of, and what it was taken from."""

    publisher: str
    published_at: str
    title: str
    happening: str
    relation: Literal["own report", "reprint", "edited copy"]
    byline: tuple[str, ...] = ()
    copy_of: str | None = None


class GoldPlace(msgspec.Struct, frozen=True):
    """A stretch of an article's text."""

    article: str
    text: str


class GoldQuote(msgspec.Struct, frozen=True):
    """One utterance with its prints."""

    id: str
    speaker: str
    printed: tuple[GoldPlace, ...]


class GoldCell(msgspec.Struct, frozen=True):
    """What one claimant says of a claim."""

    says: Says
    evidence: tuple[GoldPlace, ...]


class GoldClaim(msgspec.Struct, frozen=True):
    """One row of the accounts."""

    claim: str
    cells: dict[str, GoldCell]
    origins: tuple[str, ...]
    first: str


class _Annotations(msgspec.Struct, frozen=True):
    story: str
    articles: dict[str, GoldArticle]
    quotes: tuple[GoldQuote, ...]
    claimants: dict[str, tuple[str, ...]]
    claims: tuple[GoldClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStory:
    """One folder; articles go by ``FOLDER/NN`` in whatever pools several."""

    name: str
    texts: dict[str, str]
    articles: dict[str, GoldArticle]
    quotes: tuple[GoldQuote, ...]
    claimants: dict[str, tuple[str, ...]]
    claims: tuple[GoldClaim, ...]

    def id(self, article: str) -> str:
        """The id of an article among those of all stories."""
        return f"{self.name}/{article}"

    def copied(self) -> Iterator[tuple[str, str]]:
        """Copies with what they were taken from."""
        for name, article in self.articles.items():
            if article.copy_of:
                yield self.id(name), self.id(article.copy_of)


def load(folder: Path) -> list[GoldStory]:
    """Read every story under a folder, by name.

    Raises:  SetupError where the folder holds none or one does not follow the format.
    """
    found = [_read(path) for path in sorted(folder.rglob("story.json"))]
    if not found:
        raise SetupError(f"{folder}: no stories here; expected NAME/story.json")
    return found


def _read(path: Path) -> GoldStory:
    try:
        rows = msgspec.json.decode(path.read_bytes(), type=_Annotations)
        texts = {name: path.with_name(f"{name}.txt").read_text("utf-8") for name in rows.articles}
    except (msgspec.MsgspecError, OSError) as error:
        raise SetupError(f"{path}: not a gold story: {error}") from error
    return GoldStory(
        name=path.parent.name,
        texts=texts,
        articles=rows.articles,
        quotes=rows.quotes,
        claimants=rows.claimants,
        claims=rows.claims,
    )
