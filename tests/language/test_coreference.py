from __future__ import annotations

import pytest

from tests.language.cast_pages import actor_at, actors_at, cast_of

_TALK = (
    "Menteri Perikanan RI Sekar Anindya mengatakan kuota ikan turun. Ia meminta nelayan sabar.\n\n"
    '"Laut kita perlu waktu," kata Sekar. Menurutnya, aturan itu adil. "Kami terbuka," ujarnya.'
)


@pytest.mark.parametrize(("piece", "nth"), [("Ia", 1), ("Sekar", 2), ("nya", 1), ("nya", 2)])
def test_pronoun_short_name_and_clitic_are_the_speaker(piece: str, nth: int) -> None:
    assert actor_at(cast_of(_TALK), _TALK, piece, nth).name == "Sekar Anindya"


def test_a_pronoun_beside_speech_is_the_last_speaker_and_not_who_was_spoken_of() -> None:
    text = "Jaksa Damar Wulan menjelaskan, Bupati Sigi Retno Asih menerima uang. Uang itu, lanjut dia, disita."
    assert actor_at(cast_of(text), text, "dia").name == "Damar Wulan"


def test_whoever_is_arrested_is_not_who_arrests() -> None:
    text = "Bupati Sigi Retno Asih mangkir. Kejaksaan Agung lalu menangkapnya."
    assert actor_at(cast_of(text), text, "nya").name == "Retno Asih"


@pytest.mark.parametrize(
    ("text", "piece", "names"),
    [
        ("Peru dan Chile berunding. Kedua negara sepakat.", "Kedua negara", {"Peru", "Chile"}),
        ("Partai Golkar dan PKS bertemu. Keduanya sepakat.", "Keduanya", {"Partai Golkar", "PKS"}),
        (
            "Presiden Peru Alma Rojas menelepon Presiden Chile Bruno Vidal. Kedua pemimpin itu sepakat.",
            "Kedua pemimpin itu",
            {"Alma Rojas", "Bruno Vidal"},
        ),
        ("Ratusan petani menolak tambang. Mereka membakar ban.", "Mereka", {"Ratusan petani"}),
        ("Peru menyerang Chile. Negara itu menyesal.", "Negara itu", {"Peru"}),
        ("Walhi menggugat izin itu. Lembaga tersebut menang.", "Lembaga tersebut", {"Walhi"}),
        ("Lurah Budi Santosa pergi. Politikus Golkar itu marah.", "Politikus Golkar itu", {"Budi Santosa"}),
        ("Ketua Partai Golkar Rini Sukma hadir. Rini memuji partainya.", "partainya", {"Partai Golkar"}),
        ("Presiden Peru Alma Rojas tiba. Menurut Alma, negaranya siap.", "negaranya", {"Peru"}),
        ("Rini Sukma, 45, warga Desa Rawa, mengatakan ia takut.", "ia", {"Rini Sukma"}),
        ("PT Rawa Makmur diperiksa. Perusahaan membantah.", "Perusahaan", {"PT Rawa Makmur"}),
        ("Rini Sukma mengaku lelah. Perempuan 34 tahun itu menolak.", "Perempuan 34 tahun itu", {"Rini Sukma"}),
        ("Dua pria ditahan. Kedua tersangka mengaku lapar.", "Kedua tersangka", {"Dua pria"}),
        (
            "Peru dan Chile berunding. Kedua negara sepakat. Rini Sukma hadir. Budi Santosa absen. Keduanya puas.",
            "Keduanya",
            {"Peru", "Chile"},
        ),
        ("Warga terbelah. Sebagian lain menilai mural itu indah.", "Sebagian lain", {"Warga"}),
        ("Gubernur Made Suarta tiba. Menurut Made, istrinya sakit.", "istrinya", {"istrinya"}),
    ],
)
def test_who_is_pointed_at(text: str, piece: str, names: set[str]) -> None:
    assert actors_at(cast_of(text), text, piece) == names


def test_a_state_and_its_seat_and_its_government_are_one_actor() -> None:
    text = "Pemerintah Kanada menolak. Ottawa membantah. Kanada marah."
    states = [actor for actor in cast_of(text).actors if actor.kind == "state"]
    assert [(actor.name, len(actor.mentions)) for actor in states] == [("Kanada", 3)]
    assert "Ottawa" in states[0].aliases


def test_initials_spelled_out_are_the_same_body() -> None:
    text = "Lembaga Bantuan Hukum Sagara menggugat. LBH Sagara menang."
    assert actor_at(cast_of(text), text, "LBH Sagara").name == "Lembaga Bantuan Hukum Sagara"


def test_a_role_alone_is_its_holder_or_an_actor_of_its_own() -> None:
    text = "Gubernur Bali Made Suarta hadir. Gubernur memuji warga. Panglima TNI membantah."
    cast = cast_of(text)
    assert actor_at(cast, text, "Gubernur", 2).name == "Made Suarta"
    assert actor_at(cast, text, "Panglima TNI").name == "Panglima TNI"


def test_the_government_is_that_of_the_country_in_question() -> None:
    home = "Nelayan menolak. Pemerintah berjanji."
    assert actor_at(cast_of(home), home, "Pemerintah").country == "IDN"
    abroad = "Perdana Menteri Nepal Hari Karki hadir. Oposisi Nepal menolak. Pemerintah berjanji."
    assert actor_at(cast_of(abroad), abroad, "Pemerintah").country == "NPL"


def test_the_lawyer_of_somebody_is_not_that_somebody() -> None:
    text = "Terdakwa Bimo Sakti menolak. Kata Bimo, ia sakit. Kuasa hukum Bimo menyebut hakim tidak adil."
    cast = cast_of(text)
    assert actor_at(cast, text, "Kuasa hukum Bimo").name == "Kuasa hukum Bimo"


@pytest.mark.parametrize(
    ("text", "piece", "kind"),
    [
        ('"Kami rugi," kata panitia.', "panitia", "organisation"),
        ("Kemarin penyelundup menyatakan ia lapar.", "penyelundup", "group"),
        ("Orang tua murid meminta atap diganti.", "Orang tua murid", "group"),
        ("Pihak sekolah mengaku belum tahu.", "Pihak sekolah", "group"),
        ("Demikian keterangan penyelenggara.", "penyelenggara", "organisation"),
    ],
)
def test_whoever_speaks_is_somebody(text: str, piece: str, kind: str) -> None:
    assert actor_at(cast_of(text), text, piece).kind == kind


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        ("Polda Riau menerima laporan. Polda memeriksa saksi.", "Polda", "Polda Riau"),
        ("KPU Kota Sagara diprotes. KPU membantah.", "KPU", "KPU Kota Sagara"),
    ],
)
def test_a_short_form_is_the_body_of_the_place(text: str, short: str, name: str) -> None:
    assert actor_at(cast_of(text), text, short, 2).name == name


def test_things_that_show_something_do_not_speak() -> None:
    assert not cast_of("Laporan itu menyebut kerugian besar. Kemarin pesawat menunjukkan kerusakan.").actors


def test_a_body_pointed_at_inside_a_role_is_that_of_its_holder() -> None:
    text = "Yayasan Sayap Rawa berduka. Ketua yayasan itu, Sari Utami, menangis. Sari memuji lembaganya."
    cast = cast_of(text)
    assert actor_at(cast, text, "yayasan itu").name == "Yayasan Sayap Rawa"
    assert actor_at(cast, text, "lembaganya").name == "Yayasan Sayap Rawa"


def test_ties_run_back_and_stay() -> None:
    text = "Sari Utami mengaku sakit. Anaknya, Budi Santosa, menangis. Menurut Budi, ibunya tabah. Sari memuji anaknya."
    cast = cast_of(text)
    assert actor_at(cast, text, "ibunya").name == "Sari Utami"
    assert actor_at(cast, text, "anaknya").name == "Budi Santosa"


def test_every_link_keeps_its_reason() -> None:
    text = "Sari Utami mengaku sakit. Anaknya menangis. Menurut Sari, warga membantu mereka. Keduanya pulang."
    assert all(mention.reason for mention in cast_of(text).mentions)
