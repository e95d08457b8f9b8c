"""Web archives, plain and compressed, whole and damaged."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from menurut import sources
from menurut.model import Discard, Document
from tests.sources.server import BODY, page

if TYPE_CHECKING:
    from pathlib import Path


def record(url: str, payload: bytes, *, kind: str = "response") -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-07-03T02:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{abs(hash(url)) % 10**12:012d}>\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(payload)}\r\n\r\n"
    )
    return head.encode() + payload + b"\r\n\r\n"


def answer(body: bytes, *, status: int = 200, kind: str = "text/html; charset=utf-8", more: str = "") -> bytes:
    return f'HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nETag: "e"\r\n{more}\r\n'.encode() + body


RECORDS = [
    record("https://contoh.example/a?utm_source=x", answer(page())),
    record("https://contoh.example/a", b"GET /a HTTP/1.1\r\n\r\n", kind="request"),
    record("https://contoh.example/b", answer(b"tidak ada", status=404)),
    record("https://contoh.example/c", answer(b"\x89PNG", kind="image/png")),
    record("https://contoh.example/d", answer(gzip.compress(page()), more="Content-Encoding: gzip\r\n")),
    record("https://contoh.example/e", answer(b"")),
]


@pytest.mark.parametrize("packed", [True, False])
def test_an_archive(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    path.write_bytes(b"".join(gzip.compress(one) if packed else one for one in RECORDS))
    found = list(sources.documents([path]))
    first, second = [one for one in found if isinstance(one, Document)]
    assert (first.url, first.fetched_at, first.etag) == ("https://contoh.example/a", "2024-07-03T02:00:00+00:00", '"e"')
    assert all(BODY in sources.article(one).text for one in (first, second))
    assert [one.reason for one in found if isinstance(one, Discard)] == ["not-found", "not-a-page", "empty"]
    assert len({one.locator for one in found}) == len(found)
    assert first.locator == f"{path}@0"
    assert found == list(sources.documents([path]))


@pytest.mark.parametrize("packed", [True, False])
def test_a_cut_archive_gives_what_it_holds_and_says_so(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    whole = b"".join(gzip.compress(one) if packed else one for one in RECORDS[:1] * 3)
    path.write_bytes(whole[:-200])
    found = list(sources.documents([path]))
    assert len([one for one in found if isinstance(one, Document)]) == 2
    assert isinstance(found[-1], Discard)
    assert found[-1].reason == "damaged"


def test_what_is_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(b"bukan arsip"))
    (found,) = sources.documents([path])
    assert isinstance(found, Discard)
    assert found.reason == "damaged"
