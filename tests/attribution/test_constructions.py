"""Constructions of reported speech beyond the plain ones: passives, joined verbs, hung and contrasted clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from menurut import read_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.attribution.conftest import Row

# The persons are invented.
LEAD = "Bupati Rawa Indah Sutarno Wibowo dan kontraktor Hamdan Lubis bertemu di balai desa, Senin. "

CASES = [
    # text, then every statement as (content, speaker)
    ("Warga diimbau tidak mendekati kawah.", [("tidak mendekati kawah", None)]),
    ("Dalam surat itu tertulis bahwa tambak tersebut disita.", [("tambak tersebut disita", None)]),
    ("Tertulis dalam surat itu, perusahaan wajib pindah.", [("perusahaan wajib pindah", None)]),
    ("Diakui oleh Sutarno, dananya belum cair.", [("dananya belum cair", "Sutarno Wibowo")]),
    ("Dijelaskan oleh Hamdan bahwa dananya belum cair.", [("dananya belum cair", "Hamdan Lubis")]),
    ("Menurut data yang dihimpun Hamdan, tiang itu cuma satu.", [("tiang itu cuma satu", "Hamdan Lubis")]),
    ("Dalam siaran pers itu disebutkan, air akan dimatikan.", [("air akan dimatikan", None)]),
    ("Sutarno menjawab singkat: dari pos perjalanan dinas.", [("dari pos perjalanan dinas", "Sutarno Wibowo")]),
    ("Hamdan menyebut justru regu itu yang menyusup.", [("justru regu itu yang menyusup", "Hamdan Lubis")]),
    (
        'Hamdan menyebut tuduhan itu "lelucon musim kering" dan memanggil pulang mandornya.',
        [('tuduhan itu "lelucon musim kering', "Hamdan Lubis")],
    ),
    ('Bila betul, lanjut Hamdan, "jejak itu berhenti di warnet".', [("jejak itu berhenti di warnet", "Hamdan Lubis")]),
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
    (
        "Dalam keterangan tertulis yang terbit di laman desa, Sutarno menyebutkan dananya belum cair.",
        [("dananya belum cair", "Sutarno Wibowo")],
    ),
    (
        "Menurut Sutarno, yang datang ke lokasi pagi tadi, tanggul itu jebol.",
        [("tanggul itu jebol", "Sutarno Wibowo")],
    ),
    (
        "Menurut Sutarno, yang terpenting adalah air, bukan jalan.",
        [("yang terpenting adalah air, bukan jalan", "Sutarno Wibowo")],
    ),
    ("Menurut Wulan Sasmita, analis Universitas Teluk, harga akan turun.", [("harga akan turun", "Wulan Sasmita")]),
    ("Menurut Sutarno, saat ditemui di kantornya, air sudah surut.", [("air sudah surut", "Sutarno Wibowo")]),
    (
        "Menurut Sutarno, saat ditemukan warga, sapi itu sudah mati.",
        [("saat ditemukan warga, sapi itu sudah mati", "Sutarno Wibowo")],
    ),
    ("Sutarno disebut-sebut akan mundur, tetapi ia membantahnya.", [("akan mundur", None)]),
    (
        "Sutarno melempar soal itu ke pusat karena, menurut dia, izin terbit di sana.",
        [("izin terbit di sana", "Sutarno Wibowo")],
    ),
    ("Air surut lagi. Hal senada dikatakan sumber di desa.", [("Air surut lagi", None)]),
    ("Jalan dibuka lagi setelah, kata Sutarno, lumpurnya mengering.", [("lumpurnya mengering", "Sutarno Wibowo")]),
    ("Hamdan Lubis mengaku khilaf.", [("khilaf", "Hamdan Lubis")]),
    (
        "Seorang warga bernama Hamdan Lubis menuturkan suara itu terdengar dua kali.",
        [("suara itu terdengar dua kali", "Hamdan Lubis")],
    ),
    ("Namun, seruan Sutarno agar warga tenang belum dipatuhi.", [("warga tenang", "Sutarno Wibowo")]),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:40] for text, _ in CASES])
def test_construction(read: Callable[[str], list[Row]], text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(row.content, row.speakers[0] if row.speakers else None) for row in read(LEAD + text)] == wanted


THROUGH = [
    ("Lewat kuasa hukumnya, Wulan Sasmita, Hamdan membantah menerima suap.", "Hamdan Lubis", ["Wulan Sasmita"]),
    ("Hamdan, melalui kuasa hukum Wulan Sasmita, membantah menerima suap.", "Hamdan Lubis", ["Wulan Sasmita"]),
    ("Menurut Antara yang mengutip Sutarno, air sudah surut.", "Sutarno Wibowo", ["Antara"]),
    ("Reuters mengutip Sutarno mengatakan air sudah surut.", "Sutarno Wibowo", ["Reuters"]),
    ("Dilansir AFP mengutip CCTV, Sutarno mengatakan air surut.", "Sutarno Wibowo", ["CCTV", "AFP"]),
    ("Sutarno mengatakan air surut, seperti dilansir CCTV yang dikutip AFP.", "Sutarno Wibowo", ["CCTV", "AFP"]),
    ("Dinas Pasar, melalui sekretarisnya Wulan Sasmita, meminta warga sabar.", "Dinas Pasar", ["Wulan Sasmita"]),
    ("Lewat juru bicaranya, Bupati Wulan Sasmita meminta warga tetap tenang.", "Wulan Sasmita", []),
]


@pytest.mark.parametrize(("text", "speaker", "through"), THROUGH, ids=[text[:40] for text, _, _ in THROUGH])
def test_who_passes_on_the_words_stands_in_order(text: str, speaker: str, through: list[str]) -> None:
    reading = read_text(LEAD + text, published="2023-01-10")
    names = {actor.id: actor.name for actor in reading.actors}
    (row,) = reading.statements
    assert [names[actor].endswith(speaker) for actor in row.speakers] == [True]
    assert [names[actor] for actor in row.relayed_by] == through


NOTHING = [
    "Acara dihadiri seorang pejabat yang meminta namanya dirahasiakan.",
    "Seorang diplomat yang meminta identitasnya tidak diungkap datang terlambat.",
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
    "Hamdan mengumumkan laba Rp 2 triliun pada kuartal ketiga.",
    "Hamdan mengabarkan keputusan itu lewat Instagram.",
    "Jaksa menuntut tiga terdakwa kasus suap pelabuhan dengan hukuman enam tahun penjara.",
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


def test_interview_that_is_announced_needs_no_question_marks(read: Callable[[str], list[Row]]) -> None:
    text = """Petikan wawancara wartawan Kabar Lembah, Dewi Anggraini, dengan nelayan Slamet Widodo.

Ada yang menuduh Anda menjual solar subsidi.

Bohong.

Saya beli di pengecer, sama seperti yang lain.

Apa yang Anda minta?

Jatah yang pasti.

Selepas itu Slamet kembali melaut."""
    assert [(row.content, row.speakers) for row in read(text)] == [
        ("Bohong", ("Slamet Widodo",)),
        ("Saya beli di pengecer, sama seperti yang lain", ("Slamet Widodo",)),
        ("Jatah yang pasti", ("Slamet Widodo",)),
    ]


def test_a_medium_that_quotes_somebody_unnamed_relays() -> None:
    for text in ("Menurut Reuters yang mengutip sumber militer, air surut.", "Menurut Reuters, air surut."):
        reading = read_text(LEAD + text, published="2023-01-10")
        (row,) = reading.statements
        (medium,) = row.relayed_by or row.speakers
        assert reading.actor(medium).name == "Reuters"
        assert bool(row.relayed_by) == ("mengutip" in text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Hamdan menyebut tuntutan warga berlebihan.", "state"),
        ("Hamdan menilai imbauan Sutarno tidak jelas.", "state"),
        ("Hamdan menyampaikan tuntutan agar harga turun.", "urge"),
    ],
)
def test_the_noun_of_speech_is_the_act_of_whoever_conveys_it(text: str, act: str) -> None:
    (row,) = read_text(LEAD + text, published="2023-01-10").statements
    assert row.act == act


def test_a_closing_phrase_is_no_content(read: Callable[[str], list[Row]]) -> None:
    rows = read(LEAD + "Sutarno memerintahkan warga mengungsi, demikian pernyataan kantornya.")
    assert ("warga mengungsi", ("Sutarno Wibowo",)) in [(row.content, row.speakers) for row in rows]
    assert not any("demikian" in row.content for row in rows)


def test_a_determiner_of_the_inner_noun_points_at_nobody() -> None:
    text = "Hakim Retno Palupi menegur saksi. KPK menahan tiga terdakwa dalam kasus itu."
    actors = {m.text: actor.name for actor in read_text(text, published="2023-01-10").actors for m in actor.mentions}
    assert actors["tiga terdakwa"] == "tiga terdakwa"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lebih dari 2.000 buruh pabrik garmen PT Anggun Sandang Lestari mogok kerja.", "PT Anggun Sandang Lestari"),
        ("Hakim konstitusi Nirmala Tarigan berbeda. Bagi Nirmala, kesalahan itu murni kelalaian.", "Nirmala Tarigan"),
    ],
)
def test_names_are_whole(text: str, name: str) -> None:
    assert name in [actor.name for actor in read_text(text, published="2023-01-10").actors]


def test_nobody_is_named_in_the_words_that_are_said_to_be_his() -> None:
    text = LEAD + "Hamdan menutup gudang. “Waktu itu yang paling terkenal Edhi Lesmana. Ia sudah pergi,” ujarnya."
    reading = read_text(text, published="2023-01-10")
    assert [reading.actor(one).name for one in reading.statements[-1].speakers] == ["Hamdan Lubis"]
