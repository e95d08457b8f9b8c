import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import menurut
from menurut import Reading, sources
from menurut.api import reading as api_reading
from menurut.model import Article
from menurut.testing import build

TEXT = "“Kami siap,” kata Ratna Wijayanti."


@pytest.fixture
def reading() -> Reading:
    ratna = build.actor(TEXT, "Ratna Wijayanti")
    said = build.statement(TEXT, "Kami siap", cue="kata", speakers=[ratna], kind="direct")
    return Reading(build.record(build.article(TEXT, title="Ratna siap"), [ratna], [said]))


def test_rows_lead_to_their_actors(reading: Reading) -> None:
    (said,) = reading.statements
    assert reading.actor(said.speakers[0]).name == "Ratna Wijayanti"
    assert reading.statement(said.id) is said
    with pytest.raises(KeyError):
        reading.actor("p-none")


def test_forms_agree(reading: Reading) -> None:
    assert json.loads(reading.to_json()) == reading.to_dict()
    assert reading.to_html(language="en").startswith("<!doctype html>")


def test_shows_itself(reading: Reading) -> None:
    assert repr(reading) == "<Reading 'Ratna siap': 1 statements, 0 events, 1 actors>"
    frame = reading._repr_html_()
    assert frame.startswith("<iframe srcdoc=")
    assert frame.count("<") == 2


def test_passes_date_and_address_on(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []

    def note(target: str | Path, **given: Any) -> Article:
        seen.append((target, given))
        return build.article(TEXT)

    monkeypatch.setattr(sources, "read", note)
    monkeypatch.setattr(sources, "from_text", note)
    monkeypatch.setattr(api_reading, "_read", lambda article, model: SimpleNamespace(article=article, model=model))
    menurut.read(Path("a.txt"), published=date(2024, 3, 5))
    menurut.read_text(TEXT, published="2024-03-06", url="https://contoh.example/a")
    assert seen == [
        (Path("a.txt"), {"published": "2024-03-05", "allow_private": False}),
        (TEXT, {"published": "2024-03-06", "url": "https://contoh.example/a"}),
    ]
