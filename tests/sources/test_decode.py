"""Encodings and what is no text at all."""

from __future__ import annotations

import zlib

import pytest

from menurut.errors import ArticleError
from menurut.sources import decode

TEXT = "“Kami menolak,” kata Menteri – dan Café Österreich.\n" * 5


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252"],
)
def test_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_the_page_names_its_encoding() -> None:
    page = "<html><head><meta charset=koi8-r></head><body>Москва</body></html>"
    assert decode(page.encode("koi8-r")) == page
    assert decode("Москва".encode("koi8-r"), declared="koi8-r") == "Москва"
    assert "“" in decode("<meta charset='iso-8859-1'>“".encode("cp1252"))
    assert decode("Warga menolak – kata dia".encode("cp1252"), declared="no-such-thing")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"%PDF-1.7 warga", "binary"),
        (b"PK\x03\x04warga", "binary"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
        (b"\xff\xd8\xff\xe0", "binary"),
        (b"warga\0menolak", "binary"),
        (zlib.compress(TEXT.encode() * 9), "binary"),
        (TEXT.encode("utf-16")[:-1], "undecodable"),
    ],
)
def test_no_text(raw: bytes, reason: str) -> None:
    with pytest.raises(ArticleError) as caught:
        decode(raw, source="berkas.txt")
    assert caught.value.reason == reason
    assert str(caught.value).startswith("berkas.txt: ")
