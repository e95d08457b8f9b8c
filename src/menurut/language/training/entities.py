"""Read the two named-entity sets: one label per line and token, spaces lost, label names that differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

IDNER = "idner-news-2k"
NERGRIT = "indonlu-nergrit_ner-grit"

LABELS = {
    "PER": "PER", "PERSON": "PER",
    "ORG": "ORG", "ORGANISATION": "ORG", "ORGANIZATION": "ORG",
    "LOC": "LOC", "PLACE": "LOC", "LOCATION": "LOC",
}  # fmt: skip

_NO_SPACE_BEFORE = frozenset([*".,;:!?)]}%", "”", "’", "...", "…"])
_NO_SPACE_BEHIND = frozenset([*"([{", "“", "‘", "$", "Rp"])
_STRAIGHT = frozenset(['"', "``", "''"])


@dataclass(frozen=True, slots=True)
class Entity:
    """A named stretch of tokens, `end` not included."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Tagged:
    """One sentence with its names; `spaces` says whether a space follows the token."""

    words: list[str]
    spaces: list[bool]
    entities: list[Entity]


@dataclass(frozen=True, slots=True)
class Names:
    """Sentences for names by part."""

    train: list[Tagged]
    dev: list[Tagged]


def read_names(data: Path) -> Names:
    """Read everything that may train names; the test parts are not opened."""
    train = [*read_tagged(data / IDNER / "train.txt"), *read_tagged(data / NERGRIT / "train.txt")]
    dev = [*read_tagged(data / IDNER / "dev.txt"), *read_tagged(data / NERGRIT / "valid.txt")]
    return Names(train, dev)


def read_tagged(path: Path) -> list[Tagged]:
    """Read one file: first column the token, last column the label, an empty line between sentences."""
    sentences: list[Tagged] = []
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        columns = line.split("\t") if "\t" in line else line.split()
        if columns and columns[0].strip():
            rows.append((columns[0].strip(), columns[-1].strip()))
        elif rows:
            sentences.append(tagged(rows))
            rows = []
    return sentences


def tagged(rows: list[tuple[str, str]]) -> Tagged:
    """Turn labelled tokens into a sentence with spaces put back and labels mapped to PER, ORG and LOC."""
    words, spaces = detokenise([word for word, _ in rows])
    return Tagged(words, spaces, list(_entities([label for _, label in rows])))


def detokenise(words: list[str]) -> tuple[list[str], list[bool]]:
    """Say behind which tokens a space stood; straight quotation marks open and close in turn."""
    words = ['"' if word in _STRAIGHT else word for word in words]
    spaces = [True] * len(words)
    inside = False
    for index, word in enumerate(words):
        closes = word == '"' and inside
        opens = word == '"' and not inside
        inside = inside != (word == '"')
        if index and (word in _NO_SPACE_BEFORE or closes):
            spaces[index - 1] = False
        if opens or word in _NO_SPACE_BEHIND:
            spaces[index] = False
    return words, spaces


def _entities(labels: list[str]) -> list[Entity]:
    found: list[Entity] = []
    start = 0
    while start < len(labels):
        _, _, kind = labels[start].partition("-")
        end = start + 1
        while kind and end < len(labels) and labels[end] == f"I-{kind}":
            end += 1
        if kind in LABELS:
            found.append(Entity(start, end, LABELS[kind]))
        start = end
    return found
