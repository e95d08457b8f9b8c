"""The one writer of a corpus: gathers rows and commits them as a part, whole or not at all."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from menurut.store import compaction, journal, layout, links, lock, manifest, parts, search
from menurut.store.columns import cells
from menurut.store.rows import Rows, of_record
from menurut.store.tables import NAMES, Page, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from menurut.model import Discard, Document, Record
    from menurut.store.fulltext import Stem

BATCH = 400
"""Documents in a part; what an interruption costs at most."""


@contextmanager
def opened(path: Path, stem: Stem) -> Iterator[Writer]:
    """A writer that gives its lock back in the end.

    Raises:  SetupError where another process writes, or the folder holds something else.
    """
    writer = Writer(path, stem)
    try:
        yield writer
    finally:
        writer.close()


class Writer:
    """Adds rows to a corpus. What was put since the last `commit` is lost where the process ends.

    Raises:  SetupError where another process writes, or the folder is no corpus.
    """

    def __init__(self, path: Path, stem: Stem) -> None:
        self._stem = stem
        self.layout = layout.make(path)
        self._lock = lock.take(self.layout.lock)
        self._sweep()
        held = manifest.pin(self.layout.manifests)
        self.manifest = held.manifest
        held.close()  # nobody but this writer removes anything
        self._rows: Rows = {name: [] for name in NAMES}
        self._load_known()

    def _load_known(self) -> None:
        self._documents = {_number(one) for one in self._column("documents", "id")}
        self._articles = {_number(one) for one in self._column("articles", "id")}
        self._urls = {hash(one) for one in self._column("articles", "url") if one}
        self._sources: set[int] = set()
        self._fetched: dict[str, tuple[str, str | None, str | None]] = {}
        self._discards: set[int] = set()
        for part in self.manifest.parts:
            for row in parts.read(self.layout.parts, part, "sources").to_pylist():
                self._note(row)
            for row in parts.read(self.layout.parts, part, "discards").to_pylist():
                self._discards.add(_hash(row))

    def _note(self, source: Mapping[str, Any]) -> None:
        self._sources.add(hash((source["locator"], source["document"])))
        at, place = source["fetched_at"], source["locator"]
        if at and at >= self._fetched.get(place, ("", None, None))[0]:
            self._fetched[place] = (at, source["etag"], source["last_modified"])

    def last_fetch(self, locator: str) -> tuple[str, str | None, str | None] | None:
        """When the newest document of an address was fetched, its ETag and Last-Modified; None where there is none."""
        return self._fetched.get(locator)

    def _column(self, table: str, column: str) -> Iterable[Any]:
        for part in self.manifest.parts:
            yield from parts.read(self.layout.parts, part, table, [column])[column].to_pylist()

    def knows(self, document: str) -> bool:
        """Whether a document of this id was put, in this run or an earlier one."""
        return _number(document) in self._documents

    def knows_address(self, url: str | None) -> bool:
        """Whether any article of this address was put."""
        return url is not None and hash(url) in self._urls

    @property
    def pending_n(self) -> int:
        """How many rows of sources and documents wait for the next commit."""
        return len(self._rows["documents"]) + len(self._rows["discards"]) + len(self._rows["sources"])

    def put_source(self, document: Document, document_id: str) -> None:
        """Note where a document was met; the first fetch from a place counts."""
        if hash((document.locator, document_id)) in self._sources:
            return
        source = Source(
            locator=document.locator,
            document=document_id,
            fetched_at=document.fetched_at,
            etag=document.etag,
            last_modified=document.last_modified,
        )
        row = cells(source)
        self._note(row)
        self._rows["sources"].append(row)

    def put_document(self, document: Document, article: str | None) -> None:
        """Keep the bytes of a document, and which article was read from it."""
        page = Page(
            id=document.id,
            media=document.media,
            encoding=document.encoding,
            url=document.url,
            published=document.published,
            raw=document.raw,
            further=document.further,
            article=article,
        )
        self._documents.add(_number(page.id))
        self._rows["documents"].append(cells(page))

    def put_record(self, record: Record, sightings: Iterable[Mapping[str, Any]]) -> bool:
        """Keep what was read from an article; False where the very same is there."""
        number = _number(record.article.id)
        if number in self._articles:
            return False
        self._articles.add(number)
        if record.article.url:
            self._urls.add(hash(record.article.url))
        for table, rows in of_record(record).items():
            self._rows[table].extend(rows)
        self._rows["sightings"].extend(dict(one) for one in sightings)
        return True

    def put_discard(self, discard: Discard) -> None:
        """Note what was left out, and why; the same finding is noted once."""
        row = asdict(discard)
        if _hash(row) not in self._discards:
            self._discards.add(_hash(row))
            self._rows["discards"].append(row)

    def commit(self) -> None:
        """Make everything put so far part of the corpus."""
        if not any(self._rows.values()):
            return
        part = parts.from_rows(self.layout.parts, self._rows)
        # Before the commit: the index may name rows that are not there yet, and never lacks one that is.
        search.add(self.layout.search(self.manifest.index), self._rows, self._stem)
        self.publish([*self.manifest.parts, part])
        self._rows = {name: [] for name in NAMES}
        self.tidy()

    def tidy(self) -> None:
        """Merge parts as long as there are many of one size."""
        while merged := compaction.due(self.manifest.parts):
            self.merge(merged)

    def compact(self) -> None:
        """Make one part of all."""
        if len(self.manifest.parts) > 1:
            self.merge(self.manifest.parts)

    def merge(self, merged: Sequence[manifest.Part]) -> None:
        """Make one part of several."""
        whole = compaction.merge(self.layout.parts, merged)
        gone = {part.name for part in merged}
        self.publish([*(part for part in self.manifest.parts if part.name not in gone), whole])
        self._sweep()

    def publish(self, now: Iterable[manifest.Part]) -> None:
        """Make these parts the corpus."""
        made = tuple(sorted(now, key=lambda part: part.name))
        self.manifest = replace(self.manifest, number=self.manifest.number + 1, parts=made)
        manifest.commit(self.layout.manifests, self.manifest)
        manifest.retire(self.layout.manifests)

    def reindex(self) -> int:
        """Make the index anew beside the old one, and turn to it; readers of older states keep theirs."""
        return self.replace(self.manifest.parts)

    def replace(self, now: Sequence[manifest.Part]) -> int:
        """Make these parts the corpus, with an index of their own; how many statements it holds comes back."""
        fresh = replace(self.manifest, index=self.manifest.number + 1)
        path, indexed = self.layout.search(fresh.index), 0
        for left in self.layout.index.glob(f"{path.name}*"):  # of a writer that was stopped
            left.unlink()
        for part in now:
            rows = {
                name: parts.read(self.layout.parts, part, name, columns).to_pylist()
                for name, columns in search.COLUMNS.items()
            }
            indexed += search.add(path, rows, self._stem)
        self.manifest = fresh
        self.publish(now)
        return indexed

    def linked_n(self) -> tuple[int, int]:
        """How many sightings are linked, by how many judgements."""
        return links.made_of(self.layout.links(self.manifest.links)) if self.manifest.links else (0, 0)

    def put_links(self, known: Iterable[Mapping[str, Any]], linked: Iterable[links.Linked], judged_n: int) -> None:
        """Keep who is who, in place of what was known of it."""
        number = self.manifest.number + 1
        links.write(self.layout.links(number), known, linked, judged_n)
        self.manifest = replace(self.manifest, links=number)
        self.publish(self.manifest.parts)

    def _sweep(self) -> None:
        """Remove what no manifest names that is still read: old parts and indexes, leftovers of a stopped writer."""
        states = manifest.retire(self.layout.manifests)
        named = {part.name for state in states for part in state.parts}
        parts.sweep(self.layout.parts, named | journal.kept(self.layout))
        indexes = {self.layout.search(state.index).name for state in states}
        indexes |= {self.layout.links(state.links).name for state in states}
        for path in self.layout.index.glob("*.sqlite*"):
            if path.name.removesuffix("-wal").removesuffix("-shm") not in indexes:
                path.unlink(missing_ok=True)

    def close(self) -> None:
        """Give the lock back; what was not committed is gone."""
        self._lock.close()


def _number(row_id: str) -> int:
    """The hash inside an id as a number, which takes less memory."""
    return int(row_id.rpartition("-")[2], 16)


def _hash(row: Mapping[str, Any]) -> int:
    return hash((row["locator"], row["reason"], row["detail"], row["stage"]))
