"""Vary what the corpora hold only one way: quotation marks, dashes, datelines, capitals.

The treebanks write nearly every quotation mark straight, news pages curl them; no treebank sentence opens with a
dateline, half of all news reports do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.sentences import BUREAUS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

QUOTE_STYLES: tuple[tuple[str, str], ...] = (("“", "”"), ("“", "”"), ("“", "”"), ("”", "”"), ("“", "“"), ("«", "»"))
CURLED_SHARE = 0.5
"""Documents whose straight marks are curled; half stay straight, as on Indonesian news pages."""

DASH_SHARE = 0.2
DATELINE_SHARE = 0.05
CAPITALS_SHARE = 0.03
LOWER_SHARE = 0.02
OUTLETS = (
    "KOMPAS.com", "ANTARA", "TEMPO.CO", "DISWAY.ID", "Liputan6.com", "detikcom", "REPUBLIKA.CO.ID", "AFP", "Reuters",
    "Suara.com", "TRIBUNNEWS.COM", "CNN Indonesia", "JawaPos.com", "Merdeka.com", "VOA", "MedanPos",
)  # fmt: skip

_DASHES = ("-", "–", "—")


def vary_marks(words: Sequence[str], rng: Random) -> list[str]:
    """Write the quotation marks and dashes of one document in another house's style."""
    varied = list(words)
    if rng.random() < CURLED_SHARE:
        varied = curl(varied, rng.choice(QUOTE_STYLES))
    if rng.random() < DASH_SHARE:
        dash = rng.choice(_DASHES)
        varied = [dash if word in _DASHES else word for word in varied]
    return varied


def curl(words: Sequence[str], style: tuple[str, str]) -> list[str]:
    """Turn straight double and single marks into pairs; they open and close in turn."""
    doubles = singles = 0
    curled = []
    for word in words:
        if word == '"':
            curled.append(style[doubles % 2])
            doubles += 1
        elif word == "'":
            curled.append("‘’"[singles % 2])
            singles += 1
        else:
            curled.append(word)
    return curled


def dateline(rng: Random) -> tuple[list[str], list[bool], list[str]]:
    """Make up a dateline: its words, the spaces behind them and a label for each (LOC, ORG or nothing)."""
    city = rng.choice(sorted(BUREAUS))
    city = city.upper() if rng.random() < 0.6 else city.title()
    outlet = rng.choice(OUTLETS).split()
    dash = rng.choice(("-", "–", "—", "--"))
    organisation = ["ORG"] * len(outlet)
    if rng.random() < 0.3:
        words = [city, "(", *outlet, ")", dash]
        spaces = [True, False, *([True] * (len(outlet) - 1)), False, True, True]
        return words, spaces, ["LOC", "", *organisation, "", ""]
    if rng.random() < 0.2:
        return [city, dash], [True, True], ["LOC", ""]
    spaces = [False, True, *([True] * len(outlet)), True]
    return [city, ",", *outlet, dash], spaces, ["LOC", "", *organisation, ""]
