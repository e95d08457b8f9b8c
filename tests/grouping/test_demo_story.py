"""The five demo articles about the call of 15 June 2022 come out as one story with two accounts side by side."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import menurut
from menurut.pipeline import grouping

if TYPE_CHECKING:
    from menurut.model import Accounts, Claim, Record

FOLDER = Path(str(files("menurut") / "demo"))
CALL = "xi-putin-"


@pytest.fixture(scope="module")
def records() -> dict[str, Record]:
    index = tomllib.loads((FOLDER / "index.toml").read_text("utf-8"))["articles"]
    return {
        Path(one["file"]).stem: menurut.read(FOLDER / one["file"], published=str(one["published"])).record
        for one in index
    }


@pytest.fixture(scope="module")
def accounts(records: dict[str, Record]) -> Accounts:
    mine = [record for name, record in records.items() if name.startswith(CALL)]
    return grouping.compare(mine, grouping.copies_among(mine))


def names(accounts: Accounts, claim: Claim) -> set[str]:
    of = {one.id: one.name or one.kind for one in accounts.claimants}
    return {of[cell.claimant] for cell in claim.cells}


def claims(accounts: Accounts, word: str, claimant: str) -> list[Claim]:
    """Rows of a claimant whose evidence has a word."""
    ids = {one.id for one in accounts.claimants if one.name == claimant}
    return [
        claim
        for claim in accounts.claims
        for cell in claim.cells
        if cell.claimant in ids and any(word in one.passage.text for one in cell.evidence)
    ]


def test_the_call_is_one_story_and_nothing_else_is_in_it(records: dict[str, Record]) -> None:
    stories = grouping.group(list(records.values())).stories
    call = {record.article.id for name, record in records.items() if name.startswith(CALL)}
    assert [set(one.articles) for one in stories if len(one.articles) > 1] == [call]


def test_the_kremlin_and_cctv_stand_side_by_side(accounts: Accounts) -> None:
    assert {"Kremlin", "CCTV"} <= {one.name for one in accounts.claimants if one.kind == "party"}


def test_legitimacy_is_the_kremlins_alone(accounts: Accounts) -> None:
    rows = claims(accounts, "keabsahan", "Kremlin")
    assert rows
    told = [cell for row in rows for cell in row.cells if any("keabsahan" in one.passage.text for one in cell.evidence)]
    of = {one.id: one.name for one in accounts.claimants}
    assert {of[cell.claimant] for cell in told} == {"Kremlin"}


def test_legitimacy_goes_back_to_one_document(accounts: Accounts) -> None:
    (row,) = [row for row in claims(accounts, '"keabsahan', "Kremlin") if row.cells]
    assert len(row.origins) == 1
    assert row.origins[0].startswith("document of")


def test_sovereignty_is_told_by_cctv_and_comes_from_it_alone(accounts: Accounts) -> None:
    (row,) = claims(accounts, "kedaulatan", "CCTV")
    assert row.origins == ("cctv",)
    assert "Kremlin" not in names(accounts, row)


def test_evidence_slices_to_the_text(accounts: Accounts, records: dict[str, Record]) -> None:
    texts = {record.article.id: record.article.text for record in records.values()}
    for claim in accounts.claims:
        for cell in claim.cells:
            for one in cell.evidence:
                assert texts[one.article][one.passage.start : one.passage.end] == one.passage.text
