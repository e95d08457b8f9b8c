"""Reads the stored documents again with the present software; what came out otherwise is told row by row.

Readers see the old state until all is done. What was read so far stands in new parts that a journal names, so that a
run that was stopped goes on where it was, unless something was added or the software changed in between.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, cast

from menurut.errors import EvidenceBroken
from menurut.model import Document, content_id
from menurut.pipeline.adding import Step
from menurut.store import journal, parts
from menurut.store.columns import build, cells
from menurut.store.rows import of_record
from menurut.store.tables import NAMES, Page
from menurut.store.writer import BATCH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from menurut.model import Media, Record, Run
    from menurut.pipeline.adding import Engine, Outcome
    from menurut.store.manifest import Part
    from menurut.store.reader import Reader
    from menurut.store.rows import Rows
    from menurut.store.writer import Writer

_STAGES = ("article", "reading")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One row that is other than it was: `was` is empty where it is new, `now` where it is gone."""

    article: str
    table: str
    id: str
    was: str
    now: str


def needed(writer: Writer, run: Run) -> bool:
    """Whether anything was read by other software than this."""
    versions = asdict(run)
    for part in writer.manifest.parts:
        table = parts.read(writer.layout.parts, part, "articles", list(versions))
        if any(row != versions for row in table.to_pylist()):
            return True
    return False


def reread(
    writer: Writer,
    reader: Reader,
    work: Callable[[Step], Outcome],
    engine: Engine,
    run: Run,
    told: Callable[[Change], None],
    progress: Callable[[int], None],
) -> int:
    """Read every stored document again; how many documents there are comes back.

    `reader` stands on the state that is read again. Raises:  EvidenceBroken where a reading breaks its offsets.
    """
    log = journal.load(writer.layout, f"{writer.manifest.number} {run}")
    articles = {content for slice_parts in log.done.values() for content in _articles(writer, slice_parts)}
    documents_n = 0
    for part in writer.manifest.parts:
        for number, pages in enumerate(_slices(writer, part)):
            documents_n += len(pages)
            if not log.has(part.name, number):
                rows = _read(pages, _locators(writer, part), reader, work, engine, articles, told)
                if number == 0:
                    _keep(writer, part, rows)
                log.note(part.name, number, parts.from_rows(writer.layout.parts, rows))
            progress(documents_n)
    writer.replace(log.parts())
    log.remove()
    return documents_n


def _articles(writer: Writer, done: Part) -> list[str]:
    return list(parts.read(writer.layout.parts, done, "articles", ["id"])["id"].to_pylist())


def _slices(writer: Writer, part: Part) -> Iterator[list[Page]]:
    """The documents of a part, a few at a time; one empty slice where there are none, for what else the part holds."""
    found = False
    for rows in parts.batches(writer.layout.parts, part, "documents", BATCH):
        found = True
        yield [build(Page, row) for row in rows]
    if not found:
        yield []


def _locators(writer: Writer, part: Part) -> dict[str, str]:
    rows = parts.read(writer.layout.parts, part, "sources", ["document", "locator"]).to_pylist()
    return {row["document"]: row["locator"] for row in reversed(rows)}


def _keep(writer: Writer, part: Part, rows: Rows) -> None:
    """What does not come from reading stays: where documents were met, and what sources left out."""
    rows["sources"] = parts.read(writer.layout.parts, part, "sources").to_pylist()
    discards = parts.read(writer.layout.parts, part, "discards").to_pylist()
    rows["discards"] += [row for row in discards if row["stage"] not in _STAGES]


def _read(
    pages: list[Page],
    locators: Mapping[str, str],
    reader: Reader,
    work: Callable[[Step], Outcome],
    engine: Engine,
    articles: set[str],
    told: Callable[[Change], None],
) -> Rows:
    rows: Rows = {name: [] for name in NAMES}
    before = {one.article.id: one for one in reader.records([page.article for page in pages if page.article])}
    steps = (Step(_document(page, locators.get(page.id, page.url or page.id)), page.id) for page in pages)
    for page, outcome in zip(pages, engine.map(work, steps), strict=True):
        if outcome.discard and outcome.discard.reason == "evidence-broken":
            raise EvidenceBroken(outcome.discard.detail)
        record = outcome.record
        rows["documents"].append({**cells(page), "article": record.article.id if record else None})
        if outcome.discard:
            rows["discards"].append(asdict(outcome.discard))
        if record and record.article.id not in articles:
            articles.add(record.article.id)
            for table, of_table in of_record(record).items():
                rows[table].extend(of_table)
            rows["sightings"].extend(outcome.sightings)
            for change in changes(before.get(page.article or ""), record):
                told(change)
    return rows


def _document(page: Page, locator: str) -> Document:
    return Document(
        locator=locator,
        media=cast("Media", page.media),
        raw=page.raw,
        encoding=page.encoding,
        url=page.url,
        published=page.published,
        further=page.further,
    )


def changes(before: Record | None, now: Record) -> Iterator[Change]:
    """What differs between two readings of one document, statements first; rows are told apart by their ids."""
    old, new = _rows(before) if before else {}, _rows(now)
    for table, row in sorted(old.keys() | new.keys()):
        was, is_now = old.get((table, row), ""), new.get((table, row), "")
        if was != is_now:
            yield Change(article=now.article.id, table=table, id=row, was=was, now=is_now)


def _rows(record: Record) -> dict[tuple[str, str], str]:
    """The rows of a record as text by table and id, actors by name so that a new id of one changes no other row."""
    names = {actor.id: actor.name for actor in record.actors}
    found = {("articles", content_id("u", record.article.url)): _said(cells(record.article), names, ("id",))}
    for actor in record.actors:
        found["actors", actor.id] = _said(cells(actor), names, ("mentions",))
    for statement in record.statements:
        found["statements", statement.id] = _said(cells(statement), names, ())
    for event in record.events:
        found["events", event.id] = _said(cells(event), names, ())
    return found


def _said(row: Mapping[str, Any], names: Mapping[str, str], without: tuple[str, ...]) -> str:
    plain = {name: value for name, value in row.items() if name not in without and value not in (None, [])}
    for name, value in plain.items():
        if isinstance(value, list):
            plain[name] = [names.get(one, one) if isinstance(one, str) else one for one in value]
    return "; ".join(f"{name}={value}" for name, value in plain.items())
