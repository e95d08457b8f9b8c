"""The inputs that break readers: each ends in a marked result or in a message that says why."""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest

import menurut
from menurut import ArticleError, Reading
from tests.properties.test_any_text import holds_together

ARTICLE = (
    "Menteri Perhubungan Ratna Wijayanti membantah kabar penutupan pelabuhan Merta.\n\n"
    "“Kami tidak pernah menutup pelabuhan,” kata Ratna di Jakarta, Selasa.\n\n"
    "Ia menuding pihak lain menyebarkan kabar itu untuk menakut-nakuti para pelaut dan keluarganya.\n"
)
ENGLISH = (
    "The minister denied on Tuesday that the harbour had been closed. “We never closed it,” she told reporters, and "
    "said that the union had spread the story in order to frighten its members.\n\n"
    "The union said that it would take the ministry to court over what it called a threat against the sailors.\n"
)
Write = Callable[[str, bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(name: str, raw: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(raw)
        return path

    return write


def read(path: Path) -> Reading:
    reading = menurut.read(path, published="2024-03-06")
    holds_together(reading.to_dict())
    return reading


def said_by(reading: Reading) -> list[str]:
    return [reading.actor(speaker).name for statement in reading.statements for speaker in statement.speakers]


@pytest.mark.parametrize("raw", [b"", b" \n\t\n ", "\ufeff".encode()])
def test_empty_file(write: Write, raw: bytes) -> None:
    with pytest.raises(ArticleError) as raised:
        read(write("kosong.txt", raw))
    assert raised.value.reason == "empty"


@pytest.mark.parametrize(
    "raw", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 20, b"\x7fELF\x02\x01\x01" + bytes(4000)]
)
def test_binary_file(write: Write, raw: bytes) -> None:
    with pytest.raises(ArticleError) as raised:
        read(write("gambar.txt", raw))
    assert raised.value.reason == "binary"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings_read_alike(write: Write, encoding: str) -> None:
    reading = read(write("berita.txt", ARTICLE.encode(encoding)))
    assert reading.article.text == read(write("utf8.txt", ARTICLE.encode())).article.text
    assert "Ratna Wijayanti" in said_by(reading)


def test_english_article_is_marked(write: Write) -> None:
    assert "not-indonesian" in read(write("english.txt", ENGLISH.encode())).article.marks


def test_page_without_article(write: Write) -> None:
    page = b"<!doctype html><html><head><title>Indeks</title></head><body><nav><a href='/a'>A</a></nav></body></html>"
    with pytest.raises(ArticleError) as raised:
        read(write("indeks.html", page))
    assert raised.value.reason in {"no-article", "empty"}


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE.replace("”", ""),
        ARTICLE.replace("“", ""),
        ARTICLE.replace("”", '"'),
        ARTICLE.replace("“", "„").replace("”", "“"),
        ARTICLE.replace("“", "''").replace("”", "``"),
        "“" * 50 + ARTICLE + "”" * 50,
        '"' + ARTICLE,
    ],
)
def test_unbalanced_and_mixed_quotation_marks(write: Write, text: str) -> None:
    assert read(write("kutip.txt", text.encode())).statements


@pytest.mark.parametrize("form", [str.lower, str.upper])
def test_text_without_capitals_or_with_nothing_else(write: Write, form: Callable[[str], str]) -> None:
    assert read(write("kapital.txt", form(ARTICLE).encode())).statements


def test_missing_file_and_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "tidak-ada.txt", tmp_path):
        with pytest.raises(ArticleError):
            menurut.read(path)


def test_five_megabytes_end_in_a_result_or_a_message(write: Write) -> None:
    start = perf_counter()
    raw = (ARTICLE * (5_000_000 // len(ARTICLE))).encode()
    try:
        reading = menurut.read(write("besar.txt", raw))
    except ArticleError as error:
        assert error.reason  # noqa: PT017 - either end is right
    else:
        holds_together(reading.to_dict())
    assert perf_counter() - start < 120
