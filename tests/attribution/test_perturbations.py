"""Marks, line ends, spaces, breaks and names change neither what is said nor by whom."""

from __future__ import annotations

from importlib.resources import files

import pytest

import menurut
from menurut.testing.perturbation import Perturbed, perturbations
from tests.attribution.conftest import rows

ARTICLES = sorted(
    (entry for entry in (files("menurut.demo") / "articles").iterdir() if entry.name.endswith(".txt")),
    key=lambda entry: entry.name,
)
EACH_N = 6


def signature(text: str, renamed: dict[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    """Contents without marks and breaks, with the speakers, renamed persons under their own names."""
    found = []
    for row in rows(menurut.read_text(text, published="2023-01-05")):
        content = "".join(character for character in row.content if character.isalnum() or character == " ")
        found.append((_back(" ".join(content.split()), renamed), tuple(_back(name, renamed) for name in row.speakers)))
    return found


def _back(text: str, renamed: dict[str, str]) -> str:
    for new, old in renamed.items():
        text = text.replace(new, "".join(c for c in old if c.isalnum() or c == " "))
    return text


@pytest.mark.parametrize("path", ARTICLES, ids=[entry.name for entry in ARTICLES])
def test_perturbed_article_says_the_same(path: object) -> None:
    text = path.read_text("utf-8")  # type: ignore[attr-defined]
    plain = signature(text, {})
    reading = menurut.read_text(text, published="2023-01-05")
    persons = [a.name for a in reading.actors if a.kind == "person" and 2 <= len(a.name.split()) <= 4]
    changed: list[tuple[Perturbed, object]] = []
    for perturbed in perturbations(text, persons, count=EACH_N, seed=len(text)):
        found = signature(perturbed.text, dict(perturbed.renamed))
        if found != plain:
            changed.append((perturbed, [row for row in found if row not in plain]))
    assert not changed, [(perturbed.kind, perturbed.renamed, rows) for perturbed, rows in changed]
