"""What a reader corrected in a row: entries of a ledger that is only ever appended to, anchored in the text."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Literal, get_args

from menurut.errors import SetupError
from menurut.model.ids import content_id

if TYPE_CHECKING:
    from collections.abc import Iterable

Remark = Literal["wrong", "change", "note", "undo"]
AROUND = 32
"""Characters of the text kept on either side of a row's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One person's word on one row: it is ``wrong``, something in it should ``change``, or a ``note`` on it.

    `exact` are the words of the row (content of a statement, trigger of an event), `prefix` and `suffix` what stands
    around them, `start` where they began: with these the row is found again after the article was read anew. What is
    None stays as it was read; an empty `speakers` means that the text names nobody. ``undo`` takes back the entry
    whose id is `undoes`. `at` is UTC time in ISO form.

    Source:  TextQuoteSelector and TextPositionSelector of the W3C Web Annotation Data Model.
    """

    remark: Remark
    article: str
    url: str | None = None
    row: str
    start: int = 0
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    speakers: tuple[str, ...] | None = None
    act: str | None = None
    polarity: str | None = None
    modality: str | None = None
    note: str = ""
    by: str
    at: str
    undoes: str = ""

    @property
    def id(self) -> str:
        """A hash of the content: the same entry twice is one."""
        return content_id("c", to_line(self))


def to_line(correction: Correction) -> str:
    """The entry as a line of JSON, without a line break."""
    return json.dumps(asdict(correction), ensure_ascii=False, sort_keys=True)


def from_line(line: str) -> Correction:
    """The entry that a line holds; what a newer version wrote besides is passed over.

    Raises:  SetupError where it is no correction.
    """
    known = {field.name for field in fields(Correction)}
    try:
        told = {name: value for name, value in json.loads(line).items() if name in known}
        if told.get("speakers") is not None:
            told["speakers"] = tuple(map(str, told["speakers"]))
        found = Correction(**told)
    except (AttributeError, TypeError, ValueError) as error:
        raise SetupError(f"this line is no correction: {line[:80]}") from error
    if found.remark not in get_args(Remark):
        raise SetupError(f"this line is no correction: {line[:80]}")
    return found


def standing(corrections: Iterable[Correction]) -> list[Correction]:
    """What holds in the end: entries that nobody took back, in the order of their time; of each row the newest.

    Taking back an entry lets the one before it hold again.
    """
    ordered = sorted(corrections, key=lambda one: (one.at, one.id))
    undone = {one.undoes for one in ordered if one.remark == "undo"}
    newest = {(one.article, one.row): one for one in ordered if one.remark != "undo" and one.id not in undone}
    return sorted(newest.values(), key=lambda one: (one.at, one.id))
