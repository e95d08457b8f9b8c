"""Compiles the grammar of date expressions: the tables of lexicon/data/time.toml put into the braces of its rules."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from menurut.lexicon.load import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Match = re.Match[str]
SPACE = "(?:[ \u00a0]{1,3})"
DIGIT, BRACKET = "0", "("
"""The keys of the rules that begin with a digit or a bracket."""
_WORD = r"[^\W\d_]\w*+(?:['’`]\w++)?+"
START = re.compile(
    r"(?<!\w)(?:(?<![/.,-])(?:\d{4}|\d{1,3}(?=[/.,–—-]|[ \u00a0]{0,3}[^\W\d_]))|[(](?= ?\d)"
    rf"|(?<!\w-){_WORD})"
)
"""Where an expression may begin: rules are looked up by what stands there."""


class Rule(NamedTuple):
    """One rule of the grammar, ready to match.

    The word before must be one of `behind` and none of `not_behind`; `unless` and `after` are searched at the end of
    what stands before. None and nothing where a rule does not care.
    """

    name: str
    means: str
    pattern: re.Pattern[str]
    behind: frozenset[str] | None
    not_behind: frozenset[str]
    unless: re.Pattern[str] | None
    after: re.Pattern[str] | None


class Deictic(NamedTuple):
    """What a word like `kemarin` adds to the day of publication, and whether it names a part of that day."""

    days: int
    partial: bool


@cache
def rules_by_start() -> dict[str, tuple[Rule, ...]]:
    """For every word that can open an expression, the rules that may begin there, in the order of the data file."""
    slots, openers = _slots(), _openers()
    brace = re.compile(r"\{([a-z]\w*)\}")

    def compiled(pattern: str) -> str:
        return brace.sub(lambda hit: slots[hit[1]], pattern).replace(" ", SPACE)

    found: defaultdict[str, list[Rule]] = defaultdict(list)
    for rule in table("time")["rule"]:
        ready = Rule(
            name=rule["name"],
            means=rule["means"],
            pattern=re.compile(rf"(?:{compiled(rule['pattern'])})(?!\w)"),
            behind=_words(rule["behind"]) if "behind" in rule else None,
            not_behind=_words(rule.get("not_behind", ())),
            unless=re.compile(rf"(?:{compiled(rule['unless'])})$", re.IGNORECASE) if "unless" in rule else None,
            after=re.compile(rf"(?:{compiled(rule['after'])})$") if "after" in rule else None,
        )
        words = {word for start in rule["starts"] for word in openers.get(start, {start})}
        for word in words:
            found[word].append(ready)
    return {word: tuple(ready) for word, ready in found.items()}


@cache
def deictics() -> dict[str, Deictic]:
    """`kemarin`, `tadi pagi`, `malam ini`: every such word in small letters."""
    time = table("time")
    words = {word: Deictic(days, partial=False) for word, days in time["deictic"].items()}
    for form, days in time["deictic_part"].items():
        words |= {form.replace("-", part): Deictic(days, partial=True) for part in time["parts"]["names"]}
    return words | {word: Deictic(days, partial=True) for word, days in time["deictic_night"].items()}


def _words(names: Iterable[str]) -> frozenset[str]:
    """The words listed, with those of a table in place of its name."""
    time = table("time")
    bounds = (word for kind in ("since", "until", "before", "after") for word in time["bounds"][kind])
    tables = {**time["names"], "numbers": time["numbers"], "bounds": [word for word in bounds if " " not in word]}
    return frozenset(word for name in names for word in tables.get(name, (name,)))


def _openers() -> dict[str, set[str]]:
    """The first words of each table that a rule may name as its start."""
    time = table("time")
    edges = {"awal", "pertengahan", "medio", "akhir", "penghujung"}
    units = set(time["units"])
    return {
        "digits": {DIGIT},
        "bracket": {BRACKET},
        "edges": edges,
        "units": units,
        "count": {DIGIT, *time["numbers"], *("se" + unit for unit in units)},
        "weekdays": {name for names in time["weekdays"].values() for name in names},
        "weekdays_short": {name.lower() for name in time["weekdays_short"]},
        "months": {name for names in time["months"].values() for name in names},
        "deictic": _first_words(deictics()),
        "anchored": _first_words(name for names in time["anchored"].values() for name in names),
        "holidays": _first_words(time["holidays"]),
        "feasts": _first_words(time["feasts"]),
    }


def _first_words(names: Iterable[str]) -> set[str]:
    return {name.split()[0].lower() for name in names}


def _slots() -> dict[str, str]:
    time = table("time")
    return {**_day_slots(time), **_clock_slots(time), **_count_slots(time), **_name_slots(time), **_anchor_slots(time)}


def _day_slots(time: dict[str, Any]) -> dict[str, str]:
    weekdays = [name for names in time["weekdays"].values() for name in names]
    months = [name for names in time["months"].values() for name in names]
    whole = [name for name in months if len(name) > 4 or name in {"mei", "juni", "juli"}]
    year = r"(?:1[89]|20)\d\d(?!\d)"
    day, number = r"0?[1-9]|[12]\d|3[01]", r"0?[1-9]|1[0-2]"
    dot = r"(?:\.(?= ?\d))?"
    shortened = _either(name.capitalize() for name in months if name not in whole)
    beside_day = _either([*months, *time["months_english"]])
    return {
        # A rule that begins with a weekday is tried only where one stands, so that any word will do here.
        "weekday": rf"(?P<weekday>{_WORD})",
        "weekday_alone": rf"(?P<weekday>(?=[A-Z]){_WORD})(?! {_either(time['names']['weekday_holidays'])}\b)",
        "weekday2": rf"(?P<weekday2>{_capital(weekdays)})",
        "day": rf"(?P<day>{day})(?!\d)",
        "day2": rf"(?P<day2>{day})(?!\d)",
        "number": rf"(?P<number>{number})(?!\d)",
        "number2": rf"(?P<number2>{number})(?!\d)",
        "sep": r"(?P<sep>[/.-])",
        "month": rf"(?P<month>(?i:{beside_day})){dot}",
        "month2": rf"(?P<month2>(?i:{beside_day})){dot}",
        "month3": rf"(?P<month3>(?i:{beside_day}))",
        "month_word": rf"(?P<month>(?i:{_either(whole)})|{shortened})",
        "month_capital": rf"(?P<month>{_capital(whole)})",
        "month2_capital": rf"(?P<month2>{_capital(whole)})",
        "year": rf"(?P<year>{year})",
        "year_digits": rf"(?P<year>{year}|\d\d(?!\d))",
        "year2": rf"(?P<year2>{year})",
        "open": r"(?P<open>[(] ?)?",
        "edge": r"(?P<edge>(?i:awal|pertengahan|medio|akhir|penghujung))",
    }


def _clock_slots(time: dict[str, Any]) -> dict[str, str]:
    """Parts of the day, clocks and zones. A bare `16.47` could be a price: it needs its zone, `16:47` does not."""
    names, towards = _either(time["parts"]["names"]), _either(time["parts"]["towards"])
    part = rf"(?i:(?:{towards} )?{names}(?: hari)?)"
    back, here, ahead = (_either(time["shift"][way]) for way in ("back", "here", "ahead"))
    written = "|".join(time["zones"])
    local = (
        rf"waktu (?:setempat|Indonesia (?:bagian )?(?i:Barat|Tengah|Timur)|{_either(time['local']['places'])}|[A-Z]\w+)"
    )
    zone = rf"(?:{local}|{written}|GMT)"
    hour = r"(?:[01]?\d|2[0-4])"
    said = rf",? (?:(?:sekitar|sekira|kira-kira|tepat) )?(?:pukul|jam) (?P<clock>{hour}(?:[.:][0-5]\d)?)(?![.:]?\d)"
    bare = rf"(?:,| \||\s[-–])? ?(?P<clock2>{hour}(?::[0-5]\d|\.[0-5]\d(?= (?:{written}))))(?!\d)"
    later = rf"mendatang|yang akan datang|(?:nanti|besok)(?! {names})"
    end = rf"(?: (?P<part3>{part}))?(?: (?P<zone3>{zone}))?"
    tail = rf"(?: (?P<part2>{part}))?(?: (?P<zone2>{zone}))?(?:(?:{said}|{bare}){end})?"
    tense = rf"(?: (?:(?P<back>yang lalu|lalu|yang silam|silam|kemarin)|(?P<ahead>{later}))(?!\w))?"
    return {
        "part": rf"(?P<part>{part})",
        "part2": rf"(?P<part2>{part})",
        "zone": rf"(?P<zone>{zone})",
        "shift": rf"(?:(?P<back>{back})|(?P<here>{here})|(?P<ahead>{ahead}))",
        "toward": _either([*time["shift"]["back"], *time["shift"]["here"], *time["shift"]["ahead"]]),
        "tense": tense,
        "clock_tail": tail,
        "said_tail": rf"(?:{said}{end})?",
        "closing": rf"(?(open)(?: ?[)])?){tense}{tail}",
    }


def _count_slots(time: dict[str, Any]) -> dict[str, str]:
    digit = _either(name for name, number in time["numbers"].items() if number < 10)
    word = rf"(?:{digit} (?:belas|puluh(?: {digit})?)|{_either(time['numbers'])})"
    units = _either(time["units"])
    return {
        "count": rf"(?i:(?P<count>\d{{1,3}}|{word}) (?P<unit>{units})|se(?P<one>{units}))",
        "unit_name": rf"(?i:(?P<unit>{units}))",
        "nth": r"(?P<nth>\d{1,3})",
        "nth2": r"(?P<nth2>\d{1,3})",
    }


def _name_slots(time: dict[str, Any]) -> dict[str, str]:
    names = {name: _either(words) for name, words in time["names"].items() if name != "weekday_holidays"}
    return {
        "holiday": rf"(?P<holiday>{_either(time['holidays'])})",
        "feast": rf"(?P<holiday>{_either(time['feasts'])})",
        "birthday": rf"(?P<holiday>{_either(time['birthdays'])})",
        **names,
    }


def _anchor_slots(time: dict[str, Any]) -> dict[str, str]:
    anchored = {name: _either(words) for name, words in time["anchored"].items()}
    anchored["partly"] = anchored.pop("part")
    return {"deictic": rf"(?P<deictic>(?i:{_by_first_word(deictics())}))", **anchored}


def _either(names: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)).replace(r"\ ", " ") + ")"


def _by_first_word(names: Iterable[str]) -> str:
    """As `_either`, but each first word is tried once: `kemarin(?: (?:pagi|siang))?`."""
    rests: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        first, _, rest = name.partition(" ")
        rests[first].append(rest)
    ways = {first: [rest for rest in found if rest] for first, found in rests.items()}
    return "|".join(
        re.escape(first) + (f"(?: {_either(ways[first])})" + ("?" if "" in rests[first] else "") if ways[first] else "")
        for first in sorted(rests, key=len, reverse=True)
    )


def _capital(names: Iterable[str]) -> str:
    """The names with a capital, or all in capitals: in small letters many of them mean something else."""
    return _either([form for name in names for form in (name.capitalize(), name.upper())])


def starts(text: str) -> Iterator[tuple[int, tuple[Rule, ...]]]:
    """Every place of a text where some rule may begin, with those rules."""
    known = rules_by_start()
    for hit in START.finditer(text):
        word = hit[0]
        rules = known.get(DIGIT if word[0].isdecimal() else word.lower())
        if rules:
            yield hit.start(), rules
