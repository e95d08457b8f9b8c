"""Measures stories on the project's gold, with plain TF-IDF clustering beside: ``python -m bench.stories [work|held]``.

The baseline joins articles by the cosine of their TF-IDF vectors alone (same stems and average linkage, no dates, names
or copies), at the threshold that does best on the work half. ``--show`` prints what is wrong, for the work half only.
"""

from __future__ import annotations

import sys
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from menurut.evaluation import stories, story_gold
from menurut.evaluation.scores import Share
from menurut.grouping import digest, happenings
from menurut.grouping.clusters import cluster
from menurut.pipeline import grouping, reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.evaluation.scores import Overlap
    from menurut.evaluation.story_gold import GoldStory
    from menurut.model import Record

_GOLD = Path(__file__).resolve().parents[1] / "tests/gold/stories"
_THRESHOLDS = tuple(step / 100 for step in range(2, 42, 2))


def main() -> None:
    """Read, group, score and print."""
    part = next((word for word in sys.argv[1:] if word in ("work", "held")), "work")
    gold, records = _read(part)
    figures, notes = stories.score(gold, records, grouping.group(list(records.values())))
    if "--show" in sys.argv and part == "work":
        print(*notes, sep="\n")
    print(f"{part}: {len(gold)} stories, {len(records)} articles")
    for name, figure in figures.items():
        if isinstance(figure, Share):
            print(f"{name:22} {100 * figure.accuracy:6.2f} %  of {figure.of}")
        else:
            shares = (figure.precision, figure.recall, figure.f1)
            print(f"{name:22} P {100 * shares[0]:6.2f}  R {100 * shares[1]:6.2f}  F1 {100 * shares[2]:6.2f}")
    work, texts = (gold, records) if part == "work" else _read("work")
    best = max(_THRESHOLDS, key=lambda least: _plain(work, list(texts.values()), least).f1)
    plain = _plain(gold, list(records.values()), best)
    print(f"{'plain TF-IDF':22} P {100 * plain.precision:6.2f}  R {100 * plain.recall:6.2f}  F1 {100 * plain.f1:6.2f}")


def _read(part: str) -> tuple[list[GoldStory], dict[str, Record]]:
    gold = story_gold.load(_GOLD / part)
    return gold, stories.readings(gold, reading.read)


def _plain(gold: Sequence[GoldStory], records: Sequence[Record], least: float) -> Overlap:
    """What clustering by TF-IDF alone gives for happenings."""
    digests = [digest.of(record) for record in records]
    counts = happenings.corpus(digests)
    vectors = {one.id: happenings.weigh(one, counts).body for one in digests}
    likely = {
        (one, other): sum(weight * vectors[other].get(stem, 0.0) for stem, weight in vectors[one].items())
        for one, other in combinations(sorted(vectors), 2)
    }
    groups = cluster([frozenset((name,)) for name in vectors], likely, least=least, cap=len(vectors))
    wanted = {story.id(name): f"{story.name}/{one.happening}" for story in gold for name, one in story.articles.items()}
    return stories.b_cubed(wanted, {name: str(number) for number, group in enumerate(groups) for name in group})


if __name__ == "__main__":
    main()
