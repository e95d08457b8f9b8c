"""What a request asks for: parameters that are checked, sorted and told in the OpenAPI document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlencode

from menurut.errors import SetupError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from menurut.api import Corpus
    from menurut.faces.web.settings import Settings
    from menurut.faces.web.words import Words
    from menurut.model.correction import Correction

Form = Literal["html", "json", "csv", "parquet", "bib", "csl"]
LONGEST = 1_000
"""Characters of one parameter; more is no question."""
_MOST = {"html": 200, "json": 1_000, "csv": 100_000, "parquet": 100_000}
_USUAL = {"html": 50, "json": 50, "csv": 10_000, "parquet": 10_000}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter of a page; `choices` are the values it may have, all where there are none."""

    name: str
    about: str
    choices: tuple[str, ...] = ()
    kind: Literal["text", "day", "number"] = "text"

    def check(self, value: str) -> str:
        """The value as it counts.

        Raises:  SetupError where it does not fit.
        """
        value = value.strip()
        if len(value) > LONGEST:
            raise SetupError(f"{self.name} is longer than {LONGEST} characters")
        if "\x00" in value or not value.isprintable():
            raise SetupError(f"{self.name} holds characters that cannot be printed")
        if self.choices and value not in self.choices:
            raise SetupError(f"{self.name} is one of {', '.join(self.choices)}")
        if self.kind == "number":
            if not (value.isascii() and value.isdecimal()) or not 1 <= int(value) <= 1_000_000:
                raise SetupError(f"{self.name} is a number from 1 to 1000000")
            return str(int(value))
        if self.kind == "day":
            return _day(self.name, value)
        return value


LANG = Parameter(name="lang", about="Language of the labels.", choices=("en", "id"))
PAGING = (
    Parameter(name="limit", about="Rows at most; json up to 1000, csv and parquet up to 100000.", kind="number"),
    Parameter(name="page", about="Which page of rows, from 1.", kind="number"),
    Parameter(name="sep", about="Between the cells of csv.", choices=("comma", "semicolon")),
)
_ABOUT_THE_PAGE = {"limit", "page", "sep", "lang"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One question of a reader: where, what, in which form and language."""

    corpus: Corpus
    path: str
    place: Mapping[str, str]
    given: Mapping[str, str]
    form: Form
    words: Words
    settings: Settings
    corrections: tuple[Correction, ...] = ()

    def get(self, name: str) -> str | None:
        """A parameter, None where it was not given."""
        return self.given.get(name)

    @property
    def filters(self) -> dict[str, str]:
        """The parameters that pick rows."""
        return {name: value for name, value in self.given.items() if name not in _ABOUT_THE_PAGE}

    @property
    def limit(self) -> int:
        """How many rows are shown."""
        wanted = int(self.given.get("limit", _USUAL.get(self.form, 50)))
        return min(wanted, _MOST.get(self.form, 50))

    @property
    def page(self) -> int:
        """Which page of rows, from 1."""
        return int(self.given.get("page", 1))

    @property
    def offset(self) -> int:
        """How many rows come before the page."""
        return (self.page - 1) * self.limit

    def link(self, path: str, **values: str | int | None) -> str:
        """An address in the app, with its parameters in order and the language of this page."""
        if self.words.language != "id":
            values.setdefault("lang", self.words.language)
        return address(path, values)

    def here(self, *, form: str = "", **changes: str | int | None) -> str:
        """This page with other parameters: None takes one away; another question begins at its first page."""
        kept: dict[str, str | int | None] = dict(self.given)
        if set(changes) - _ABOUT_THE_PAGE:
            kept.pop("page", None)
        if form:
            kept.pop("page", None)
            kept.pop("limit", None)
        path = ("/front" if self.path == "/" else self.path) + f".{form}" if form else self.path
        return address(path, {**kept, **changes})


def address(path: str, values: Mapping[str, Any]) -> str:
    """A path with its parameters sorted by name; those that are None or empty are left out."""
    given = sorted((name, str(value)) for name, value in values.items() if value not in (None, ""))
    return f"{path}?{urlencode(given)}" if given else path


def parse(given: Iterable[tuple[str, str]], allowed: Iterable[Parameter]) -> dict[str, str]:
    """The parameters of a page, checked and sorted; what the page does not know and what is empty is left out.

    Raises:  SetupError where one does not fit.
    """
    known = {one.name: one for one in (*allowed, LANG)}
    found = {name: known[name].check(value) for name, value in given if name in known and value.strip()}
    return dict(sorted(found.items()))


def _day(name: str, value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise SetupError(f"{name} is a day, such as 2024-03-05") from error
