"""Looks whether a corpus is whole: hashes and counts of its files, offsets of its rows, and what rows refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.store import files, layout, manifest, parts, search
from menurut.store.reader import connect

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SPANS = {
    "mentions": (("start", "end", "text"),),
    "statements": (
        ("content_start", "content_end", "content"),
        ("cue_start", "cue_end", "cue"),
        ("speaker_span_start", "speaker_span_end", "speaker_span"),
    ),
    "events": (("trigger_start", "trigger_end", "trigger"),),
}
_UNIQUE = {"documents": "id", "articles": "id", "sightings": "id", "sources": "(locator, document)"}
_ORPHANS = {"actors": "article", "mentions": "article", "statements": "article", "events": "article"}


def check(path: Path) -> list[str]:
    """What is wrong with the newest state, a sentence each; empty where all is well."""
    place = layout.of(path)
    held = manifest.pin(place.manifests)
    try:
        wrong = list(_files(place.parts, held.manifest))
        if not wrong:  # else the tables cannot be read
            wrong += _rows(place, held.manifest)
        return wrong
    finally:
        held.close()


def _files(folder: Path, state: manifest.Manifest) -> Iterator[str]:
    for part in state.parts:
        for name, stored in part.tables.items():
            path = parts.file(folder, part, name)
            if not path.is_file():
                yield f"{path} is missing"
            elif path.stat().st_size != stored.bytes or files.digest(path) != stored.hash:
                yield f"{path} is not what was written"


def _rows(place: layout.Layout, state: manifest.Manifest) -> Iterator[str]:
    database = connect(place.parts, state)
    try:
        for sql, told in _questions():
            ((n,),) = database.execute(sql).fetchall()
            if n:
                yield f"{n} {told}"
        for part in state.parts:
            for name, stored in part.tables.items():
                if parts.read(place.parts, part, name, []).num_rows != stored.rows:
                    yield f"{name} of part {part.name} has another number of rows than the manifest says"
        keys = [key for (key,) in database.execute("SELECT key FROM statements").fetchall()]
        if missing := search.missing(place.search(state.index), keys):
            yield f"{missing} statements are missing in the index; menurut repair makes it again"
    finally:
        database.close()


def _questions() -> Iterator[tuple[str, str]]:
    for table, spans in _SPANS.items():
        for start, end, text in spans:
            there = f'r."{start}" IS NOT NULL AND a.text[r."{start}" + 1 : r."{end}"] <> r."{text}"'
            sql = f"SELECT count(*) FROM {table} r JOIN articles a ON a.id = r.article WHERE {there}"
            yield sql, f"{table} whose offsets {start} and {end} do not slice to {text}"
    for table, column in _UNIQUE.items():
        yield f"SELECT count(*) - count(DISTINCT {column}) FROM {table}", f"rows of {table} stand twice"
    for table, column in _ORPHANS.items():
        missing = f"{column} NOT IN (SELECT id FROM articles)"
        yield f"SELECT count(*) FROM {table} WHERE {missing}", f"rows of {table} have no article"
    lost = "article IS NOT NULL AND article NOT IN (SELECT id FROM articles)"
    yield f"SELECT count(*) FROM documents WHERE {lost}", "documents whose article is missing"
    lost = "document NOT IN (SELECT id FROM documents)"
    yield f"SELECT count(*) FROM sources WHERE {lost}", "sources whose document is missing"
