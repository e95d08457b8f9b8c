"""Saved searches, the feeds they are asked of and where new rows go: what a TOML file tells ``menurut watch``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Literal, get_args

from menurut.errors import SetupError
from menurut.model import Act, EventType, StatementKind, content_id
from menurut.views.wanted import EventStatus, EventsWanted, StatementStatus, StatementsWanted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Table = Literal["statements", "events"]
Place = Literal["stdout", "webhook", "atom", "digest"]
_DURATION = re.compile(r"(\d+)\s*([smhd])")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
LEAST_S = 60.0
"""Seconds between two rounds at least: feeds change by the minute, and their hosts are our hosts."""
_WANTED: dict[str, Any] = {"statements": StatementsWanted, "events": EventsWanted}
_SETS = {
    "statements": {"act": get_args(Act), "kind": get_args(StatementKind), "status": get_args(StatementStatus)},
    "events": {"type": get_args(EventType), "status": get_args(EventStatus)},
}
_TARGET = {"stdout": None, "webhook": "address", "atom": "file", "digest": "folder"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed, sitemap or page that is read again and again."""

    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """A question that is asked anew after every round; `asked` are the options of ``find`` or ``events``."""

    name: str
    table: Table
    asked: Mapping[str, str]

    @property
    def id(self) -> str:
        """A hash of what is asked: a search that was changed is a new one."""
        return content_id("w", self.table, *(f"{key}={value}" for key, value in sorted(self.asked.items())))


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Where new rows go: `target` is an address, a file or a folder; `searches` are names, all where empty."""

    to: Place
    target: str = ""
    searches: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """What tells it apart from the others."""
        return content_id("o", self.to, self.target, *self.searches)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A whole file."""

    feeds: tuple[Feed, ...]
    searches: tuple[Search, ...]
    outputs: tuple[Output, ...]
    every_s: float | None = None
    contact: str | None = None


def seconds(duration: str) -> float | None:
    """``90s``, ``10m``, ``2h``, ``1d`` in seconds; None where it is no duration."""
    match = _DURATION.fullmatch(duration.strip())
    return float(match[1]) * _SECONDS[match[2]] if match else None


def read(text: str, name: str) -> Plan:
    """The plan that a TOML file holds.

    Raises:  SetupError that names the line and what to write there.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SetupError(f"{name}: this is no TOML: {error}") from error
    return _Reader(text, name).plan(content)


class _Reader:
    """Takes a parsed file apart, with the lines of its text for complaints."""

    def __init__(self, text: str, name: str) -> None:
        self._lines = text.splitlines()
        self._name = name

    def plan(self, content: dict[str, Any]) -> Plan:
        self._keys("", 0, content, ("feed", "search", "output", "every", "contact"))
        feeds = tuple(self._feed(number, one) for number, one in enumerate(self._tables(content, "feed")))
        if not feeds:
            raise SetupError(f'{self._name}: there is no feed; write [[feed]] and below it address = "https://.."')
        searches = tuple(self._search(number, one) for number, one in enumerate(self._tables(content, "search")))
        names = [search.name for search in searches]
        for number, one in enumerate(names):
            if one in names[:number]:
                self._fail("search", number, "name", f"there are two searches named {one!r}")
        outputs = tuple(self._output(number, one, names) for number, one in enumerate(self._tables(content, "output")))
        every = content.get("every")
        every_s = None if every is None else seconds(every) if isinstance(every, str) else None
        if every is not None and (every_s is None or every_s < LEAST_S):
            self._fail("", 0, "every", 'write a time of at least a minute, such as "10m" or "2h"')
        contact = self._text("", 0, content, "contact") if "contact" in content else None
        whole = searches or (Search(name="all", table="statements", asked={}),)
        return Plan(
            feeds=feeds, searches=whole, outputs=outputs or (Output(to="stdout"),), every_s=every_s, contact=contact
        )

    def _feed(self, number: int, one: dict[str, Any]) -> Feed:
        self._keys("feed", number, one, ("address", "name"))
        address = self._text("feed", number, one, "address")
        if not re.match(r"https?://[^/\s]", address):
            self._fail("feed", number, "address", f"{address!r} is no web address; it begins with https://")
        return Feed(name=self._text("feed", number, one, "name") if "name" in one else address, address=address)

    def _search(self, number: int, one: dict[str, Any]) -> Search:
        table = one.get("of", "statements")
        if table not in _WANTED:
            self._fail("search", number, "of", 'write of = "statements" or of = "events"')
        known = [field.name for field in fields(_WANTED[table]) if field.name not in {"article", "all_versions"}]
        self._keys("search", number, one, ("name", "of", *known))
        asked = {key: self._text("search", number, one, key) for key in known if key in one}
        for key, values in _SETS[table].items():
            given = asked.get(key, values[0])
            if given.casefold() not in {value.casefold() for value in values}:
                self._fail("search", number, key, f"{given!r} is none of {', '.join(values)}")
        return Search(name=self._text("search", number, one, "name"), table=table, asked=asked)

    def _output(self, number: int, one: dict[str, Any], names: Sequence[str]) -> Output:
        to: Any = one.get("to")
        if to not in _TARGET:
            self._fail("output", number, "to", f"write to = one of {', '.join(_TARGET)}")
        target = _TARGET[to]
        self._keys("output", number, one, ("to", "searches", *([target] if target else [])))
        searches = one.get("searches", [])
        if not isinstance(searches, list) or any(name not in names for name in searches):
            self._fail("output", number, "searches", f"write a list of names of searches: {', '.join(names) or 'none'}")
        where = self._text("output", number, one, target) if target else ""
        return Output(to=to, target=where, searches=tuple(searches))

    def _tables(self, content: dict[str, Any], table: str) -> list[dict[str, Any]]:
        found = content.get(table, [])
        if not isinstance(found, list) or any(not isinstance(one, dict) for one in found):
            self._fail("", 0, table, f"write [[{table}]], in double brackets, once for each")
        return list(found)

    def _text(self, table: str, number: int, one: dict[str, Any], key: str) -> str:
        value = one.get(key)
        if not isinstance(value, str) or not value.strip():
            self._fail(table, number, key, f'write {key} = "..", a text in quotation marks')
        return str(value)

    def _keys(self, table: str, number: int, one: dict[str, Any], known: Sequence[str]) -> None:
        for key in one:
            if key not in known:
                near = get_close_matches(key, known, 1)
                hint = f"; did you mean {near[0]}?" if near else f"; known are {', '.join(known)}"
                self._fail(table, number, key, f"{key!r} means nothing here{hint}")

    def _fail(self, table: str, number: int, key: str, message: str) -> None:
        raise SetupError(f"{self._name}, line {self._line(table, number, key)}: {message}")

    def _line(self, table: str, number: int, key: str) -> int:
        """The line of a key in the given one of the tables of a name, else that of the table."""
        head = re.compile(rf"\s*\[\[\s*{table}\s*\]\]")
        own = re.compile(rf"""\s*(?:\[\[?\s*)?["']?{re.escape(key)}["']?\s*[=\].]""")
        starts = [place for place, line in enumerate(self._lines) if head.match(line)] if table else [-1]
        start = starts[number] if number < len(starts) else -1
        for place in range(start + 1, len(self._lines)):
            if own.match(self._lines[place]):
                return place + 1
            if table and self._lines[place].lstrip().startswith("["):
                break
        return max(start, 0) + 1
