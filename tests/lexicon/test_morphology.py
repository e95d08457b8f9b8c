"""Word forms by rule, against forms any dictionary lists."""

from __future__ import annotations

import pytest

from menurut.lexicon.morphology import citation, derived_nouns, forms, without_clitics

CITATIONS = {
    "meN-serang": "menyerang",
    "meN-pukul": "memukul",
    "meN-tuduh": "menuduh",
    "meN-kecam": "mengecam",
    "meN-kritik": "mengkritik",
    "meN-protes": "memprotes",
    "meN-sponsor-i": "mensponsori",
    "meN-bantu": "membantu",
    "meN-dukung": "mendukung",
    "meN-cabut": "mencabut",
    "meN-jatuh-kan": "menjatuhkan",
    "meN-usir": "mengusir",
    "meN-ancam": "mengancam",
    "meN-gugat": "menggugat",
    "meN-hina": "menghina",
    "meN-lancar-kan": "melancarkan",
    "meN-minta": "meminta",
    "meN-rusak": "merusak",
    "meN-veto": "memveto",
    "meN-fasilitas-i": "memfasilitasi",
    "meN-bom": "mengebom",
    "meN-sah-kan": "mengesahkan",
    "meN-syukur-i": "mensyukuri",
    "meN-khawatir-kan": "mengkhawatirkan",
    "meN-nyata-kan": "menyatakan",
    "meN-wajib-kan": "mewajibkan",
    "meN-perkuat": "memerkuat",
    "ber-temu": "bertemu",
    "ber-kerja sama": "bekerja sama",
    "ber-runding": "berunding",
    "ber-ajar": "belajar",
    "ter-libat": "terlibat",
    "peN-tangkap-an": "penangkapan",
    "peN-serang-an": "penyerangan",
    "per-temu-an": "pertemuan",
    "per-runding-an": "perundingan",
    "ke-sepakat-an": "kesepakatan",
    "X-serang-an": "serangan",
    "mundur": "mundur",
}


@pytest.mark.parametrize(("spec", "word"), CITATIONS.items())
def test_citation_form(spec: str, word: str) -> None:
    assert citation(spec) == word


def test_a_verb_has_its_passive_and_bare_form() -> None:
    voices = {form.text: form.voice for form in forms("meN-kirim-kan")}
    assert voices["mengirimkan"] == "active"
    assert voices["dikirimkan"] == "passive"
    assert voices["kirimkan"] == "bare"


def test_spellings_seen_in_print_stand_beside_the_standard_one() -> None:
    assert {"menyuplai", "mensuplai"} <= {form.text for form in forms("meN-suplai")}
    assert "memperkuat" in {form.text for form in forms("meN-perkuat")}


def test_nouns_of_doing() -> None:
    assert {"serangan", "penyerangan"} <= set(derived_nouns("meN-serang"))
    assert "pertemuan" in derived_nouns("ber-temu")
    assert derived_nouns("mundur") == ()


@pytest.mark.parametrize(
    ("word", "host"),
    [("menudingnya", "menuding"), ("mendesaklah", "mendesak"), ("nya", "nya"), ("ukraina-lah", "ukraina")],
)
def test_clitics_come_off(word: str, host: str) -> None:
    assert without_clitics(word) == host
