"""Rewrites an article in ways that change nothing of who says what: marks, line ends, spaces, breaks, names."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

MARKS = {"straight": '""', "curly": "“”", "closing twice": "””", "guillemets": "«»", "low": "„“"}
GIVEN = ("Bramasta", "Wulandari", "Hartanto", "Kusumastuti", "Sasmito", "Larasati", "Gunarto", "Prameswari")
FAMILY = ("Sumbogo", "Wiratma", "Nirmala", "Hadikusumo", "Rangkuti", "Lumentut", "Sembiring", "Tanubrata")


@dataclass(frozen=True, slots=True)
class Perturbed:
    """A rewritten article; `renamed` maps new names back to the ones they stand for."""

    text: str
    kind: str
    renamed: Mapping[str, str]


def perturbations(text: str, persons: Sequence[str], *, count: int, seed: int = 0) -> Iterator[Perturbed]:
    """Yield `count` rewritings of an article, each by one to three changes drawn at random."""
    dice = random.Random(seed)
    changes: list[tuple[str, Callable[[str, random.Random], str]]] = [
        ("marks", _marks),
        ("line ends", _line_ends),
        ("spaces", _spaces),
        ("blank lines", _blank_lines),
        ("paragraph split", _split),
    ]
    for _ in range(count):
        renamed: dict[str, str] = {}
        rewritten, kinds = text, []
        for name, change in dice.sample(changes, dice.randint(1, 2)):
            rewritten = change(rewritten, dice)
            kinds.append(name)
        if persons and dice.random() < 0.5:
            rewritten, renamed = _rename(rewritten, persons, dice)
            kinds.append("names")
        yield Perturbed(rewritten, " + ".join(kinds), renamed)


def _marks(text: str, dice: random.Random) -> str:
    """Give every closed double quotation other glyphs, unless marks stand inside marks."""
    opening, closing = tuple(dice.choice(list(MARKS.values())))
    return re.sub(r'[“"]([^"“”\n]+)[”"]', lambda match: f"{opening}{match.group(1)}{closing}", text)


def _line_ends(text: str, dice: random.Random) -> str:
    return text.replace("\n", dice.choice(["\r\n", "\n"]))


def _spaces(text: str, dice: random.Random) -> str:
    """Double some spaces, make some unbreakable, and leave some at the end of lines."""

    def space(match: re.Match[str]) -> str:
        return dice.choice(["  ", " ", "\t"]) if dice.random() < 0.05 else match.group()

    return re.sub(r" (?=\S)", space, text).replace("\n", " \n" if dice.random() < 0.5 else "\n")


def _blank_lines(text: str, dice: random.Random) -> str:
    return re.sub(r"\n+", "\n" * dice.randint(2, 4), text)


def _split(text: str, dice: random.Random) -> str:
    """Break a paragraph before a sentence of the outlet's own that does not lean on the one before."""
    places = [m.end() for m in re.finditer(r"[a-z)]\. (?=(?:Sementara|Sebelumnya|Adapun|Namun|Menurut [A-Z])\b)", text)]
    if not places:
        return text
    place = dice.choice(places)
    return text[:place].rstrip(" ") + "\n\n" + text[place:]


def _rename(text: str, persons: Sequence[str], dice: random.Random) -> tuple[str, dict[str, str]]:
    """Give one person of two or more names another name throughout, part by part."""
    person = dice.choice(list(persons))
    parts = person.split()
    fresh = dice.sample(GIVEN, 1) + dice.sample(FAMILY, len(parts) - 1)
    renamed = dict(zip(fresh, parts, strict=True))
    for new, old in renamed.items():
        text = re.sub(rf"\b{re.escape(old)}\b", new, text)
    return text, renamed
