"""Who somebody is across the articles of a corpus, and what people judge of it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from menurut.errors import SetupError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from pathlib import Path

    from menurut.actors import Judgement
    from menurut.actors.ledger import Verdict
    from menurut.store.reader import Reader
    from menurut.views.dossier import Dossier

_OTHERS_N = 20
_APPEARANCES_N = 10
_IDS = ("r-", "k-")
_IDS_SQL = "SELECT id FROM sightings WHERE key IN (SELECT key FROM wanted) ORDER BY key DESC"


def dossier(reader: Reader, name: str, limit: int, top: int) -> Dossier | None:
    """The dossier of the actor whom a name means most often, or of an actor's id.

    Raises:  SetupError where actors were never linked, or the name has no word.
    """
    from menurut.store import links, names
    from menurut.views.dossier import Done, Dossier, Told, held
    from menurut.views.found import FoundEvent, FoundStatement

    if not reader.linked:
        raise SetupError(f"actors were never linked; do it with: menurut repair {reader.path}")
    with reader.index() as index:
        found = meant(index, name)
        if not found:
            return None
        first, others = found[0], found[1 : _OTHERS_N + 1]
        keys = {role: links.rows_of(index, first["id"], number) for role, number in names.NUMBERS.items()}
        sightings = links.sightings_of(index, first["id"], _APPEARANCES_N)
    ids = reader.query(_IDS_SQL, keys=sightings)
    told = [keys[role] for role in ("speaker", "target", "relay")]
    done = [keys[role] for role in ("actor", "recipient")]
    said, about, relayed = _parts(reader, "statements", told, FoundStatement, Told, (limit, top))
    did, met = _parts(reader, "events", done, FoundEvent, Done, (limit, top))
    return Dossier(
        **{field: first[field] for field in ("id", "name", "kind", "country", "sector", "rule", "first", "last")},
        articles_n=first["articles_n"],
        names=tuple(first["aliases"]),
        offices=held(first["tenures"]),
        said=said,
        about=about,
        relayed=relayed,
        did=did,
        met=met,
        others=tuple((one["id"], one["name"]) for one in others),
        appearances=tuple(ids["id"].to_pylist()),
    )


def meant(index: sqlite3.Connection, name: str) -> list[Mapping[str, Any]]:
    """Actors that a name or an id may mean: those of that very name first, then those met most often."""
    from menurut.store import links, names

    if name.startswith(_IDS) and (known := links.of_id(index, name)):
        return [known]
    found = list(islice(links.known(index, names.expression(name)), 200))
    return sorted(found, key=lambda one: name.casefold() not in {called.casefold() for called in one["aliases"]})


def _parts(
    reader: Reader, table: str, sorts: list[list[int]], row: Any, part: Any, sizes: tuple[int, int]
) -> list[Any]:
    """The sorts of one table, their rows fetched together."""
    from menurut.api import finding
    from menurut.views import tally

    limit, top = sizes
    cells = finding.cells_of_keys(reader, table, (key for keys in sorts for key in keys))
    there = [[key for key in keys if key in cells] for keys in sorts]
    rows = finding.rows_of_keys(reader, table, row, (key for keys in there for key in keys[:limit]))
    return [
        part(
            rows=tuple(rows[key] for key in keys[:limit]),
            tally=tally.count(table, [cells[key] for key in keys], top),
        )
        for keys in there
    ]


def judge(path: Path, verdict: Verdict, left: str, right: str, *, by: str, note: str, name: str) -> Judgement:
    """Write a judgement into the ledger, and link anew unless another process writes; that one does it in the end.

    Raises:  SetupError where an id or a name means nobody, or more than one.
    """
    from datetime import UTC, datetime

    from menurut.actors import Judgement, to_line
    from menurut.store import layout, ledger
    from menurut.store.reader import Reader

    if verdict == "rename" and not name.strip():
        raise SetupError("a new name is missing")
    reader = Reader(path)
    try:
        ids = [_judged_id(reader, one) for one in (left, right) if one]
    finally:
        reader.close()
    if len(ids) != 1 + (verdict != "rename"):
        raise SetupError(f"{verdict} asks for {1 if verdict == 'rename' else 2} ids or names")
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    judgement = Judgement(
        verdict=verdict, left=ids[0], right=ids[1] if len(ids) > 1 else "", name=name, by=by, at=at, note=note
    )
    ledger.append(layout.of(path).ledger, to_line(judgement))
    return judgement


def _judged_id(reader: Reader, one: str) -> str:
    """An id that never changes: of an appearance or of the register; for an actor of the corpus, its first sighting."""
    from menurut.store import links

    if one.startswith("m-"):
        if not reader.query("SELECT 1 FROM sightings WHERE id = $id", {"id": one}).num_rows:
            raise SetupError(f"{one} is no appearance of this corpus")
        return one
    with reader.index() as index:
        found = meant(index, one) if reader.linked else []
        exact = [known for known in found if one.casefold() in {name.casefold() for name in known["aliases"]}] or found
        if len(exact) != 1:
            told = ", ".join(f"{known['id']} ({known['name']})" for known in exact[:5])
            raise SetupError(f"{one!r} means {'nobody' if not exact else told}; name one by its id")
        actor = str(exact[0]["id"])
        if actor.startswith("r-"):
            return actor
        sightings = links.sightings_of(index, actor, 1 << 30)
    ids = reader.query("SELECT min(id) AS id FROM sightings WHERE key IN (SELECT key FROM wanted)", keys=sightings)
    return str(ids["id"][0].as_py())
