"""Who wrote and edited an article: labelled lines, names at the head, initials at the end."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from menurut.lexicon.load import table
from menurut.sources import outlets

_NAME_WORD = r"(?:[A-Z][\w.'’`-]*|bin|binti|al|van|de|dan|and|&|/|\||,|@\w+)"
_NAMES = re.compile(rf"{_NAME_WORD}(?:\s*[,/|&]\s*|\s+)?(?:{_NAME_WORD}(?:\s*[,/|&]\s*|\s+)?){{0,15}}")
_BETWEEN_NAMES = re.compile(r"\s*[,/|&]\s*|\s+(?:dan|and)\s+")


class Credit(NamedTuple):
    """A credit line: the authors it names (editors and agencies are none)."""

    authors: tuple[str, ...]


def line(text: str) -> Credit | None:
    """Read a whole paragraph as a credit line, or None where it is anything else."""
    if len(text) > 200:
        return None
    return _report(text) or _labels(text) or _signed(text) or _agencies(text)


def people(text: str) -> tuple[str, ...]:
    """The writers in a line that stands where an outlet prints them: labels, outlets and desks are taken away."""
    if credit := line(text):
        return credit.authors
    rules = _rules()
    names = _BETWEEN_NAMES.split(re.split(r"\s[-–]\s", rules.lead.sub("", text.strip()), maxsplit=1)[0])
    return tuple(name for one in names if (name := one.strip(" ,|")) and _is_person(name))


def _is_person(name: str) -> bool:
    known = outlets.is_outlet(name) or _rules().desk.search(name)
    return not known and len(name.split()) <= 6 and _NAMES.fullmatch(name) is not None


def _report(text: str) -> Credit | None:
    match = _rules().report.match(text)
    return Credit((match["name"].strip(),)) if match else None


def _labels(text: str) -> Credit | None:
    """`Penulis: A | Editor: B`: every piece a label and names."""
    rules = _rules()
    if not rules.label.match(text):
        return None
    authors: list[str] = []
    pieces = rules.label.split(text)[1:]
    for label, written in zip(pieces[::2], pieces[1::2], strict=True):
        names = written.strip(" |/•·-–;")
        if not names and label.casefold() not in rules.people | rules.sources:
            return None
        if names and not _NAMES.fullmatch(names):
            return None
        if label.casefold() in rules.authors:
            authors += [name.strip() for name in _BETWEEN_NAMES.split(names) if name.strip()]
    return Credit(tuple(authors))


def _signed(text: str) -> Credit | None:
    """`Ratih Wulandari - Kabarnusa.com`, alone in its line."""
    name, dash, outlet = (
        re.split(r"\s+([-–|])\s+", text, maxsplit=1) if re.search(r"\s[-–|]\s", text) else (text, "", "")
    )
    if not dash or not outlets.is_outlet(outlet) or not _NAMES.fullmatch(name) or len(name.split()) > 4:
        return None
    return Credit(() if outlets.is_outlet(name) else (name,))


def _agencies(text: str) -> Credit | None:
    """`REUTERS | AL JAZEERA`: agencies and nothing else, or names in capitals beside one."""
    names = [name.strip() for name in re.split(r"\s*[|/,]\s*", text.strip("() "))]
    if not any(name.upper() in _rules().agencies for name in names):
        return None
    if not all(name.isupper() and len(name.split()) <= 4 for name in names):
        return None
    return Credit(tuple(name.title() for name in names if name.upper() not in _rules().agencies))


def ending(text: str, *, alone: bool) -> tuple[int, Credit] | None:
    """Where the editors' initials or the writer's name in brackets begin at the end of the last paragraph.

    `alone`: also where nothing stands before them, or no full stop.
    """
    if alone and _rules().capitals.fullmatch(text) and not outlets.is_outlet(text):
        return 0, Credit(tuple(name.strip().title() for name in re.split(r"[|/&]", text)))
    tail = text[-90:]
    offset = len(text) - len(tail)
    for pattern, is_name in ((_rules().initials, False), (_rules().name, True)):
        match = pattern.search(tail)
        if match is None:
            continue
        before = text[: offset + match.start()].rstrip()
        if (not before and alone) or before.endswith((".", "!", "?", '"', "”", "…", ")", "]")):
            written = match[0].strip("()[] ")
            agency = any(part.strip().upper() in _rules().agencies for part in written.split("/"))
            named = is_name and not agency and " " in written
            return len(before), Credit(tuple(written.split("/")) if named else ())
    return None


class _Rules:
    def __init__(self) -> None:
        pages = table("pages")
        rules = pages["byline"]
        self.people = frozenset(rules["labels"])
        self.authors = frozenset(rules["authors"])
        self.sources = frozenset(rules["sources"])
        labels = "|".join(sorted((re.escape(label) for label in self.people | self.sources), key=len, reverse=True))
        self.label = re.compile(rf"(?:^|(?<=[\s|/]))({labels})\s*:\s*", re.IGNORECASE)
        self.lead = re.compile(rf"(?:(?:{labels}|by)\b\s*:?\s*)+", re.IGNORECASE)
        self.desk = re.compile(rules["desk"], re.IGNORECASE)
        self.report = re.compile(rules["report"], re.IGNORECASE)
        self.agencies = frozenset(rules["agencies"])
        self.capitals = re.compile(pages["initials"]["capitals"])
        self.initials = re.compile(rf"(?:{pages['initials']['pattern']})\s*$")
        self.name = re.compile(pages["initials"]["name"] + r"\s*$")


@cache
def _rules() -> _Rules:
    return _Rules()
