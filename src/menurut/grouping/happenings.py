"""How sure it is that two articles tell of the same happening, by clues that can be shown to people."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from math import exp, log, sqrt
from typing import TYPE_CHECKING

from menurut.grouping import words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from menurut.grouping.digest import Digest

WINDOW = 10
"""Days between two reports of one happening; a story may last longer through reports in between."""
CAP = 30
"""Others that an article is compared with, those with the rarest words in common."""
_RAREST_N = 25
_CROWD = 300
WEIGHTS = {
    "": -4.9, "body": 7.5, "lead": 7.0, "title": 5.6, "names": 6.0, "dates": 0.0, "other dates": -1.4, "deeds": 0.0,
    "days": -1.2,
}  # fmt: skip
"""Logistic weights of the clues, from a regression on the pairs of tests/gold/stories/work, 2026-11; what came out
against reason was set to 0. bench/stories.py measures them."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """In how many of `articles_n` articles each stem stands."""

    articles_n: int
    stems: Counter[str]

    def weight(self, stem: str) -> float:
        """What it tells that an article has a stem."""
        return log((self.articles_n + 1) / (self.stems[stem] + 0.5)) + 0.1


def corpus(digests: Iterable[Digest]) -> Corpus:
    """Count stems, on top of the counts of the lexicon, which matter where the corpus is small."""
    articles_n, found = words.usual()
    stems = Counter(found)
    for one in digests:
        articles_n += 1
        stems.update(one.body.keys())
    return Corpus(articles_n, stems)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A digest with the weights of its stems, as a vector of length one; `rarest` are those that tell most."""

    digest: Digest
    body: dict[str, float]
    rarest: tuple[str, ...]


def weigh(digest: Digest, known: Corpus) -> Weighed:
    """Weigh the stems of an article."""
    body = {stem: (1 + log(number)) * known.weight(stem) for stem, number in digest.body.items()}
    length = sqrt(sum(weight * weight for weight in body.values())) or 1.0
    first = digest.lead | digest.title
    told = sorted(body, key=lambda stem: (-body[stem] * (2 if stem in first else 1), stem))
    return Weighed(digest, {stem: weight / length for stem, weight in body.items()}, tuple(told[:_RAREST_N]))


def pairs(weighed: Sequence[Weighed], fresh: Collection[str] | None = None) -> Iterator[tuple[Weighed, Weighed]]:
    """Pairs that may tell of one happening, each once, the earlier first; with `fresh` those with one of these."""
    seen: defaultdict[str, list[tuple[int, Weighed]]] = defaultdict(list)
    for place, one in enumerate(sorted(weighed, key=lambda one: (one.digest.day, one.digest.id))):
        near: Counter[int] = Counter()
        found: dict[int, Weighed] = {}
        for stem in one.rarest:
            for other_place, other in seen[stem][-_CROWD:]:
                if days_between(one.digest, other.digest) <= WINDOW and _wanted(one, other, fresh):
                    near[other_place] += 1
                    found[other_place] = other
            seen[stem].append((place, one))
        best = sorted(near, key=lambda other: (-near[other], -other))[:CAP]
        yield from ((found[other], one) for other in best if near[other] > 1)


def _wanted(one: Weighed, other: Weighed, fresh: Collection[str] | None) -> bool:
    return fresh is None or one.digest.id in fresh or other.digest.id in fresh


def clues(one: Weighed, other: Weighed, known: Corpus) -> dict[str, float]:
    """What speaks for one happening, each clue 0..1 but for `days`."""
    left, right = one.digest, other.digest
    least, most = sorted((one.body, other.body), key=len)
    return {
        "": 1.0,
        "body": sum(weight * most[stem] for stem, weight in least.items() if stem in most),
        "lead": _shared(left.lead | left.title, right.lead | right.title, known.weight),
        "title": _shared(left.title, right.title, known.weight),
        "names": _shared(left.names, right.names, known.weight),
        "dates": float(bool(left.dates & right.dates)),
        "other dates": float(bool(left.dates and right.dates) and not left.dates & right.dates),
        "deeds": float(bool(left.deeds & right.deeds)),
        "days": float(days_between(left, right)),
    }


def days_between(one: Digest, other: Digest) -> int:
    """Days from one article to another; 0 where one of them has no date, which speaks neither for nor against."""
    return abs(one.day - other.day) if one.day and other.day else 0


def same(clues: Mapping[str, float], weights: Mapping[str, float] = WEIGHTS) -> float:
    """How sure the clues make it, 0..1."""
    return 1 / (1 + exp(-sum(weights[name] * value for name, value in clues.items())))


def _shared(one: Collection[str], other: Collection[str], weight: Callable[[str], float]) -> float:
    """The weight of what both have, as a share of the smaller side."""
    if not one or not other:
        return 0.0
    least = min(sum(map(weight, one)), sum(map(weight, other)))
    return sum(weight(key) for key in one if key in other) / least if least else 0.0
