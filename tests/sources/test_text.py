"""Plain text becomes an article: paragraphs, title, dateline, what is taken out, marks."""

from __future__ import annotations

import pytest

from menurut import sources
from menurut.errors import ArticleError, SetupError

BODY = "Warga Merbung menolak rencana itu.\n\n“Kami tidak pernah diajak bicara,” kata Lastri, ketua rukun tetangga."


def test_wrapped_lines_are_joined() -> None:
    text = (
        "MERBUNG - Pemerintah Kabupaten Merbung menunda pembongkaran pasar lama\n"
        "setelah para pedagang berunjuk rasa di depan kantor bupati selama dua\n"
        "hari berturut-turut.\n\n"
        "Bupati mengatakan penundaan berlaku sampai akhir tahun. Ia meminta para\n"
        "pedagang tetap tenang dan tidak menutup jalan raya di sekitar pasar itu\n"
        "lagi.\n"
        "Baca juga: Pasar Lama Merbung Akan Dibongkar\n"
        "Pedagang menyambut keputusan tersebut dengan doa bersama di halaman depan\n"
        "pasar."
    )
    article = sources.from_text(text)
    assert article.text.split("\n\n") == [
        (
            "Pemerintah Kabupaten Merbung menunda pembongkaran pasar lama setelah para pedagang "
            "berunjuk rasa di depan kantor bupati selama dua hari berturut-turut."
        ),
        (
            "Bupati mengatakan penundaan berlaku sampai akhir tahun. Ia meminta para pedagang tetap "
            "tenang dan tidak menutup jalan raya di sekitar pasar itu lagi."
        ),
        "Pedagang menyambut keputusan tersebut dengan doa bersama di halaman depan pasar.",
    ]
    assert [link.text for link in article.related] == ["Pasar Lama Merbung Akan Dibongkar"]


def test_one_line_per_paragraph_stays_apart() -> None:
    lines = [
        "Warga Merbung menolak rencana itu.",
        "Bupati belum menjawab",
        '"Kami menunggu," kata Lastri.',
        "Sidang dilanjutkan besok.",
    ]
    assert sources.from_text("\n".join(lines)).text == "\n\n".join(lines)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Warga Merbung Tolak Pembongkaran Pasar\n\nMERBUNG - ", "Warga Merbung Tolak Pembongkaran Pasar"),
        (
            "Warga Merbung tolak pembongkaran pasar\nRabu, 3 Juli 2024 10:00 WIB\n",
            "Warga Merbung tolak pembongkaran pasar",
        ),
        ("Mengapa Pasar Merbung Dibongkar?\n\nKabarnusa.com - ", "Mengapa Pasar Merbung Dibongkar?"),
        ("MERBUNG - ", None),
        ("Bupati pergi tanpa menjawab.\n\n", None),
        ('"Kami menolak," kata Bram\n\n', None),
    ],
)
def test_title(head: str, title: str | None) -> None:
    article = sources.from_text(head + BODY)
    assert article.title == title
    assert "Warga Merbung menolak rencana itu." in article.text


def test_removed_pieces_say_where_they_stood() -> None:
    article = sources.from_text(
        "Jakarta, Kabar Nusa -- Satu kalimat di sini.\n\nADVERTISEMENT\n\n"
        "Simak juga: Judul Berita Lain Lagi\n\nDua kalimat di sini. (abc/de)"
    )
    assert article.text == "Satu kalimat di sini.\n\nDua kalimat di sini."
    assert [(gone.reason, article.text[gone.before :][:4]) for gone in article.removed] == [
        ("dateline", "Satu"), ("advert", "Dua "), ("related", "Dua "), ("initials", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "links"),
    [
        (
            "Baca juga:\n- Bupati Lantik Kepala Desa\n- Harga Cabai Naik Lagi\n\n",
            ["Bupati Lantik Kepala Desa", "Harga Cabai Naik Lagi"],
        ),
        ("Baca Juga\nBupati Lantik Empat Puluh Kepala Desa\n\n", ["Bupati Lantik Empat Puluh Kepala Desa"]),
        ("(Baca juga: Bupati Lantik Kepala Desa)\n\n", ["Bupati Lantik Kepala Desa"]),
        ("Warga menunggu kabar. Baca juga: Bupati Lantik Kepala Desa\n\n", ["Bupati Lantik Kepala Desa"]),
        ("Warga menunggu (Baca: Bupati Lantik Kepala Desa) kabar itu.\n\n", ["Bupati Lantik Kepala Desa"]),
        ('Simak Video "Bupati Lantik Kepala Desa"\n\n', ["Bupati Lantik Kepala Desa"]),
        ("Tonton juga: Menteri: Jangan Timbun Cabai!\n\n", ["Menteri: Jangan Timbun Cabai!"]),
        ("Lihat Juga : Bupati Lantik Kepala Desa\n\n", ["Bupati Lantik Kepala Desa"]),
    ],
)
def test_related(line: str, links: list[str]) -> None:
    article = sources.from_text(f"Warga Merbung menolak rencana itu.\n\n{line}Rapat dilanjutkan besok.")
    assert [link.text for link in article.related] == links
    assert article.text.endswith("Rapat dilanjutkan besok.")
    assert not any(link in article.text for link in links)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Perkara itu ditangani Komisi Pemberantasan Korupsi (KPK)",
        "Ia didampingi Menteri Luar Negeri (Menlu).",
        "Sumber: air di desa itu mengering, kata warga.",
        "Editor surat kabar itu ditahan selama tiga hari.",
        "Rusia - Ukraina kembali bertukar tawanan.",
        "Tuntutan mereka tiga:",
        "- menurunkan harga pupuk",
        "Foto-foto itu beredar luas di media sosial.",
        "Simak: tidak ada yang berubah, kata dia.",
        "Iklan layanan masyarakat itu ditarik.",
        '"Baca juga kitabmu," pesan sang guru.',
    ],
)
def test_text_is_kept(paragraph: str) -> None:
    before, between = "Kapal itu tenggelam pada Selasa.", "Warga menunggu kabar di dermaga, kata Lastri."
    article = sources.from_text("\n\n".join([before, paragraph, between, paragraph]))
    assert article.text.count(paragraph) == 2


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Kami\u00a0menolak.\r\nMereka\u200b setuju.", "Kami menolak.\n\nMereka setuju."),
        ("Cafe\u0301 itu\ttutup. Warga\u00ad nya pergi.", "Café itu tutup. Warga nya pergi."),
        ("Satu paragraf di sini.\u2029Dua paragraf di sini.", "Satu paragraf di sini.\n\nDua paragraf di sini."),
        ("\ufeffKami menolak.\x00\x07", "Kami menolak."),
    ],
)
def test_characters(raw: str, text: str) -> None:
    assert sources.from_text(raw).text == text


def test_marks() -> None:
    english = "The minister said that the government would not agree to the plan, and that it had been told of it. " * 3
    assert sources.from_text(english).language == "en"
    assert "not-indonesian" in sources.from_text(english).marks
    small = ("menteri mengatakan bahwa pemerintah tidak akan menyetujui rencana itu karena warga menolak. " * 3).strip()
    assert sources.from_text(small).marks == ("no-capitals",)
    assert sources.from_text(small.upper()).marks == ("all-capitals",)
    assert sources.from_text(small.upper()).language == "id"
    malay = (
        "Beliau berkata demikian kerana syarikat itu tidak membayar gaji kakitangan sejak "
        "Isnin, manakala polis dan jabatan lain masih menyiasat perkara itu dengan teliti."
    )
    assert sources.from_text(malay).language == "ms"


def test_a_very_long_text_is_cut_and_marked() -> None:
    for text in (
        "Warga menolak rencana itu. " * 200_000,
        "Warga menolak rencana itu.\n" * 200_000,
        "a" * 5_000_000,
        "(" * 300_000 + "a",
        "Baca juga: " * 50_000 + "\nwarga",
    ):
        try:
            article = sources.from_text(text)
        except ArticleError as error:
            if error.reason != "no-article":
                raise
        else:
            assert len(article.text) <= 200_000
            assert "truncated" in article.marks


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2025-03-27", "2025-03-27"),
        ("2025-03-27T16:47+07:00", "2025-03-27T16:47+07:00"),
        ("2025-03-27T20:00:00Z", "2025-03-28T03:00+07:00"),
        ("Kamis, 27 Maret 2025 16:47 WIB", "2025-03-27T16:47+07:00"),
        ("27 Maret 2025", "2025-03-27"),
        ("27/03/2025", "2025-03-27"),
        ("Jum'at, 5 Pebruari 2016 16.05 WITA", "2016-02-05T16:05+08:00"),
    ],
)
def test_published(given: str, expected: str) -> None:
    article = sources.from_text(BODY, published=given)
    assert article.published_at == expected
    assert article.published_on is not None


@pytest.mark.parametrize("given", ["kemarin", "31 Februari 2025", "2025-13-01", "", "27"])
def test_published_must_be_a_date(given: str) -> None:
    if given:
        with pytest.raises(SetupError):
            sources.from_text(BODY, published=given)


def test_the_printed_date_is_taken_from_the_text() -> None:
    article = sources.from_text("Warga Tolak Pembongkaran Pasar\n\nKabarnusa.com - 29/08/2018, 16:47 WIB\n\n" + BODY)
    assert article.published_at == "2018-08-29T16:47+07:00"
    assert "2018" not in article.text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n\t ", "empty"),
        ("ADVERTISEMENT", "no-article"),
        ("Baca juga: Satu Judul Saja", "no-article"),
        ("1234 ...", "no-article"),
    ],
)
def test_no_article(text: str, reason: str) -> None:
    with pytest.raises(ArticleError) as caught:
        sources.from_text(text)
    assert caught.value.reason == reason


def test_ids_follow_content() -> None:
    assert (
        sources.from_text(BODY).id
        == sources.from_text(BODY + "\n\n(abc)").id
        != sources.from_text(BODY, url="https://a.id/1").id
    )


@pytest.mark.parametrize(
    ("text", "place", "publisher"),
    [
        ("Selaka, Kabar Nusa -- Gubernur mencopot kepala dinas.", "Selaka", "Kabar Nusa"),
        ("WASHINGTON, D.C. - Presiden berpidato.", "Washington", None),
        ("REPUBLIKA.CO.ID,JAKARTA--Presiden berpidato.", "Jakarta", "REPUBLIKA.CO.ID"),
        ("WARTAKOTALIVE.COM,CIDENG - Presiden berpidato.", "Cideng", "WARTAKOTALIVE.COM"),
        ("jpnn.com - JAKARTA - Presiden berpidato.", "Jakarta", "jpnn.com"),
        ("TEMPO.CO, Jakarta- Presiden berpidato.", "Jakarta", "TEMPO.CO"),
        ("Hidayatullah.com—Presiden berpidato.", None, "Hidayatullah.com"),
        ("Beijing (ANTARA/Xinhua) - Presiden berpidato.", "Beijing", "ANTARA/Xinhua"),
    ],
)
def test_datelines(text: str, place: str | None, publisher: str | None) -> None:
    article = sources.from_text(text)
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.publisher) == (place, publisher)
    assert not article.text.startswith(("-", " "))
