from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.language.quotes import DOUBLE, SINGLE, find

CASES = [
    ('"Awas," kata Rina. "Ada lubang."', ["Awas,", "Ada lubang."]),
    ("”Awas,” kata Rina. ”Ada lubang.”", ["Awas,", "Ada lubang."]),
    ("“Awas,” kata Rina.", ["Awas,"]),
    ("«Awas», kata Rina.", ["Awas"]),
    ("„Awas“, kata Rina.", ["Awas"]),
    ("''Awas,'' kata Rina.", ["Awas,"]),
    ("‘Awas,’ kata Rina.", ["Awas,"]),
    ("Jum'at lalu Ma’ruf datang.", []),
    ('“Kata ibu "pulang" saja,” kata Rina.', ['Kata ibu "pulang" saja,']),
    ("\"Ibu bilang, 'Pulang saja',\" kata Rina.", ["Ibu bilang, 'Pulang saja',"]),
    ("“Sawah habis.\n\n“Tapi kami selamat,” kata Rina.", ["Sawah habis.", "Tapi kami selamat,"]),
    ('"Sawah habis, kata Rina.', ["Sawah habis,"]),
    ('"Sawah habis.', ["Sawah habis."]),
    ('Layar 24" dijual.', []),
    ('Film "Hujan" diputar.', ["Hujan"]),
    ("", []),
    ('"', []),
    ('""', []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:30] for text, _ in CASES])
def test_inner_text(text: str, wanted: list[str]) -> None:
    assert [text[quote.inner_start : quote.inner_end] for quote in find(text)] == wanted


@given(st.text(alphabet=st.sampled_from(f"{DOUBLE}{SINGLE} ab.,\n"), max_size=80))
def test_quotations_are_ordered_and_stay_in_their_line(text: str) -> None:
    last = 0
    for quote in find(text):
        assert last <= quote.start < quote.inner_start <= quote.inner_end <= quote.end <= len(text)
        assert "\n" not in text[quote.start : quote.end]
        last = quote.end
