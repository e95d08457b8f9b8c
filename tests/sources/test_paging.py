"""Articles over several pages: the addresses of the others, and their texts put together."""

from __future__ import annotations

import pytest

from menurut import sources
from menurut.errors import ArticleError
from menurut.sources import page

URL = "https://kabarnusa.com/berita/771/sawah-merbung-kering"
FIRST = "Petani Merbung gagal panen karena saluran irigasi tidak dialiri air sejak Mei lalu."
SECOND = "Kepala dinas pengairan Sutarno Wijil membantah saluran itu ditutup oleh pegawainya."
THIRD = "Bupati meminta keduanya bertemu di pendapa pada hari Senin untuk berunding lagi."


def shown(*paragraphs: str, links: str = "") -> str:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    head = "<head><meta property='og:type' content='article'></head>"
    pager = f"<div class='paging'>{links}</div>"
    return f"<html>{head}<body><h1>Sawah Merbung Kering</h1><div>{body}{pager}</div></body></html>"


@pytest.mark.parametrize(
    ("links", "following"),
    [
        ("<a href='?page=2'>2</a><a href='?page=3'>3</a>", [f"{URL}?page=2", f"{URL}?page=3"]),
        ("<a href='?page=2'>2</a><a href='?page=all'>Semua</a>", [f"{URL}?page=all"]),
        (f"<a href='{URL}?single=1'>Semua halaman</a>", [f"{URL}?single=1"]),
        (f"<a href='{URL}?halaman=2'>2</a>", [f"{URL}?halaman=2"]),
        (f"<a href='{URL}/2'>2</a>", [f"{URL}/2"]),
        ("<a href='/indeks?page=2'>Indeks</a><a href='https://b.id/x?page=2'>b</a>", []),
        ("", []),
    ],
)
def test_following(links: str, following: list[str]) -> None:
    html = shown(FIRST, SECOND, links=links)
    assert list(page.pages(html, URL)) == following
    assert ("incomplete" in sources.from_html(html, url=URL).marks) == bool(following)


def test_later_pages_lead_on_only() -> None:
    html = shown(SECOND, links="<a href='?page=1'>1</a><a href='?page=3'>3</a>")
    assert page.pages(html, f"{URL}?page=2") == (f"{URL}?page=3",)


def test_all_in_one_leads_nowhere() -> None:
    assert page.pages(shown(FIRST, links="<a href='?page=2'>2</a>"), f"{URL}?page=all") == ()


def test_join() -> None:
    pages = [
        sources.from_html(shown(FIRST, SECOND, links="<a href='?page=2'>2</a>"), url=URL),
        sources.from_html(shown(FIRST, "ADVERTISEMENT", THIRD, "(ags/rtr)"), url=f"{URL}?page=2"),
    ]
    whole = page.join(pages)
    assert whole.text.split("\n\n") == [FIRST, SECOND, THIRD]
    assert whole.url == URL
    assert whole.marks == ()
    assert page.join(pages, complete=False).marks == ("incomplete",)
    gone = {(one.reason, one.text): one.before for one in whole.removed}
    assert gone["repeated", FIRST] <= gone["advert", "ADVERTISEMENT"] == whole.text.index(THIRD)
    assert gone["initials", "(ags/rtr)"] == len(whole.text)
    assert page.join(pages).id == whole.id != pages[0].id


def test_join_with_all_in_one() -> None:
    first, whole = (sources.from_html(shown(*texts), url=URL) for texts in ((FIRST, SECOND), (FIRST, SECOND, THIRD)))
    assert page.join([first, whole]).text == whole.text


def test_join_of_nothing() -> None:
    with pytest.raises(ArticleError):
        page.join([])
