import json
from collections.abc import Iterator
from typing import Any, get_args

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.model import Act, ActorKind, EventType, MentionForm, Modality, Passage, Polarity, Quad, Record
from menurut.testing import build
from menurut.views import contract

SCHEMA = json.loads(contract.schema())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "start" in value and "text" in value:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def test_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_record_fits_the_schema(record: Record) -> None:
    VALIDATOR.validate(contract.to_json(record))


@pytest.mark.parametrize(
    ("row", "field", "words"),
    [
        ("actor", "kind", ActorKind),
        ("statement", "act", Act),
        ("event", "type", EventType),
        ("event", "polarity", Polarity),
        ("event", "modality", Modality),
        ("event", "quad", Quad),
    ],
)
def test_schema_names_every_word_of_the_vocabulary(row: str, field: str, words: Any) -> None:
    assert set(SCHEMA["$defs"][row]["properties"][field]["enum"]) == set(get_args(words))


def test_schema_names_every_form_of_mention() -> None:
    mention = SCHEMA["$defs"]["actor"]["properties"]["mentions"]["items"]
    assert set(mention["properties"]["form"]["enum"]) == set(get_args(MentionForm))


def test_every_span_slices(record: Record) -> None:
    value = contract.to_json(record)
    found = list(spans(value))
    assert len(found) > 15
    for span in found:
        assert value["article"]["text"][span["start"] : span["end"]] == span["text"]


def test_said_on_has_the_names_of_the_contract(record: Record) -> None:
    said_on = contract.to_json(record)["statements"][0]["said_on"]
    assert said_on["from"] == said_on["to"] == "2024-03-05"
    assert said_on["span"]["text"] == "pada Selasa"


def test_equal_records_give_equal_text(record: Record) -> None:
    assert contract.dumps(record) == contract.dumps(record)
    assert "\n" not in contract.dumps(record)
    assert json.loads(contract.dumps(record, indent=2)) == contract.to_json(record)


@given(st.text(min_size=1, max_size=60), st.data())
def test_offsets_count_code_points_in_any_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    part = Passage.of(text, start, end)
    statement = build.statement(text, part.text)
    value = json.loads(contract.dumps(build.record(build.article(text), statements=[statement])))
    VALIDATOR.validate(value)
    content = value["statements"][0]["content"]
    assert value["article"]["text"][content["start"] : content["end"]] == content["text"] == part.text
