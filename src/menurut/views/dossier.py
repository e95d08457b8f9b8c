"""All that a corpus holds on one actor: names, roles over time, what was said and done by whom."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from menurut.views.found import FoundEvent, FoundStatement
    from menurut.views.tally import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An office in which articles show somebody, with the first and the last day, and in how many articles."""

    office: str
    first: str
    last: str
    articles_n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Statements of one sort: the newest ones, and counts of all."""

    rows: tuple[FoundStatement, ...]
    tally: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Events of one sort: the newest ones, and counts of all."""

    rows: tuple[FoundEvent, ...]
    tally: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One actor across articles.

    `names` are all that articles give him. `said` is by him, `about` speaks of him, `relayed` he passed on; who passes
    his words on stands in ``said.tally.values["claimed_by"]``. `did` is by him, `met` was done to him. `others` are
    further actors that the name may mean, by id and name. `appearances` are ids for the ledger, the newest first.
    """

    id: str
    name: str
    kind: str
    country: str | None
    sector: str | None
    rule: str
    names: tuple[str, ...]
    offices: tuple[Held, ...]
    first: str
    last: str
    articles_n: int
    said: Told
    about: Told
    relayed: Told
    did: Done
    met: Done
    others: tuple[tuple[str, str], ...]
    appearances: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """The dossier as plain values."""
        return asdict(self)

    def lines(self) -> Iterator[dict[str, Any]]:
        """Every row of every sort as one kind of line, with the place that shows it."""
        for part, told in (("said", self.said), ("about", self.about), ("relayed", self.relayed)):
            for row in told.rows:
                yield {**_line(part, row), "who": row.speakers, "what": row.act, "whom": row.about, "text": row.content}
        for part, done in (("did", self.did), ("met", self.met)):
            for event in done.rows:
                yield {
                    **_line(part, event),
                    "who": event.actors, "what": event.type, "whom": event.recipients, "text": event.trigger,
                }  # fmt: skip


COLUMNS = ("part", "day", "outlet", "who", "what", "whom", "text", "article", "start", "end")


def _line(part: str, row: FoundStatement | FoundEvent) -> dict[str, Any]:
    place = {"article": row.article, "start": row.start, "end": row.end}
    return {"part": part, "day": row.day, "outlet": row.outlet, **place}


def held(tenures: list[Mapping[str, Any]]) -> tuple[Held, ...]:
    """Offices in the order in which they were first seen."""
    return tuple(Held(**one) for one in tenures)
