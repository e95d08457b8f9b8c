"""Numbers in words and digits, with their bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.lexicon import numbers

WORDS = ("dua", "belas", "puluh", "ratus", "ribu", "juta", "seribu", "lebih", "dari", "sekitar", "12", "1.000", "-")


@pytest.mark.parametrize(
    ("words", "low", "high", "length"),
    [
        ("12 orang", 12, 12, 1),
        ("1.200 warga", 1200, 1200, 1),
        ("2,5 juta jiwa", 2_500_000, 2_500_000, 2),
        ("tiga ratus lima puluh dua warga", 352, 352, 5),
        ("seribu dua ratus orang", 1200, 1200, 3),
        ("seratus tiga ribu orang", 103_000, 103_000, 3),
        ("tiga belas ribu", 13_000, 13_000, 3),
        ("belasan orang", 11, 19, 1),
        ("puluhan ribu orang", 20_000, 99_999, 2),
        ("sedikitnya 12 orang", 12, None, 2),
        ("lebih dari tiga puluh orang", 31, None, 4),
        ("30 orang lebih", 31, None, 3),
        ("hampir seratus orang", None, 99, 2),
        ("10 hingga 12 orang", 10, 12, 3),
        ("10-12 orang", 10, 12, 1),
        ("dua atau tiga orang", 2, 3, 3),
        ("dua dan tiga", 2, 2, 1),
        ("mencapai lebih dari 40 orang", 41, None, 4),
    ],
)
def test_amounts(words: str, low: int | None, high: int | None, length: int) -> None:
    found = numbers.at(words.split(), 0)
    assert found is not None
    assert (found.low, found.high, found.end) == (low, high, length)


@pytest.mark.parametrize("words", ["puluh orang", "sedikitnya orang", "1.20 orang", "", "orang", "lebih dari"])
def test_no_amounts(words: str) -> None:
    assert numbers.at(words.split(), 0) is None


def test_about_is_told() -> None:
    found = numbers.at(["sekitar", "30", "orang"], 0)
    assert found is not None
    assert found.about


def test_find_takes_none_inside_another() -> None:
    words = ["dari", "dua", "ratus", "orang", "tiga", "puluh", "terluka"]
    assert [(one.low, one.start, one.end) for one in numbers.find(words, 0, len(words))] == [(200, 1, 3), (30, 4, 6)]


@given(
    st.lists(
        st.sampled_from(
            [
                "dua",
                "belas",
                "puluh",
                "ratus",
                "ribu",
                "juta",
                "seribu",
                "lebih",
                "dari",
                "sekitar",
                "12",
                "1.000",
                "-",
                "orang",
            ]
        )
    )
)
def test_any_row_of_words_is_read(words: list[str]) -> None:
    reach = 0
    for one in numbers.find(words, 0, len(words)):
        assert reach <= one.start < one.end <= len(words)
        assert one.low is None or one.high is None or one.low <= one.high
        reach = one.end
