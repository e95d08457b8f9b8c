"""Names that no list knows, by the noun before them or the letters they are."""

from __future__ import annotations

import pytest

from tests.language.cast_pages import actor_at, cast_of


@pytest.mark.parametrize(
    ("text", "piece", "name", "kind"),
    [
        ("Kelompok lingkungan Hutan Kita menolak izin itu.", "Kelompok lingkungan Hutan Kita", None, "organisation"),
        ("Pada Senin serikat guru Peru mengancam mogok.", "serikat guru Peru", None, "organisation"),
        (
            "Tim arkeolog Universitas Bahari menyatakan batu itu prasasti.",
            "Tim arkeolog Universitas Bahari",
            None,
            "organisation",
        ),
        ("Kubu Biru menolak hasil hitung cepat.", "Kubu Biru", None, "group"),
        ("Fraksi Budi Luhur menilai anggaran boros.", "Fraksi Budi Luhur", None, "government"),
        ("Liga Utara mengutuk kudeta itu.", "Liga Utara", None, "organisation"),
        ("Kantor imigrasi setempat menyatakan paspor itu palsu.", "Kantor imigrasi setempat", None, "organisation"),
        ("Polsek menyatakan akan memeriksa saksi.", "Polsek", None, "government"),
        ("Kepada petugas, DS mengaku meracik obat.", "DS", None, "person"),
        ("Ibunda DS yang hadir menyatakan anaknya tidak bersalah.", "Ibunda DS", None, "person"),
        ('"Sudah bosan," cuit akun @warga_rawa.', "akun @warga_rawa", "@warga_rawa", "person"),
        ("Polisi menahan kepala desa, AS (47). Kemarin AS menangis.", "AS", None, "person"),
        ("Ketua DPR (2019) hadir. Kata DPR, sidang ditunda.", "DPR", None, "government"),
        ("Akankah Wulan menang? Kemarin, kata Wulan, ia sakit.", "Wulan", None, "person"),
    ],
)
def test_names_no_list_knows(text: str, piece: str, name: str | None, kind: str) -> None:
    actor = actor_at(cast_of(text), text, piece)
    assert (actor.name, actor.kind) == (name or piece, kind)


@pytest.mark.parametrize("text", ["Tim hukum Sari Utami akan menggugat.", "Kelompok tani Budi Santoso panen."])
def test_the_name_of_a_person_is_no_body(text: str) -> None:
    assert not any(actor.kind == "organisation" for actor in cast_of(text).actors)


def test_capitals_of_an_office_are_no_initials() -> None:
    text = "Kapolres AKBP Dimas Prakoso tiba. Laporan RT diterima."
    assert not any(actor.name == "RT" for actor in cast_of(text).actors)
