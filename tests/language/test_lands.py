from __future__ import annotations

import pytest

from tests.language.cast_pages import cast_of


def _named(text: str) -> dict[str, tuple[str, str | None]]:
    return {actor.name: (actor.kind, actor.country) for actor in cast_of(text).actors}


@pytest.mark.parametrize(
    ("text", "organ", "land"),
    [
        ("Milisi itu menyerang tentara Kelmaria pada Selasa.", "tentara Kelmaria", "Kelmaria"),
        ("Militer Torvania menembaki pos itu.", "Militer Torvania", "Torvania"),
        ("Mereka menemui parlemen Lastoria.", "parlemen Lastoria", "Lastoria"),
    ],
)
def test_an_organ_of_a_land_that_no_list_knows_is_an_actor_and_the_land_another(
    text: str, organ: str, land: str
) -> None:
    found = _named(text)
    assert found[organ] == ("government", None)
    assert found[land] == ("state", None)


def test_a_land_between_an_office_and_a_name_belongs_to_the_office() -> None:
    text = (
        "Presiden Lastoria Emil Drovek tiba di Jakarta. Lastoria mengimpor beras. "
        "Menteri Luar Negeri Lastoria Hana Petrik ikut."
    )
    found = _named(text)
    assert found["Lastoria"][0] == "state"
    assert {"Emil Drovek", "Hana Petrik"} <= found.keys()


def test_what_the_government_of_such_a_land_does_the_land_does() -> None:
    text = (
        "Pemerintah Torvania menolak. Torvania menuduh Rusia. Presiden Torvania Luka Brandic menyebut negaranya siap."
    )
    (land,) = [actor for actor in cast_of(text).actors if actor.name == "Torvania"]
    assert {"Pemerintah Torvania", "negaranya"} <= {mention.text for mention in land.mentions}


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Reyhan Almaz berpidato. Reyhan menolak.",
        "Bupati Sagawa Rahmat Tirta menolak. Warga di Sagawa menunggu. Pemerintah Kabupaten Sagawa diam.",
        "Koordinator Wahana Torvania menolak. Mereka pulang.",
        "Gloria menolak tinggal di rumah itu.",
    ],
)
def test_a_person_a_regency_or_a_body_makes_no_land(text: str) -> None:
    assert not [actor for actor in cast_of(text).actors if actor.kind == "state" and actor.country is None]


def test_the_police_of_a_town_are_its_police() -> None:
    found = _named("Petugas menyerahkan polisi Karachi tiga orang.")
    assert found["polisi Karachi"] == ("government", None)
