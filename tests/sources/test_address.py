"""One address for one article."""

from __future__ import annotations

import pytest

from menurut.lexicon.load import table
from menurut.sources import address


@pytest.mark.parametrize("row", table("pages")["address"]["example"], ids=lambda row: row["url"])
def test_examples(row: dict[str, str]) -> None:
    assert address.canonical(row["url"]) == row["canonical"]
    assert address.canonical(row["canonical"]) == row["canonical"]


@pytest.mark.parametrize(
    "text", ["", "-", "berita.html", "ftp://a.id/b", "http://[a/", "http://a.id:x/", "javascript:1"]
)
def test_what_is_no_web_address_stays(text: str) -> None:
    assert address.canonical(text) == text


def test_key_forgets_scheme_and_www() -> None:
    assert address.key("http://www.a.id/b/") == address.key("https://m.a.id/b?utm_source=x") == "a.id/b"


def test_a_page_may_not_name_its_front_page_or_another_site() -> None:
    own = "https://news.a.co.id/berita/1"
    assert address.choose(["https://www.a.co.id/", "https://b.co.id/berita/1", None], own) == own
    assert address.choose(["/berita/2?page=2"], own) == "https://news.a.co.id/berita/2"
