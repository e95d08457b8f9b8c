"""Pages in the layouts of outlets, with what belongs to the article between ⟦ and ⟧ as their writer marked it."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "pages"
_BODY = re.compile("⟦(.*?)⟧", re.DOTALL)


class Marked(NamedTuple):
    """A page without the marks, and the paragraphs that stood in them."""

    name: str
    html: str
    paragraphs: tuple[str, ...]


def load(folder: str) -> list[Marked]:
    """Every page of a folder, by name."""
    return [_marked(path) for path in sorted((FOLDER / folder).glob("*.html"))]


def _marked(path: Path) -> Marked:
    written = path.read_text("utf-8")
    return Marked(path.stem, re.sub("[⟦⟧]", "", written), tuple(map(_said, _BODY.findall(written))))


def _said(piece: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", piece)).split())
