"""Fetching without a network: redirects, refusals, private addresses, errors sorted by what to do."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import httpx
import pytest

from menurut.errors import ArticleError, TransientError
from menurut.sources import web

if TYPE_CHECKING:
    from collections.abc import Callable

HTML = {"content-type": "text/html; charset=windows-1252"}


def serve(answer: Callable[[httpx.Request], httpx.Response]) -> httpx.MockTransport:
    return httpx.MockTransport(answer)


def test_a_page() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        assert request.headers["user-agent"].startswith("menurut/")
        return httpx.Response(200, headers={**HTML, "content-encoding": "gzip"}, content=gzip.compress(b"<p>Halo</p>"))

    response = web.get("https://contoh.id/a", transport=serve(answer))
    assert response.raw == b"<p>Halo</p>"
    assert response.encoding == "windows-1252"


def test_redirects_are_followed_and_checked() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/a":
            return httpx.Response(301, headers={"location": "/b"})
        if request.url.path == "/dalam":
            return httpx.Response(302, headers={"location": "http://127.0.0.1/rahasia"})
        if request.url.path == "/putar":
            return httpx.Response(302, headers={"location": "/putar"})
        return httpx.Response(200, headers=HTML, content=b"ada")

    assert web.get("https://contoh.id/a", transport=serve(answer)).url == "https://contoh.id/b"
    for path, reason in (("dalam", "private-address"), ("putar", "bad-address")):
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
    assert (
        web.get(url, allow_private=True, transport=serve(lambda _: httpx.Response(200, content=b"ada"))).raw == b"ada"
    )


@pytest.mark.parametrize("url", ["ftp://contoh.id/a", "http://", "https://[", "contoh.id", "http://contoh.id:99999/"])
def test_bad_addresses(url: str) -> None:
    with pytest.raises(ArticleError) as caught:
        web.get(url)
    assert caught.value.reason == "bad-address"


@pytest.mark.parametrize(
    ("status", "reason"), [(404, "not-found"), (410, "not-found"), (403, "refused"), (401, "refused"), (451, "refused")]
)
def test_refusals(status: int, reason: str) -> None:
    with pytest.raises(ArticleError) as caught:
        web.get("https://contoh.id/a", transport=serve(lambda _: httpx.Response(status)))
    assert caught.value.reason == reason


@pytest.mark.parametrize("status", [429, 500, 503])
def test_servers_in_trouble(status: int) -> None:
    with pytest.raises(TransientError):
        web.get("https://contoh.id/a", transport=serve(lambda _: httpx.Response(status)))


@pytest.mark.parametrize("error", [httpx.ConnectError("putus"), httpx.ReadTimeout("lama")])
def test_networks_in_trouble(error: httpx.HTTPError) -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        raise error

    with pytest.raises(TransientError, match=r"contoh\.id"):
        web.get("https://contoh.id/a", transport=serve(answer))


def test_pages_that_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ArticleError) as caught:
        web.get(
            "https://contoh.id/a", transport=serve(lambda _: httpx.Response(200, headers={"content-type": "image/png"}))
        )
    assert caught.value.reason == "not-a-page"
    monkeypatch.setattr(web, "LIMIT", 10)
    with pytest.raises(ArticleError) as caught:
        web.get("https://contoh.id/a", transport=serve(lambda _: httpx.Response(200, headers=HTML, content=b"a" * 11)))
    assert caught.value.reason == "too-large"
