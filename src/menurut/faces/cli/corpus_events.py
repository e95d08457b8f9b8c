"""Events of a corpus, as ``menurut events`` shows them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from menurut.faces.cli.corpus_output import Form, say_limit, write

EventStatus = Literal["happened", "negated", "intended", "requested", "conditional", "possible", "claimed"]
_SHOWN = (
    "day", "outlet", "type", "actors", "recipients", "trigger", "polarity", "modality", "claimed_by", "article",
    "start", "end",
)  # fmt: skip


def is_corpus(name: str) -> bool:
    """Whether a source is the folder of a corpus."""
    path = Path(name)
    if not path.is_dir():
        return False
    from menurut.store.layout import is_corpus

    return is_corpus(path)


def show(path: Path, asked: dict[str, Any], form: str, out: Path | None, limit: int, *, all_versions: bool) -> None:
    """Write the events that are asked for, and say where there are more."""
    import menurut

    with menurut.open(path) as corpus:
        found = corpus.events(**asked, all_versions=all_versions, limit=limit)
        write(found.to_arrow(), Form.table if form == "text" else Form(form), out, shown=_SHOWN)
        say_limit(len(found), found.total)
