"""What every answer carries and every request must: headers, a known host, the secret, a token for each change."""

from __future__ import annotations

import base64
import binascii
from hmac import compare_digest
from secrets import token_urlsafe
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from menurut.faces.web.settings import Settings

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",  # with none at all browsers tell no origin of a form either
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
COOKIE = "menurut_token"
FIELD = "token"
_SAFE = {"GET", "HEAD", "OPTIONS"}


class Guard:
    """Stands before the app."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what must not pass; give the rest on, and its answers their headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Cache-Control", "private, no-cache")
            await send(message)

        refusal = self._refuse(Request(scope))
        await (refusal or self._app)(scope, receive, with_headers)

    def _refuse(self, request: Request) -> Response | None:
        hosts = self._settings.hosts
        if hosts and _host(request) not in hosts:
            return PlainTextResponse("unknown host", 400)
        if self._settings.secret is not None and not _knows(request, self._settings.secret):
            ask = {"WWW-Authenticate": 'Basic realm="Menurut", charset="UTF-8"'}
            return PlainTextResponse("password needed", 401, headers=ask)
        if request.method in _SAFE:
            return None
        if self._settings.read_only:
            return PlainTextResponse("read only", 403)
        if not _from_here(request):
            return PlainTextResponse("this change was not asked for from here", 403)
        return None


def token(request: Request) -> tuple[str, bool]:
    """The token of this browser, and whether it is new and has to be kept in a cookie."""
    known = request.cookies.get(COOKIE, "")
    return (known, False) if len(known) >= 32 else (token_urlsafe(32), True)


def keep(response: Response, value: str) -> None:
    """Leave the token with the browser."""
    response.set_cookie(COOKIE, value, httponly=True, samesite="strict", path="/")


def vouched(request: Request, given: str) -> bool:
    """Whether a form carries the token that the browser keeps."""
    known = request.cookies.get(COOKIE, "")
    return len(known) >= 32 and compare_digest(known.encode(), given.encode())


def user(request: Request) -> str:
    """The name under which somebody signed in; empty where nobody had to."""
    return _basic(request)[0]


def _host(request: Request) -> str:
    host = request.headers.get("host", "")
    return host.rpartition(":")[0] if ":" in host.rpartition("]")[2] else host


def _from_here(request: Request) -> bool:
    """Whether the browser says that the change comes from a page of this app."""
    origin = request.headers.get("origin")
    if origin is not None:
        return origin.partition("://")[2] == request.headers.get("host")
    return request.headers.get("sec-fetch-site", "same-origin") in {"same-origin", "none"}


def _knows(request: Request, secret: str) -> bool:
    kind, _, given = request.headers.get("authorization", "").partition(" ")
    if kind.casefold() == "bearer":
        return compare_digest(given.strip().encode(), secret.encode())
    return compare_digest(_basic(request)[1].encode(), secret.encode())


def _basic(request: Request) -> tuple[str, str]:
    kind, _, given = request.headers.get("authorization", "").partition(" ")
    if kind.casefold() != "basic":
        return "", ""
    try:
        name, _, password = base64.b64decode(given, validate=True).decode("utf-8").partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return name, password
