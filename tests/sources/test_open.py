"""Paths, web addresses and standard input."""

from __future__ import annotations

import io
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from menurut import sources
from menurut.errors import ArticleError
from menurut.sources import web
from menurut.sources.open import is_html

if TYPE_CHECKING:
    from pathlib import Path

BODY = (
    "Warga Merbung menolak rencana itu. Mereka akan menggugat keputusan bupati ke pengadilan negeri "
    "dan meminta gubernur turun tangan."
)


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"MERBUNG - {BODY}", "utf-16")
    article = sources.read(path, published="2024-07-03", url="https://contoh.id/a")
    assert (article.text, article.published_at, article.url) == (BODY, "2024-07-03", "https://contoh.id/a")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(BODY.encode())))
    assert sources.read("-").text == BODY


def test_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"<!doctype html><html><body><article><h1>Warga Menolak</h1><p>{BODY}</p></article></body></html>"

    def get(url: str, *, allow_private: bool) -> web.Response:
        assert not allow_private
        return web.Response(url=url + "/akhir", raw=page.encode(), content_type="text/html", encoding=None)

    monkeypatch.setattr(web, "get", get)
    article = sources.read("https://contoh.id/a")
    assert article.url == "https://contoh.id/a/akhir"
    assert article.publisher == "contoh.id"
    assert BODY in article.text


@pytest.mark.parametrize(("name", "reason"), [("tiada.txt", "not-found"), (".", "not-a-file"), ("a\0b", "unreadable")])
def test_no_file(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(ArticleError) as caught:
        sources.read(tmp_path / name)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("<!DOCTYPE html><html>", "", True),
        ("\n <?xml version='1.0'?><html lang=id>", "", True),
        ("<!-- x --><html>", "", True),
        ("<p>Warga menolak</p>", "", True),
        ("Warga menolak</p>", "a.html", True),
        ("Warga menolak <b>itu</b>", "a.txt", False),
        ("<3 kata dia", "", False),
    ],
)
def test_pages_and_text_are_told_apart(text: str, name: str, expected: bool) -> None:
    assert is_html(text, name) is expected
