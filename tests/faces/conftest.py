import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import menurut
from menurut import ArticleError, Reading, TransientError
from menurut.faces.cli import main
from menurut.testing import build

TEXT = "“Kami siap,” kata Ratna Wijayanti."
Run = Callable[..., int]


def stub(source: str | Path, *, published: str | None = None, **_: object) -> Reading:
    """Stands in for `menurut.read`: what comes back depends on the name of the source alone."""
    name = str(source)
    if "rusak" in name:
        raise ArticleError("this is a binary file", "binary", name)
    if "nanti" in name:
        raise TransientError(f"{name}: no answer; try again later")
    article = build.article(TEXT, title=f"Judul {name}", published_at=published)
    ratna = build.actor(TEXT, "Ratna Wijayanti")
    said = build.statement(TEXT, "Kami siap", cue="kata", speakers=[ratna], kind="direct")
    return Reading(build.record(article, [ratna], [said]))


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line in this process, with reading itself replaced."""

    def run(*arguments: str) -> int:
        monkeypatch.setattr(menurut, "read", stub)
        monkeypatch.setattr(sys, "argv", ["menurut", *arguments])
        try:
            return main()
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else 0

    return run
