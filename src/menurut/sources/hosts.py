"""Web addresses as they are asked for: cleaned of tracking, and whether their host may be asked at all."""

from __future__ import annotations

import ipaddress
import socket
from fnmatch import fnmatchcase
from functools import lru_cache
from urllib.parse import urlsplit, urlunsplit

from menurut.errors import ArticleError, TransientError
from menurut.lexicon.load import table

_PORTS = {"http": 80, "https": 443}
_OWN_NAMES = (".localhost", ".local", ".internal", ".lan", ".home.arpa")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def cleaned(url: str) -> str:
    """The address without what changes nothing on the page: fragment, default port, tracking parameters.

    It can still be fetched, and locates the page; `address.canonical` goes further and names the article.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return url
    scheme = parts.scheme.lower()
    shown = f"[{host}]" if ":" in host else host
    place = f"{shown}:{port}" if port and port != _PORTS.get(scheme) else shown
    kept = [one for one in parts.query.split("&") if one and not _is_tracking(one.partition("=")[0])]
    return urlunsplit((scheme, place, parts.path or "/", "&".join(kept), ""))


def origin(url: str) -> str:
    """Scheme, host and port, under which a site keeps its robots.txt."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2].lower()}"


def check(url: str, *, allow_private: bool = False) -> None:
    """Refuse what is no web address, and what openly names the user's own network.

    Names are resolved, and checked again, when the connection is made.

    Raises:  ArticleError: `bad-address`, `private-address`.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise ArticleError("this is no web address", "bad-address", url) from error
    if parts.scheme not in _PORTS or not host:
        raise ArticleError("only http:// and https:// addresses can be read", "bad-address", url)
    if not allow_private and _is_own(host):
        message = "this address lies inside your own network; allow private addresses if you mean it"
        raise ArticleError(message, "private-address", url)


def resolve(host: str, port: int, *, allow_private: bool = False) -> list[str]:
    """The numbers behind a host; one private number among them refuses all, so that none can be slipped in.

    Raises:  ArticleError `private-address`; TransientError `no-such-host` where the name is not known now.
    """
    try:
        found = [str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as error:
        message = f"{host}: the name cannot be resolved; check the address and the connection"
        raise TransientError(message, "no-such-host") from error
    if not allow_private and not all(map(is_public, found)):
        raise ArticleError("this address leads into your own network", "private-address", host)
    return list(dict.fromkeys(found))


def is_public(number: str) -> bool:
    """Whether an IP address is one of the open net, also where IPv6 wraps an IPv4 one."""
    try:
        ip = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            wrapped = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if wrapped:
            ip = wrapped
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _is_own(host: str) -> bool:
    """Whether a host says without being looked up that it is private."""
    host = host.rstrip(".").lower()
    if host == "localhost" or host.endswith(_OWN_NAMES):
        return True
    number = _number(host)
    return number is not None and not is_public(number)


def _number(host: str) -> str | None:
    """The IP address that a host is, also in the short and hexadecimal forms that systems accept (0x7f.1)."""
    try:
        return str(ipaddress.ip_address(host.partition("%")[0]))
    except ValueError:
        pass
    try:
        return socket.inet_ntoa(socket.inet_aton(host)) if host[:1].isdigit() else None
    except (OSError, UnicodeError):
        return None


@lru_cache(maxsize=4096)
def _is_tracking(name: str) -> bool:
    return any(fnmatchcase(name.lower(), pattern) for pattern in table("tracking")["parameters"]["names"])
