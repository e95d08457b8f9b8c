"""Calibrate the confidence of statements on gold that no rule was written on.

    python bench/calibration.py GOLD_DIR..

Fits the steps of `lexicon/data/confidence.toml` by pooling adjacent violators (isotonic regression, Ayer et al. 1955),
each pool smoothed by one right and one wrong row, and says how well such steps hold: fitted on every other article and
measured on the rest, both ways round, mean confidence beside the share that is right, by bins, and the expected
calibration error (Naeini et al. 2015). A row is right if the gold has it with the same speakers; rows that the gold
holds optional are left out.
"""

from __future__ import annotations

import sys
from pathlib import Path

import menurut
from menurut.attribution.confidence import interpolated
from menurut.evaluation.gold import GoldArticle, load
from menurut.evaluation.match import pair_statements, same_actors

BINS_N = 5
POOL_N = 5
"""Rows a pool needs to become a step."""


Row = tuple[float, bool]


def rows(gold: GoldArticle) -> list[Row]:
    """Raw score and whether it is right, for every statement found in an article."""
    found: list[Row] = []
    reading = menurut.read_text(gold.text(), published=gold.published_at)
    pairs = pair_statements(reading.article.text, gold.statements, reading.statements)
    by_statement = {place: row for row, place in pairs.items()}
    for place, statement in enumerate(reading.statements):
        row = gold.statements[by_statement[place]] if place in by_statement else None
        if row is not None and row.optional:
            continue
        speakers = [reading.actor(actor) for actor in statement.speakers]
        found.append((statement.raw_score, row is not None and same_actors(row.speakers, speakers)))
    return found


def steps(found: list[Row]) -> list[list[float]]:
    """Points (raw score, share right) that rise with the score."""
    pools: list[list[float]] = []  # score, right, all
    for score, right in sorted(found):
        pools.append([score, float(right), 1.0])
        while len(pools) > 1 and pools[-2][1] / pools[-2][2] >= pools[-1][1] / pools[-1][2]:
            last = pools.pop()
            weight = pools[-1][2] + last[2]
            mean = (pools[-1][0] * pools[-1][2] + last[0] * last[2]) / weight
            pools[-1] = [mean, pools[-1][1] + last[1], weight]
    return [[round(score, 3), round((right + 1) / (n + 2), 3)] for score, right, n in pools if n >= POOL_N]


def report(measured: list[Row]) -> None:
    """Confidence beside the share that is right, by bins of equal size; `measured` holds confidences."""
    ordered = sorted(measured)
    size = max(1, len(ordered) // BINS_N)
    error = 0.0
    for start in range(0, len(ordered), size):
        part = ordered[start : start + size]
        mean = sum(row[0] for row in part) / len(part)
        share = sum(row[1] for row in part) / len(part)
        error += abs(mean - share) * len(part) / len(ordered)
        print(f"confidence {mean:.2f}   right {share:.2f}   of {len(part)}")
    print(f"expected calibration error {error:.3f} over {len(ordered)} statements, each half by the other's steps")


def main() -> None:
    """Fit and measure over all articles of the folders."""
    articles = [rows(gold) for folder in sys.argv[1:] for gold in load(Path(folder))]
    halves = [[row for found in articles[start::2] for row in found] for start in (0, 1)]
    measured = [
        (interpolated(steps(halves[1 - side]), score), right) for side in (0, 1) for score, right in halves[side]
    ]
    report(measured)
    print("steps =", steps(halves[0] + halves[1]))


if __name__ == "__main__":
    main()
