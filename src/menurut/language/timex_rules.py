"""Compiles the grammar of date expressions: the tables of lexicon/data/time.toml put into the braces of its rules."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from menurut.lexicon.load import table

if TYPE_CHECKING:
    from collections.abc import Iterable

Match = re.Match[str]
SPACE = "[ \u00a0]"


class Rule(NamedTuple):
    """One rule of the grammar, ready to match; `unless` is searched at the end of what stands before."""

    name: str
    means: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None


@cache
def rules() -> tuple[Rule, ...]:
    """The rules in the order of the data file."""
    slots = _slots()
    brace = re.compile(r"\{([a-z]\w*)\}")
    compiled = []
    for rule in table("time")["rule"]:
        pattern = brace.sub(lambda hit: slots[hit[1]], rule["pattern"]).replace(" ", SPACE)
        unless = re.compile(rf"(?:{rule['unless']})$", re.IGNORECASE) if "unless" in rule else None
        compiled.append(Rule(rule["name"], rule["means"], re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)"), unless))
    return tuple(compiled)


def _slots() -> dict[str, str]:
    time = table("time")
    weekdays = [name for names in time["weekdays"].values() for name in names]
    months = [name for names in time["months"].values() for name in names]
    whole = [name for name in months if len(name) > 4 or name in {"mei", "juni", "juli"}]
    parts = _either(time["parts"]["names"])
    back, here, ahead = (_either(time["shift"][way]) for way in ("back", "here", "ahead"))
    count_word = rf"(?:\d{{1,3}}|{_either(time['numbers'])})"
    units = _either(time["units"])
    year = r"(?:1[89]|20)\d\d(?!\d)"
    holidays = "|".join(time["weekday_holidays"])
    return {
        "weekday": rf"(?P<weekday>(?i:{_either(weekdays)}))",
        "weekday_alone": rf"(?P<weekday>{_capital(weekdays)})(?! (?:{holidays})\b)",
        "weekday2": rf"(?P<weekday2>{_capital(weekdays)})",
        "day": r"(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)",
        "day2": r"(?P<day2>0?[1-9]|[12]\d|3[01])(?!\d)",
        "number": r"(?P<number>0?[1-9]|1[0-2])(?!\d)",
        "sep": r"(?P<sep>[/.-])",
        "month": rf"(?P<month>(?i:{_either(months)}))(?:\.(?= ?\d))?",
        "month2": rf"(?P<month2>(?i:{_either(months)}))(?:\.(?= ?\d))?",
        "month_word": rf"(?P<month>(?i:{_either(whole)}))",
        "month_capital": rf"(?P<month>{_capital(whole)})",
        "month2_capital": rf"(?P<month2>{_capital(whole)})",
        "year": rf"(?P<year>{year})",
        "year_digits": rf"(?P<year>{year}|\d\d(?!\d))",
        "year2": rf"(?P<year2>{year})",
        "part": rf"(?P<part>(?i:{parts}))",
        "part2": rf"(?P<part2>(?i:{parts}))",
        "zone": r"(?:waktu (?:setempat|[A-Z]\w+(?: [A-Z]\w+)?)|WIB|WITA|WIT|GMT)",
        "shift": rf"(?:(?P<back>{back})|(?P<here>{here})|(?P<ahead>{ahead}))",
        "edge": r"(?P<edge>(?i:awal|pertengahan|akhir|penghujung))",
        "deictic": rf"(?P<deictic>(?i:{_either(time['deictic'])}))",
        "count": rf"(?i:(?P<count>{count_word}) (?P<unit>{units})|se(?P<one>{units}))",
        "unit_name": rf"(?i:(?P<unit>{units}))",
    }


def _either(names: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)).replace(r"\ ", " ") + ")"


def _capital(names: Iterable[str]) -> str:
    """The names with a capital, or all in capitals: in small letters many of them mean something else."""
    return _either([form for name in names for form in (name.capitalize(), name.upper())])
