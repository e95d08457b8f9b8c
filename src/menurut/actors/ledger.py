"""What people judged: append-only entries, one line of JSON each. Who keeps the lines is not decided here."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Literal, get_args

from menurut.errors import SetupError
from menurut.model import content_id

Verdict = Literal["same", "different", "rename", "retract"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One person's word on two ids, or on the name of one.

    `left` and `right` are ids of appearances or of actors of the register, which never change; an actor that the
    corpus made is best meant through one of its appearances. ``retract`` takes back what was judged of the pair;
    ``rename`` gives `left` the name `name`. `at` is UTC time in ISO form.
    """

    verdict: Verdict
    left: str
    right: str = ""
    name: str = ""
    by: str
    at: str
    note: str = ""

    @property
    def id(self) -> str:
        """A hash of the content: the same entry twice is one."""
        return content_id("j", *(str(value) for value in asdict(self).values()))


def to_line(judgement: Judgement) -> str:
    """The entry as a line of JSON, without a line break."""
    return json.dumps(asdict(judgement), ensure_ascii=False, sort_keys=True)


def from_line(line: str) -> Judgement:
    """The entry that a line holds.

    Raises:  SetupError where it is no judgement.
    """
    try:
        judgement = Judgement(**json.loads(line))
    except (TypeError, ValueError) as error:
        raise SetupError(f"this line of the ledger is no judgement: {line[:80]}") from error
    values = asdict(judgement).values()
    if not all(isinstance(value, str) for value in values) or judgement.verdict not in get_args(Verdict):
        raise SetupError(f"this line of the ledger is no judgement: {line[:80]}")
    return judgement
