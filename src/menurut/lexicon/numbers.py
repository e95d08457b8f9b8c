"""How many: numbers in digits and words, intervals and bounds, as they stand in a row of lower-case words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from menurut.lexicon.load import table

if TYPE_CHECKING:
    from collections.abc import Sequence

THOUSANDS_N = 3
"""Digits behind a point that make it a mark of thousands (`1.200`)."""
HUNDRED, THOUSAND = 100, 1000
_TEENS = "belas"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A count of something: a closed interval, open where a bound is None, and the half-open place of its words.

    `about` says that the words give the number only roughly (`sekitar 30`).
    """

    low: int | None
    high: int | None
    about: bool
    start: int
    end: int


def at(words: Sequence[str], start: int) -> Amount | None:
    """The amount that begins at a word, with the words that bound it; None where none does."""
    bound, first = _bound(words, start)
    found = _interval(words, first)
    if found is None:
        return None
    low, high, end = found
    amount = _bounded(bound, Amount(low=low, high=high, about=bound == "about", start=start, end=end))
    over = end + 1 if end < len(words) and words[end] not in _list("over") else end
    if bound == "plain" and over < len(words) and words[over] in _list("over") and low == high:
        return replace(amount, low=low + 1, high=None, end=over + 1)
    return amount


def find(words: Sequence[str], low: int, high: int) -> list[Amount]:
    """Every amount between two places, in order, none inside another."""
    found: list[Amount] = []
    place = low
    while place < high:
        amount = at(words, place)
        if amount is not None and amount.end <= high:
            found.append(amount)
        place = amount.end if amount is not None else place + 1
    return found


def _bounded(bound: str, amount: Amount) -> Amount:
    if bound == "least":
        return replace(amount, high=None)
    if bound == "above":
        return replace(amount, low=(amount.low or 0) + 1, high=None)
    if bound == "most":
        return replace(amount, low=None)
    if bound == "below":
        return replace(amount, low=None, high=(amount.high or 1) - 1)
    return amount


def _bound(words: Sequence[str], start: int) -> tuple[str, int]:
    """The kind of bound that words before a number set, and where the number begins."""
    for name, row in _bounds():
        if tuple(words[start : start + len(row)]) == row:
            deeper, first = _bound(words, start + len(row))
            return (deeper if name == "plain" else name), first
    return "plain", start


def _interval(words: Sequence[str], start: int) -> tuple[int, int, int] | None:
    """`10 hingga 12`, `10-12`, `belasan`, `12`: the interval and where its words end."""
    if start >= len(words):
        return None
    vague = table("numbers")["vague"].get(words[start])
    if vague:
        return _scaled(words, start + 1, vague[0], vague[1])
    first, dash, last = words[start].partition("-")
    if dash and first.isdecimal() and last.isdecimal() and int(first) < int(last):
        return int(first), int(last), start + 1
    one = _number(words, start)
    if one is None:
        return None
    value, end = one
    if end < len(words) and words[end] in _list("ranges"):
        other = _number(words, end + 1)
        if other is not None and _follows(value, other[0], words[end]):
            return value, other[0], other[1]
    return value, value, end


def _follows(low: int, high: int, joint: str) -> bool:
    """Whether two numbers make a range; `dua atau tiga` does, `dua dan tiga` never."""
    return low < high and joint != "dan" and (joint != "atau" or high - low == 1)


def _scaled(words: Sequence[str], end: int, low: int, high: int) -> tuple[int, int, int]:
    """`puluhan ribu`: the interval times what follows."""
    scale = table("numbers")["scales"].get(words[end]) if end < len(words) else None
    return (low * scale, (high + 1) * scale - 1, end + 1) if scale else (low, high, end)


def _number(words: Sequence[str], start: int) -> tuple[int, int] | None:
    """One number in digits or words and where it ends (`dua belas`, `tiga ratus lima puluh`, `2,5 juta`)."""
    if start >= len(words):
        return None
    value = _digits(words[start])
    if value is not None:
        scale = table("numbers")["scales"].get(words[start + 1]) if start + 1 < len(words) else None
        whole = value * (scale or 1)
        return (int(whole), start + (2 if scale else 1)) if whole == int(whole) else None
    return _spelt(words, start)


def _digits(word: str) -> float | None:
    """`12`, `1.200`, `2,5`; None for what is no plain number."""
    whole, comma, part = word.partition(",")
    groups = whole.split(".")
    if not all(group.isdecimal() for group in groups) or (comma and not part.isdecimal()):
        return None
    if len(groups) > 1 and any(len(group) != THOUSANDS_N for group in groups[1:]):
        return None
    return float("".join(groups) + (f".{part}" if comma else ""))


def _spelt(words: Sequence[str], start: int) -> tuple[int, int] | None:
    """Sum up thousands, then hundreds and tens, then ones, as far as the words go."""
    digits, scales = table("numbers")["digits"], table("numbers")["scales"]
    total = group = ones = 0
    for end in range(start, len(words) + 1):
        word = words[end] if end < len(words) else ""
        value, scale = digits.get(word), scales.get(word, 0)
        if value is not None and not ones:
            total, group, ones = _placed(value, total, group)
        elif word == _TEENS and ones:
            ones += 10
        elif 0 < scale < THOUSAND and ones:
            group, ones = group + ones * scale, 0
        elif scale >= THOUSAND and group + ones:
            total, group, ones = total + (group + ones) * scale, 0, 0
        else:
            return (total + group + ones, end) if end > start else None
    return None


def _placed(value: int, total: int, group: int) -> tuple[int, int, int]:
    """Put `seribu` with the thousands, `seratus` with the hundreds, the rest with the ones."""
    if value >= THOUSAND:
        return total + value, group, 0
    return (total, group + value, 0) if value >= HUNDRED else (total, group, value)


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table("numbers")[name]["words"])


@cache
def _bounds() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Bounding phrases, the longest first (`lebih dari` before any other reading of `lebih`)."""
    rows = [(name, tuple(phrase.split())) for name, group in table("numbers")["bounds"].items() for phrase in group]
    return tuple(sorted(rows, key=lambda row: -len(row[1])))
