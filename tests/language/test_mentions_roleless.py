"""Roles that stand where reading from left to right does not reach them, and where their title ends."""

from __future__ import annotations

import pytest

from tests.language.cast_pages import cast_of


def roles_of(text: str, name: str) -> list[tuple[str | None, str | None]]:
    """Title and body of every role of the person of a name."""
    roles = next(actor for actor in cast_of(text).actors if actor.name == name).roles
    return [
        (role.title.text if role.title else None, role.affiliation.text if role.affiliation else None) for role in roles
    ]


@pytest.mark.parametrize(
    ("text", "name", "title", "body"),
    [
        (
            "Direktur Perfilman, Musik, dan Tari Kementerian Kebudayaan Bahrun Saleh menambahkan, pekan itu ramai.",
            "Bahrun Saleh",
            "Direktur Perfilman, Musik, dan Tari",
            "Kementerian Kebudayaan",
        ),
        (
            "Pengajar hukum tata negara Universitas Bahari Jaya (UBJ), Umbu Lodang, mengatakan, gugatan itu sah.",
            "Umbu Lodang",
            "Pengajar hukum tata negara",
            "Universitas Bahari Jaya (UBJ)",
        ),
        ("”Ini umum,” kata pemerhati gawai Laksmi Sebastian.", "Laksmi Sebastian", "pemerhati gawai", None),
        (
            "Tri Maharini, dokter emergensi dari Persatuan Dokter Teluk, memaparkan, data itu belum lengkap.",
            "Tri Maharini",
            "dokter emergensi",
            "Persatuan Dokter Teluk",
        ),
        (
            "Budi Andriano, Ketua Fraksi Maju DPRD Kota Serang menegaskan, fraksinya menolak. ”Tidak,” kata Andriano.",
            "Budi Andriano",
            "Ketua Fraksi Maju",
            "DPRD Kota Serang",
        ),
        ("”Kami periksa semua,” kata Salehudin dari Puskesmas Teluk Biru.", "Salehudin", None, "Puskesmas Teluk Biru"),
    ],
)
def test_gives_the_role_that_stands_before_or_behind(text: str, name: str, title: str, body: str | None) -> None:
    assert roles_of(text, name) == [(title, body)]


@pytest.mark.parametrize(
    "text",
    [
        "Kepada Sari Utami, dokter menjelaskan hasilnya. ”Baik,” kata Sari Utami.",
        "Sari Utami, ibu, dan adiknya mengungsi ke balai desa. ”Kami lelah,” kata Sari Utami.",
    ],
)
def test_leaves_others_beside_a_name_alone(text: str) -> None:
    assert roles_of(text, "Sari Utami") == []


@pytest.mark.parametrize(
    ("role", "title", "body"),
    [
        ("Kepala Divisi Humas Polri", "Kepala Divisi Humas", "Polri"),
        ("Kepala Biro Penerangan Divisi Humas Polri", "Kepala Biro Penerangan", "Divisi Humas Polri"),
        ("Dekan Fakultas Hukum Universitas Bahari", "Dekan Fakultas Hukum", "Universitas Bahari"),
        ("Dosen Fakultas Hukum Universitas Bahari", "Dosen", "Fakultas Hukum Universitas Bahari"),
        ("Ketua Dewan Pimpinan Cabang Federasi Pelaut", "Ketua Dewan Pimpinan Cabang", "Federasi Pelaut"),
    ],
)
def test_parts_a_title_from_its_body(role: str, title: str, body: str) -> None:
    text = f"{role} Sari Utami mengatakan, jalan ditutup. Sari Utami lalu pergi."
    assert roles_of(text, "Sari Utami") == [(title, body)]
