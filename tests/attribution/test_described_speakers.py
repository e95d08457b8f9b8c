"""Speakers known by a description: the name behind it, or the whole of it where none follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.attribution.conftest import Row


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rekannya dari komisi lain, Gita Lestari Manik, menilai naskah itu selundupan.", "Gita Lestari Manik"),
        ("Pengacara pemohon, Togar Silalahi, mengatakan akan banding.", "Togar Silalahi"),
        ("Juru bicara militer, Kolonel Zaw Htun, mengatakan tentara hanya membela diri.", "Zaw Htun"),
        ("Menurut juru bicara pemberontak, gubernur sudah melarikan diri.", "juru bicara pemberontak"),
        ("Menurut Panel Ahli PBB, kapal itu memuat senjata.", "Panel Ahli PBB"),
    ],
)
def test_who_is_described(read: Callable[[str], list[Row]], text: str, speaker: str) -> None:
    assert [row.speakers for row in read(text)] == [(speaker,)]
