"""How a corpus grows: memory of adding, and how long questions take, on synthetic articles that nobody reads.

    python bench/corpus.py FOLDER [ARTICLES ..]    10000 and 100000 where none is given; FOLDER is made anew
    python bench/corpus.py FOLDER --ask            ask the corpora that stand there

Articles and their rows come from `menurut.testing.newsroom`, about 350 words, 10 statements and 5 events each; nothing
is read by spaCy, so the rate of adding is that of the store alone. Each question is asked 40 times with other names and
words, in one process that holds the corpus open (`held`), and with the corpus opened for each (`once`, without the
start of Python). Bars: memory flat; find with three filters p95 < 150 ms, full text p95 < 100 ms, who < 500 ms, opening
< 300 ms.
"""

from __future__ import annotations

import random
import resource
import shutil
import sys
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import menurut
from menurut import sources
from menurut.engines import Local
from menurut.language.stems import stem
from menurut.pipeline import adding, linking
from menurut.store.writer import opened
from menurut.testing import newsroom

if TYPE_CHECKING:
    from collections.abc import Callable

    from menurut.api import Corpus

ROUNDS = 40
_WORDS = ["anggaran", "membantah", "gencatan senjata", "dibahas pelabuhan", "irigasi OR pupuk", '"tanah adat"', "tamb*"]
_ACTS = ["deny", "accuse", "state", "praise"]


def resident() -> float:
    """Memory of this process now, in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def grow(path: Path, count: int) -> None:
    """Add articles and print the curve."""
    shutil.rmtree(path, ignore_errors=True)
    step, begun = max(count // 10, 1), perf_counter()
    curve: list[str] = []

    def look(summary: adding.Summary) -> None:
        if summary.seen % step == 0:
            curve.append(f"{resident():.0f}")

    work = partial(adding.look, read=newsroom.read, article=sources.article)
    with opened(path, stem) as writer:
        summary = adding.add(writer, newsroom.documents(count), work, Local(), progress=look)
        added = perf_counter()
        actors_n = linking.refresh(writer)
    assert summary.new == count, summary
    seconds = added - begun
    size = sum(file.stat().st_size for file in path.rglob("*") if file.is_file()) / 2**20
    print(f"{count} articles in {seconds:.0f} s ({count / seconds:.0f}/s), {size:.0f} MiB on disk")
    print(f"  MiB after each tenth: {' '.join(curve)}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10
    print(f"  linked to {actors_n} actors in {perf_counter() - added:.0f} s, {peak:.0f} MiB at most")


def questions() -> dict[str, Callable[[Corpus, random.Random], object]]:
    """What is asked, each time with other values."""
    crowd = newsroom.people()

    def name(dice: random.Random) -> str:
        return crowd[int(len(crowd) * dice.random() ** 3)].name

    return {
        "full text": lambda corpus, dice: corpus.statements(dice.choice(_WORDS), limit=20),
        "speaker, act, days": lambda corpus, dice: corpus.statements(
            speaker=name(dice), act=dice.choice(_ACTS), since="2021-01-01", limit=20
        ),
        "words, outlet, act": lambda corpus, dice: corpus.statements(
            dice.choice(_WORDS), outlet="Harian Rawa", act=dice.choice(_ACTS), limit=20
        ),
        "outlet, act, days": lambda corpus, dice: corpus.statements(
            outlet="Harian Delta", act=dice.choice(_ACTS), until="2022-01-01", limit=20
        ),
        "most met, about, act": lambda corpus, dice: corpus.statements(
            speaker=crowd[0].name, about=name(dice), act=dice.choice(_ACTS), limit=20
        ),
        "events: actor, type, status": lambda corpus, dice: corpus.events(
            actor=name(dice), type=dice.choice(["AID", "ASSAULT"]), status="claimed", limit=20
        ),
        "who": lambda corpus, dice: corpus.who(name(dice)),
        "who, most met": lambda corpus, _: corpus.who(crowd[0].name),
    }


def ask(path: Path) -> None:
    """Time the opening and each question."""
    print(f"{path.name}:")
    _told("open", [_timed(lambda: menurut.open(path).close()) for _ in range(ROUNDS)])
    for what, question in questions().items():
        dice = random.Random(1)
        with menurut.open(path) as corpus:
            held = [_timed(partial(question, corpus, dice)) for _ in range(ROUNDS)]
        once = [_timed(partial(_anew, path, question, dice)) for _ in range(ROUNDS // 4)]
        _told(f"{what}, held", held[1:])
        _told(f"{what}, once", once)


def _anew(path: Path, question: Callable[[Corpus, random.Random], object], dice: random.Random) -> None:
    with menurut.open(path) as corpus:
        question(corpus, dice)


def _timed(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return (perf_counter() - begun) * 1000


def _told(what: str, times: list[float]) -> None:
    ordered = sorted(times)
    half, most = ordered[len(ordered) // 2], ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]
    print(f"  {what:<36} median {half:7.1f} ms   p95 {most:7.1f} ms")


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    sizes = [int(one) for one in sys.argv[2:] if one.isdecimal()] or [10_000, 100_000]
    for articles in sizes:
        corpus_path = folder / str(articles)
        if "--ask" not in sys.argv:
            folder.mkdir(parents=True, exist_ok=True)
            grow(corpus_path, articles)
        ask(corpus_path)
