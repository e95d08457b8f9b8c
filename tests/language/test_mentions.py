from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.language.cast_pages import actor_at, cast_of


@pytest.mark.parametrize(
    ("text", "piece", "name"),
    [
        ("Menteri Perikanan RI Sekar Anindya menolak usul itu.", "Menteri Perikanan RI Sekar Anindya", "Sekar Anindya"),
        (
            "Kata Wakil Bupati Klaten Guntur Prabawa, jalan ditutup.",
            "Wakil Bupati Klaten Guntur Prabawa",
            "Guntur Prabawa",
        ),
        ("Bupati Teluk Merak Guntur Prabawa hadir.", "Bupati Teluk Merak Guntur Prabawa", "Guntur Prabawa"),
        ("Koordinator aksi, Laras Puspa, membantah.", "Koordinator aksi, Laras Puspa", "Laras Puspa"),
        ("Kapolres Sigi AKBP Anton Wirawan membantah.", "Kapolres Sigi AKBP Anton Wirawan", "Anton Wirawan"),
        ("Pengamat sepak bola Bung Darso menilai.", "Pengamat sepak bola Bung Darso", "Darso"),
        (
            "Hadir juga Direktur PT Sinar Teluk, Yosua Lim, dan stafnya.",
            "Direktur PT Sinar Teluk, Yosua Lim",
            "Yosua Lim",
        ),
        ("Kuasa hukum Bimo, Tiara Lestari, mengajukan banding.", "Kuasa hukum Bimo, Tiara Lestari", "Tiara Lestari"),
        (
            "Kepala Bidang Humas Polda Riau, Komisaris Besar Jaka Tirta, membenarkan.",
            "Kepala Bidang Humas Polda Riau, Komisaris Besar Jaka Tirta",
            "Jaka Tirta",
        ),
    ],
)
def test_a_role_and_a_name_are_one_mention_with_the_bare_name(text: str, piece: str, name: str) -> None:
    actor = actor_at(cast_of(text), text, piece)
    assert (actor.name, actor.kind) == (name, "person")
    assert actor.roles


@pytest.mark.parametrize(
    ("text", "name", "title", "body"),
    [
        (
            "Kepala Dinas Kehutanan Lembah Sunyi Wira Adinata menolak.",
            "Wira Adinata",
            "Kepala",
            "Dinas Kehutanan Lembah Sunyi",
        ),
        ("Bupati Karangrawa Raya Sekar Anindya menolak.", "Sekar Anindya", "Bupati Karangrawa Raya", None),
        ("Direktur Lokalia Budi Santika menolak.", "Budi Santika", "Direktur", "Lokalia"),
        ("Dosen Universitas Bahari, Padang, Sari Utami, menolak.", "Sari Utami", "Dosen", "Universitas Bahari"),
        (
            "Pakar hukum dari Institut Samudra, Rahmat Tirta, menolak.",
            "Rahmat Tirta",
            "Pakar hukum",
            "Institut Samudra",
        ),
        ("Anggota Komisi IX DPR Nur Aisyah menolak.", "Nur Aisyah", "Anggota Komisi IX", "DPR"),
        (
            "Ketua Ikatan Penyuluh Tani (Iptan) Erwin Natama menolak.",
            "Erwin Natama",
            "Ketua",
            "Ikatan Penyuluh Tani (Iptan)",
        ),
        (
            "Direktur PT Laut Abadi (Persero) Tbk Djoko Wibowo menolak.",
            "Djoko Wibowo",
            "Direktur",
            "PT Laut Abadi (Persero) Tbk",
        ),
        ("Kepala Polsek Rawa Inspektur Satu (Iptu) Jeremias Tefa menolak.", "Jeremias Tefa", "Kepala", "Polsek Rawa"),
        ("Menteri Keuangan Sofia Berlian menolak.", "Sofia Berlian", "Menteri Keuangan", None),
        (
            "Kepala Bidang Hubungan Masyarakat Polda Riau Intan Mutia menolak.",
            "Intan Mutia",
            "Kepala Bidang Hubungan Masyarakat",
            "Polda Riau",
        ),
    ],
)
def test_the_title_the_body_and_the_name_are_parted(text: str, name: str, title: str, body: str | None) -> None:
    actor = next(actor for actor in cast_of(text).actors if actor.kind == "person")
    role = actor.roles[0]
    assert (actor.name, role.title and role.title.text) == (name, title)
    assert (role.affiliation and role.affiliation.text) == body


def test_two_roles_of_one_person() -> None:
    text = "Wali Kota sekaligus Ketua Satuan Tugas Banjir Bima Aryana menolak usul itu."
    roles = actor_at(cast_of(text), text, text[: text.index(" menolak")]).roles
    assert [role.title and role.title.text for role in roles] == ["Wali Kota", "Ketua"]


def test_a_medium_is_known_by_the_verb_that_relays() -> None:
    text = "Hal itu dilansir KabarLaut Asia, Senin. Harga naik, dikutip dari laman pantaupesisir.id."
    media = {actor.name for actor in cast_of(text).actors if actor.kind == "media"}
    assert media == {"KabarLaut Asia", "pantaupesisir.id"}


def test_capitals_of_a_headline_are_no_persons() -> None:
    text = "Guncang Selat Tanoro, Gempa Rusak Rumah.\n\nWarga berlari ke bukit."
    assert not [actor.name for actor in cast_of(text).actors if actor.kind == "person"]


def test_the_role_behind_a_name_belongs_to_it() -> None:
    text = (
        "Nayla Wirda, juru bicara Partai Cahaya Laut, membantah. Kata juru bicara Partai Cahaya Laut Nayla, itu keliru."
    )
    cast = cast_of(text)
    assert actor_at(cast, text, "juru bicara Partai Cahaya Laut").name == "Nayla Wirda"
    role = actor_at(cast, text, "Nayla Wirda").roles[0]
    assert role.title is not None
    assert role.affiliation is not None
    assert role.affiliation.text == "Partai Cahaya Laut"


@pytest.mark.parametrize(
    ("text", "piece", "name", "kind", "country"),
    [
        ("Canberra menolak tawaran itu.", "Canberra", "Australia", "state", "AUS"),
        ("Korsel dan AS berlatih bersama.", "AS", "Amerika Serikat", "state", "USA"),
        ("Gedung Putih membantah.", "Gedung Putih", "Gedung Putih", "government", "USA"),
        ("Kementerian Luar Negeri Norwegia membantah.", "Kementerian Luar Negeri Norwegia", None, "government", "NOR"),
        ("Militer Yunani menembak.", "Militer Yunani", "Militer Yunani", "government", "GRC"),
        ("Pemerintah Norwegia menolak.", "Pemerintah Norwegia", "Norwegia", "state", "NOR"),
        ("Dinas Perhubungan Sleman menutup jalan.", "Dinas Perhubungan Sleman", None, "government", "IDN"),
        ("Kantor berita Yonhap melaporkan hal itu.", "Kantor berita Yonhap", "Yonhap", "media", "KOR"),
        ("Puluhan buruh pabrik memblokade jalan.", "Puluhan buruh pabrik", "Puluhan buruh pabrik", "group", None),
        ("Seorang pejabat mengatakan hal itu.", "Seorang pejabat", "Seorang pejabat", "unspecified", None),
    ],
)
def test_bodies_states_and_groups(text: str, piece: str, name: str | None, kind: str, country: str | None) -> None:
    actor = actor_at(cast_of(text), text, piece)
    assert (actor.name, actor.kind, actor.country) == (name or piece, kind, country)


def test_a_capital_is_no_actor_where_it_is_a_place() -> None:
    names = {actor.name for actor in cast_of("Mereka tiba di Canberra pada Senin. Harga naik as dan roda baru.").actors}
    assert not names & {"Australia", "Amerika Serikat"}


def test_hyphened_names_part_and_family_names_do_not() -> None:
    text = "Polisi memuji patroli TNI-Polri. Menlu Korsel Han Seo-jun hadir."
    names = {actor.name for actor in cast_of(text).actors}
    assert {"TNI", "Polri", "Han Seo-jun"} <= names


def test_an_abbreviation_in_brackets_is_an_alias() -> None:
    text = "Forum Nelayan Merdeka (FNM) menggugat izin itu. FNM menolak damai."
    cast = cast_of(text)
    assert "FNM" in actor_at(cast, text, "Forum Nelayan Merdeka").aliases
    assert actor_at(cast, text, "FNM", 2).name == "Forum Nelayan Merdeka"


@pytest.mark.parametrize("change", [str.lower, str.upper])
def test_text_without_case_is_read_without_a_crash(change: object) -> None:
    text = "Menteri Perikanan Sekar Anindya menolak usul Norwegia. Ia meminta nelayan sabar, kata dia."
    changed = text.lower() if change is str.lower else text.upper()
    for mention in cast_of(changed).mentions:
        assert changed[mention.start : mention.end] == mention.text


_WORDS = (
    'Presiden Xi dan Putin kata Menteri ( ) , . " ” itu Ia -nya PT NUG TNI-Polri para 300 warga di Beijing kedua negara'
)
_ODD = ["\n\n", "menurutnya", "I\u0307", "\u00a0", "Kuasa", "hukumnya", "mereka", "ujar"]
_PIECES = st.sampled_from([*_WORDS.split(" "), *_ODD])


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=30).map(" ".join) | st.text(max_size=60).map(str.strip))
def test_every_mention_slices_to_the_text(text: str) -> None:
    cast = cast_of(text)
    for mention in cast.mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.text
        assert mention.reason


@pytest.mark.parametrize("body", ["Kementerian Luar Negeri Peru", "Yayasan Cahaya Timur"])
@pytest.mark.parametrize(
    "role",
    [
        "wakil juru bicara",
        "kepala juru bicara",
        "wakil manajer",
        "pelaksana tugas juru bicara",
        "mantan wakil juru bicara",
        "ketua tim pengacara",
        "anggota tim dokter",
        "wakil sekretaris",
        "deputi kepala",
    ],
)
def test_a_role_of_several_heads_is_one(role: str, body: str) -> None:
    text = f"KOTA - Kemarin {role} {body} Vera Palden hadir. Ia pulang."
    assert [actor.name for actor in cast_of(text).actors if actor.kind == "person"] == ["Vera Palden"]


def test_the_government_is_that_of_the_land_told_of_not_of_its_guests() -> None:
    text = (
        "Junta militer Burkina Faso memerintahkan Duta Besar Prancis Luc Hallade meninggalkan negara itu. "
        "Pemerintah menuding diplomat senior tersebut ikut campur."
    )
    assert actor_at(cast_of(text), text, "Pemerintah").country == "BFA"


@pytest.mark.parametrize(
    ("text", "piece", "name"),
    [
        ("Kemlu RI diam. Juru bicara Kemlu Qatar Majed al-Ansari hadir.", "Kemlu Qatar", "Kemlu Qatar"),
        (
            "Juru bicara Kemlu Qatar Majed al-Ansari hadir.",
            "Juru bicara Kemlu Qatar Majed al-Ansari",
            "Majed al-Ansari",
        ),
        (
            "Seorang mahasiswi melapor. Rektor UNKA Sudarmono menampik tuduhan. Guru besar hukum itu pulang.",
            "Guru besar hukum itu",
            "Sudarmono",
        ),
        ("Yohanis khawatir. Kekhawatiran itu diutarakan Selfi Hutapea. Ia pulang.", "Ia", "Selfi Hutapea"),
    ],
)
def test_who_is_named_or_meant(text: str, piece: str, name: str) -> None:
    assert actor_at(cast_of(text), text, piece).name == name


def test_a_chat_group_is_no_body() -> None:
    assert "grup WhatsApp" not in [actor.name for actor in cast_of("Sumiati dipecat lewat grup WhatsApp.").actors]
