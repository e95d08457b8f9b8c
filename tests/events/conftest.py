from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from menurut.attribution.attribute import attribute
from menurut.events import detect
from menurut.language import nlp, quotes
from tests.events.examples import Example, example

if TYPE_CHECKING:
    from collections.abc import Callable

    from menurut.model import Event, Statement

Found = tuple[Example, list["Event"], dict[str, "Statement"]]


@pytest.fixture(scope="session")
def find() -> Callable[[str], Found]:
    """Read a sentence with marked parties: the example, its events, its statements by id."""
    pipeline = nlp.load()

    def found(marked: str) -> Found:
        case = example(marked)
        doc = pipeline(case.article.text)
        statements = attribute(case.article, doc, quotes.find(case.article.text), case.cast)
        events = detect(case.article, doc, case.cast, statements)
        return case, events, {statement.id: statement for statement in statements}

    return found
