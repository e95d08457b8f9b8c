from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.actors import Judgement, fold, from_line, to_line
from menurut.errors import SetupError

if TYPE_CHECKING:
    import random

ids = st.sampled_from(["m-1", "m-2", "m-3", "m-4", "r-1", "r-2"])
judgements = st.builds(
    Judgement,
    verdict=st.sampled_from(["same", "different", "rename", "retract"]),
    left=ids,
    right=ids,
    name=st.sampled_from(["Sari", "Sari Utami"]),
    by=st.just("rini"),
    at=st.dates().map(str),
)


def judge(verdict: str, left: str, right: str = "", at: str = "2026-01-01", name: str = "") -> Judgement:
    return Judgement(verdict=verdict, left=left, right=right, name=name, by="rini", at=at)  # type: ignore[arg-type]


@given(st.lists(judgements, max_size=12), st.randoms())
def test_the_order_of_lines_does_not_count(ledger: list[Judgement], dice: random.Random) -> None:
    folded = fold(ledger)
    mixed = [*ledger, *ledger[:3]]
    dice.shuffle(mixed)
    assert fold(mixed) == folded


@given(st.lists(judgements, max_size=12))
def test_nothing_is_both_the_same_and_apart(ledger: list[Judgement]) -> None:
    folded = fold(ledger)
    assert all(len(pair) == 2 for pair in folded.parted)
    assert all(folded.root(root) == root for root in folded.roots.values())


@given(judgements)
def test_an_entry_survives_its_line(judgement: Judgement) -> None:
    assert from_line(to_line(judgement)) == judgement


@pytest.mark.parametrize("line", ["", "[]", "{}", '{"verdict": "maybe", "left": "a", "by": "b", "at": "c"}', "x", "3"])
def test_a_broken_line_is_told(line: str) -> None:
    with pytest.raises(SetupError, match="no judgement"):
        from_line(line)


def test_sameness_spreads_and_the_register_leads() -> None:
    folded = fold([judge("same", "m-1", "m-2"), judge("same", "m-2", "r-1")])
    assert {folded.root(one) for one in ("m-1", "m-2", "r-1")} == {"r-1"}
    assert folded.root("m-9") == "m-9"


def test_the_newest_word_on_a_pair_counts() -> None:
    same, apart = judge("same", "m-1", "m-2", "2026-01-01"), judge("different", "m-2", "m-1", "2026-02-01")
    folded = fold([same, apart])
    assert folded.apart({folded.root("m-1")}, {folded.root("m-2")})
    assert fold([same, apart, judge("retract", "m-1", "m-2", "2026-03-01")]).roots == {}


def test_an_older_contradiction_is_overruled() -> None:
    ledger = [
        judge("same", "m-1", "m-2", "2026-01-01"),
        judge("same", "m-2", "m-3", "2026-01-02"),
        judge("different", "m-1", "m-3", "2026-01-03"),
    ]
    folded = fold(ledger)
    assert folded.overruled == (ledger[0],)
    assert folded.root("m-2") == folded.root("m-3") != folded.root("m-1")


def test_the_newest_name_of_a_class_counts() -> None:
    folded = fold(
        [
            judge("same", "m-1", "m-2"),
            judge("rename", "m-1", name="Sari", at="2026-01-01"),
            judge("rename", "m-2", name="Sari Utami", at="2026-01-02"),
        ]
    )
    assert folded.names == {"m-1": "Sari Utami"}
