"""Fetching as a guest: robots.txt asked, hosts spared, failures tried again, the unchanged not sent twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from menurut.sources import hosts, web
from menurut.sources.pace import Pace
from menurut.sources.retrying import attempts
from menurut.sources.robots import Robots

if TYPE_CHECKING:
    from types import TracebackType

    import httpx

    from menurut.sources.manners import Manners
    from menurut.sources.settings import Seen


class Fetcher:
    """The connections, rules and turns of one run; used by several threads, closed at its end."""

    def __init__(self, manners: Manners, *, transport: httpx.BaseTransport | None = None) -> None:
        self._manners = manners
        self._client = web.client(manners, transport)
        self._pace = Pace(manners.per_host_n)
        self._robots = Robots(self._rules)

    def get(
        self, url: str, *, seen: Seen | None = None, kinds: tuple[str, ...] = web.PAGE_KINDS, limit: int | None = None
    ) -> web.Response:
        """Fetch an address politely; `seen` makes the request conditional.

        Raises:  as `web.fetch`, and `robots`, `robots-unread`.
        """
        manners = self._manners
        hosts.check(url, allow_private=manners.allow_private)
        wanted_s = self._robots.check(url) if manners.robots else 0.0
        delay_s = max(manners.delay_s, min(wanted_s, manners.longest_delay_s))
        return self._retried(url, delay_s, replace(manners, limit=limit or manners.limit), kinds, _conditions(seen))

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _rules(self, url: str) -> web.Response:
        return self._retried(url, 0.0, self._manners, ("",), {})

    def _retried(
        self, url: str, delay_s: float, manners: Manners, kinds: tuple[str, ...], headers: dict[str, str]
    ) -> web.Response:
        for attempt in attempts(manners):
            with attempt, self._pace.turn(hosts.origin(url), delay_s):
                return web.fetch(self._client, url, manners, kinds=kinds, headers=headers)
        raise AssertionError("stamina gives back or raises")


def _conditions(seen: Seen | None) -> dict[str, str]:
    headers = {}
    if seen and seen.etag:
        headers["If-None-Match"] = seen.etag
    if seen and seen.last_modified:
        headers["If-Modified-Since"] = seen.last_modified
    return headers
