"""The date grammar: every example of its data, sentences around them, and what is no date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from menurut.language import timex
from menurut.language.timex_rules import rules_by_start
from menurut.lexicon.load import table

WEDNESDAY = date(2024, 10, 9)
EXAMPLES = [
    (rule["name"], rule.get("context"), *example) for rule in table("time")["rule"] for example in rule["examples"]
]


def test_there_are_enough_examples() -> None:
    assert len(EXAMPLES) >= 270


@pytest.mark.parametrize(("rule", "context", "words", "first", "last"), EXAMPLES, ids=str)
def test_examples(rule: str, context: str | None, words: str, first: str, last: str) -> None:
    alone = (words, f"Rapat itu digelar {words}.", f'"Baik," ujarnya, {words}, di Merbung')
    for text in (f"{context} {words}.",) if context else alone:
        *_, row = timex.find(text, WEDNESDAY)
        assert (row.rule, row.text, row.first, row.last) == (rule, words, first, last), text
        assert context or len(timex.find(text, WEDNESDAY)) == 1


def test_every_rule_opens_with_its_examples() -> None:
    known = rules_by_start()
    assert {rule.name for rules in known.values() for rule in rules} == {name for name, *_ in EXAMPLES}


def readings(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str, str]]:
    return [(row.text, row.first, row.last) for row in timex.find(text, published)]


@pytest.mark.parametrize(
    "text",
    [
        "Hakim menjatuhkan hukuman dua tahun penjara.",
        "Perundingan berlangsung selama tiga hari.",
        "Ia maret-maret saja, kata Mei Ling.",
        "Harga naik dua minggu berturut-turut.",
        "Undang-Undang Nomor 12 Tahun 2011 mengatur hal itu.",
        "Ia tinggal di Pasar Minggu.",
        "Umat merayakan Jumat Agung dan Rabu Abu.",
        "Sebanyak 2/3 anggota hadir, 15/20 menolak.",
        "Pada minggu itu warga menunggu.",
        "Sebanyak 2024 orang mengungsi.",
        "Aksi Kamisan digelar di depan istana.",
        "Kami menunggu sampai semalam suntuk? Tidak.",
        "Ia menginap semalam di hotel.",
        "Anggaran Rp 12.10 triliun dan 15.6 persen.",
        "Setiap Senin mereka berapel.",
        "Skor 2-1 Juniwati menang.",
        "Universitas Sebelas Maret menolak.",
        "Tanggal 31 Februari tidak ada.",
        "Keesokan harinya ia pergi, sehari sebelumnya tidak.",
        "Pemilu 2019 dan Pilpres 2024 dibandingkan.",
        "Pasal 5/2020 dan UU 11/2020 dicabut.",
        "Dua pertiga (2/3) anggota hadir, skor (15/12).",
        "Ia kuliah di Universitas 17 Agustus 1945, Jalan 10 November.",
        "Pak Minggu berjualan, bernama Minggu sejak lahir.",
        "Arus libur Natal dan Tahun Baru ramai; Tahun Baru Imlek sepi.",
        "Mandailing Natal banjir, kata Aprilia.",
        "Sebanyak 12 mei dan 3 mar rusak.",
        "Alamat 10.10.20.24 dan versi 3.10.2022a.",
        "Pada 2024 orang lebih, Rp 2.024 per ons.",
        "Setengah (1/2) persen.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert readings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kantor itu akan dibuka Kamis.", [("Kamis", "2024-10-10", "2024-10-10")]),
        ("Rapat dijadwalkan berlangsung pada Senin.", [("Senin", "2024-10-14", "2024-10-14")]),
        ("Pemerintah akan mengirim bantuan, kata menteri, Selasa.", [("Selasa", "2024-10-08", "2024-10-08")]),
        ("Kata dia, Rabu, bantuan akan dikirim.", [("Rabu", "2024-10-09", "2024-10-09")]),
        ("Mereka akan bertemu pada 3 Januari.", [("3 Januari", "2025-01-03", "2025-01-03")]),
        ("Ia ditahan sejak 24 Februari.", [("24 Februari", "2024-02-24", "2024-02-24")]),
        ("Perang pecah pada Maret.", [("Maret", "2024-03-01", "2024-03-31")]),
        ("Ia berkuasa sejak 2014.", [("2014", "2014-01-01", "2014-12-31")]),
        ("Hingga akhir Juni 2024 belum ada kabar.", [("akhir Juni 2024", "2024-06-21", "2024-06-30")]),
        (
            "Pada hari ini, Rabu (9/10), bukan kemarin.",
            [
                ("hari ini", "2024-10-09", "2024-10-09"),
                ("Rabu (9/10)", "2024-10-09", "2024-10-09"),
                ("kemarin", "2024-10-08", "2024-10-08"),
            ],
        ),
        (
            "Dari Senin (7/10) hingga Rabu (9/10).",
            [("Senin (7/10)", "2024-10-07", "2024-10-07"), ("Rabu (9/10)", "2024-10-09", "2024-10-09")],
        ),
        ("Tiga hari lalu ia pergi.", [("Tiga hari lalu", "2024-10-06", "2024-10-06")]),
        ("Selasa malam waktu setempat, kata dia.", [("Selasa malam waktu setempat", "2024-10-08", "2024-10-08")]),
        ("Kamis (14/7) siang", [("Kamis (14/7) siang", "2024-07-14", "2024-07-14")]),
    ],
)  # fmt: skip
def test_in_sentences(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(
    ("published", "words", "day"),
    [
        (date(2025, 1, 5), "28 Desember", "2024-12-28"),
        (date(2024, 11, 20), "3 Januari", "2025-01-03"),
        (date(2025, 1, 5), "Selasa (31/12)", "2024-12-31"),
        (date(2024, 12, 30), "Kamis (2/1)", "2025-01-02"),
        (date(2024, 8, 20), "4 September", "2024-09-04"),
        (date(2024, 10, 6), "Minggu", "2024-10-06"),
        (date(2024, 10, 7), "Minggu", "2024-10-06"),
        (date(2024, 3, 1), "kemarin", "2024-02-29"),
        (date(2025, 2, 10), "29 Februari", "2024-02-29"),
    ],
)
def test_around_new_year(published: date, words: str, day: str) -> None:
    assert readings(words, published) == [(words, day, day)]


@pytest.mark.parametrize(
    ("words", "mismatch"),
    [
        ("Senin, 5 Januari 2024", True),
        ("Jumat, 5 Januari 2024", False),
        ("Rabu (3/2/2022)", True),
        ("Rabu (2/3/2022)", False),
        ("Kamis (9/10)", True),
    ],
)
def test_weekday_and_date_disagree(words: str, mismatch: bool) -> None:
    [row] = timex.find(words, WEDNESDAY)
    assert row.mismatch is mismatch


@pytest.mark.parametrize(
    ("words", "granularity"),
    [
        ("Rabu", "day"), ("Rabu malam", "part"), ("pekan lalu", "week"), ("Juni 2022", "month"), ("tahun lalu", "year"),
        ("awal Juni 2022", "range"),
    ],
)  # fmt: skip
def test_granularity(words: str, granularity: str) -> None:
    [row] = timex.find(words, WEDNESDAY)
    assert row.granularity == granularity


def test_without_a_day_of_publication_only_whole_dates_are_read() -> None:
    text = "Rabu (15/6/2022), kemarin, 3 Maret, Juni 2020, dua hari lalu, Senin."
    assert [words for words, *_ in readings(text, None)] == ["Rabu (15/6/2022)", "Juni 2020"]


_WORDS = (
    "Senin|Rabu|minggu|malam|lalu|pekan|depan|15|31|2024|Juni|Februari|(|)|/|-|,|.| |tahun|awal|akhir|dua|hari|"
    "sejak|hingga|99|0|kemarin|waktu|I"
)
WORDS = st.sampled_from(_WORDS.split("|"))


@given(st.lists(WORDS | st.text(max_size=3), max_size=20).map(" ".join), st.dates() | st.none())
@settings(max_examples=300)
def test_every_expression_slices_to_its_text(text: str, published: date | None) -> None:
    reach = 0
    for row in timex.find(text, published):
        assert text[row.start : row.end] == row.text
        assert reach <= row.start < row.end
        assert date.fromisoformat(row.first) <= date.fromisoformat(row.last)
        reach = row.end


def test_months_around_new_year() -> None:
    december = date(2024, 12, 12)
    assert readings("Perang pecah pada Januari.", december) == [("Januari", "2024-01-01", "2024-01-31")]
    assert readings("Rapat akan dibuka pada Januari.", december) == [("Januari", "2025-01-01", "2025-01-31")]
    assert readings("Perang pecah pada Desember.", date(2025, 1, 12)) == [("Desember", "2024-12-01", "2024-12-31")]
    assert readings("Rapat pada 29 Februari.", date(2026, 1, 12)) == []


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Ia ditahan sejak 24 Februari.", ["since"]),
        ("Toko tutup mulai hari Senin.", ["since"]),
        ("Berlaku sampai dengan 31 Desember 2024.", ["until"]),
        ("Diserahkan paling lambat pada Jumat (11/10).", ["until"]),
        ("Jalan ditutup menjelang Tahun Baru 2025.", ["before"]),
        ("Ia pergi usai Selasa malam.", ["after"]),
        ("Rapat Senin (7/10) hingga Rabu (9/10).", ["since", "until"]),
        ("Ia datang Rabu (9/10).", [None]),
    ],
)
def test_bounds(text: str, bounds: list[str | None]) -> None:
    assert [row.bound for row in timex.find(text, WEDNESDAY)] == bounds


@pytest.mark.parametrize(
    ("words", "clock", "zone"),
    [
        ("Rabu (9/10) pukul 16.47 WIB", "16:47", "+07:00"),
        ("Jum'at, 22 Juli 2016 - 15:01 WITA", "15:01", "+08:00"),
        ("Selasa malam sekitar pukul 9 waktu setempat", "09:00", "waktu setempat"),
        ("Selasa malam waktu Arab Saudi", None, "waktu Arab Saudi"),
        ("15/6/2022", None, None),
    ],
)
def test_clock_and_zone(words: str, clock: str | None, zone: str | None) -> None:
    [row] = timex.find(words, WEDNESDAY)
    assert (row.text, row.clock, row.zone) == (words, clock, zone)


def test_a_clock_needs_more_than_a_number() -> None:
    [row] = timex.find("Pada 8 Oktober 2024 12.500 orang mengungsi.", WEDNESDAY)
    assert row.text == "8 Oktober 2024"


def test_days_count_from_the_last_one_named() -> None:
    text = "Gempa terjadi Kamis (3/10). Sehari sebelumnya tenang. Keesokan harinya, pada 2019, dua hari kemudian."
    assert [day for _, day, _ in readings(text)] == [
        "2024-10-03",
        "2024-10-02",
        "2024-10-03",
        "2019-01-01",
        "2024-10-05",
    ]
