"""Readers beside a writer that is killed, and work in several processes."""

import random
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import menurut
from menurut import sources
from menurut.engines import Processes
from menurut.language.stems import stem
from menurut.pipeline import adding
from menurut.store.writer import opened
from tests.store.test_corpus import DOCUMENTS, add, content, read

_SCRIPT = (
    "from pathlib import Path; import sys; from tests.store.test_corpus import add, DOCUMENTS\n"
    "add(Path(sys.argv[1]), DOCUMENTS, batch=1)"
)


def test_readers_see_whole_states_while_a_writer_is_killed(tmp_path: Path) -> None:
    path, dice = tmp_path / "c", random.Random(3)
    add(path, DOCUMENTS[:1])
    seen: list[int] = []
    for _ in range(2):
        process = subprocess.Popen([sys.executable, "-c", _SCRIPT, str(path)], cwd=Path(__file__).parents[2])
        left = dice.randrange(8, 20)
        while process.poll() is None and left:
            with menurut.open(path) as corpus:
                counts = corpus.counts
                found = corpus.statements("kabar", speaker="Ratna", limit=None)
                assert counts["articles"] == counts["statements"] == counts["events"] == found.total == len(found)
                assert len(list(corpus.records())) == counts["articles"]
                left -= counts["articles"] != (seen[-1] if seen else 1)
                seen.append(counts["articles"])
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert seen == sorted(seen)
    add(path, DOCUMENTS)
    with menurut.open(path) as corpus:
        assert corpus.counts["articles"] == len(DOCUMENTS)


def test_a_pool_of_processes_gives_the_same_rows(tmp_path: Path) -> None:
    add(tmp_path / "one", DOCUMENTS)
    work = partial(adding.look, read=read, article=sources.article)
    with opened(tmp_path / "pool", stem) as writer:
        adding.add(writer, DOCUMENTS, work, Processes(2), batch=7)
    assert content(tmp_path / "pool") == content(tmp_path / "one")
