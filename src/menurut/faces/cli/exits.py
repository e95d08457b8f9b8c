"""Exit codes of the command line, and which error leads to which."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from menurut.errors import ArticleError, EvidenceBroken, SetupError, TransientError

if TYPE_CHECKING:
    from menurut.errors import MenurutError

OK = 0
UNREAD = 1
USAGE = 2
SETUP = 3
TRANSIENT = 4
FAULT = 70
INTERRUPTED = 130

TABLE = {
    OK: "everything was read",
    UNREAD: "at least one source could not be read as an article; the others were",
    USAGE: "the command line is wrong",
    SETUP: "the installation, the model or an argument does not fit; nothing more was read",
    TRANSIENT: "at least one source failed in a way that may pass; try it again later",
    FAULT: "a fault of Menurut itself; please report it",
    INTERRUPTED: "interrupted from the keyboard",
}
"""What each exit code means, for the help and the README."""

HELP = "Exit codes: " + "; ".join(f"{code} {meaning}" for code, meaning in TABLE.items()) + "."


def code_of(error: MenurutError) -> int:
    """The exit code of an error, by what the caller can do about it."""
    codes = {ArticleError: UNREAD, TransientError: TRANSIENT, SetupError: SETUP, EvidenceBroken: FAULT}
    return next((code for kind, code in codes.items() if isinstance(error, kind)), SETUP)


def complain(error: MenurutError) -> None:
    """Say on standard error what failed and why, on one line."""
    from menurut.views.plain import one_line

    reason = f" [{error.reason}]" if isinstance(error, ArticleError) else ""
    print(f"menurut: {one_line(str(error))}{reason}", file=sys.stderr)  # noqa: T201 - this is the face that prints
