"""What the web app is told when it starts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LOOPBACK = ("127.0.0.1", "localhost", "[::1]", "::1")
"""Names of this machine for itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`secret` is the password, and as a bearer token the key, without which nothing is shown; None on loopback only.

    `hosts` are the names under which the app may be called, so that no page elsewhere reaches it under a name of its
    own; empty where any is allowed, which needs a secret.
    """

    path: Path
    read_only: bool = False
    secret: str | None = None
    hosts: tuple[str, ...] = LOOPBACK
