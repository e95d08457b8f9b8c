"""The grammar on the gold for dates: its figures never fall."""

from __future__ import annotations

import pytest

from bench.time import expected, found, rows, score


@pytest.mark.parametrize(("name", "floor"), [("work", 100.0), ("held", 97.0), ("stamps", 100.0)])
def test_share_right(name: str, floor: float) -> None:
    right, total = score(rows(name))
    assert 100 * right / total >= floor


@pytest.mark.parametrize("row", rows("stamps"), ids=lambda row: str(row["text"]))
def test_stamps(row: dict[str, object]) -> None:
    assert found(row) == expected(row)


@pytest.mark.parametrize("name", ["work", "held", "stamps"])
def test_expressions_stand_in_their_sentences_in_order(name: str) -> None:
    for row in rows(name):
        at = 0
        for date in row["dates"]:
            at = row["text"].index(date["text"], at) + len(date["text"])
            assert date["first"] <= date["last"]
