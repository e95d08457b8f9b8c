"""One writer at a time: a lock of the operating system, which goes with its process, however that ends."""

from __future__ import annotations

import fcntl
import json
import os
import socket
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from menurut.errors import SetupError

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO


class Taken(SetupError):  # noqa: N818 - named for what happened, as the other errors are
    """Another process writes."""


def take(path: Path) -> BinaryIO:
    """Take the lock; it is held until the file is closed or the process ends.

    Raises:  Taken that names the process that holds it.
    """
    file = path.open("a+b")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        file.seek(0)
        holder = _holder(file.read())
        file.close()
        raise Taken(f"{path.parent} is being written by {holder}; wait for it or stop it") from error
    file.truncate(0)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    file.write(json.dumps({"process": os.getpid(), "host": socket.gethostname(), "since": now}).encode())
    file.flush()
    return file


def _holder(content: bytes) -> str:
    try:
        told = json.loads(content)
        return f"process {told['process']} on {told['host']} since {told['since']}"
    except (KeyError, TypeError, ValueError):
        return "another process"
