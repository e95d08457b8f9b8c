"""What a site lets us read: robots.txt, as RFC 9309 has it."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.errors import ArticleError, TransientError
from menurut.sources.hosts import origin

if TYPE_CHECKING:
    from collections.abc import Callable

    from protego import Protego

    from menurut.sources.web import Response

AGENT = "menurut"
LIMIT = 512_000
"""Bytes of a robots.txt that are read; RFC 9309 asks for 500 KiB at least."""
_KEPT_S = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class _Rules:
    read_at: float
    protego: Protego | None
    shut: str | None = None


class Robots:
    """The rules of every site met, each read once a day; may be asked by several threads."""

    def __init__(self, get: Callable[[str], Response]) -> None:
        self._get = get
        self._rules: dict[str, _Rules] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def check(self, url: str) -> float:
        """The seconds that the site wants between two requests; 0 where it does not say.

        Raises:  ArticleError `robots` where it forbids the address, TransientError `robots-unread` where its
                 rules cannot be read now (then everything counts as forbidden).
        """
        rules = self._of(origin(url))
        if rules.shut:
            raise TransientError(f"{url}: its robots.txt cannot be read now ({rules.shut})", "robots-unread")
        if rules.protego is None:
            return 0.0
        if not rules.protego.can_fetch(url, AGENT):
            raise ArticleError("the site's robots.txt does not want it read", "robots", url)
        return rules.protego.crawl_delay(AGENT) or 0.0

    def _of(self, site: str) -> _Rules:
        with self._lock:
            lock = self._locks.setdefault(site, threading.Lock())
        with lock:  # the others wait for the first who asks this site
            rules = self._rules.get(site)
            if rules is None or time.monotonic() - rules.read_at > _KEPT_S:
                rules = self._rules[site] = self._read(site)
        return rules

    def _read(self, site: str) -> _Rules:
        from protego import Protego

        now = time.monotonic()
        try:
            raw = self._get(f"{site}/robots.txt").raw
        except TransientError as error:
            return _Rules(now, None, shut=error.reason)
        except ArticleError as error:
            # No such file, or one we may not see: RFC 9309 counts both as no rules. An address within the own
            # network, or a file without end, is no answer.
            gone = error.reason in {"not-found", "refused", "bad-address"}
            return _Rules(now, None, shut=None if gone else error.reason)
        return _Rules(now, Protego.parse(raw[:LIMIT].decode("utf-8", "replace").lstrip("\ufeff")))
