"""Where in a role its title ends and its body begins, for bodies of all kinds."""

from __future__ import annotations

import pytest

from tests.language.cast_pages import cast_of


def role_of(text: str, name: str) -> tuple[str | None, str | None]:
    """Title and body of the first role of the person of a name."""
    role = next(actor for actor in cast_of(text).actors if actor.name == name).roles[0]
    return role.title.text if role.title else None, role.affiliation.text if role.affiliation else None


@pytest.mark.parametrize(
    ("role", "title", "body"),
    [
        ("Ketua Lombok Dive Association", "Ketua", "Lombok Dive Association"),
        ("Direktur Eksekutif Nusantara for Clean Water", "Direktur Eksekutif", "Nusantara for Clean Water"),
        ("General Manager Teluk Biru Beach Resort", "General Manager", "Teluk Biru Beach Resort"),
        ("Head of Corporate Communications Telkarya Group", "Head of Corporate Communications", "Telkarya Group"),
        ("EVP Digital Payment Bank Lintas", "EVP Digital Payment", "Bank Lintas"),
    ],
)
def test_english_titles_and_bodies(role: str, title: str, body: str) -> None:
    assert role_of(f"{role}, Yusran Lubis, menolak aturan itu.", "Yusran Lubis") == (title, body)


@pytest.mark.parametrize(
    ("role", "title", "body"),
    [
        ("Kepala Bareskrim Polri", "Kepala Bareskrim", "Polri"),
        ("Ketua Fraksi Demokrat DPRD Kota Sagara", "Ketua Fraksi Demokrat", "DPRD Kota Sagara"),
        ("Sekretaris Komisi B", "Sekretaris Komisi B", None),
        ("Ketua Dewan Pengurus Daerah Real Estat Jaya", "Ketua Dewan Pengurus Daerah", "Real Estat Jaya"),
        ("Ketua Pengurus Besar Nahdlatul Ulama", "Ketua", "Pengurus Besar Nahdlatul Ulama"),
        ("Kepala Resor Konservasi Wilayah Tegal BKSDA Jateng", "Kepala Resor Konservasi Wilayah Tegal", "BKSDA Jateng"),
    ],
)  # fmt: skip
def test_parts_go_with_the_title(role: str, title: str, body: str | None) -> None:
    assert role_of(f"{role}, Yusran Lubis, menolak aturan itu.", "Yusran Lubis") == (title, body)


@pytest.mark.parametrize(
    ("role", "title", "body"),
    [
        ("Ketua Umum Masyarakat Kopi Nusantara", "Ketua Umum", "Masyarakat Kopi Nusantara"),
        (
            "Komisioner Divisi Sosialisasi, Partisipasi Masyarakat, dan Sumber Daya Manusia KPU Kota Sagara",
            "Komisioner Divisi Sosialisasi, Partisipasi Masyarakat, dan Sumber Daya Manusia",
            "KPU Kota Sagara",
        ),
    ],
)
def test_a_word_of_portfolios_begins_a_body_only_right_behind_the_head(role: str, title: str, body: str) -> None:
    assert role_of(f"{role}, Yusran Lubis, menolak aturan itu.", "Yusran Lubis") == (title, body)


def test_a_short_form_in_brackets_does_not_end_the_name_of_a_body() -> None:
    text = "Ketua Satuan Tugas (Satgas) Penanganan Banjir Kabupaten Sagara Joni Wardana mengatakan, air surut."
    assert role_of(text, "Joni Wardana") == ("Ketua", "Satuan Tugas (Satgas) Penanganan Banjir Kabupaten Sagara")


def test_universities_named_after_somebody_end_where_their_name_does() -> None:
    text = "Dosen Universitas Sam Ratulangi Flora Pangaribuan mengatakan, putusan itu janggal."
    assert role_of(text, "Flora Pangaribuan") == ("Dosen", "Universitas Sam Ratulangi")


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Camat Rawa, Kabupaten Lembah, Ujang Lubis, mengungsi.", "Camat Rawa, Kabupaten Lembah", None),
        ("Kepala Puskesmas Lintang, Jakarta Barat, Ujang Lubis mengeluh.", "Kepala", "Puskesmas Lintang"),
    ],
)  # fmt: skip
def test_a_place_between_commas_closes_the_office_of_who_holds_a_territory(
    text: str, title: str, body: str | None
) -> None:
    assert role_of(text, "Ujang Lubis") == (title, body)
