"""Charts as plain values for the templates, which draw them as SVG: no script, a table behind each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MONTHS = 60
_SIDE = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar, in units of the drawing: `x` and `height` of 100."""

    label: str
    value: int
    x: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a heat map. `shade` is 0..4 by how many; `tone` is conflict, mixed or cooperation."""

    row: str
    column: str
    x: int
    y: int
    n: int
    goldstein: float | None
    shade: int
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatMap:
    """Actors down, recipients across."""

    rows: list[str]
    columns: list[str]
    cells: list[Cell]


def bars(months: Mapping[str, int]) -> list[Bar]:
    """Numbers by month as bars, also for the months without any; the last five years of them."""
    if not months:
        return []
    every = _between(min(months), max(months))[-_MONTHS:]
    most = max(months.get(month, 0) for month in every) or 1
    width = 100 / max(len(every), 12)
    return [
        Bar(
            label=month,
            value=months.get(month, 0),
            x=round(number * width, 3),
            width=round(width * 0.8, 3),
            height=round(100 * months.get(month, 0) / most, 2),
        )
        for number, month in enumerate(every)
    ]


def _between(first: str, last: str) -> list[str]:
    year, month = int(first[:4]), int(first[5:7])
    found = []
    while (one := f"{year:04d}-{month:02d}") <= last:
        found.append(one)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return found


def heat_map(pairs: Sequence[Mapping[str, Any]]) -> HeatMap:
    """The pairs with the most events as a map of at most 14 by 14."""
    rows = _busiest(pairs, "actor")
    columns = _busiest([pair for pair in pairs if pair["actor"] in rows], "recipient")
    shown = [pair for pair in pairs if pair["actor"] in rows and pair["recipient"] in columns]
    most = max((pair["events"] for pair in shown), default=1)
    cells = [
        Cell(
            row=pair["actor"],
            column=pair["recipient"],
            x=columns.index(pair["recipient"]),
            y=rows.index(pair["actor"]),
            n=pair["events"],
            goldstein=pair["goldstein"],
            shade=min(4, 5 * (pair["events"] - 1) // most),
            tone=_tone(pair),
        )
        for pair in shown
    ]
    return HeatMap(rows=rows, columns=columns, cells=cells)


def _busiest(pairs: Sequence[Mapping[str, Any]], side: str) -> list[str]:
    totals: dict[str, int] = {}
    for pair in pairs:
        totals[pair[side]] = totals.get(pair[side], 0) + pair["events"]
    return sorted(totals, key=lambda name: (-totals[name], name))[:_SIDE]


def _tone(pair: Mapping[str, Any]) -> str:
    if pair["cooperation"] > 2 * pair["conflict"]:
        return "cooperation"
    return "conflict" if pair["conflict"] > 2 * pair["cooperation"] else "mixed"
