"""What a pipeline scores, as plain values that print as a table or as JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class SyntaxScores:
    """Percentages on one treebank; lemma and features only where the treebank has them."""

    treebank: str
    tokens: str
    """`gold`, or `raw` when the pipeline split the text itself, five sentences at a time."""

    token_f: float
    upos: float
    feats: float
    lemma: float
    uas: float
    las: float
    las_words: float
    """LAS without punctuation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameScores:
    """Percentages on one set of names, exact stretch and label, on text the pipeline split itself."""

    corpus: str
    precision: float
    recall: float
    f: float
    by_label: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceScores:
    """Percentages of sentence boundaries on sentences joined five to a text."""

    corpus: str
    precision: float
    recall: float
    f: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """One process on one core; megabytes on disk."""

    tokens_per_s: float
    load_s: float
    size_mb: float
    pipes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All figures of one pipeline."""

    model: str
    syntax: tuple[SyntaxScores, ...]
    sentences: tuple[SentenceScores, ...]
    names: tuple[NameScores, ...]
    speed: Speed

    def as_dict(self) -> dict[str, Any]:
        """Give the figures as plain JSON values."""
        return asdict(self)

    def as_text(self) -> str:
        """Lay the figures out for people."""
        lines = ["treebank  tokens  token F  UPOS   FEATS  lemma  UAS    LAS    LAS without marks"]
        lines += [
            f"{row.treebank:<9} {row.tokens:<6} {row.token_f:7.2f} {row.upos:6.2f} {row.feats:6.2f} {row.lemma:6.2f} "
            f"{row.uas:6.2f} {row.las:6.2f} {row.las_words:6.2f}"
            for row in self.syntax
        ]
        lines += [
            f"sentences {row.corpus}: P {row.precision:.2f} R {row.recall:.2f} F {row.f:.2f}" for row in self.sentences
        ]
        for row in self.names:
            labels = ", ".join(f"{label} {score:.1f}" for label, score in sorted(row.by_label.items()))
            lines.append(f"names {row.corpus}: P {row.precision:.2f} R {row.recall:.2f} F {row.f:.2f} ({labels})")
        speed = self.speed
        lines.append(
            f"{speed.tokens_per_s:,.0f} tokens/s on one core, loaded in {speed.load_s:.2f} s, {speed.size_mb:.1f} MB"
        )
        return "\n".join(lines)
