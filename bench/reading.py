"""How fast an article is read: each step's tokens per second side by side in one run, and the time from a cold start.

    python bench/reading.py [ROUNDS]

Every step runs over all articles of the demo; a step's figure is that of its fastest round, so that what else the
machine does counts as little as it can. Cold start is the wall time of `menurut read` on one article in a new process.
"""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from menurut import sources
from menurut.attribution.attribute import attribute
from menurut.events.detect import detect
from menurut.language import cast, nlp, quotes

if TYPE_CHECKING:
    from menurut.model import Article

DEMO = Path(str(files("menurut") / "demo" / "articles"))


def measure(articles: list[Article]) -> tuple[int, dict[str, float]]:
    """The number of tokens, and the seconds that each step takes over all articles."""
    pipeline = nlp.load()
    seconds: defaultdict[str, float] = defaultdict(float)
    tokens_n = 0
    for article in articles:
        start = perf_counter()
        doc = pipeline(article.text)
        parsed = perf_counter()
        actors = cast.assemble(article, doc)
        assembled = perf_counter()
        statements = attribute(article, doc, quotes.find(article.text), actors)
        attributed = perf_counter()
        detect(article, doc, actors, statements)
        detected = perf_counter()
        tokens_n += len(doc)
        seconds["pipeline"] += parsed - start
        seconds["cast"] += assembled - parsed
        seconds["attribution"] += attributed - assembled
        seconds["events"] += detected - attributed
        seconds["all"] += detected - start
    return tokens_n, seconds


def cold_start(path: Path) -> float:
    """Wall seconds of `menurut read` in a new process."""
    start = perf_counter()
    subprocess.run(
        [sys.executable, "-m", "menurut", "read", str(path), "--format", "json"], check=True, capture_output=True
    )
    return perf_counter() - start


def main(rounds: int) -> None:
    """Measure and print."""
    paths = sorted(path for path in DEMO.iterdir() if path.suffix in {".txt", ".html"})
    articles = [sources.read(str(path)) for path in paths]
    measure(articles)  # caches fill
    results = [measure(articles) for _ in range(rounds)]
    tokens_n = results[0][0]
    print(f"{len(articles)} articles, {tokens_n} tokens, fastest of {rounds} rounds")
    for step in results[0][1]:
        best = min(seconds[step] for _, seconds in results)
        print(f"{step:<12} {tokens_n / best:>9,.0f} tokens/s   {1000 * best / len(articles):7.1f} ms an article")
    starts = sorted(cold_start(paths[0]) for _ in range(3))
    print(f"cold start   {starts[0]:.2f} s fastest, {starts[-1]:.2f} s slowest of 3")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
