"""Pass 2 over the actors: all sightings of a corpus and the judgements of people become links."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from menurut.actors import Appearance, fold, from_line, resolve
from menurut.lexicon.register_rows import Office
from menurut.store import ledger, parts
from menurut.store.links import Linked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from menurut.actors import Judged, Known
    from menurut.store.writer import Writer

_SMALL_N = 50_000
"""Up to so many sightings everybody is linked anew after each run: a few seconds."""
_GROWN = 1.1
"""Beyond it, once there are a tenth more than at the last time; meanwhile new ones are found by their own names."""


def due(writer: Writer) -> bool:
    """Whether enough is new to link everybody again."""
    sightings_n = writer.manifest.rows("sightings")
    linked_n, judged_n = writer.linked_n()
    if judged_n != len(ledger.lines(writer.layout.ledger)):
        return True
    return linked_n != sightings_n and (sightings_n <= _SMALL_N or sightings_n > linked_n * _GROWN)


def refresh(writer: Writer) -> int:
    """Link every sighting of the corpus; the number of actors comes back.

    Links hang on the set of sightings and judgements alone, so that they can be made again at any time.
    """
    keys: dict[str, int] = {}
    lines = ledger.lines(writer.layout.ledger)
    resolution = resolve(_appearances(writer, keys), judged(lines))
    links = (Linked(keys[one.appearance], one.actor, one.score, one.reasons) for one in resolution.links.values())
    writer.put_links((_plain(one) for one in resolution.actors.values()), links, len(lines))
    return len(resolution.actors)


def judged(lines: list[str]) -> Judged:
    """What the lines of a ledger say in the end.

    Raises:  SetupError where a line is no judgement.
    """
    return fold(map(from_line, lines))


def _appearances(writer: Writer, keys: dict[str, int]) -> Iterator[Appearance]:
    for part in writer.manifest.parts:
        for row in parts.read(writer.layout.parts, part, "sightings").to_pylist():
            keys[row["id"]] = row["key"]
            yield _appearance(row)


def _appearance(row: Mapping[str, Any]) -> Appearance:
    return Appearance(
        id=row["id"], article=row["article"], on=row["on"], name=row["name"], kind=row["kind"], country=row["country"],
        sector=row["sector"], aliases=tuple(row["aliases"]), offices=_offices(row["offices"]),
        past=_offices(row["past"]),
    )  # fmt: skip


def _offices(rows: list[dict[str, Any]]) -> tuple[Office, ...]:
    return tuple(Office(**one) for one in rows)


def _plain(known: Known) -> dict[str, Any]:
    tenures = [
        {"office": str(one.office), "first": one.first, "last": one.last, "articles_n": one.articles_n}
        for one in known.tenures
    ]
    return {**asdict(known), "tenures": tenures}
