"""How often dates are read rightly, and how fast beside dateparser on the same strings in one run.

    python bench/time.py [--show]

Right is an expression whose words, first and last day, granularity, bound and mismatch are all those of the gold; a
look-alike with nothing found in it counts as one right, and whatever is found besides counts as one wrong.
`--show` prints the misses of the part that is there to work on, never those of the part that is only measured.
"""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from menurut.language import timex

if TYPE_CHECKING:
    from collections.abc import Callable

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "time"
ARTICLE_CHARACTERS = 1500
WORST_CHARACTERS = 500_000
WORST = (
    "akhir ", "Senin ", "1 ", "dua puluh ", "9 Oktober ", "hari yang sama ", "(1/1/", "pada 2024 ", "kemarin, ", "1-2-",
    "Senin malam waktu Kota ", "Senin (1/1) pukul ", "2024-", "HUT RI ke-", "tiga pekan ", "2 Mei. Sehari sebelumnya ",
    "1, ", "Senin hingga A", "Senin (", "a", " ", "9", "Mei-", "sejak ", "akan Kamis ",
)  # fmt: skip
"""Pieces repeated to WORST_CHARACTERS: what should tempt the grammar to try again and again."""

Row = dict[str, Any]
Answer = tuple[str, str, str, str, str | None, bool]


def rows(name: str) -> list[Row]:
    """The rows of one gold file."""
    return [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text("utf-8").splitlines()]


def expected(row: Row) -> list[Answer]:
    """What the gold says about a row."""
    return [
        (want["text"], want["first"], want["last"], want["granularity"], want.get("bound"), want.get("mismatch", False))
        for want in row["dates"]
    ]


def found(row: Row) -> list[Answer]:
    """What the grammar finds in a row."""
    return [
        (time.text, time.first, time.last, time.granularity, time.bound, time.mismatch)
        for time in timex.find(row["text"], date.fromisoformat(row["published_at"]))
    ]


def score(gold: list[Row], *, show: bool = False) -> tuple[int, int]:
    """How many are right, and of how many."""
    right = total = 0
    for row in gold:
        want, have = expected(row), found(row)
        hits = sum(answer in have for answer in want) if want or have else 1
        right += hits
        total += max(len(want), len(have), 1)
        if show and want != have:
            print(f"  {row['published_at']}  {row['text']}\n    want {want}\n    have {have}")
    return right, total


def per_second(read: Callable[[str], object], strings: list[str], rounds: int) -> float:
    """Strings per second in the fastest round."""
    best = float("inf")
    for _ in range(rounds):
        start = perf_counter()
        for string in strings:
            read(string)
        best = min(best, perf_counter() - start)
    return len(strings) / best


def compare(name: str, ours: Callable[[str], object], theirs: Callable[[str], object], strings: list[str]) -> None:
    """Print both speeds on the same strings."""
    here, there = per_second(ours, strings, 5), per_second(theirs, strings, 2)
    print(f"{name:<28} menurut {here:>9,.0f}/s   dateparser {there:>7,.0f}/s   {here / there:5.1f} times as fast")


def speed() -> None:
    """Compare on lone expressions, on sentences and on a text as long as a short article; then the worst texts."""
    import dateparser  # type: ignore[import-untyped]  # only to compare with
    from dateparser.search import search_dates  # type: ignore[import-untyped]

    day = date(2022, 6, 16)
    settings: Any = {"RELATIVE_BASE": datetime(2022, 6, 16)}

    def ours(text: str) -> object:
        return timex.find(text, day)

    def parsed(text: str) -> object:
        return dateparser.parse(text, languages=["id"], settings=settings)

    def searched(text: str) -> object:
        return search_dates(text, languages=["id"], settings=settings)

    sentences = [row["text"] for row in rows("work") + rows("held")]
    compare("expressions alone, parse", ours, parsed, [row["text"] for row in rows("stamps")])
    compare("sentences, search_dates", ours, searched, sentences[::8])
    compare("1,500 characters, search", ours, searched, [" ".join(sentences)[:ARTICLE_CHARACTERS]] * 3)
    seconds = {}
    for piece in WORST:
        start = perf_counter()
        ours((piece * WORST_CHARACTERS)[:WORST_CHARACTERS])
        seconds[piece] = perf_counter() - start
    for piece in sorted(seconds, key=seconds.__getitem__, reverse=True)[:3]:
        print(f"0.5 MB of {piece!r}: {seconds[piece]:.2f} s")


def main() -> None:
    """Score every file, then measure."""
    show = "--show" in sys.argv
    for name in ("work", "held", "stamps"):
        right, total = score(rows(name), show=show and name != "held")
        print(f"{name:<8} {right}/{total}  {100 * right / total:.1f} %")
    if not show:
        speed()


if __name__ == "__main__":
    main()
