"""Corrects rows of a corpus: an entry in a ledger beside the parts, which are never touched."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from menurut.errors import SetupError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from menurut.api.corpus import Corpus
    from menurut.model.correction import Correction, Remark

FILE = "corrections.jsonl"
_LONGEST = 2_000


def corrections(path: Path) -> list[Correction]:
    """Every entry of the ledger, those that were taken back too, in the order of writing."""
    from menurut.model.correction import from_line
    from menurut.store import ledger

    return [from_line(line) for line in ledger.lines(path / FILE)]


def correct(
    corpus: Corpus,
    article: str,
    row: str,
    remark: Remark,
    *,
    by: str,
    note: str = "",
    speakers: Sequence[str] | None = None,
    act: str | None = None,
    polarity: str | None = None,
    modality: str | None = None,
) -> Correction:
    """Write down that a row is ``wrong``, that something in it should ``change``, or a ``note`` on it.

    Raises:  SetupError where there is no such row, nobody signs, or nothing is said.
    """
    from menurut.model.correction import Correction
    from menurut.views.corrected import anchor

    record = corpus.record(article)
    where = anchor(record, row) if record else None
    if where is None:
        raise SetupError(f"there is no row {row} in {article}")
    said = {"speakers": speakers, "act": act, "polarity": polarity, "modality": modality}
    changes: dict[str, Any] = {name: value for name, value in said.items() if value is not None}
    if changes and remark != "change":
        raise SetupError("a row that is wrong has nothing to change")
    if not changes and (remark == "change" or (remark == "note" and not note.strip())):
        raise SetupError("nothing was changed and nothing noted")
    _check(by, note, changes)
    if speakers is not None:
        changes["speakers"] = tuple(speakers)
    made = Correction(remark=remark, note=note.strip(), by=by.strip(), at=_now(), **where, **changes)
    _append(corpus.path, made)
    return made


def undo(path: Path, entry: str, *, by: str) -> Correction:
    """Take back an entry; the one before it on the same row holds again.

    Raises:  SetupError where there is none of this id.
    """
    from menurut.model.correction import Correction

    known = {one.id: one for one in corrections(path) if one.remark != "undo"}
    if entry not in known:
        raise SetupError(f"there is no correction {entry}")
    _check(by, "", {})
    old = known[entry]
    made = Correction(
        remark="undo", article=old.article, url=old.url, row=old.row, by=by.strip(), at=_now(), undoes=entry
    )
    _append(path, made)
    return made


def gold(corpus: Corpus, entries: Iterable[Correction]) -> Iterator[tuple[str, str, str]]:
    """Articles that somebody corrected, as gold: name, text and annotation, for ``menurut evaluate``.

    What nobody corrected in these articles counts as right.
    """
    from menurut.model.correction import standing
    from menurut.views import corrected

    held = standing(entries)
    for record in corpus.records(sorted({one.article for one in held})):
        right = corrected.correct(record, held).without_wrong()
        yield record.article.id, record.article.text + "\n", json.dumps(corrected.gold(right), ensure_ascii=False)


def _check(by: str, note: str, changes: dict[str, Any]) -> None:
    from typing import get_args

    from menurut.model.vocabulary import Act, Modality, Polarity

    if not by.strip():
        raise SetupError("a correction needs the name of who makes it")
    if any(len(text) > _LONGEST for text in (by, note, *(changes.get("speakers") or ()))):
        raise SetupError(f"nothing in a correction is longer than {_LONGEST} characters")
    for name, values in (("act", Act), ("polarity", Polarity), ("modality", Modality)):
        if name in changes and changes[name] not in get_args(values):
            raise SetupError(f"{name} is one of {', '.join(get_args(values))}")


def _append(path: Path, entry: Correction) -> None:
    from menurut.model.correction import to_line
    from menurut.store import ledger

    ledger.append(path / FILE, to_line(entry))


def _now() -> str:
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat(timespec="microseconds")
