"""A corpus as a library: open it, add to it, ask it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from types import TracebackType

    import pyarrow as pa

    from menurut.actors import Judgement
    from menurut.actors.ledger import Verdict
    from menurut.api.found import Found
    from menurut.model import Record
    from menurut.store.reader import Reader
    from menurut.views.dossier import Dossier
    from menurut.views.found import FoundEvent, FoundStatement
    from menurut.views.relations import Period, RelationRow
    from menurut.views.tally import Tally
    from menurut.views.wanted import EventStatus, EventsWanted, StatementStatus, StatementsWanted


def open_corpus(path: str | Path) -> Corpus:
    """Open a corpus to read it, as ``menurut.open``.

    Raises:  SetupError where there is none.
    """
    return Corpus(Path(path))


def check(path: str | Path) -> list[str]:
    """What is wrong with a corpus, a sentence each: hashes, counts, offsets, links; empty where all is well."""
    from menurut.store.check import check

    return check(Path(path))


def repair(path: str | Path) -> dict[str, int]:
    """Make again what follows from the parts; how much, by name.

    Raises:  SetupError where another process writes.
    """
    from menurut.language.stems import stem
    from menurut.pipeline import linking
    from menurut.store.writer import opened

    with opened(Path(path), stem) as writer:
        return {"indexed": writer.reindex(), "linked": linking.refresh(writer)}


def judge(
    path: str | Path, verdict: Verdict, left: str, right: str = "", *, by: str, name: str = "", note: str = ""
) -> Judgement:
    """Write into the ledger that two are the ``same`` or ``different``, or what `left` is called (``rename``).

    `left` and `right` are ids of appearances or actors, or names that mean one actor only; ``retract`` takes back what
    was judged of both. Links follow at once, or, where another process writes, when that is done.

    Raises:  SetupError where an id or a name means nobody, or more than one.
    """
    from menurut.api import who
    from menurut.store import lock

    judgement = who.judge(Path(path), verdict, left, right, by=by, name=name, note=note)
    with suppress(lock.Taken):
        relink(path)
    return judgement


def compact(path: str | Path) -> int:
    """Make one part of all parts of a corpus, which makes questions quicker; how many there were comes back.

    Raises:  SetupError where another process writes.
    """
    from menurut.language.stems import stem
    from menurut.store.writer import opened

    with opened(Path(path), stem) as writer:
        before = len(writer.manifest.parts)
        writer.compact()
        return before


def relink(path: str | Path) -> int:
    """Find out anew who is who across all articles, by the ledger as it is now; the number of actors comes back.

    Raises:  SetupError where another process writes.
    """
    from menurut.language.stems import stem
    from menurut.pipeline import linking
    from menurut.store.writer import opened

    with opened(Path(path), stem) as writer:
        return linking.refresh(writer)


class Corpus:
    """A corpus as it was when it was opened; `refresh` looks at its newest state. Close it, or use ``with``."""

    def __init__(self, path: Path) -> None:
        from menurut.store.reader import Reader

        self.path = path
        self._reader: Reader = Reader(path)

    def __enter__(self) -> Corpus:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the corpus."""
        self._reader.close()

    def refresh(self) -> bool:
        """Go on with the newest state; whether there is a newer one comes back."""
        from menurut.store.reader import Reader

        newest = Reader(self.path)
        changed = newest.manifest.number != self._reader.manifest.number
        self._reader.close()
        self._reader = newest
        return changed

    def __repr__(self) -> str:
        counts = ", ".join(f"{number} {name}" for name, number in self.counts.items())
        return f"<Corpus {str(self.path)!r}: {counts}>"

    @property
    def state(self) -> int:
        """The number of the state; it grows with every change."""
        return self._reader.manifest.number

    @property
    def counts(self) -> dict[str, int]:
        """How many articles, statements, events and so on there are."""
        names = ("articles", "actors", "statements", "events", "documents", "discards")
        return {name: self._reader.manifest.rows(name) for name in names}

    def statements(
        self,
        words: str | None = None,
        *,
        speaker: str | None = None,
        about: str | None = None,
        act: str | None = None,
        outlet: str | None = None,
        since: str | date | None = None,
        until: str | date | None = None,
        kind: str | None = None,
        claimed_by: str | None = None,
        status: StatementStatus | None = None,
        article: str | None = None,
        all_versions: bool = False,
        limit: int | None = 100,
        offset: int = 0,
    ) -> Found[FoundStatement]:
        """Statements, newest first. `words` are found in all their forms; ``"a phrase"`` stands as written.

        A name finds everybody who has all its words in one of his names, under whatever name an article gives him.
        Of an article that changed, the newest version counts, unless `all_versions` are asked for.

        `offset` leaves out the first ones.

        Units:   `since` and `until` are days of publication, both included.
        Raises:  SetupError where an argument does not fit.
        """
        from menurut.api import finding
        from menurut.views.wanted import StatementsWanted

        asked = StatementsWanted(
            words=words, speaker=speaker, about=about, act=act, outlet=outlet, since=_iso(since), until=_iso(until),
            kind=kind, claimed_by=claimed_by, status=status, article=article, all_versions=all_versions,
        )  # fmt: skip
        return finding.statements(self._reader, asked, limit, offset)

    def events(
        self,
        *,
        actor: str | None = None,
        recipient: str | None = None,
        type: str | None = None,  # noqa: A002 - named as the field is
        outlet: str | None = None,
        since: str | date | None = None,
        until: str | date | None = None,
        claimed_by: str | None = None,
        status: EventStatus | None = None,
        article: str | None = None,
        all_versions: bool = False,
        limit: int | None = 100,
        offset: int = 0,
    ) -> Found[FoundEvent]:
        """Events, newest first; `offset` leaves out the first ones.

        Units:   `since` and `until` are days of publication, both included.
        """
        from menurut.api import finding
        from menurut.views.wanted import EventsWanted

        asked = EventsWanted(
            actor=actor, recipient=recipient, type=type, outlet=outlet, since=_iso(since), until=_iso(until),
            claimed_by=claimed_by, status=status, article=article, all_versions=all_versions,
        )  # fmt: skip
        return finding.events(self._reader, asked, limit, offset)

    def who(self, name: str, *, limit: int = 10, top: int = 10) -> Dossier | None:
        """All that is held on the actor whom a name (or an id) means; None where it means nobody.

        `limit` is the number of rows of each sort, `top` of the most frequent values of each count.

        Raises:  SetupError where actors were never linked, or the name has no word.
        """
        from menurut.api.who import dossier

        return dossier(self._reader, name, limit, top)

    def relations(
        self,
        one: str,
        other: str,
        *,
        since: str | date | None = None,
        until: str | date | None = None,
        by: Period = "month",
        country: bool = False,
        by_outlet: bool = False,
    ) -> Found[RelationRow]:
        """What two parties (names or ids) do to each other by period, the outlets' own voice apart from claims.

        With `country` a state stands for all actors of its country; with `by_outlet` each outlet has its own rows.

        Units:   `since` and `until` are days of publication, both included.
        Raises:  SetupError where a name means nobody, both mean the same, or an argument does not fit.
        """
        from menurut.api import relations
        from menurut.views.wanted import Condition

        days = Condition([], {})
        days.days(_iso(since), _iso(until))
        return relations.series(self._reader, (one, other), days, by, country=country, by_outlet=by_outlet)

    def tally(self, asked: StatementsWanted | EventsWanted, *, top: int = 10) -> Tally:
        """How many rows, articles and outlets there are of what is asked, and how many of each value, the most first.

        Raises:  SetupError where an argument does not fit.
        """
        from menurut.api import finding

        return finding.tally(self._reader, asked, top)

    def view(self, sql: str, values: Mapping[str, Any] | None = None) -> pa.Table:
        """A question of a view of ours, with ``$name`` for values; SQL of unknown origin goes through `sql`."""
        return self._reader.query(sql, values)

    @property
    def newer(self) -> bool:
        """Whether there is a newer state than this one."""
        from menurut.store import manifest

        return manifest.numbers(self._reader.layout.manifests)[-1:] != [self.state]

    def sql(self, query: str) -> pa.Table:
        """Answer one question in SQL over the tables; it can read nothing else and change nothing.

        Raises:  SetupError where the question is wrong or reaches further.
        """
        from menurut.store.reader import ask

        return ask(self.path, self._reader.manifest, query)

    def record(self, article: str) -> Record | None:
        """The whole record of an article, by its id."""
        return next(self.records([article]), None)

    def records(self, articles: Iterable[str] | None = None) -> Iterator[Record]:
        """Records of these articles, or all, one part in memory at a time."""
        if articles is None:
            return self._reader.all_records()
        return self._reader.records(list(articles))


def _iso(day: str | date | None) -> str | None:
    """An ISO day.

    Raises:  SetupError where it is none.
    """
    from datetime import date

    from menurut.errors import SetupError

    if day is None:
        return None
    try:
        return (date.fromisoformat(day) if isinstance(day, str) else day).isoformat()
    except ValueError as error:
        raise SetupError(f"{day!r} is no day; write it as 2024-03-05") from error
