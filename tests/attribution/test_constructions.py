"""Constructions of reported speech beyond the plain ones: passives, joined verbs, hung and contrasted clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.attribution.conftest import Row

# The persons are invented.
LEAD = "Bupati Rawa Indah Sutarno Wibowo dan kontraktor Hamdan Lubis bertemu di balai desa, Senin. "

CASES = [
    # text, then every statement as (content, speaker)
    ("Warga diimbau tidak mendekati kawah.", [("tidak mendekati kawah", None)]),
    ("Masyarakat diminta agar tidak panik.", [("tidak panik", None)]),
    ("Sang menteri diisukan mundur.", [("mundur", None)]),
    ("Kebijakan itu dianggap para pengamat sebagai langkah mundur.", [("sebagai langkah mundur", "para pengamat")]),
    ("Dikabarkan, panitia menyiapkan aturan baru.", [("panitia menyiapkan aturan baru", None)]),
    ("Muncul desakan agar ketua panitia mundur.", [("ketua panitia mundur", None)]),
    (
        "Sutarno menyebut pengumuman itu keliru dan berjanji mencabutnya.",
        [("pengumuman itu keliru", "Sutarno Wibowo"), ("mencabutnya", "Sutarno Wibowo")],
    ),
    (
        "Sutarno mengatakan dirinya difitnah dan berjanji melawan.",
        [("dirinya difitnah", "Sutarno Wibowo"), ("melawan", "Sutarno Wibowo")],
    ),
    (
        "Sutarno, yang pekan lalu berjanji memperbaiki jalan, tidak hadir.",
        [("memperbaiki jalan", "Sutarno Wibowo")],
    ),
    (
        "Jika Sutarno menyebut jembatan itu aman, Hamdan yakin sebaliknya akan terjadi.",
        [("jembatan itu aman", "Sutarno Wibowo"), ("sebaliknya akan terjadi", "Hamdan Lubis")],
    ),
    (
        "Sutarno mengatakan jalan itu akan diaspal, sementara menurut Hamdan dananya belum cair.",
        [("jalan itu akan diaspal", "Sutarno Wibowo"), ("dananya belum cair", "Hamdan Lubis")],
    ),
    (
        "Menurut Sutarno, jalan adalah urusan desa, sedangkan jembatan ialah urusan provinsi.",
        [("jalan adalah urusan desa, sedangkan jembatan ialah urusan provinsi", "Sutarno Wibowo")],
    ),
    ("Dana itu sudah cair, setahu Sutarno.", [("Dana itu sudah cair", "Sutarno Wibowo")]),
    ("Hamdan khawatir tiang itu roboh.", [("tiang itu roboh", "Hamdan Lubis")]),
    ("Hamdan heran tiang itu cuma satu.", [("tiang itu cuma satu", "Hamdan Lubis")]),
    (
        "Sutarno membongkar lapak itu dengan dalih lapak itu menghalangi jalan.",
        [("lapak itu menghalangi jalan", "Sutarno Wibowo")],
    ),
    ("Menurut Hamdan, salah satu pendiri koperasi itu, dananya belum cair.", [("dananya belum cair", "Hamdan Lubis")]),
    (
        "Hamdan, kuasa hukum koperasi Teluk dan Sutarno, menyatakan, dananya belum cair.",
        [("dananya belum cair", "Hamdan Lubis")],
    ),
    ("Namun, seruan Sutarno agar warga tenang belum dipatuhi.", [("warga tenang", "Sutarno Wibowo")]),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:40] for text, _ in CASES])
def test_construction(read: Callable[[str], list[Row]], text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(row.content, row.speakers[0] if row.speakers else None) for row in read(LEAD + text)] == wanted


NOTHING = [
    "Ponsel itu menawarkan layar lipat dan baterai besar.",
    "Laga itu mengingatkan penonton pada final dua musim lalu.",
    "Longsor mengancam dua desa di lereng bukit.",
    "Anak-anak menyalakan lilin di lapangan.",
    "Karena hujan, cerita itu selesai di tenda.",
    "Parlemen menyetujui mosi tidak percaya dengan suara bulat.",
    "Tim itu tampil percaya diri sejak menit awal.",
    "Bayi itu menjerit ketika pintu dibuka.",
    "Ia diminta menjadi saksi dalam sidang.",
    'Spanduk di balai desa bertuliskan "Tolak Tambang".',
    "Menurut tradisi, panen dimulai bulan ini.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_says_anything(read: Callable[[str], list[Row]], text: str) -> None:
    assert read(LEAD + text) == []


def test_interview_in_turns(read: Callable[[str], list[Row]]) -> None:
    turns = [
        "Sejak kapan Anda menanam kopi?",
        "Sejak kecil.",
        "Siapa yang mengajari?",
        "Ayah saya.",
        "Apa rencana Anda?",
    ]
    text = "Kami menemui petani kopi Wulan Sasmita di kebunnya.\n\n" + "\n\n".join([*turns, "Pulang ke desa."])
    assert [(row.content, row.speakers) for row in read(text)] == [
        ("Sejak kecil", ("Wulan Sasmita",)),
        ("Ayah saya", ("Wulan Sasmita",)),
        ("Pulang ke desa", ("Wulan Sasmita",)),
    ]
