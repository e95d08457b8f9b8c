"""Bodies without a name, and the roles of those who speak for them."""

from __future__ import annotations

import pytest

from tests.language.cast_pages import actor_at, cast_of


@pytest.mark.parametrize(
    ("text", "piece", "kind", "country"),
    [
        ("Menurut dinas rahasia Belanda, kabel itu dipotong.", "dinas rahasia Belanda", "government", "NLD"),
        ("Lembaga pemantau hutan menyebut kebun itu liar.", "Lembaga pemantau hutan", "organisation", None),
        ("Kapal itu dirompak, kata panel ahli PBB.", "panel ahli PBB", "igo", None),
        ("Komando selatan menyatakan jembatan itu runtuh.", "Komando selatan", "government", None),
        ("Menurut serikat guru, gaji belum dibayar.", "serikat guru", "organisation", None),
        ("Menurut juru bicara militer, konvoi itu disergap.", "juru bicara militer", "person", None),
        ("Menurut gubernur setempat, listrik padam.", "gubernur setempat", "person", "IDN"),
        ("Badan intelijen Norvena mengatakan peladen itu dibobol.", "Badan intelijen Norvena", "government", None),
    ],
)
def test_who_speaks_is_the_whole_phrase(text: str, piece: str, kind: str, country: str | None) -> None:
    actor = actor_at(cast_of(text), text, piece)
    assert (actor.name, actor.kind) == (piece, kind)
    assert country is None or actor.country == country


@pytest.mark.parametrize(
    "text",
    [
        "Menurut pejabat pertahanan Kanada, kapal itu hilang.",
        "Menurut otoritas setempat, jalan itu ditutup.",
    ],
)
def test_a_source_kept_unnamed_is_nobody_by_name(text: str) -> None:
    cast = cast_of(text)
    assert not [actor for actor in cast.actors if actor.kind not in {"unspecified", "state"}]


def test_a_bare_title_is_the_only_one_who_holds_it() -> None:
    text = "Jaksa Ratna Dewi membacakan tuntutan. Jaksa menilai terdakwa bersalah."
    assert actor_at(cast_of(text), text, "Jaksa", 2).name == "Ratna Dewi"


def test_the_short_form_of_an_office_is_who_holds_it() -> None:
    text = "Menteri Pertanian Teguh Sasono datang. Mentan menyebut panen raya dekat."
    assert actor_at(cast_of(text), text, "Mentan").name == "Teguh Sasono"


def test_sang_ibu_is_who_was_named_as_one() -> None:
    text = "Ibu korban, Nuraini, datang. Ayah korban, Rahmat, menangis. Sang ibu berharap pelaku dihukum."
    assert actor_at(cast_of(text), text, "Sang ibu").name == "Nuraini"


@pytest.mark.parametrize("office", ["Presiden", "Perdana Menteri", "Menteri Keuangan"])
def test_a_land_before_the_name_of_its_head_is_no_part_of_it(office: str) -> None:
    text = f"{office} Lestonia Gerda Pohl datang. Pohl menyesal."
    assert actor_at(cast_of(text), text, "Pohl", 2).name == "Gerda Pohl"


def test_a_land_that_stands_by_itself_elsewhere_is_no_part_of_a_name() -> None:
    text = "Kapal itu menuju pos penjagaan Belmora. Menteri Energi Belmora Lena Pohl datang."
    assert actor_at(cast_of(text), text, "Menteri Energi Belmora Lena Pohl").name == "Lena Pohl"


def test_who_is_called_by_the_first_name_is_no_land() -> None:
    text = "Menteri Energi Belmora Lena Pohl datang. Surat Belmora hilang. Belmora mengatakan hal itu biasa."
    assert actor_at(cast_of(text), text, "Menteri Energi Belmora Lena Pohl").name == "Belmora Lena Pohl"


def test_a_name_of_three_words_stays_whole() -> None:
    text = "Presiden Maria Dolores Santos datang. Santos menyesal."
    assert actor_at(cast_of(text), text, "Santos", 2).name == "Maria Dolores Santos"


def test_all_parties_are_a_group() -> None:
    text = "Semua partai menilai pemilu harus diulang."
    assert actor_at(cast_of(text), text, "Semua partai").kind == "group"


def test_a_group_goes_on_to_the_end_of_its_phrase() -> None:
    text = "Warga sekitar mengatakan asap itu menyesakkan."
    assert actor_at(cast_of(text), text, "Warga sekitar").name == "Warga sekitar"


def test_a_bare_title_of_two_is_the_office() -> None:
    text = "Jaksa Ratna Dewi dan Jaksa Omar Siregar hadir. Jaksa menilai terdakwa bersalah."
    assert actor_at(cast_of(text), text, "Jaksa", 3).kind == "government"
