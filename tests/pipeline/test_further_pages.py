"""An article over several pages is kept with all of them, and read again from what is kept."""

from functools import partial
from pathlib import Path

from menurut import sources
from menurut.engines import Local
from menurut.language.stems import stem
from menurut.model import Article, Document, Page, Record
from menurut.pipeline import adding, rereading
from menurut.store import parts
from menurut.store.columns import build
from menurut.store.tables import Page as Kept
from menurut.store.writer import opened
from menurut.testing.build import record

URL = "https://kabarnusa.example/sawah-kering"


def page(text: str, links: str) -> bytes:
    head = "<head><meta property='og:type' content='article'><title>Sawah Kering</title></head>"
    body = f"<h1>Sawah Kering</h1><div><p>{text}</p></div><div class='paging'>{links}</div>"
    return f"<html>{head}<body>{body}</body></html>".encode()


ONE, TWO = (
    f"Bagian {n}: petani Merbung gagal panen karena saluran irigasi tidak dialiri air sejak Mei lalu."
    for n in ("satu", "dua")
)
DOCUMENT = Document(
    locator=URL,
    media="html",
    raw=page(ONE, "<a href='?page=2'>2</a>"),
    encoding="utf-8",
    url=URL,
    published="2024-03-05",
    further=(Page(url=f"{URL}?page=2", raw=page(TWO, "<a href='?page=1'>1</a>"), encoding="utf-8"),),
)


def read(article: Article) -> Record:
    return record(article, [], [], [])


def test_all_pages_are_kept_and_read_again(tmp_path: Path) -> None:
    work = partial(adding.look, read=read, article=sources.article)
    with opened(tmp_path / "c", stem) as writer:
        assert adding.add(writer, [DOCUMENT], work, Local()).new == 1
        assert adding.add(writer, [DOCUMENT], work, Local()).unchanged == 1
        (part,) = writer.manifest.parts
        (row,) = parts.read(writer.layout.parts, part, "documents").to_pylist()
        (article,) = parts.read(writer.layout.parts, part, "articles").to_pylist()
    again = rereading._document(build(Kept, row), URL)
    assert again == DOCUMENT
    assert again.id == row["id"]
    assert article["text"].split("\n\n") == [ONE, TWO]
    assert article["marks"] == []
