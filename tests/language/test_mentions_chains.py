"""Several offices of one person, clipped and misspelt names."""

from __future__ import annotations

import pytest

from tests.language.cast_pages import cast_of


def _people(text: str) -> dict[str, list[tuple[str | None, str | None]]]:
    return {
        actor.name: [
            (role.title.text if role.title else None, role.affiliation.text if role.affiliation else None)
            for role in actor.roles
        ]
        for actor in cast_of(text).actors
        if actor.kind == "person"
    }


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        (
            "Wakil Ketua MPR dan anggota Komisi III DPR, Arsul Sanusi, mengungkapkan, rapat itu tertutup.",
            "Arsul Sanusi",
            [("Wakil Ketua", "MPR"), ("anggota Komisi III", "DPR")],
        ),
        (
            "Kepala Dinas Kesehatan Sagara Muslih Rahman, yang juga juru bicara Gugus Tugas Sagara, menolak usul itu.",
            "Muslih Rahman",
            [("Kepala", "Dinas Kesehatan Sagara"), ("juru bicara", "Gugus Tugas Sagara")],
        ),
        (
            "Sari Utami, yang juga menjabat Ketua Umum Partai Maju, menolak usul itu.",
            "Sari Utami",
            [("Ketua Umum", "Partai Maju")],
        ),
    ],
)
def test_one_person_has_all_roles(text: str, name: str, roles: list[tuple[str | None, str | None]]) -> None:
    assert _people(text) == {name: roles}


def test_dan_without_commas_joins_two_people() -> None:
    people = _people("Ketua DPRD Sagara dan anggota Komisi III DPR Arsul Sanusi bertemu di kantor itu.")
    assert people["Arsul Sanusi"] == [("anggota Komisi III", "DPR")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wali Kota Tri Rismawati membuka taman. ”Ayo masuk,” kata Risma.", "Tri Rismawati"),
        ("Jonny Simanjutak menjelaskan hal itu. ”Bisa lentur,” kata Simanjuntak.", "Jonny Simanjutak"),
    ],
)
def test_a_clipped_or_misspelt_name_is_the_same_person(text: str, name: str) -> None:
    assert list(_people(text)) == [name]


def test_siblings_are_told_apart() -> None:
    assert set(_people("Andi Saputra menemui adiknya, Ani Saputri. ”Saya senang,” kata Saputri.")) >= {
        "Andi Saputra",
        "Ani Saputri",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Penghasilan Yudha Pratama Rp 77 juta. ”Cukup,” kata Yudha.",
        "Kolonel Yudha Pratama Jumat malam ditangkap polisi.",
    ],
)
def test_sums_and_days_are_no_part_of_a_name(text: str) -> None:
    assert list(_people(text)) == ["Yudha Pratama"]
