"""What counts as a statement, where it starts and ends, and who makes it: one sentence a phenomenon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import menurut

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.attribution.conftest import Row

# The persons are invented.
LEAD = "Bupati Rawa Indah Sutarno Wibowo menemui warga di balai desa, Senin. "

CASES = [
    # text, then every statement as (content, speaker, act, kind)
    ('"Airnya naik sejak subuh," kata Sutarno.', [("Airnya naik sejak subuh", "Sutarno Wibowo", "state", "direct")]),
    ('”Airnya naik sejak subuh,” kata Sutarno.', [("Airnya naik sejak subuh", "Sutarno Wibowo", "state", "direct")]),
    ("«Airnya naik sejak subuh», kata Sutarno.", [("Airnya naik sejak subuh", "Sutarno Wibowo", "state", "direct")]),
    (
        'Sutarno mengatakan, "Airnya naik sejak subuh."',
        [("Airnya naik sejak subuh", "Sutarno Wibowo", "state", "direct")],
    ),
    (
        '"Airnya naik," kata Sutarno. "Kami kekurangan perahu."',
        [
            ("Airnya naik", "Sutarno Wibowo", "state", "direct"),
            ("Kami kekurangan perahu", "Sutarno Wibowo", "state", "direct"),
        ],
    ),
    ('"Airnya naik," Sutarno menegaskan.', [("Airnya naik", "Sutarno Wibowo", "state", "direct")]),
    ('"Jangan pulang dulu," ujarnya.', [("Jangan pulang dulu", "Sutarno Wibowo", "urge", "direct")]),
    (
        '"Kami mendesak bendungan dibuka," ujarnya.',
        [("Kami mendesak bendungan dibuka", "Sutarno Wibowo", "urge", "direct")],
    ),
    (
        "Sutarno mengatakan bahwa bendungan akan dibuka.",
        [("bendungan akan dibuka", "Sutarno Wibowo", "state", "indirect")],
    ),
    ("Sutarno membantah telah menutup pintu air.", [("telah menutup pintu air", "Sutarno Wibowo", "deny", "indirect")]),
    (
        "Sutarno membantah tudingan bahwa bendungan bocor.",
        [("bendungan bocor", "Sutarno Wibowo", "deny", "indirect")],
    ),
    (
        "Sutarno menyebut banjir itu \"ujian bersama\" bagi warga.",
        [('banjir itu "ujian bersama" bagi warga', "Sutarno Wibowo", "state", "mixed")],
    ),
    ("Menurut Sutarno, bendungan masih aman.", [("bendungan masih aman", "Sutarno Wibowo", "state", "indirect")]),
    ("Bendungan masih aman, menurut Sutarno.", [("Bendungan masih aman", "Sutarno Wibowo", "state", "indirect")]),
    (
        "Bendungan itu, kata Sutarno, akan diperbaiki sebelum musim hujan tiba.",
        [("akan diperbaiki sebelum musim hujan tiba", "Sutarno Wibowo", "state", "indirect")],
    ),
    (
        "Sutarno meminta warga tidak mendekati sungai.",
        [("warga tidak mendekati sungai", "Sutarno Wibowo", "urge", "indirect")],
    ),
    (
        "Sutarno meminta kepada warga agar menjauhi sungai.",
        [("menjauhi sungai", "Sutarno Wibowo", "urge", "indirect")],
    ),
    (
        "Sutarno dituduh menutupi jumlah korban.",
        [("menutupi jumlah korban", None, "accuse", "indirect")],
    ),
    (
        "Sutarno memuji kerja relawan selama tiga hari dan berharap bantuan segera tiba.",
        [
            ("kerja relawan selama tiga hari", "Sutarno Wibowo", "praise", "indirect"),
            ("bantuan segera tiba", "Sutarno Wibowo", "state", "indirect"),
        ],
    ),
    (
        "Bendungan akan dibuka besok. Hal itu disampaikan Sutarno.",
        [("Bendungan akan dibuka besok", "Sutarno Wibowo", "state", "indirect")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:40] for text, _ in CASES])
def test_statement(read: Callable[[str], list[Row]], text: str, wanted: list[tuple[str, str | None, str, str]]) -> None:
    found = [(row.content, row.speakers[0] if row.speakers else None, row.act, row.kind) for row in read(LEAD + text)]
    assert found == wanted


NOTHING = [
    'Film "Hujan Bulan Juni" diputar di balai desa.',
    'Pasar "tumpah" itu meluber ke jalan.',
    "Sutarno belum mengumumkan jumlah korban.",
    "Dengan kata lain, jembatan itu harus diganti.",
    "Sutarno menolak berunding dengan kontraktor.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_not_a_statement(read: Callable[[str], list[Row]], text: str) -> None:
    assert read(LEAD + text) == []


CHAINS = [
    ('"Airnya naik," kata Sutarno seperti dikutip AFP.', "Sutarno Wibowo", ("AFP",)),
    ('"Airnya naik," kata Sutarno, dilansir Xinhua yang dikutip Reuters.', "Sutarno Wibowo", ("Xinhua", "Reuters")),
    ("Menurut CCTV, Sutarno memuji kerja relawan selama tiga hari.", "Sutarno Wibowo", ("CCTV",)),
    ("Bendungan retak, dilansir AFP.", "AFP", ()),
    ("Dikutip dari Reuters, bendungan itu retak sejak Mei.", "Reuters", ()),
    ('"Airnya naik," kata Sutarno kepada Reuters.', "Sutarno Wibowo", ()),
]


@pytest.mark.parametrize(("text", "speaker", "relays"), CHAINS, ids=[text[:40] for text, _, _ in CHAINS])
def test_chain(read: Callable[[str], list[Row]], text: str, speaker: str, relays: tuple[str, ...]) -> None:
    found = read(LEAD + text)
    assert [(row.speakers, row.relays) for row in found] == [((speaker,), relays)]


def test_quotation_over_paragraphs_is_one_statement(read: Callable[[str], list[Row]]) -> None:
    text = LEAD + "\n\n“Kami kehilangan sawah.\n\n“Tapi tidak ada yang tenggelam,” kata Sutarno."
    assert [(row.speakers, row.kind) for row in read(text)] == [(("Sutarno Wibowo",), "direct")]


def test_forgotten_closing_mark(read: Callable[[str], list[Row]]) -> None:
    found = read(LEAD + '"Airnya naik sejak subuh, kata Sutarno.\n\nWarga mengungsi ke sekolah.')
    assert [(row.content, row.speakers) for row in found] == [("Airnya naik sejak subuh", ("Sutarno Wibowo",))]


def test_misspelt_cue(read: Callable[[str], list[Row]]) -> None:
    found = read(LEAD + "Sutarno mengugkapkan bahwa bendungan akan dibuka.")
    assert [(row.content, row.cue) for row in found] == [("bendungan akan dibuka", "mengugkapkan")]


def test_an_account_with_nya_is_of_the_speaker_before(read: Callable[[str], list[Row]]) -> None:
    text = LEAD + '"Airnya naik," kata Sutarno. Menurut perhitungannya, bendungan itu penuh pada Kamis.'
    assert [row.speakers for row in read(text)] == [("Sutarno Wibowo",), ("Sutarno Wibowo",)]


def test_whoever_the_sentence_before_names_first_goes_on(read: Callable[[str], list[Row]]) -> None:
    text = LEAD + 'Sutarno tidak keberatan dengan kritik Ratna Dewi. "Silakan dibantah," ujarnya.'
    assert [row.speakers for row in read(text)] == [("Sutarno Wibowo",)]


def test_every_clue_of_a_subject_stands_in_its_reason_with_its_score() -> None:
    reading = menurut.read_text(LEAD + "Sutarno mengatakan bahwa bendungan akan dibuka.")
    clues = reading.statements[0].reasons[1]
    assert "stands right before the cue +3" in clues
    assert "opens the clause +2" in clues
