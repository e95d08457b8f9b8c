"""Fetching without a network: redirects, refusals, private addresses, errors sorted by what to do."""

from __future__ import annotations

import gzip
import zlib
from typing import TYPE_CHECKING

import httpx
import pytest

from menurut.errors import ArticleError, TransientError
from menurut.sources import web

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HTML = {"content-type": "text/html; charset=windows-1252"}


class Body(httpx.SyncByteStream):
    def __init__(self, *pieces: bytes) -> None:
        self.pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        yield from self.pieces


def serve(answer: Callable[[httpx.Request], httpx.Response]) -> httpx.MockTransport:
    return httpx.MockTransport(answer)


def give(*pieces: bytes, status: int = 200, **headers: str) -> httpx.MockTransport:
    named = HTML | {name.replace("_", "-"): value for name, value in headers.items()}
    return serve(lambda _: httpx.Response(status, headers=named, stream=Body(*pieces)))


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(b"<p>Halo</p>", mtime=0)),
        ("deflate", zlib.compress(b"<p>Halo</p>")),
        ("deflate", zlib.compress(b"<p>Halo</p>")[2:-4]),
        ("identity", b"<p>Halo</p>"),
    ],
)
def test_a_page(encoding: str, packed: bytes) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        assert request.headers["user-agent"].startswith("menurut/")
        body = Body(b"", packed[:7], packed[7:])
        return httpx.Response(200, headers={**HTML, "content-encoding": encoding}, stream=body)

    response = web.get("https://contoh.id/a", transport=serve(answer))
    assert response.raw == b"<p>Halo</p>"
    assert response.encoding == "windows-1252"


def test_redirects_are_followed_and_checked() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/a":
            return httpx.Response(301, headers={"location": "/b"})
        if request.url.path == "/dalam":
            return httpx.Response(302, headers={"location": "http://127.0.0.1/rahasia"})
        if request.url.path == "/rusak":
            return httpx.Response(302, headers={"location": "http://[rusak"})
        if request.url.path == "/putar":
            return httpx.Response(302, headers={"location": "/putar"})
        return httpx.Response(200, headers=HTML, stream=Body(b"ada"))

    assert web.get("https://contoh.id/a", transport=serve(answer)).url == "https://contoh.id/b"
    for path, reason in (("dalam", "private-address"), ("putar", "bad-address"), ("rusak", "bad-address")):
        with pytest.raises(ArticleError) as caught:
            web.get(f"https://contoh.id/{path}", transport=serve(answer))
        assert caught.value.reason == reason


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost/a", "http://127.0.0.1:8000/", "http://10.1.2.3/", "http://192.168.0.1/", "http://169.254.169.254/x",
        "http://[::1]/", "http://[fd00::1]/", "http://[::ffff:10.0.0.1]/", "http://0.0.0.0/", "http://cetak.local/",
    ],
)  # fmt: skip
def test_private_addresses_are_refused(url: str) -> None:
    with pytest.raises(ArticleError) as caught:
        web.get(url)
    assert caught.value.reason == "private-address"
    assert web.get(url, allow_private=True, transport=give(b"ada")).raw == b"ada"


@pytest.mark.parametrize("url", ["ftp://contoh.id/a", "http://", "https://[", "contoh.id", "http://contoh.id:99999/"])
def test_bad_addresses(url: str) -> None:
    with pytest.raises(ArticleError) as caught:
        web.get(url)
    assert caught.value.reason == "bad-address"


@pytest.mark.parametrize(
    ("status", "reason"),
    [(404, "not-found"), (410, "not-found"), (403, "refused"), (401, "refused"), (451, "refused"), (304, "refused")],
)
def test_refusals(status: int, reason: str) -> None:
    with pytest.raises(ArticleError) as caught:
        web.get("https://contoh.id/a", transport=give(status=status))
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("status", "after", "reason", "wait_s"),
    [
        (429, None, "throttled", None),
        (429, "120", "throttled", 120),
        (503, "0", "throttled", 0),
        (500, "nanti", "server-error", None),
        (503, "Wed, 03 Jul 2024 02:00:00 GMT", "throttled", 0),
    ],
)
def test_servers_in_trouble(status: int, after: str | None, reason: str, wait_s: float | None) -> None:
    headers = {"retry_after": after} if after else {}
    with pytest.raises(TransientError) as caught:
        web.get("https://contoh.id/a", transport=give(status=status, **headers))
    assert (caught.value.reason, caught.value.wait_s) == (reason, wait_s)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (httpx.ConnectError("putus"), "unreachable"),
        (httpx.ReadTimeout("lama"), "timeout"),
        (httpx.RemoteProtocolError("terpotong"), "cut-off"),
    ],
)
def test_networks_in_trouble(error: httpx.HTTPError, reason: str) -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        raise error

    with pytest.raises(TransientError, match=r"contoh\.id") as caught:
        web.get("https://contoh.id/a", transport=serve(answer))
    assert caught.value.reason == reason


@pytest.mark.parametrize("kind", ["image/png", "text/css", "application/pdf", "application/rss+xml"])
def test_pages_that_are_none(kind: str) -> None:
    with pytest.raises(ArticleError) as caught:
        web.get("https://contoh.id/a", transport=give(b"x", content_type=kind))
    assert caught.value.reason == "not-a-page"


def test_pages_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "LIMIT", 10)
    with pytest.raises(ArticleError) as caught:
        web.get("https://contoh.id/a", transport=give(b"a" * 6, b"a" * 5))
    assert caught.value.reason == "too-large"


def test_a_bomb_is_unpacked_no_further_than_the_limit() -> None:
    packed = gzip.compress(b"\0" * 50_000_000, mtime=0)
    pieces = web.unzipped(iter([packed]), "bom", 1000)
    assert len(next(pieces)) == 1001
