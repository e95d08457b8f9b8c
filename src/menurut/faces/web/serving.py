"""Starts the web app on an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.errors import SetupError
from menurut.faces.web.app import app
from menurut.faces.web.settings import LOOPBACK, Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SHORTEST = 12


def serve(
    corpus: Path,
    *,
    host: str = LOOPBACK[0],
    port: int = 8765,
    read_only: bool = False,
    password_file: Path | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> None:
    """Serve a corpus until interrupted; `say` is told the address.

    Raises:  SetupError where there is no corpus, or an address beyond this machine has no password.
    """
    import uvicorn

    secret = _secret(password_file) if password_file else None
    if host not in LOOPBACK and secret is None:
        raise SetupError(f"{host} can be reached from elsewhere; name a file that holds a password: --password-file")
    settings = Settings(path=corpus, read_only=read_only, secret=secret, hosts=LOOPBACK if host in LOOPBACK else ())
    made = app(settings)
    say(f"http://{host}:{port}/")
    uvicorn.run(made, host=host.strip("[]"), port=port, log_level="warning", server_header=False)


def _secret(path: Path) -> str:
    try:
        secret = path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SetupError(f"cannot read the password in {path}: {error}") from error
    if len(secret) < _SHORTEST:
        raise SetupError(f"the password in {path} is shorter than {_SHORTEST} characters")
    return secret
