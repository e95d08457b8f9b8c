"""Reads the reviewed data files of the lexicon; each is parsed once per process."""

from __future__ import annotations

import tomllib
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from menurut.errors import SetupError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

_DATA = files("menurut.lexicon") / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """Return the data file ``data/NAME.toml`` as it stands.

    Callers treat the result as read-only: it is shared.

    Raises:  SetupError where the installation lacks the file.
    """
    try:
        return tomllib.loads((_DATA / f"{name}.toml").read_text("utf-8"))
    except FileNotFoundError as error:
        raise SetupError(f"the lexicon file {name}.toml is missing: install the package again") from error


@cache
def version() -> str:
    """A hash over all data files, so that a record can say which lexicon shaped it."""
    digest = blake2b(digest_size=6)
    for name, content in sorted(_tables(_DATA)):
        digest.update(name.encode())
        digest.update(content)
    return digest.hexdigest()


def _tables(folder: Traversable, path: str = "") -> Iterator[tuple[str, bytes]]:
    """Every data file under a folder, by its path below the first one."""
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _tables(entry, f"{path}{entry.name}/")
        elif entry.name.endswith(".toml"):
            yield f"{path}{entry.name}", entry.read_bytes()
