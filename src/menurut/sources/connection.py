"""Connections that are checked before a byte is sent and that end in time, whatever the server does."""

from __future__ import annotations

import time
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

import httpcore
import httpx

from menurut.sources.hosts import resolve

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable, Iterator

_ends_at: ContextVar[float] = ContextVar("ends_at", default=float("inf"))


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Everything that connections do inside has this long, all steps together."""
    token = _ends_at.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _ends_at.reset(token)


class CheckedTransport(httpx.HTTPTransport):
    """httpx over connections of `_Backend`."""

    def __init__(self, *, allow_private: bool) -> None:
        context = httpx.create_ssl_context()
        super().__init__(verify=context)
        # httpx has no door for a network backend; its pool is replaced. A test holds that the checks are in force.
        self._pool = httpcore.ConnectionPool(
            ssl_context=context,
            max_connections=100,
            max_keepalive_connections=20,
            keepalive_expiry=5.0,
            network_backend=_Backend(allow_private=allow_private),
        )


class _Backend(httpcore.NetworkBackend):
    """Resolves names itself, so that the number that was checked is the number that is called."""

    def __init__(self, *, allow_private: bool) -> None:
        self._inner = httpcore.SyncBackend()
        self._allow_private = allow_private

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        failure: Exception | None = None
        for number in resolve(host, port, allow_private=self._allow_private):
            try:
                stream = self._inner.connect_tcp(number, port, _left(timeout), local_address, socket_options)
                return _Timed(stream)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore.ConnectError(f"no address for {host}")


class _Timed(httpcore.NetworkStream):
    """A stream whose every step gets no more than what is left of the time for all."""

    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Timed(self._inner.start_tls(ssl_context, server_hostname, _left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def _left(timeout: float | None) -> float | None:
    left = _ends_at.get() - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the time for the whole page is over")
    return min(left, timeout or left) if left != float("inf") else timeout
