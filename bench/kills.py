"""Kills a process that adds at random moments, checks the corpus after each, and compares the rows in the end.

    python bench/kills.py FOLDER [ARTICLES] [KILLS]    2000 and 50 where none is given; FOLDER is made anew

Articles are those of `bench/corpus.py`. The other corpus is added in one go, in another order and other batches; all
rows of all tables must be the same.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from time import perf_counter

from menurut import sources
from menurut.engines import Local
from menurut.language.stems import stem
from menurut.pipeline import adding
from menurut.store.check import check
from menurut.store.reader import Reader
from menurut.store.tables import NAMES, ORDER
from menurut.store.writer import opened
from menurut.testing import newsroom


def add(path: Path, count: int, *, batch: int, shuffled: bool = False) -> None:
    """Add articles."""
    documents = list(newsroom.documents(count))
    if shuffled:
        random.Random(2).shuffle(documents)
    work = partial(adding.look, read=newsroom.read, article=sources.article)
    with opened(path, stem) as writer:
        adding.add(writer, documents, work, Local(), batch=batch)


def same(one: Path, other: Path) -> bool:
    """Whether all rows of two corpora are the same."""
    readers = Reader(one), Reader(other)
    try:
        for name in NAMES:
            sql = f"SELECT * FROM {name} ORDER BY {', '.join(ORDER[name])}"
            if readers[0].query(sql) != readers[1].query(sql):
                return False
        return True
    finally:
        for reader in readers:
            reader.close()


def main(folder: Path, count: int, kills: int) -> None:
    """Kill, check and compare."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    killed, dice, begun, done = folder / "killed", random.Random(1), perf_counter(), 0
    for _ in range(kills):
        process = subprocess.Popen([sys.executable, __file__, "--add", str(killed), str(count)])
        try:
            process.wait(1 + dice.random() * 2)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            done += 1
        if (killed / "corpus.json").exists() and (wrong := check(killed)):
            raise SystemExit("; ".join(wrong))
    add(killed, count, batch=50)
    add(folder / "whole", count, batch=333, shuffled=True)
    print(f"{done} of {kills} runs killed over {count} articles in {perf_counter() - begun:.0f} s, check always passed")
    print("the same rows as added in one go, in another order and batches:", same(killed, folder / "whole"))


if __name__ == "__main__":
    if sys.argv[1] == "--add":
        add(Path(sys.argv[2]), int(sys.argv[3]), batch=20)
    else:
        numbers = [int(one) for one in sys.argv[2:]]
        main(Path(sys.argv[1]), *(numbers + [2000, 50][len(numbers) :]))
