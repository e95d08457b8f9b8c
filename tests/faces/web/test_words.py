"""The catalogues are whole, and dates and numbers are written as the language writes them."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from menurut.faces import web
from menurut.faces.web import words
from menurut.views.labels import Language

FOLDER = Path(web.__file__).parent
CATALOGUE = read_po(BytesIO((FOLDER / "locale/id/LC_MESSAGES/menurut.po").read_bytes()), locale="id")
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "words": None, "said": None, "many": (1, 2)}


def texts() -> Iterator[str]:
    """Every text of the pages."""
    methods = [("**.py", "python"), ("**.html", "jinja2")]
    for _, _, text, _, _ in extract_from_dir(FOLDER, methods, {}, KEYWORDS):
        yield text[0] if isinstance(text, tuple) else text


def test_every_text_is_translated_and_no_translation_is_left_over() -> None:
    told = {message.id[0] if isinstance(message.id, tuple) else message.id for message in CATALOGUE if message.id}
    assert told == set(texts())


def fields(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_translations_keep_what_is_filled_in() -> None:
    for message in CATALOGUE:
        one, other = (str(one[0]) if isinstance(one, tuple) else str(one) for one in (message.id, message.string))
        assert other, one
        assert fields(one) == fields(other), one


@pytest.mark.parametrize(
    ("language", "iso", "written"),
    [
        ("id", "2022-06-15T09:05:00+07:00", "Rabu, 15 Juni 2022, 09.05 WIB"),
        ("id", "2022-06-15T09:05:00+09:00", "Rabu, 15 Juni 2022, 09.05 WIT"),
        ("en", "2022-06-15T09:05:00+08:00", "Wednesday, 15 June 2022, 09:05 WITA"),
        ("en", "2022-06-15T09:05:00+00:00", "Wednesday, 15 June 2022, 09:05 UTC"),
        ("id", "2022-06-15", "Rabu, 15 Juni 2022"),
        ("id", "kemarin", "kemarin"),
    ],
)
def test_moments(language: Language, iso: str, written: str) -> None:
    assert words.load(language).moment(iso) == written


def test_numbers() -> None:
    assert words.load("id").number(12345.5) == "12.345,5"
    assert words.load("en").number(12345.5) == "12,345.5"
    assert words.load("id").many("{n} article", "{n} articles", 1200) == "1.200 artikel"
