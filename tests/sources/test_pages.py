"""Whole pages in the layouts of Indonesian outlets, against the reading that was reviewed."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from menurut import sources
from menurut.errors import ArticleError

if TYPE_CHECKING:
    from menurut.model import Article

PAGES = Path(__file__).parent / "pages"
ARTICLES = sorted(path for path in PAGES.glob("*.html") if path.stem != "bukan-artikel")


def as_json(article: Article) -> dict[str, object]:
    row = json.loads(json.dumps(asdict(article)))
    assert isinstance(row, dict)
    del row["id"]
    row["text"] = row["text"].split("\n\n")
    return row


@pytest.mark.parametrize("page", ARTICLES, ids=lambda path: path.stem)
def test_page(page: Path) -> None:
    row = as_json(sources.read(page))
    expected = page.with_suffix(".json")
    if os.environ.get("MENURUT_REMAKE"):
        expected.write_text(json.dumps(row, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert row == json.loads(expected.read_text("utf-8"))


@pytest.mark.parametrize("page", ARTICLES, ids=lambda path: path.stem)
def test_nothing_foreign_is_left(page: Path) -> None:
    article = sources.read(page)
    low = article.text.lower()
    for foreign in ("baca juga", "advertisement", "gambas", "xmenurutbox", "copyright", "editor:", "artikel ini telah"):
        assert foreign not in low
    for link in article.related:
        assert link.text not in article.text


def test_front_page_is_no_article() -> None:
    with pytest.raises(ArticleError) as caught:
        sources.read(PAGES / "bukan-artikel.html")
    assert caught.value.reason == "no-article"


def test_published_wins_over_the_page() -> None:
    article = sources.from_html((PAGES / "kantor-berita-br.html").read_bytes(), published="2022-06-16")
    assert article.published_at == "2022-06-16"


def test_relative_links_become_whole() -> None:
    page = (
        "<html><head><meta property='og:type' content='article'></head><body><article><h1>Hujan di Merbung</h1>"
        "<p>Hujan deras turun di Merbung sejak pagi dan membuat warga mengungsi ke balai desa terdekat.</p>"
        "<p>Baca juga: <a href='/banjir'>Banjir Rendam Pasar Lawas</a></p>"
        "<p>Kepala desa meminta bantuan perahu karet dari kabupaten untuk menjemput warga lanjut usia.</p>"
        "</article></body></html>"
    )
    article = sources.from_html(page, url="https://contoh.id/a/b")
    assert [(link.text, link.url) for link in article.related] == [
        ("Banjir Rendam Pasar Lawas", "https://contoh.id/banjir")
    ]


def test_a_page_filled_by_script_is_read_from_its_metadata() -> None:
    body = "Hujan deras turun di Merbung sejak pagi. " * 12
    linked = json.dumps({"@type": "NewsArticle", "headline": "Hujan di Merbung", "articleBody": body})
    page = (
        f"<html><head><script type='application/ld+json'>{linked}</script></head><body><div id=app></div></body></html>"
    )
    article = sources.from_html(page)
    assert article.title == "Hujan di Merbung"
    assert article.text.startswith("Hujan deras turun")


@pytest.mark.parametrize(
    "page",
    ["", "  ", "<html></html>", "<p></p>", "<html><body><p>Halaman tidak ditemukan</p></body></html>", "<!-- -->"],
)
def test_pages_without_text(page: str) -> None:
    with pytest.raises(ArticleError):
        sources.from_html(page)
