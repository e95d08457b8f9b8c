import tomllib
from importlib.resources import files
from typing import Any

import pytest

DEMO = files("menurut") / "demo"
INDEX: dict[str, Any] = tomllib.loads((DEMO / "index.toml").read_text("utf-8"))


def test_every_article_is_indexed_once() -> None:
    indexed = [row["file"] for row in INDEX["articles"]]
    assert sorted(indexed) == sorted(f"articles/{entry.name}" for entry in (DEMO / "articles").iterdir())


@pytest.mark.parametrize("row", INDEX["articles"], ids=lambda row: str(row["file"]))
def test_every_article_names_its_happening_and_an_address_nobody_owns(row: dict[str, Any]) -> None:
    assert ".example.invalid/" in row["url"]
    assert INDEX["happenings"][row["happening"]]["record"]
    assert row["outlet"]
    assert row["title"]
    assert row["published"] >= INDEX["happenings"][row["happening"]]["date"]


def test_one_call_has_five_accounts_from_five_outlets() -> None:
    accounts = [row["outlet"] for row in INDEX["articles"] if row["happening"] == "telepon-xi-putin"]
    assert len(accounts) == len(set(accounts)) == 5
