"""What the register costs: its load in a new process, and the scan of an article for its names beside reading it.

    python bench/register.py [ROUNDS]

The scan looks every name of the gazetteer up in the article and every person of its cast in the register, as reading
does. Figures are those of the fastest round. Bars: 150 ms, and 5 % of reading.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from time import perf_counter

from menurut import sources
from menurut.attribution.attribute import attribute
from menurut.events.detect import detect
from menurut.language import cast, known, nlp, quotes
from menurut.language.mentions_names import known as listed
from menurut.language.mentions_page import open_page

DEMO = Path(str(files("menurut") / "demo" / "articles"))
_LOAD = """
from time import perf_counter
from menurut.lexicon import load
start = perf_counter()
from menurut.lexicon import names, register
register.find("Sukarno"), register.in_role("Presiden", on="2022-06-16", home="IDN"), names.gazetteer()
print(perf_counter() - start)
"""


def load_seconds() -> float:
    """Seconds from nothing to the first answer of register and gazetteer, in a new process."""
    done = subprocess.run([sys.executable, "-c", _LOAD], check=True, capture_output=True, text=True)
    return float(done.stdout)


def main(rounds: int) -> None:
    """Measure and print."""
    articles = [sources.read(str(path)) for path in sorted(DEMO.iterdir()) if path.suffix in {".txt", ".html"}]
    pipeline = nlp.load()
    docs = [pipeline(article.text) for article in articles]
    pages = [open_page(article.text, doc) for article, doc in zip(articles, docs, strict=True)]
    casts = [cast.assemble(article, doc) for article, doc in zip(articles, docs, strict=True)]
    scans: list[float] = []
    readings: list[float] = []
    for _ in range(rounds):
        start = perf_counter()
        for article, page, people in zip(articles, pages, casts, strict=True):
            listed(page)
            for actor in people.actors:
                if actor.kind == "person":
                    known.by_name(actor.name, (article.published_at or "")[:10] or None)
        scans.append(perf_counter() - start)
        start = perf_counter()
        for article in articles:
            doc = pipeline(article.text)
            people = cast.assemble(article, doc)
            statements = attribute(article, doc, quotes.find(article.text), people)
            detect(article, doc, people, statements)
        readings.append(perf_counter() - start)
    loads = [load_seconds() for _ in range(rounds)]
    print(f"load  {1000 * min(loads):.0f} ms fastest, {1000 * max(loads):.0f} ms slowest of {rounds}")
    print(
        f"scan  {1000 * min(scans) / len(articles):.2f} ms an article, {min(scans) / min(readings):.1%} of reading it"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
