"""What holds of the events of any text, and how rows of one happening are joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import menurut
from menurut.lexicon import frames

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.events.conftest import Found

ODD = [
    "a",
    '" x',
    "( [ ) ] menyerang",
    "yang yang yang menyerang dan, dan, dan menuduh",
    "MENTERI KORT MENUDUH ARANDIA MENYERANG BELMORA",
    "menteri kort menuduh arandia menyerang belmora",
    'Ia berkata, "Kami menyerang. Lalu',
    "menyerang " * 400,
    ", ".join(["Arandia menyerang Belmora"] * 150),
    "Jika jika bila kalau tidak tidak akan akan mungkin menyerang itu tersebut",
]


@pytest.mark.parametrize("text", ODD)
def test_any_text_is_read_and_every_trigger_slices_to_its_words(text: str) -> None:
    reading = menurut.read_text(text, published="2025-03-05")
    for event in reading.events:
        assert reading.article.text[event.trigger.start : event.trigger.end] == event.trigger.text
        assert event.quad == frames.quad(event.type)
        assert not set(event.actors) & set(event.recipients)


def test_a_deed_told_twice_is_one_row(find: Callable[[str], Found]) -> None:
    _, events, _ = find(
        "<Arandia> menyerang [Belmora] pada Senin. {Casteva} prihatin. <Arandia> menyerang [Belmora] dari laut."
    )
    attacks = [event for event in events if event.type == "ASSAULT"]
    assert len(attacks) == 1
    assert [mention.trigger.text for mention in attacks[0].mentions] == ["menyerang"]
    assert attacks[0].mentions[0].trigger.start > attacks[0].trigger.end


def test_a_noun_that_points_back_is_a_mention_with_who_tells_it(find: Callable[[str], Found]) -> None:
    _, events, statements = find(
        "<Arandia> menyerang [Belmora] pada Senin. {Menteri Kort} mengatakan serangan udara itu melanggar perjanjian."
    )
    (attack,) = (event for event in events if event.type == "ASSAULT")
    (mention,) = attack.mentions
    assert mention.trigger.text == "serangan udara itu"
    assert [statements[one].speakers for one in mention.claimed_by] == [("Menteri Kort",)]


def test_the_same_deed_denied_is_another_row(find: Callable[[str], Found]) -> None:
    _, events, _ = find("{Casteva} menuduh <Arandia> menyerang [Belmora]. <Arandia> membantah menyerang [Belmora].")
    assert {event.polarity for event in events if event.type == "ASSAULT"} == {"positive", "negative"}


def test_reasons_name_the_frame_and_the_words_of_the_status(find: Callable[[str], Found]) -> None:
    _, events, _ = find("<Arandia> diduga menyerang [Belmora].")
    assert events[0].reasons[0] == "frame: ASSAULT/attack by meN-serang"
    assert "possible: diduga" in events[0].reasons


def test_reasons_name_what_governs_and_who_tells(find: Callable[[str], Found]) -> None:
    _, events, _ = find("{Casteva} mendesak <Belmora> membebaskan [Rendra].")
    assert "requested: mendesak" in next(event for event in events if event.type == "RETREAT").reasons
    _, events, _ = find("<Arandia> menyerang [Belmora], kata {Menteri Kort}.")
    assert "claimed: kata" in events[0].reasons


def test_codes_stand_on_every_row(find: Callable[[str], Found]) -> None:
    _, events, _ = find("<Casteva> menjatuhkan sanksi kepada [Belmora].")
    (event,) = events
    assert (event.type, event.mode, event.cameo, event.goldstein, event.quad) == (
        "SANCTION",
        "discontinue",
        "163",
        -8,
        4,
    )


def test_the_date_of_the_sentence_is_the_date_of_the_event() -> None:
    events = menurut.read_text(
        "Rusia menjatuhkan sanksi kepada Jepang pada Senin (3/3/2025).", published="2025-03-05"
    ).events
    assert [(event.date.start, event.date.end) for event in events if event.date] == [("2025-03-03", "2025-03-03")]


def test_a_misspelt_trigger_is_read(find: Callable[[str], Found]) -> None:
    _, events, _ = find("<Presiden Halim> meyampaikan dukungan kepada [Belmora].")
    assert [event.type for event in events] == ["SUPPORT"]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("<Arandia> menyerang [Belmora] di pinggiran kota Medan.", "Medan"),
        ("<Polisi> menangkap [mahasiswa] di Jawa Tengah pada Senin.", "Jawa Tengah"),
        ("<Menteri Kort> bertemu [Menteri Lowe] di Yerevan, Senin.", "Yerevan"),
        ("<Polisi> menangkap [mahasiswa] di rumahnya.", None),
        ("<Arandia> menyerang [Belmora].", None),
    ],
)
def test_the_place_behind_di(find: Callable[[str], Found], sentence: str, place: str | None) -> None:
    _, events, _ = find(sentence)
    assert [event.place for event in events] == [place]


def test_a_phrase_with_a_negation_inside_is_another_phrase(find: Callable[[str], Found]) -> None:
    _, events, _ = find("<Belmora> berjanji tidak akan membalas [Casteva].")
    assert "THREATEN" not in {event.type for event in events}
