"""Files, folders, patterns and tables as documents; what cannot be read is told, and the rest goes on."""

from __future__ import annotations

import gzip
import io
import json
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from menurut import sources
from menurut.model import Discard, Document
from menurut.sources import rows, web
from menurut.sources.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from menurut.sources.settings import Found

BODY = (
    "Warga Merbung menolak rencana itu. Mereka akan menggugat keputusan bupati ke pengadilan negeri "
    "dan meminta gubernur turun tangan."
)
PAGE = f"<!doctype html><html><body><article><h1>Warga Menolak Rencana</h1><p>{BODY}</p></article></body></html>"


def found(*targets: object, settings: Settings | None = None) -> list[Found]:
    return list(sources.documents([str(target) for target in targets], settings))


def documents(given: Iterable[Found]) -> list[Document]:
    return [one for one in given if isinstance(one, Document)]


def reasons(given: Iterable[Found]) -> list[tuple[str, str]]:
    return [(one.locator.rpartition("/")[2], one.reason) for one in given if isinstance(one, Discard)]


def test_a_folder_gives_all_below_it_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".rahasia").mkdir()
    (tmp_path / ".rahasia" / "a.txt").write_text(BODY)
    (tmp_path / "b" / "a.html").write_text(PAGE)
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(BODY.encode()))
    (tmp_path / "foto.png").write_bytes(b"\x89PNG....")
    (tmp_path / "kosong.txt").write_bytes(b" \n")
    given = found(tmp_path)
    assert [(one.media, one.locator) for one in documents(given)] == [
        ("text", f"{tmp_path}/a.txt"),
        ("text", f"{tmp_path}/c.txt.gz"),
        ("html", f"{tmp_path}/b/a.html"),
    ]
    assert reasons(given) == [("foto.png", "binary"), ("kosong.txt", "empty")]
    assert all(BODY in sources.article(one).text for one in documents(given))
    assert found(tmp_path / "*.txt*") == [
        one for one in given if one.locator.startswith(f"{tmp_path}/") and ".txt" in one.locator
    ]


def test_locators_do_not_hang_on_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    monkeypatch.chdir(tmp_path)
    assert found("a.txt") == found("./a.txt") == found(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("name", "reason"), [("tiada.txt", "not-found"), ("*.tiada", "not-found"), ("a\0b", "not-found")]
)
def test_nothing_there(tmp_path: Path, name: str, reason: str) -> None:
    assert [one.reason for one in found(tmp_path / name) if isinstance(one, Discard)] == [reason]


def test_json_lines_with_broken_ones(tmp_path: Path) -> None:
    lines = [
        json.dumps(
            {
                "judul": "Warga Menolak Rencana",
                "isi": BODY,
                "tanggal": "3 Juli 2024",
                "tautan": "https://contoh.example/a",
            }
        ),
        "",
        '{"judul": "putus',
        "[1, 2]",
        json.dumps({"judul": "tanpa isi"}),
        json.dumps(
            {"content": BODY, "date": 1719964800, "author": ["Sari", {"name": "Wening"}], "media": "kompas.com"}
        ),
        json.dumps({"raw_html": PAGE, "url": "https://contoh.example/b"}),
    ]
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + "\n".join(lines).encode())
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(path.read_bytes()))
    given = found(path)
    assert reasons(given) == [("a.jsonl#3", "broken-row"), ("a.jsonl#4", "broken-row"), ("a.jsonl#5", "no-text")]
    first, second, third = map(sources.article, documents(given))
    assert (first.title, first.published_at, first.url) == (
        "Warga Menolak Rencana",
        "2024-07-03",
        "https://contoh.example/a",
    )
    assert first.text == second.text == BODY
    assert (second.published_at, second.byline, second.publisher) == (
        "2024-07-03T07:00+07:00",
        ("Sari", "Wening"),
        "Kompas.com",
    )
    assert (third.title, third.url) == ("Warga Menolak Rencana", "https://contoh.example/b")
    assert [one.locator.rpartition("#")[2] for one in documents(given)] == ["1", "6", "7"]
    assert [one.id for one in documents(found(tmp_path / "a.jsonl.gz"))] == [one.id for one in documents(given)]


def test_a_json_list_and_a_list_inside_an_object(tmp_path: Path) -> None:
    row = {"title": "Warga Menolak", "text": BODY}
    (tmp_path / "a.json").write_text(json.dumps([row, 3]))
    (tmp_path / "b.json").write_text(json.dumps({"status": "ok", "articles": [row]}, indent=1))
    (tmp_path / "c.json").write_text(json.dumps(row))
    (tmp_path / "d.json").write_text(json.dumps(row) + "\n" + json.dumps(row))
    given = found(tmp_path)
    assert [one.locator.rpartition("/")[2] for one in documents(given)] == [
        "a.json#1",
        "b.json#1",
        "c.json#1",
        "d.json#1",
        "d.json#2",
    ]
    assert reasons(given) == [("a.json#2", "broken-row")]


def test_csv_as_spreadsheets_write_it(tmp_path: Path) -> None:
    table = (
        f'Judul;Isi Berita;Tgl\n"Warga; Menolak";"{BODY}\nKata ""mereka"" tegas.";3/7/2024\n'
        f";;\nkurang;{BODY};2024-07-04;lebih\nakhir;{BODY}\n"
    )
    (tmp_path / "a.csv").write_bytes(table.encode("utf-8-sig"))
    (tmp_path / "b.csv").write_bytes(table.replace("tegas", "tégas").encode("cp1252"))
    (tmp_path / "c.csv").write_bytes(table.encode("utf-16"))
    for name in "abc":
        given = found(tmp_path / f"{name}.csv")
        assert reasons(given) == [(f"{name}.csv#5", "broken-row")]
        first, last = documents(given)
        assert (first.locator.rpartition("#")[2], last.locator.rpartition("#")[2]) == ("2", "6")
        article = sources.article(first)
        assert (article.title, article.published_at) == ("Warga; Menolak", "2024-07-03")
        assert article.text.startswith(BODY)


def test_columns_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text(f"k1\tk2\nWarga Menolak\t{BODY}\n")
    assert reasons(found(tmp_path / "a.tsv")) == [("a.tsv#2", "no-text")]
    (given,) = documents(found(tmp_path / "a.tsv", settings=Settings(columns={"text": "k2", "title": "k1"})))
    assert sources.article(given).title == "Warga Menolak"


def test_rows_beyond_the_limit_are_told_and_passed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "ROW_LIMIT", 1000)
    good = json.dumps({"text": BODY})
    (tmp_path / "a.jsonl").write_text("\n".join([good, json.dumps({"text": "a" * 5000}), good]))
    (tmp_path / "a.csv").write_text(f"isi\n{BODY}\n" + "b" * 5000 + f"\n{BODY}\n")
    given = found(tmp_path / "a.jsonl")
    assert reasons(given) == [("a.jsonl#2", "too-large")]
    assert len(documents(given)) == 2
    given = found(tmp_path / "a.csv")
    assert reasons(given) == [("a.csv#3", "broken-row")]
    assert len(documents(given)) == 2


def test_damaged_archives_give_what_they_hold(tmp_path: Path) -> None:
    rows_text = "".join(json.dumps({"text": BODY, "url": f"https://contoh.example/{n}"}) + "\n" for n in range(3000))
    packed = gzip.compress(rows_text.encode())
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    given = found(tmp_path / "a.jsonl.gz")
    assert documents(given)
    assert isinstance(given[-1], Discard)
    assert given[-1].reason == "damaged"


def test_a_page_too_large_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "LIMIT", 10)
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b"a" * 100_000))
    assert reasons(found(tmp_path)) == [("a.txt", "too-large"), ("b.txt.gz", "too-large")]


@pytest.mark.parametrize("raw", [BODY.encode(), json.dumps({"text": BODY}).encode(), gzip.compress(BODY.encode())])
def test_standard_input(raw: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
    (given,) = documents(found("-"))
    assert given.locator.startswith("standard input")
    assert sources.article(given).text == BODY


def test_parquet_rows_come_from_the_store(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    assert reasons(found(tmp_path)) == [("a.parquet", "no-reader")]
    (given,) = documents(found(tmp_path, settings=Settings(parquet=lambda _: [{"isi": BODY}])))
    assert given.locator == f"{tmp_path}/a.parquet#1"


def test_the_day_beside_a_document_counts_where_it_gives_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "b.html").write_text(
        PAGE.replace("<body>", '<body><meta property="article:published_time" content="2024-07-01">')
    )
    given = documents(found(tmp_path, settings=Settings(published="2024-07-03")))
    assert [sources.article(one).published_at for one in given] == ["2024-07-03", "2024-07-01"]
    (undated,) = documents(found(tmp_path / "a.txt", settings=Settings(published="kemarin")))
    assert "unread-date" in sources.article(undated).marks


def test_the_same_document_gives_the_same_article(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    one, other = documents(found(tmp_path, tmp_path))
    assert one.id == other.id
    assert sources.article(one) == sources.article(other)


def test_a_json_object_with_several_lists_is_one_row(tmp_path: Path) -> None:
    lists = {"statements": [{"text": "a"}], "events": [{"text": "b"}]}
    (tmp_path / "a.json").write_text(json.dumps(lists), "utf-8")
    (tmp_path / "b.json").write_text(json.dumps({"articles": [{"text": "Isi berita."}]}), "utf-8")
    assert reasons(found(tmp_path / "a.json")) == [("a.json#1", "no-text")]
    assert [one.media for one in documents(found(tmp_path / "b.json"))] == ["fields"]
