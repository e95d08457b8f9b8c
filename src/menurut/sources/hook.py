"""Tells a web address of others (a webhook) what was found, under the rules of fetching."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.sources import hosts, web
from menurut.sources.retrying import attempts

if TYPE_CHECKING:
    import httpx

    from menurut.sources.manners import Manners


def post(url: str, body: bytes, manners: Manners, *, key: str, transport: httpx.BaseTransport | None = None) -> None:
    """Post JSON; `key` lets the other side tell a repetition (``Idempotency-Key``). A redirect is not followed.

    Raises:  ArticleError (`bad-address`, `private-address`, `refused`, `not-found`); TransientError where another try
             may succeed, after `manners.attempts_n` of them.
    """
    hosts.check(url, allow_private=manners.allow_private)
    with web.client(manners, transport) as opened:
        for attempt in attempts(manners):
            with attempt:
                _post(opened, url, body, manners, key)


def _post(opened: httpx.Client, url: str, body: bytes, manners: Manners, key: str) -> None:
    headers = {"Content-Type": "application/json", "Idempotency-Key": key}
    with (
        web.bounded(url, manners),
        opened.stream("POST", url, content=body, headers=headers, follow_redirects=False) as response,
    ):
        web.check_status(response, url)
