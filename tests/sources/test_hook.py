"""Posting to a webhook: what is sent, what counts as taken, and what is tried again."""

from __future__ import annotations

import httpx
import pytest

from menurut.errors import ArticleError, TransientError
from menurut.sources.hook import post
from menurut.sources.manners import Manners

QUICK = Manners(attempts_n=3, first_wait_s=0.001, longest_wait_s=0.01, contact="redaksi@contoh.example")
URL = "https://redaksi.example/masuk"


def posting(*answers: httpx.Response | Exception) -> list[httpx.Request]:
    left, asked = list(answers), []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        given = left.pop(0)
        if isinstance(given, Exception):
            raise given
        return given

    post(URL, b'{"rows": []}', QUICK, key="p-1", transport=httpx.MockTransport(answer))
    return asked


def test_what_is_sent() -> None:
    (request,) = posting(httpx.Response(202))
    assert (request.method, request.content) == ("POST", b'{"rows": []}')
    assert request.headers["content-type"] == "application/json"
    assert request.headers["idempotency-key"] == "p-1"
    assert "redaksi@contoh.example" in request.headers["user-agent"]


def test_trouble_that_passes_is_waited_for() -> None:
    trouble = (httpx.Response(503), httpx.ReadTimeout("lama"), httpx.Response(204))
    assert len({request.headers["idempotency-key"] for request in posting(*trouble)}) == 1


@pytest.mark.parametrize("status", [301, 302, 307, 400, 401, 404, 422])
def test_a_refusal_is_not_repeated(status: int) -> None:
    with pytest.raises(ArticleError):
        posting(httpx.Response(status, headers={"location": "http://10.0.0.1/"}))


def test_trouble_that_stays() -> None:
    with pytest.raises(TransientError):
        posting(*[httpx.Response(500)] * 3)


@pytest.mark.parametrize("url", ["http://localhost/", "http://10.0.0.1/", "http://0x7f.1/", "ftp://contoh.example/"])
def test_addresses_that_are_refused(url: str) -> None:
    with pytest.raises(ArticleError):
        post(url, b"{}", QUICK, key="p-1")
