"""The one exception tree, drawn by what the caller can do.

    MenurutError
    ├── SetupError        stop and mend the installation or the arguments
    ├── ArticleError      skip this article and record why
    ├── TransientError    try again later
    └── EvidenceBroken    a fault of Menurut itself: stop and report it

Every error pickles, so that it survives a worker process.
"""

from __future__ import annotations


class MenurutError(Exception):
    """Anything Menurut raises on purpose; the message says what to do."""


class SetupError(MenurutError):
    """The installation, the model or the arguments do not fit; trying again will not help."""


class ArticleError(MenurutError):
    """This one source cannot be read as an article (empty, binary, undecodable, no article on the page).

    `reason` is a short stable code (such as ``empty``), `source` what was being read.
    """

    def __init__(self, message: str, reason: str = "unreadable", source: str = "") -> None:
        super().__init__(message, reason, source)
        self.message = message
        self.reason = reason
        self.source = source

    def __str__(self) -> str:
        return f"{self.source}: {self.message}" if self.source else self.message


class TransientError(MenurutError):
    """The network or the disk failed in a way that may pass.

    `reason` is a short stable code (such as ``timeout``), `wait_s` the seconds after which the other side asked
    to be tried again.
    """

    def __init__(self, message: str, reason: str = "unreachable", wait_s: float | None = None) -> None:
        super().__init__(message, reason, wait_s)
        self.message = message
        self.reason = reason
        self.wait_s = wait_s

    def __str__(self) -> str:
        return self.message


class EvidenceBroken(MenurutError):  # noqa: N818 - named for what happened, as the design does
    """A span no longer slices to its text: a fault of Menurut, never of the article."""
