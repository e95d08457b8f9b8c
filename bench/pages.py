"""What stays in a text that is no part of the article, and what is lost of it: trafilatura alone beside Menurut.

    python bench/pages.py

Read are the synthetic pages in the layouts of Indonesian outlets (rules were written for these) and five more in
layouts that no rule names. Residue counts the lines that the page's writer did not mark as text (the dateline is not
counted), lost the marked sentences that did not come through whole.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from trafilatura import extract

sys.path.insert(0, str(Path(__file__).parents[1]))

from typing import TYPE_CHECKING

from menurut import sources
from menurut.sources import layouts
from tests.sources import outlet_pages

if TYPE_CHECKING:
    from tests.sources.outlet_pages import Marked

_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")


def residue(text: str, page: Marked, dateline: str) -> int:
    """Lines with letters left when every marked sentence is taken out."""
    left = 0
    wanted = [sentence for paragraph in page.paragraphs for sentence in _SENTENCE.split(paragraph)]
    for written in text.split("\n"):
        line = " ".join(written.split())
        for sentence in sorted(wanted, key=len, reverse=True):
            line = line.replace(sentence, " ")
        line = line.replace(dateline, " ") if dateline else line
        left += any(letter.isalpha() for letter in line)
    return left


def lost(text: str, page: Marked) -> int:
    """Marked sentences that the text does not hold."""
    whole = " ".join(text.split())
    return sum(
        sentence not in whole for paragraph in page.paragraphs for sentence in _SENTENCE.split(paragraph) if sentence
    )


def main() -> None:
    """Print both readers' figures for each page, and their sums."""
    hosts = {layout.name: layout.hosts[0] for layout in layouts.layouts()}
    print(f"{'':<22}{'trafilatura':>16}{'Menurut':>16}\n{'page':<22}" + f"{'residue':>9}{'lost':>7}" * 2)
    for folder in ("outlets", "fresh"):
        sums = [0, 0, 0, 0]
        for page in outlet_pages.load(folder):
            url = f"https://www.{hosts.get(page.name, 'kabarnusa.com')}/berita/771/{page.name}"
            article = sources.from_html(page.html, url=url)
            alone = re.sub(r"(?m)^(?:- |#+ )", "", extract(page.html, include_comments=False) or "")
            dateline = next((gone.text for gone in article.removed if gone.reason == "dateline"), "")
            row = [
                figure for text in (alone, article.text) for figure in (residue(text, page, dateline), lost(text, page))
            ]
            sums = [total + figure for total, figure in zip(sums, row, strict=True)]
            print(f"{page.name:<22}" + "".join(f"{n:>{w}}" for n, w in zip(row, (9, 7, 9, 7), strict=True)))
        print(
            f"{'all of ' + folder:<22}" + "".join(f"{n:>{w}}" for n, w in zip(sums, (9, 7, 9, 7), strict=True)) + "\n"
        )


if __name__ == "__main__":
    main()
