from __future__ import annotations

import pytest

from tests.language.cast_pages import cast_of


def _named(text: str) -> dict[str, tuple[str, str | None]]:
    return {actor.name: (actor.kind, actor.country) for actor in cast_of(text).actors}


@pytest.mark.parametrize(
    ("text", "organ", "land"),
    [
        ("Milisi itu menyerang tentara Kelmaria pada Selasa.", "tentara Kelmaria", "Kelmaria"),
        ("Militer Torvania menembaki pos itu.", "Militer Torvania", "Torvania"),
        ("Mereka menemui parlemen Lastoria.", "parlemen Lastoria", "Lastoria"),
    ],
)
def test_an_organ_of_a_land_that_no_list_knows_is_an_actor_and_the_land_another(
    text: str, organ: str, land: str
) -> None:
    found = _named(text)
    assert found[organ] == ("government", None)
    assert found[land] == ("state", None)


def test_a_land_between_an_office_and_a_name_belongs_to_the_office() -> None:
    text = (
        "Presiden Lastoria Emil Drovek tiba di Jakarta. Lastoria mengimpor beras. "
        "Menteri Luar Negeri Lastoria Hana Petrik ikut."
    )
    found = _named(text)
    assert found["Lastoria"][0] == "state"
    assert {"Emil Drovek", "Hana Petrik"} <= found.keys()


def test_what_the_government_of_such_a_land_does_the_land_does() -> None:
    text = (
        "Pemerintah Torvania menolak. Torvania menuduh Rusia. Presiden Torvania Luka Brandic menyebut negaranya siap."
    )
    (land,) = [actor for actor in cast_of(text).actors if actor.name == "Torvania"]
    assert {"Pemerintah Torvania", "negaranya"} <= {mention.text for mention in land.mentions}


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Reyhan Almaz berpidato. Reyhan menolak.",
        "Bupati Sagawa Rahmat Tirta menolak. Warga di Sagawa menunggu. Pemerintah Kabupaten Sagawa diam.",
        "Koordinator Wahana Torvania menolak. Mereka pulang.",
        "Gloria menolak tinggal di rumah itu.",
    ],
)
def test_a_person_a_regency_or_a_body_makes_no_land(text: str) -> None:
    assert not [actor for actor in cast_of(text).actors if actor.kind == "state" and actor.country is None]


def test_the_police_of_a_town_are_its_police() -> None:
    found = _named("Petugas menyerahkan polisi Karachi tiga orang.")
    assert found["polisi Karachi"] == ("government", None)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Partai Cahaya dan Partai Bintang Laut sepakat.", "Partai Cahaya", "organisation"),
        ("Mereka mogok di pabrik PT Kertas Lestari Utama.", "PT Kertas Lestari Utama", "organisation"),
        ("Liga Negara Selatan meminta waktu.", "Liga Negara Selatan", "igo"),
        ("Wakil Kepala Badan Taufik Siregar menjawab.", "Taufik Siregar", "person"),
        ("Kepala misi pengamatnya, Greta Holm, membantah.", "Greta Holm", "person"),
        ("Presiden klub itu, Joao Pereira Lima, menolak.", "Joao Pereira Lima", "person"),
        ("Lima nelayan ditahan.", "Lima nelayan", "group"),
        ("Sembilan belas guru ditahan.", "Sembilan belas guru", "group"),
        ("Pasukan khusus menyerbu gedung itu.", "Pasukan khusus", "government"),
        ("Anggota DPRD Ningsih Hartati menolak.", "Ningsih Hartati", "person"),
        ("Politikus Partai Amanat Umat Hanif Musyaf menolak.", "Hanif Musyaf", "person"),
        ("Partai berkuasa menolak.", "Partai berkuasa", "organisation"),
        ("Orang tak dikenal menembak hakim.", "Orang tak dikenal", "group"),
        ("Petugas medis menyebut 30 orang tewas.", "Petugas medis", "group"),
    ],
)
def test_who_a_phrase_names(text: str, name: str, kind: str) -> None:
    assert _named(text).get(name, ("", None))[0] == kind


def test_a_short_head_and_a_long_one_are_one_body() -> None:
    text = "Kejaksaan Tinggi Sundara menerima laporan. Kejati Sundara menelaahnya."
    assert [actor.name for actor in cast_of(text).actors] == ["Kejaksaan Tinggi Sundara"]


def test_the_government_of_a_person_is_that_of_the_state() -> None:
    text = "Presiden Kenya William Ruto berpidato. Pemerintahnya menolak."
    assert any(
        m.text == "Pemerintahnya" for actor in cast_of(text).actors if actor.country == "KEN" for m in actor.mentions
    )


def test_a_peer_is_of_the_state_behind_dari_and_of_the_same_sector() -> None:
    text = "Menteri Pertahanan Jepang Akiko Moriyama menemui mitranya dari Australia. Ia menolak."
    (peer,) = [actor for actor in cast_of(text).actors if actor.name.startswith("mitranya")]
    assert (peer.country, peer.sector) == ("AUS", "GOV")


def test_a_named_peer_keeps_the_noun_as_role() -> None:
    text = 'Menlu Akiko Moriyama datang. Sejawatnya dari Korea Selatan, Park Jaewon, menolak. "Tidak," kata Jaewon.'
    (peer,) = [actor for actor in cast_of(text).actors if actor.name == "Park Jaewon"]
    assert peer.country == "KOR"


def test_a_body_without_a_name_is_pointed_back_at() -> None:
    text = "Sejak lama para warga di sini menuding sebuah perusahaan tambang. Perusahaan itu membantah."
    (body,) = [actor for actor in cast_of(text).actors if actor.kind == "organisation"]
    assert [mention.text for mention in body.mentions] == ["sebuah perusahaan tambang", "Perusahaan itu"]


def test_the_camp_of_somebody_is_a_group() -> None:
    assert _named("Bupati Sari Utami menolak. Warga menuding kubu Sari.")["kubu Sari"][0] == "group"
