"""A web server on the loopback address that behaves badly on purpose, each path in its own way."""

from __future__ import annotations

import gzip
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BODY = (
    "Warga Merbung menolak rencana itu. Mereka akan menggugat keputusan bupati ke pengadilan negeri "
    "dan meminta gubernur turun tangan."
)


def page(title: str = "Warga Menolak Rencana", charset: str = "utf-8") -> bytes:
    head = f'<meta charset="{charset}"><title>{title}</title>'
    body = f"<article><h1>{title}</h1><p>{BODY}</p></article>"
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


@dataclass
class Site:
    """What the server was asked, and what it answers beside its bad habits; `base` is its address."""

    base: str = ""
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    answers: dict[str, Callable[[Handler], None]] = field(default_factory=dict)
    posted: list[tuple[str, bytes, dict[str, str]]] = field(default_factory=list)
    running: threading.Event = field(default_factory=threading.Event)

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        self.site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        answer = self.site.answers.get(self.path) or HABITS.get(self.path.partition("?")[0]) or missing
        try:
            answer(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.site.posted.append((self.path, body, {name.lower(): value for name, value in self.headers.items()}))
        self.do_GET()

    def give(self, body: bytes = b"", status: int = 200, **headers: str) -> None:
        self.send_response(status)
        given = {"content_type": "text/html; charset=utf-8", "content_length": str(len(body))} | headers
        for name, value in given.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def drip(self, piece: bytes, pause_s: float) -> None:
        """Send a piece again and again, until the reader goes or the test ends."""
        while not self.site.running.wait(pause_s):
            self.wfile.write(piece)
            self.wfile.flush()

    def log_message(self, *_: Any) -> None:
        pass


def missing(handler: Handler) -> None:
    handler.give(b"tidak ada", status=404)


def slow(handler: Handler) -> None:
    handler.site.running.wait(5)


def slow_head(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    handler.drip(b"X-Lama: ya\r\n", 0.02)


def slow_body(handler: Handler) -> None:
    handler.give(content_length="1000000")
    handler.drip(b"a", 0.02)


def endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("content-type", "text/html")
    handler.send_header("connection", "close")
    handler.end_headers()
    handler.drip(b"<p>lagi</p>" * 1000, 0)


def bomb(handler: Handler) -> None:
    handler.give(gzip.compress(b"\0" * 30_000_000), content_encoding="gzip")


def twice_packed(handler: Handler) -> None:
    handler.give(gzip.compress(gzip.compress(page())), content_encoding="gzip, gzip")


def leave(to: str, status: int = 302) -> Callable[[Handler], None]:
    return lambda handler: handler.give(status=status, location=to)


def limited(handler: Handler) -> None:
    """Refuses the first request and serves the second."""
    if handler.site.paths().count(handler.path) == 1:
        handler.give(status=429, retry_after="0")
    else:
        handler.give(page())


def remembered(handler: Handler) -> None:
    if handler.headers.get("If-None-Match") == '"satu"':
        handler.give(status=304)
    else:
        handler.give(page(), etag='"satu"', last_modified="Wed, 03 Jul 2024 02:00:00 GMT")


def no_http(handler: Handler) -> None:
    handler.wfile.write(b"halo\r\n\r\n")
    handler.close_connection = True


HABITS: dict[str, Callable[[Handler], None]] = {
    "/baik": lambda handler: handler.give(page()),
    "/lambat": slow,
    "/kepala-lambat": slow_head,
    "/badan-lambat": slow_body,
    "/tanpa-akhir": endless,
    "/panjang-palsu": lambda handler: handler.give(page(), content_length="99999", connection="close"),
    "/bom": bomb,
    "/dua-kali": twice_packed,
    "/rusak": lambda handler: handler.give(gzip.compress(page())[:-20], content_encoding="gzip"),
    "/brotli": lambda handler: handler.give(b"\x0b\x02\x80", content_encoding="br"),
    "/putar": leave("/putar-balik"),
    "/putar-balik": leave("/putar"),
    "/ke-dalam": leave("http://10.0.0.1/rahasia"),
    "/ke-berkas": leave("file:///etc/passwd"),
    "/salah-sandi": lambda handler: handler.give(
        page(charset="ascii").replace(b"itu.", b"itu \x93tegas\x94."), content_type="text/html; charset=utf-8"
    ),
    "/sandi-khayal": lambda handler: handler.give(page(), content_type="text/html; charset=khayal"),
    "/gambar": lambda handler: handler.give(b"\x89PNG", content_type="image/png"),
    "/gambar-berkedok": lambda handler: handler.give(b"\x89PNG\r\n"),
    "/kosong": lambda handler: handler.give(),
    "/hilang": lambda handler: handler.give(status=410),
    "/terlarang": lambda handler: handler.give(status=403),
    "/mogok": lambda handler: handler.give(status=503),
    "/sibuk": lambda handler: handler.give(status=429, retry_after="3600"),
    "/sebentar": limited,
    "/ingat": remembered,
    "/bukan-http": no_http,
}


@contextmanager
def serving(answers: dict[str, Callable[[Handler], None]] | None = None) -> Iterator[Site]:
    """The server on a free port, for the length of a test."""
    site = Site(answers=answers or {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (Handler,), {"site": site}))
    server.daemon_threads = True
    site.base = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.running.set()
        server.shutdown()
        server.server_close()
        thread.join(2)
