"""Who stands in the foreground for a pronoun: subjects of main clauses, before kin and those in clauses inside."""

from __future__ import annotations

import pytest

from tests.language.cast_pages import actor_at, cast_of


@pytest.mark.parametrize(
    ("text", "piece", "name"),
    [
        (
            "Menteri Luar Negeri Livia Kron mengecam pakta yang diteken kakaknya sendiri. Dia marah.",
            "Dia",
            "Livia Kron",
        ),
        ("Di Desa Sukamaju, Rahmi, 34, menggendong bayinya. Ia menangis.", "Ia", "Rahmi"),
        (
            "Uni Negara Gurun menengahi. Sopir tewas. Utusan uni tersebut, Salome Arrand, pergi. Ia lelah.",
            "Ia",
            "Salome Arrand",
        ),
        (
            "Pemimpin redaksi Kabar Sirih, Lusi Tahalea, menolak tawaran itu.",
            "Pemimpin redaksi Kabar Sirih, Lusi Tahalea",
            "Lusi Tahalea",
        ),
        (
            "Persada Bahari kalah. Manajer Persada Bahari, Ferry Tambunan, mengaku kecewa.",
            "Manajer Persada Bahari, Ferry Tambunan",
            "Ferry Tambunan",
        ),
        ("Yuli memangku putranya. Sang suami dulu melarang.", "Sang suami", "suami"),
    ],
)
def test_who_is_in_the_foreground(text: str, piece: str, name: str) -> None:
    assert actor_at(cast_of(text), text, piece).name == name
