"""One address for one article: mobile hosts, AMP, trackers and page numbers fold into the address of the article."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from menurut.lexicon.load import table

if TYPE_CHECKING:
    from collections.abc import Iterable

_PORTS = {"http": 80, "https": 443}


def canonical(url: str) -> str:
    """The address of the article that `url` leads to, by rule alone; what is no web address comes back unchanged.

    Shape:   applying it twice changes nothing.
    """
    parts = _split(url)
    if parts is None:
        return url
    host = _rules().prefix.sub("", parts.host)
    port = f":{parts.port}" if parts.port else ""
    return urlunsplit((parts.scheme, host + port, _path(host, parts.path), urlencode(_query(parts.query)), ""))


def key(url: str) -> str:
    """What two addresses of one article share: `canonical` without scheme, `www.` and the slash at the end."""
    return re.sub(r"^[a-z]+://(?:www\.)?", "", canonical(url)).rstrip("/")


def choose(named: Iterable[str | None], url: str | None) -> str | None:
    """The first of the addresses a page gives itself that can be an article's, else `url`; canonical.

    Pages name their front page or another outlet's article as their own; neither is taken where `url` is known.
    """
    for address in named:
        whole = absolute((address or "").strip(), url)
        parts = _split(whole) if whole else None
        if whole is None or parts is None or parts.path in {"", "/"}:
            continue
        if url is None or site(host_of(whole)) == site(host_of(url)):
            return canonical(whole)
    return canonical(url) if url else None


def absolute(target: str | None, base: str | None) -> str | None:
    """A link's target as a whole address, where it can be made one."""
    try:
        return urljoin(base or "", target) if target else None
    except ValueError:
        return None


def host_of(url: str | None) -> str:
    """The host of an address in small letters; empty where there is none."""
    try:
        return (urlsplit(url or "").hostname or "").rstrip(".")
    except ValueError:
        return ""


def site(host: str) -> str:
    """The registered domain of a host: `news.detik.com` and `detik.com` are one site."""
    labels = host.split(".")
    second = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _rules().second_level
    return ".".join(labels[-3 if second else -2 :])


class _Parts(NamedTuple):
    scheme: str
    host: str
    port: int | None
    path: str
    query: str


def _split(url: str) -> _Parts | None:
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not parts.hostname:
        return None
    # Every outlet answers to https; the scheme says nothing about which article it is.
    own = port if port and port not in _PORTS.values() else None
    return _Parts("https" if own is None else parts.scheme, host_of(url.strip()), own, parts.path, parts.query)


def _path(host: str, path: str) -> str:
    path = re.sub(r"/{2,}", "/", path)
    while (shorter := _rules().tail.sub("", path)) != path:
        path = shorter
    path = _rules().head.sub("/", path)
    if site(host) in _rules().paged:
        path = re.sub(r"(?<=[^/])/(?:\d{1,2}|all)/?$", "", path)
    return path or "/"


def _query(query: str) -> list[tuple[str, str]]:
    rules = _rules()
    pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=100) if query.count("&") < 100 else []
    return sorted((name, value) for name, value in pairs if not rules.dropped.fullmatch(name))


class _Rules:
    def __init__(self) -> None:
        rules = table("pages")["address"]
        self.prefix = re.compile(rf"^(?:{'|'.join(rules['hosts'])})\.(?=[^.]+\.)")
        self.dropped = re.compile("|".join(rules["parameters"]), re.IGNORECASE)
        self.tail = re.compile(rf"/(?:{'|'.join(rules['tails'])})/?$", re.IGNORECASE)
        self.head = re.compile(rf"^/(?:{'|'.join(rules['tails'])})/", re.IGNORECASE)
        self.second_level = frozenset(rules["second_level"])
        self.paged = frozenset(rules["paged"])


@cache
def _rules() -> _Rules:
    return _Rules()
