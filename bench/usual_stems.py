"""Counts in how many of the project's own articles each stem stands: ``python -m bench.usual_stems``.

Rewrites ``lexicon/data/usual_stems.toml`` from the demo and the work halves of the gold, which the project wrote. Run
it after a change of the stems (grouping/words.py) or of comparing.toml.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from menurut.grouping import words

_ROOT = Path(__file__).resolve().parents[1]
_TEXTS = ("tests/gold/attribution/work", "tests/gold/events/work", "tests/gold/news/work", "src/menurut/demo/articles")
_TARGET = _ROOT / "src/menurut/lexicon/data/usual_stems.toml"
_LEAST = 3
_HEAD = """\
# In how many of the articles that the project wrote each stem stands, as bench/usual_stems.py counts them: what is
# usual in news tells little of a happening. A large corpus outweighs these counts by its own.

"""


def main() -> None:
    """Count and write."""
    texts = [path.read_text("utf-8") for folder in _TEXTS for path in sorted((_ROOT / folder).glob("*.txt"))]
    counts = Counter(stem for text in texts for stem in set(words.stems(text)))
    lines = [f'"{stem}" = {number}' for stem, number in sorted(counts.items()) if number >= _LEAST]
    _TARGET.write_text(f"{_HEAD}articles = {len(texts)}\n\n[stems]\n" + "\n".join(lines) + "\n", "utf-8")
    print(f"{len(texts)} articles, {len(lines)} stems")


if __name__ == "__main__":
    main()
