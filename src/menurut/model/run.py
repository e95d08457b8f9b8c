"""What shaped a result: the versions of code, model and lexicon."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Versions that a row depends on; two runs can be compared row by row."""

    code: str
    model: str
    lexicon: str
