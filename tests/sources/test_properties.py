"""Whatever comes in, an Article or an ArticleError comes out, and cleaning is done once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from menurut import sources
from menurut.errors import ArticleError
from menurut.sources.blocks import Block, body
from menurut.sources.clean import clean
from menurut.sources.tidy import tidy

_PIECES = (
    "Baca juga:|BACA JUGA: |Simak juga |JAKARTA - |Jakarta, CNN Indonesia -- |(rzr/agt)|(KPK)|[ah/ft]|ADVERTISEMENT|"
    "Pewarta: Genta|Editor: Atika Surya|\n|\n\n| |\u00a0|“|”|\"|'|kata dia.|Warga Merbung Tolak Tambang|:|.|• |- |"
    "Rabu, 3 Juli 2024 10:00 WIB|Laporan Wartawan Kabarnusa.com, Ratih|[Gambas:Video]|Copyright|REUTERS / AFP|\u200d|"
    "e\u0301|Kabarnusa.com - |Halaman selanjutnya|warga menolak|https://a.id/b|(|)|/"
)
PIECES = st.sampled_from(_PIECES.split("|"))
PAGES = st.lists(PIECES | st.text(max_size=8), max_size=25).map("".join)


def check(text: str) -> None:
    try:
        article = sources.from_text(text)
    except ArticleError as error:
        if error.reason not in {"empty", "no-article"}:
            raise
        return
    assert article.text == article.text.strip()
    assert tidy(article.text) == article.text
    assert all(0 <= gone.before <= len(article.text) for gone in article.removed)
    assert all(gone.text and gone.reason for gone in article.removed)
    assert [gone.before for gone in article.removed] == sorted(gone.before for gone in article.removed)


@given(st.text())
def test_any_text(text: str) -> None:
    check(text)


@given(PAGES)
@settings(max_examples=300, deadline=None)
def test_any_page_of_pieces(text: str) -> None:
    check(text)


@given(PAGES)
@settings(max_examples=300, deadline=None)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once, _ = body(clean([Block(text=line) for line in tidy(text).split("\n") if line]).blocks)
    twice, removed = body(clean([Block(text=line) for line in once.split("\n\n") if line]).blocks)
    assert twice == once
    assert not removed


@given(st.text())
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(
    st.binary(max_size=200)
    | PAGES.map(str.encode)
    | PAGES.map(lambda text: f"<html><body><p>{text}</p></body></html>".encode())
)
@settings(max_examples=60, deadline=None)
def test_any_bytes(raw: bytes) -> None:
    for read in (sources.from_html, lambda raw: sources.from_text(sources.decode(raw))):
        try:
            read(raw)
        except ArticleError as error:
            if error.reason not in {"empty", "binary", "undecodable", "no-article"}:
                raise
