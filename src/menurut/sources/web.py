"""One page from the web: the only module that knows httpx."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit
from urllib.request import getproxies

from menurut.errors import ArticleError, TransientError

if TYPE_CHECKING:
    import httpx

TIMEOUT_S = 20.0
LIMIT = 20_000_000
"""Bytes of one page; the largest news page met has 2 MB."""
_REDIRECTS = 5
_READABLE = ("text/html", "application/xhtml+xml", "text/plain", "text/xml", "application/xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A page as the server gave it, after redirects; `encoding` is what the server declared."""

    url: str
    raw: bytes
    content_type: str
    encoding: str | None


def get(url: str, *, allow_private: bool = False, transport: httpx.BaseTransport | None = None) -> Response:
    """Fetch one page.

    Addresses inside the user's own network are refused, also after a redirect, unless `allow_private`.
    `transport` replaces the network in tests.

    Raises:  ArticleError: `bad-address`, `private-address`, `not-found`, `refused`, `not-a-page`, `too-large`;
             TransientError where another try may succeed.
    """
    import httpx

    headers = {
        "User-Agent": f"menurut/{version('menurut')} (reader of Indonesian news)",
        "Accept": "text/html, text/plain;q=0.8",
    }
    try:
        with httpx.Client(headers=headers, timeout=TIMEOUT_S, transport=transport) as client:
            address = url
            for _ in range(_REDIRECTS + 1):
                _check(address, allow_private=allow_private, resolve=transport is None)
                with client.stream("GET", address) as response:
                    if response.is_redirect and "location" in response.headers:
                        address = urljoin(address, response.headers["location"])
                        continue
                    if transport is None and not allow_private:
                        _check_peer(response, address)
                    return _response(response, address)
    except httpx.InvalidURL as error:
        raise ArticleError("this is no web address", "bad-address", url) from error
    except httpx.TimeoutException as error:
        raise TransientError(f"{url}: no answer within {TIMEOUT_S:.0f} seconds; try again later") from error
    except httpx.DecodingError as error:
        raise ArticleError("the page arrived damaged", "undecodable", url) from error
    except httpx.HTTPError as error:
        raise TransientError(f"{url}: cannot be reached ({error}); check the address and the connection") from error
    raise ArticleError("the page leads in a circle of redirects", "bad-address", url)


def _response(response: httpx.Response, url: str) -> Response:
    _check_status(response.status_code, url)
    kind = response.headers.get("content-type", "text/html").split(";")[0].strip().lower()
    if kind and not kind.startswith(_READABLE):
        raise ArticleError(f"this is {kind}, not a page with text", "not-a-page", url)
    raw = bytearray()
    for chunk in response.iter_bytes():
        raw += chunk
        if len(raw) > LIMIT:
            raise ArticleError(f"the page has more than {LIMIT // 1_000_000} MB", "too-large", url)
    return Response(url=url, raw=bytes(raw), content_type=kind, encoding=response.charset_encoding)


def _check_status(status: int, url: str) -> None:
    if status in {404, 410}:
        raise ArticleError(f"the page is not there (HTTP {status})", "not-found", url)
    if status in {408, 425, 429} or status >= 500:
        raise TransientError(f"{url}: the server cannot answer now (HTTP {status}); try again later")
    if status >= 400:
        raise ArticleError(f"the server refuses the page (HTTP {status})", "refused", url)


def _check(url: str, *, allow_private: bool, resolve: bool) -> None:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise ArticleError("this is no web address", "bad-address", url) from error
    if parts.scheme not in {"http", "https"} or not host:
        raise ArticleError("only http:// and https:// addresses can be read", "bad-address", url)
    if allow_private:
        return
    for address in _addresses(host, port, resolve=resolve and not getproxies()):
        if not _is_public(address):
            message = "this address lies inside your own network; allow private addresses if you mean it"
            raise ArticleError(message, "private-address", url)


def _addresses(host: str, port: int | None, *, resolve: bool) -> list[str]:
    try:
        return [str(ipaddress.ip_address(host))]
    except ValueError:
        pass
    if host == "localhost" or host.endswith((".localhost", ".local", ".internal")):
        return ["127.0.0.1"]
    if not resolve:
        return []
    try:
        return [str(found[4][0]) for found in socket.getaddrinfo(host, port or 443, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as error:
        raise TransientError(f"{host}: the name cannot be resolved; check the address and the connection") from error


def _is_public(address: str) -> bool:
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped:
        ip = ip.ipv4_mapped
    return ip.is_global and not ip.is_multicast


def _check_peer(response: httpx.Response, url: str) -> None:
    """The name may have been resolved anew since it was checked: look at who really answered."""
    stream = response.extensions.get("network_stream")
    peer = stream.get_extra_info("server_addr") if stream is not None else None
    if peer and not getproxies() and not _is_public(str(peer[0])):
        raise ArticleError("this address leads into your own network", "private-address", url)
