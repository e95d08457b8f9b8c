"""What a page is: an address, the parameters it takes, the function that answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.faces.web.answers import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from menurut.faces.web.answers import Answer
    from menurut.faces.web.asking import Ask, Parameter


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page; it answers in HTML at `path` and in each further form at ``path.FORM``.

    `build` gives None where there is nothing at this address. An answer is remembered for others, as it follows from
    the state of the corpus, the corrections and its `stamp` alone.
    """

    path: str
    about: str
    build: Callable[[Ask], Answer | None]
    parameters: tuple[Parameter, ...] = ()
    forms: tuple[str, ...] = TABLES
    stamp: Callable[[Ask], Hashable] | None = None
