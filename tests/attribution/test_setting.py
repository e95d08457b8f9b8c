"""Where, when, on what occasion and to whom: read from around the cue, never from the content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import menurut

if TYPE_CHECKING:
    from menurut.model import Statement

LEAD = "Bupati Rawa Indah Sutarno Wibowo menemui warga di balai desa, Senin. "

# text, occasion, place, day
CASES = [
    (
        '"Airnya naik," kata Sutarno dalam diskusi daring "Sungai, Kota, dan Kita" yang digelar Balai Arsip, Rabu.',
        'dalam diskusi daring "Sungai, Kota, dan Kita" yang digelar Balai Arsip',
        None,
        "2025-03-05",
    ),
    (
        '"Airnya naik," kata Sutarno dalam apel siaga bencana di Lapangan Merdeka, Rabu (5/3/2025).',
        "dalam apel siaga bencana",
        "Lapangan Merdeka",
        "2025-03-05",
    ),
    (
        "Secara terpisah, Sutarno saat dihubungi dari Surabaya, Rabu (5/3/2025) siang, mengatakan, airnya naik.",
        "saat dihubungi dari Surabaya",
        "Surabaya",
        "2025-03-05",
    ),
    (
        "Sutarno yang juga Ketua Forum Sungai, saat ditemui, Rabu (5/3/2025) di Surabaya, mengatakan, airnya naik.",
        "saat ditemui",
        "Surabaya",
        "2025-03-05",
    ),
    (
        '"Airnya naik," kata Sri Rejeki, tokoh adat di Teluk Biru.',
        None,
        None,
        None,
    ),
    (
        '"Airnya naik," kata Sutarno saat dihubungi di Surabaya, Selasa (4/3/2025).',
        "saat dihubungi",
        "Surabaya",
        "2025-03-04",
    ),
    (
        '"Airnya naik," ujarnya dalam konferensi pers di Gedung Arsip, Jakarta Pusat, Rabu (5/3/2025).',
        "dalam konferensi pers",
        "Gedung Arsip, Jakarta Pusat",
        "2025-03-05",
    ),
    (
        "Sutarno, saat meninjau tanggul, Selasa (4/3/2025), mengatakan bahwa bendungan akan dibuka pada Kamis.",
        "saat meninjau tanggul",
        None,
        "2025-03-04",
    ),
    (
        "Dihubungi secara terpisah, Sutarno mengatakan bahwa bendungan akan dibuka di Desa Sumber pada Kamis.",
        "Dihubungi secara terpisah",
        None,
        None,
    ),
    ("Sutarno mengatakan bahwa bendungan di Desa Sumber akan dibuka pada Kamis.", None, None, None),
]  # fmt: skip


def only(text: str) -> Statement:
    statements = menurut.read_text(LEAD + text, published="2025-03-06").statements
    assert len(statements) == 1
    return statements[0]


@pytest.mark.parametrize(("text", "occasion", "place", "day"), CASES, ids=[text[:40] for text, *_ in CASES])
def test_setting(text: str, occasion: str | None, place: str | None, day: str | None) -> None:
    found = only(text)
    assert (found.occasion and found.occasion.text) == occasion
    assert (found.place and found.place.text) == place
    assert (found.said_on and found.said_on.first) == day


def test_addressee() -> None:
    reading = menurut.read_text(LEAD + '"Airnya naik," kata Sutarno kepada Reuters.', published="2025-03-06")
    statement = reading.statements[0]
    assert [reading.actor(actor).name for actor in statement.addressees] == ["Reuters"]
    assert statement.relayed_by == ()


@pytest.mark.parametrize("where", ["di hadapan DPRD", "kepada DPRD", "di depan DPRD"])
def test_whom_it_was_said_to(where: str) -> None:
    reading = menurut.read_text(LEAD + f"Sutarno mengatakan {where} bahwa bendungan akan dibuka.")
    [addressee] = reading.statements[0].addressees
    assert "DPRD" in (reading.actor(addressee).name, *reading.actor(addressee).aliases)


LISTENERS = [
    ("Menjawab Hamdan Lubis, Sutarno berdalih dananya belum cair.", "Hamdan Lubis"),
    ("Sutarno mengingatkan Hamdan Lubis bahwa dananya belum cair.", "Hamdan Lubis"),
    ("Sutarno mengatakan kepada mitranya dari Lusandra, Ida Mor, bahwa dananya belum cair.", "Ida Mor"),
    ('"Dananya belum cair," kata Sutarno pada para pemain di ruang ganti.', "para pemain"),
]


@pytest.mark.parametrize(("text", "listener"), LISTENERS, ids=[text[:40] for text, _ in LISTENERS])
def test_who_listens(text: str, listener: str) -> None:
    reading = menurut.read_text(LEAD + text)
    assert [reading.actor(actor).name for actor in reading.statements[0].addressees] == [listener]


def test_a_month_listens_to_nobody() -> None:
    reading = menurut.read_text(LEAD + '"Dananya belum cair," kata Sutarno pada Mei.')
    assert reading.statements[0].addressees == ()
