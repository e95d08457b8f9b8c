"""A page for every version of every outlet's layout: what its writer marked is read, nothing else, and all is kept."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest

from menurut import sources
from menurut.sources import layouts
from tests.sources import outlet_pages
from tests.sources.outlet_pages import FOLDER, Marked

if TYPE_CHECKING:
    from menurut.model import Article

PAGES = outlet_pages.load("outlets")
FRESH = outlet_pages.load("fresh")
BY_NAME = {layout.name: layout for layout in layouts.layouts()}


def read(page: Marked) -> Article:
    host = BY_NAME[page.name].hosts[0] if page.name in BY_NAME else "kabarnusa.com"
    return sources.from_html(page.html, url=f"https://www.{host}/berita/771/{page.name}")


def test_every_layout_has_its_page() -> None:
    assert sorted(BY_NAME) == sorted(page.name for page in PAGES)


@pytest.mark.parametrize("page", PAGES + FRESH, ids=lambda page: page.name)
def test_the_text_is_what_the_writer_marked(page: Marked) -> None:
    assert read(page).text.split("\n\n") == list(page.paragraphs)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_reading(page: Marked) -> None:
    row = json.loads(json.dumps(asdict(read(page))))
    del row["id"]
    row["text"] = row["text"].split("\n\n")
    expected = FOLDER / "outlets" / f"{page.name}.json"
    if os.environ.get("MENURUT_REMAKE"):
        expected.write_text(json.dumps(row, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert row == json.loads(expected.read_text("utf-8"))
