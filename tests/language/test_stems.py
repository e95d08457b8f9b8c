"""Forms of one word have one stem, and other words another."""

import pytest

from menurut.language.stems import stem

FAMILIES = [
    "membantah bantahan dibantah terbantahkan",
    "menyerang serangan penyerangan diserang penyerang",
    "mengatakan perkataan dikatakan berkata",
    "mengakui pengakuan diakui",
    "menyelidiki penyelidikan penyelidik",
    "memperbaiki perbaikan",
    "bekerja pekerja pekerjaan",
    "belajar pelajaran pelajar mengajar",
    "menyatakan pernyataan",
    "mengutuk kutukan",
    "mengebom pengeboman dibom bom",
    "memutuskan keputusan putusan",
    "mengklaim klaim diklaim",
]


@pytest.mark.parametrize("family", FAMILIES)
def test_forms_of_one_word(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


def test_families_stay_apart() -> None:
    assert len({stem(family.split()[0]) for family in FAMILIES}) == len(FAMILIES)


@pytest.mark.parametrize("word", ["menteri", "korban", "pelan", "sementara", "perlu", "merta", "x"])
def test_words_without_affixes_stay(word: str) -> None:
    assert stem(word) == word
