"""A stream of documents becomes rows of a corpus; what is known is passed by before any reading."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field, replace
from time import perf_counter
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from menurut.errors import ArticleError, EvidenceBroken
from menurut.model import Discard, Document, Unchanged, content_id
from menurut.store.columns import cells
from menurut.store.rows import day_of, key
from menurut.store.writer import BATCH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from menurut.model import Article, Record
    from menurut.store.writer import Writer

Found = Document | Discard | Unchanged
Task = TypeVar("Task")
Result = TypeVar("Result")
_COMMIT_S = 60.0
"""A part is closed after this long even where it is small, so that an interruption costs no more than a minute."""


class Engine(Protocol):
    """Does work on a stream of tasks; results come in the order of the tasks, with a bounded number under way."""

    def map(self, work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        """The results of `work`, one for each task."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a source held; of a document that is `known` only the place is left, not the bytes."""

    found: Found
    key: str = ""
    known: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a step: a record with its sightings, a discard, or nothing."""

    step: Step
    record: Record | None = None
    sightings: tuple[dict[str, Any], ...] = ()
    discard: Discard | None = None


@dataclass(slots=True)
class Summary:
    """What a run of adding did, in counts of documents; `left_out` counts by reason.

    `new` are articles that were not there, `changed` those of them whose address was there with other content;
    `same` were read anew and gave an article that is there.
    """

    seen: int = 0
    new: int = 0
    changed: int = 0
    same: int = 0
    unchanged: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    @property
    def read(self) -> int:
        """How many documents were read in this run."""
        return self.new + self.same

    def as_dict(self) -> dict[str, Any]:
        """The counts as plain values."""
        return {**asdict(self), "left_out": dict(sorted(self.left_out.items())), "read": self.read}


def add(
    writer: Writer,
    documents: Iterable[Found],
    work: Callable[[Step], Outcome],
    engine: Engine,
    *,
    batch: int = BATCH,
    progress: Callable[[Summary], None] | None = None,
) -> Summary:
    """Read what is new among the documents and put it into the corpus, part by part.

    Rows depend on the documents alone: order, batches, engines and interruptions leave no trace in them.

    Raises:  EvidenceBroken and SetupError at once; what was committed stays.
    """
    summary, begun, last = Summary(), perf_counter(), perf_counter()
    for outcome in engine.map(work, _steps(writer, documents)):
        _put(writer, outcome, summary)
        now = perf_counter()
        if writer.pending_n >= batch or (writer.pending_n and now - last > _COMMIT_S):
            writer.commit()
            last = now
        summary.seconds = now - begun
        if progress:
            progress(summary)
    writer.commit()
    summary.seconds = perf_counter() - begun
    return summary


def look(step: Step, read: Callable[[Article], Record], article: Callable[[Document], Article]) -> Outcome:
    """Read one document, in whatever process; the errors of an article become its discard."""
    found = step.found
    if step.known or not isinstance(found, Document):
        return Outcome(step)
    try:
        record = read(identified(article(found)))
    except ArticleError as error:
        return Outcome(
            step, discard=Discard(locator=found.locator, reason=error.reason, detail=error.message, stage="article")
        )
    except EvidenceBroken as error:
        return Outcome(
            step, discard=Discard(locator=found.locator, reason="evidence-broken", detail=str(error), stage="reading")
        )
    return Outcome(step, record, tuple(sightings(record)))


def sightings(record: Record) -> Iterator[dict[str, Any]]:
    """The rows by which the actors of a record are linked to those of others."""
    from menurut.actors import appearances

    article, day = record.article.id, day_of(record.article)
    actors = {
        content_id("m", article, actor.id): {"actor": actor.id, "key": key(day, article, number)}
        for number, actor in enumerate(record.actors)
    }
    for one in appearances(record):
        yield {**cells(one), **actors[one.id]}


def identified(article: Article) -> Article:
    """The article under an id that is a hash of all that its row says, so that one id never stands for two rows."""
    said = cells(article)
    del said["id"]
    return replace(article, id=content_id("a", *(f"{name}={value!r}" for name, value in sorted(said.items()))))


def _steps(writer: Writer, documents: Iterable[Found]) -> Iterator[Step]:
    """Documents to read; those that are known go on without their bytes, so that everything stays in order."""
    under_way: set[str] = set()
    for found in documents:
        if not isinstance(found, Document):
            yield Step(found)
            continue
        key = found.id
        known = key in under_way or writer.knows(key)
        under_way.add(key)
        yield Step(replace(found, raw=b"") if known else found, key, known)


def _put(writer: Writer, outcome: Outcome, summary: Summary) -> None:
    found = outcome.step.found
    summary.seen += 1
    if isinstance(found, Discard):
        summary.left_out[found.reason] += 1
        writer.put_discard(found)
        return
    if isinstance(found, Unchanged):
        summary.unchanged += 1
        return
    writer.put_source(found, outcome.step.key)
    if outcome.step.known:
        summary.unchanged += 1
    elif outcome.record is None:
        writer.put_document(found, None)
        _leave_out(writer, outcome, summary)
    else:
        changed = writer.knows_address(outcome.record.article.url)
        writer.put_document(found, outcome.record.article.id)
        fresh = writer.put_record(outcome.record, outcome.sightings)
        summary.new += fresh
        summary.same += not fresh
        summary.changed += fresh and changed


def _leave_out(writer: Writer, outcome: Outcome, summary: Summary) -> None:
    assert outcome.discard  # a document that was looked at gave a record or a reason
    summary.left_out[outcome.discard.reason] += 1
    writer.put_discard(outcome.discard)
