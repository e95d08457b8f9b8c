from typing import Any, get_args

import pytest

from menurut.model import Act, ActorKind, EventType, Modality, StatementKind
from menurut.views import labels


@pytest.mark.parametrize(
    ("group", "words"),
    [("act", Act), ("actor", ActorKind), ("event", EventType), ("modality", Modality), ("kind", StatementKind)],
)
@pytest.mark.parametrize("language", get_args(labels.Language))
def test_every_value_has_a_label(language: labels.Language, group: str, words: Any) -> None:
    table = labels._tables()[language]
    assert set(table[group]) == set(get_args(words))


def test_languages_have_the_same_keys() -> None:
    tables = labels._tables()
    assert {group: set(keys) for group, keys in tables["id"].items() if group != "months"} == {
        group: set(keys) for group, keys in tables["en"].items() if group != "months"
    }


@pytest.mark.parametrize(
    ("iso", "written"),
    [
        ("2022-06-15", "15 Juni 2022"),
        ("2024-03-06T10:00:00+07:00", "6 Maret 2024"),
        ("2024-13-06", "2024-13-06"),
        ("kemarin", "kemarin"),
    ],
)
def test_dates_are_written_out(iso: str, written: str) -> None:
    assert labels.load("id").date(iso) == written


def test_an_unknown_reason_stands_for_itself() -> None:
    assert labels.load("en")("removed", "watermark") == "watermark"
