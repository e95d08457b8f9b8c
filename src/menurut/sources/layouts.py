"""Where an outlet's pages keep body, writers and date: rules in dated versions, picked by host, day and page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from menurut.lexicon.load import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import XPath
    from lxml.html import HtmlElement

REASONS = ("related", "caption", "advert", "embed", "teaser", "byline", "notice")
_STEP = re.compile(r"(?P<tag>[a-z][\w-]*|\*)?(?P<marks>(?:[.#][\w-]+|\[[\w:-]+(?:[*^]?=[^\]]+)?\])*)")
_MARK = re.compile(r"[.#][\w-]+|\[[^\]]+\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One version of an outlet's pages; `until` is the last day of publication on which it was seen."""

    name: str
    hosts: tuple[str, ...]
    until: str | None
    rules: dict[str, Any]

    def find(self, tree: HtmlElement, part: str) -> list[HtmlElement]:
        """The elements of a part (`body`, `authors`, `date`, `title`), none of them inside another."""
        return select(tree, tuple(self.rules.get(part, ())))

    def boxes(self) -> list[tuple[str, str]]:
        """What stands inside the body and is none of it: reason and selector."""
        return [(reason, path) for reason in REASONS for path in self.rules.get(reason, ())]


def pick(tree: HtmlElement, host: str, published_at: str | None) -> Layout | None:
    """The version of the host's rules whose body stands on the page; None where none does.

    The version of the day comes first, then the newer, then the older ones: outlets put old articles into their new
    pages, and an archive keeps the old page.
    """
    day = (published_at or "9999")[:10]
    known = [layout for layout in layouts() if _belongs(host, layout.hosts)]
    by_end = sorted(known, key=lambda layout: layout.until or "9999-12-31")
    fitting = [layout for layout in by_end if (layout.until or "9999-12-31") >= day]
    older = [layout for layout in by_end[::-1] if layout not in fitting]
    return next((layout for layout in [*fitting, *older] if layout.find(tree, "body")), None)


def select(tree: HtmlElement, paths: Sequence[str]) -> list[HtmlElement]:
    """What the first selector that finds anything finds, in the order of the page, without what stands inside it."""
    for path in paths:
        found = list(compiled(path)(tree))
        if found:
            chosen = set(found)
            return [one for one in found if not any(outer in chosen for outer in one.iterancestors())]
    return []


@cache
def layouts() -> tuple[Layout, ...]:
    """Every version of every outlet's layout."""
    return tuple(
        Layout(name=row["name"], hosts=tuple(row["hosts"]), until=row.get("until"), rules=row)
        for row in table("layouts")["layout"]
    )


@cache
def compiled(path: str) -> XPath:
    """A selector ready to run: XPath as it stands, or `div.class#id[name=value] p`, the small part of CSS we need."""
    from lxml import etree

    return etree.XPath(path if path.startswith(("/", "(")) else _xpath(path))


def _xpath(path: str) -> str:
    return "".join("//" + _step(step) for step in path.split())


def _step(step: str) -> str:
    match = _STEP.fullmatch(step)
    if match is None:
        raise ValueError(f"no selector: {step}")
    return (match["tag"] or "*") + "".join(f"[{_condition(mark)}]" for mark in _MARK.findall(match["marks"]))


def _condition(mark: str) -> str:
    if mark[0] == ".":
        return f'contains(concat(" ",normalize-space(@class)," ")," {mark[1:]} ")'
    if mark[0] == "#":
        return f'@id="{mark[1:]}"'
    name, sign, value = re.fullmatch(r"\[([\w:-]+)(?:([*^]?=)([^\]]+))?\]", mark).groups()  # type: ignore[union-attr]
    if sign is None:
        return f"@{name}"
    shape = {"=": '@{0}="{1}"', "*=": 'contains(@{0},"{1}")', "^=": 'starts-with(@{0},"{1}")'}[sign]
    return shape.format(name, value)


def _belongs(host: str, hosts: Sequence[str]) -> bool:
    return any(host == one or host.endswith(f".{one}") for one in hosts)
