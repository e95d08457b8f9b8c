"""Articles that readers add: one job after the other, in a thread of its own, each with its progress."""

from __future__ import annotations

from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from secrets import token_hex
from shutil import rmtree
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal

import menurut
from menurut.errors import MenurutError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from menurut.pipeline.adding import Summary

_KEPT = 50
_WAITING = 20
_SQL = """
    SELECT DISTINCT a.id AS article, a.title FROM sources s JOIN documents d ON d.id = s.document
    JOIN articles a ON a.id = d.article WHERE starts_with(s.locator, $place) ORDER BY article LIMIT 50
"""


@dataclass(slots=True)
class Job:
    """One thing that was added. `articles` are what became of it, by id and title; `fault` why nothing did."""

    place: str
    """Where its documents stand: a folder of ours, or an address."""
    folder: Path | None
    id: str = field(default_factory=lambda: token_hex(8))
    state: Literal["waiting", "reading", "done", "failed"] = "waiting"
    counts: dict[str, Any] = field(default_factory=dict)
    articles: list[dict[str, Any]] = field(default_factory=list)
    fault: str = ""

    @property
    def over(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in {"done", "failed"}

    def to_dict(self) -> dict[str, Any]:
        """The job as plain values, without where its files stood on this machine."""
        told = {"id": self.id, "state": self.state, "fault": self.fault}
        return {**told, **self.counts, "articles": self.articles}


class Jobs:
    """The jobs of one corpus; the last fifty are remembered. `changed` is called when one has added something."""

    def __init__(self, path: Path, changed: Callable[[], None]) -> None:
        self._path = path
        self._changed = changed
        self._lock = Lock()
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="menurut-add")

    def start(self, place: str, folder: Path | None = None) -> Job | None:
        """Put a job into the row; None where too many wait."""
        job = Job(place, folder)
        with self._lock:
            if sum(not one.over for one in self._jobs.values()) >= _WAITING:
                return None
            self._jobs[job.id] = job
            while len(self._jobs) > _KEPT:
                self._jobs.popitem(last=False)
        self._worker.submit(self._run, job)
        return job

    def get(self, job: str) -> Job | None:
        """A job by its id."""
        return self._jobs.get(job)

    def close(self) -> None:
        """Begin no further job; what is being read is finished."""
        self._worker.shutdown(cancel_futures=True)

    def _run(self, job: Job) -> None:
        def progress(summary: Summary) -> None:
            job.counts = _counts(summary)

        try:
            job.state = "reading"
            targets: Sequence[str | Path] = [job.folder or job.place]
            job.counts = _counts(menurut.add(self._path, targets, progress=progress))
            with menurut.open(self._path) as corpus:
                job.articles = corpus.view(_SQL, {"place": job.place}).to_pylist()
            self._changed()
            job.state = "done"
        except MenurutError as error:
            job.fault, job.state = str(error), "failed"
        except Exception:
            job.fault, job.state = "a fault of Menurut; the log tells more", "failed"
            raise
        finally:
            if job.folder:
                rmtree(job.folder, ignore_errors=True)


def _counts(summary: Summary) -> dict[str, Any]:
    told = summary.as_dict()
    return {name: told[name] for name in ("seen", "new", "changed", "same", "unchanged", "left_out")}
