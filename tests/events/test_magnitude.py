"""How many were killed, hurt, arrested, lost or driven out, and which event that belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.events.conftest import Found

COUNTS = [
    ("<Arandia> menggempur [Belmora], menewaskan sedikitnya 12 orang.", {("dead", 12, None)}),
    ("<Arandia> menyerang [Belmora]. Tiga tewas dan belasan terluka.", {("dead", 3, 3), ("injured", 11, 19)}),
    ("<Arandia> menyerang [Belmora]. Korban tewas kini mencapai 21 orang.", {("dead", 21, 21)}),
    ("<Arandia> menyerang [Belmora]. Tujuh orang, termasuk dua anak, tewas.", {("dead", 7, 7)}),
    ("<Arandia> menyerang [Belmora]. Puluhan ribu warga mengungsi.", {("displaced", 20_000, 99_999)}),
    ("<Arandia> menyerang [Belmora]. Dua pelaut hilang.", {("missing", 2, 2)}),
    ("<Polisi> menangkap [14 aktivis] di istana.", {("arrested", 14, 14)}),
    ("<Polisi> menangkap [lebih dari 40 aktivis].", {("arrested", 41, None)}),
    ("[Sebanyak 14 aktivis] ditangkap <polisi>.", {("arrested", 14, 14)}),
]
NONE = [
    "<Arandia> menahan sembilan kapal [Belmora].",
    "<Polisi> menangkap [Rendra] pada 12 Juni.",
    "<Arandia> menyerang [Belmora]. Kota itu berpenduduk 40 ribu.",
    "<Arandia> tidak menyerang [Belmora]. Tiga orang tewas karena banjir.",
]


@pytest.mark.parametrize(("sentence", "counts"), COUNTS)
def test_counts(find: Callable[[str], Found], sentence: str, counts: set[tuple[str, int | None, int | None]]) -> None:
    case, events, _ = find(sentence)
    (event,) = events
    assert {(one.kind, one.low, one.high) for one in event.magnitude} == counts
    for one in event.magnitude:
        assert case.article.text[one.span.start : one.span.end] == one.span.text


@pytest.mark.parametrize("sentence", NONE)
def test_no_counts(find: Callable[[str], Found], sentence: str) -> None:
    _, events, _ = find(sentence)
    assert [one for event in events for one in event.magnitude] == []


def test_a_count_told_twice_stands_once(find: Callable[[str], Found]) -> None:
    _, events, _ = find("<Arandia> menyerang [Belmora]. Tiga orang tewas. Korban tewas tiga orang.")
    assert [(one.kind, one.low) for event in events for one in event.magnitude] == [("dead", 3)]
