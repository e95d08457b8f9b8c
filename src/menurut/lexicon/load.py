"""Reads the reviewed data files of the lexicon; each is parsed once per process."""

from __future__ import annotations

import tomllib
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import Any

from menurut.errors import SetupError

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
    for file in sorted(
        (entry for entry in _DATA.iterdir() if entry.name.endswith(".toml")), key=lambda entry: entry.name
    ):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()
