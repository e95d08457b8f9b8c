"""Keeps feeds read and tells what saved searches find anew, each row once."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from menurut.errors import ArticleError, MenurutError, SetupError, TransientError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from menurut.api.corpus import Corpus
    from menurut.pipeline.adding import Summary
    from menurut.pipeline.watching import Memory, Row
    from menurut.sources.manners import Manners
    from menurut.views.saved import Output, Plan, Search

SHOWN = 200
"""Rows that an Atom file holds, the newest."""
POSTED = 50
"""Rows in one message to a webhook."""


@dataclass(slots=True)
class Round:
    """What one round brought: what was added, new rows by search, and what an output could not take."""

    summary: Summary
    told: dict[str, int]
    failed: list[MenurutError] = field(default_factory=list)


def read_plan(path: str | Path) -> Plan:
    """The plan in a TOML file.

    Raises:  SetupError that names file and line.
    """
    from menurut.views import saved

    try:
        return saved.read(Path(path).read_text("utf-8"), str(path))
    except OSError as error:
        raise SetupError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SetupError(f"{path} is no text in UTF-8") from error


def watch(
    path: str | Path,
    plan: Plan,
    *,
    name: str = "watch",
    folder: str | Path = ".",
    say: Callable[[Sequence[Row]], None] | None = None,
    manners: Manners | None = None,
    model: str | None = None,
    workers: int = 1,
) -> Round:
    """Read the feeds once and hand on what the searches find for the first time.

    What a search finds before its first round counts as told. What is told is remembered in the corpus under `name`
    before it is handed on; what an output cannot take waits for the next round. Files of outputs are named from
    `folder`; `say` takes rows for standard output.

    Raises:  SetupError where another process writes or watches under this name.
    """
    from menurut.api.adding import add
    from menurut.api.corpus import open_corpus
    from menurut.pipeline import watching
    from menurut.sources import Settings
    from menurut.sources.manners import Manners
    from menurut.store import layout, lock

    root = layout.make(Path(path)).root
    manners = manners or Manners(contact=plan.contact)
    with closing(lock.take(root / f"watch-{name}.lock")):
        memory = watching.load(root / f"watch-{name}.json")
        with open_corpus(root) as corpus:
            for search in plan.searches:
                if search.id not in memory.told:
                    memory.begin(search.id, search.table, _found(corpus, search))
        memory.save()
        feeds = [feed.address for feed in plan.feeds]
        summary = add(root, feeds, Settings(manners=manners), model=model, workers=workers)
        with open_corpus(root) as corpus:
            outcome = Round(summary, _queue(corpus, plan, memory))
            sender = _Sender(memory, corpus, plan, Path(folder), name, say, manners)
            for output in plan.outputs:
                try:
                    sender.send(output)
                except (TransientError, ArticleError, SetupError) as error:
                    outcome.failed.append(error)
    return outcome


def _found(corpus: Corpus, search: Search) -> list[dict[str, Any]]:
    if not corpus.counts["articles"]:  # nothing is indexed yet
        return []
    ask: Any = corpus.statements if search.table == "statements" else corpus.events
    return list(ask(**search.asked, limit=None).to_dicts())


def _queue(corpus: Corpus, plan: Plan, memory: Memory) -> dict[str, int]:
    """Have every output wait for the new rows of its searches; how many there are by search comes back."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    told: dict[str, int] = {}
    for search in plan.searches:
        marks = {"search": search.name, "table": search.table, "told_at": now}
        rows = memory.fresh(search.id, search.table, _found(corpus, search))
        rows = [{**marks, **row} for row in rows]
        told[search.name] = len(rows)
        for output in plan.outputs:
            if not output.searches or search.name in output.searches:
                memory.queue(output.id, rows)
    memory.save()
    return told


@dataclass(frozen=True, slots=True)
class _Sender:
    """Hands waiting rows to the outputs of a plan."""

    memory: Memory
    corpus: Corpus
    plan: Plan
    folder: Path
    name: str
    say: Callable[[Sequence[Row]], None] | None
    manners: Manners

    def send(self, output: Output) -> None:
        """Hand an output what waits for it; what it does not take stays."""
        rows = self.memory.waiting.get(output.id, [])
        if rows:
            {"stdout": self._say, "webhook": self._post, "atom": self._atom, "digest": self._digest}[output.to](
                output, list(rows)
            )

    def _say(self, output: Output, rows: Sequence[Row]) -> None:
        if self.say is not None:
            self.say(rows)
            self.memory.taken(output.id, len(rows))

    def _post(self, output: Output, rows: Sequence[Row]) -> None:
        from menurut.model import content_id
        from menurut.sources.hook import post

        for search, group in groupby(rows, key=lambda row: row["search"]):
            found = list(group)
            for start in range(0, len(found), POSTED):
                some = found[start : start + POSTED]
                body = json.dumps({"search": search, "rows": some}, ensure_ascii=False).encode()
                post(output.target, body, self.manners, key=content_id("p", search, *(row["key"] for row in some)))
                self.memory.taken(output.id, len(some))

    def _atom(self, output: Output, rows: Sequence[Row]) -> None:
        from menurut.views import atom, labels

        shown = [*self.memory.recent.get(output.id, []), *rows][-SHOWN:]
        self._write(self.folder / output.target, atom.atom(shown, labels.load(), name=self.name))
        self.memory.taken(output.id, len(rows), keep=SHOWN)

    def _digest(self, output: Output, rows: Sequence[Row]) -> None:
        from menurut.api.digests import digest

        searches = [one for one in self.plan.searches if not output.searches or one.name in output.searches]
        for day in sorted({row["day"] for row in rows if row["day"]}):
            made = digest(self.corpus, day, searches=searches)
            place = self.folder / output.target
            self._write(place / f"{day}.html", made.to_html())
            self._write(place / f"{day}.md", made.to_markdown())
        self.memory.taken(output.id, len(rows))

    def _write(self, path: Path, text: str) -> None:
        from menurut.store import files

        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            files.write(path, text.encode("utf-8", "replace"))
        except OSError as error:
            raise SetupError(f"cannot write {path}: {error.strerror}") from error
