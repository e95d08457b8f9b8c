"""The words that readers see around the data, in Indonesian or English."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Language = Literal["id", "en"]
"""A language of labels; the data themselves are never translated."""


class Labels:
    """The labels of one language, by group and key; an unknown key stands for itself."""

    def __init__(self, language: Language, table: dict[str, Any]) -> None:
        self.language = language
        self._table = table

    def __call__(self, group: str, key: str) -> str:
        """The label of a value, such as ``labels("act", "deny")``."""
        return str(self._table[group].get(key, key))

    def date(self, iso: str) -> str:
        """An ISO date or date-time as people write its day: ``15 Juni 2022``; what is no date stays as it is."""
        parts = iso[:10].split("-")
        if len(parts) != 3 or not all(part.isdecimal() for part in parts) or not 1 <= int(parts[1]) <= 12:
            return iso
        return f"{int(parts[2])} {self._table['months'][int(parts[1]) - 1]} {parts[0]}"

    def dates(self, first: str, last: str) -> str:
        """A closed interval of dates; a single day is named once."""
        return self.date(first) if first == last else f"{self.date(first)} – {self.date(last)}"


@cache
def load(language: Language = "id") -> Labels:
    """The labels of a language, read once per process."""
    return Labels(language, _tables()[language])


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads((files("menurut.views") / "labels.toml").read_text("utf-8"))
