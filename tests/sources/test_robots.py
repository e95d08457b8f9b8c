"""What a site's robots.txt allows, with answers made by hand."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from menurut.errors import ArticleError, TransientError
from menurut.sources.robots import LIMIT, Robots
from menurut.sources.web import Response

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = "https://kabarnusa.example/berita/1?x=2"


def answering(raw: bytes, asked: list[str] | None = None) -> Callable[[str], Response]:
    def get(url: str) -> Response:
        if asked is not None:
            asked.append(url)
        return Response(url=url, raw=raw, content_type="text/plain", encoding=None)

    return get


def failing(error: Exception) -> Callable[[str], Response]:
    def get(_: str) -> Response:
        raise error

    return get


@pytest.mark.parametrize(
    ("rules", "allowed", "delay_s"),
    [
        (b"", True, 0),
        (b"User-agent: *\nDisallow:", True, 0),
        (b"User-agent: *\nDisallow: /", False, 0),
        (b"User-agent: *\nDisallow: /berita/", False, 0),
        (b"User-agent: *\nDisallow: /berita/\nAllow: /berita/1", True, 0),
        (b"User-agent: *\nDisallow: /*?x=", False, 0),
        (b"User-agent: menurut\nDisallow: /\n\nUser-agent: *\nAllow: /", False, 0),
        (b"User-agent: *\nDisallow: /\n\nUser-agent: Menurut\nAllow: /", True, 0),
        (b"User-agent: *\nCrawl-delay: 7", True, 7),
        (b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /", False, 0),
        (b"\xff\xfe\x00 bukan aturan <html>", True, 0),
        (b"#" * LIMIT + b"\nUser-agent: *\nDisallow: /", True, 0),  # what stands beyond the limit is not read
    ],
)
def test_rules(rules: bytes, allowed: bool, delay_s: float) -> None:
    site = Robots(answering(rules))
    if allowed:
        assert site.check(PAGE) == delay_s
    else:
        with pytest.raises(ArticleError) as caught:
            site.check(PAGE)
        assert caught.value.reason == "robots"


@pytest.mark.parametrize("reason", ["not-found", "refused", "bad-address"])
def test_a_site_without_rules_allows(reason: str) -> None:
    assert Robots(failing(ArticleError("x", reason))).check(PAGE) == 0


@pytest.mark.parametrize(
    "error", [TransientError("x", "timeout"), ArticleError("x", "private-address"), ArticleError("x", "too-large")]
)
def test_rules_that_cannot_be_read_forbid_for_now(error: Exception) -> None:
    with pytest.raises(TransientError) as caught:
        Robots(failing(error)).check(PAGE)
    assert caught.value.reason == "robots-unread"


def test_rules_are_read_once_a_day_for_each_site(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    now = [0.0]
    monkeypatch.setattr("menurut.sources.robots.time.monotonic", lambda: now[0])
    site = Robots(answering(b"", asked))
    for url in (PAGE, PAGE, "https://kabarnusa.example:8443/", "http://kabarnusa.example/", "https://lain.example/"):
        site.check(url)
    assert asked == [
        "https://kabarnusa.example/robots.txt",
        "https://kabarnusa.example:8443/robots.txt",
        "http://kabarnusa.example/robots.txt",
        "https://lain.example/robots.txt",
    ]
    now[0] = 24 * 3600 + 1
    site.check(PAGE)
    assert len(asked) == 5


def test_threads_wait_for_the_first_to_read() -> None:
    asked: list[str] = []
    ready = threading.Event()

    def slow(url: str) -> Response:
        ready.wait(5)
        return answering(b"", asked)(url)

    site = Robots(slow)
    threads = [threading.Thread(target=site.check, args=(PAGE,)) for _ in range(6)]
    for thread in threads:
        thread.start()
    ready.set()
    for thread in threads:
        thread.join(10)
    assert len(asked) == 1
