"""Compares the accounts of a story with gold rows: cells and independent origins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.evaluation.scores import Overlap, Share, Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.evaluation.story_gold import GoldClaim, GoldPlace, GoldStory
    from menurut.model import Accounts, Cell, Claim, Record

Figures = dict[str, Tally | Overlap | Share]


def score(story: GoldStory, found: Accounts, records: Sequence[Record], figures: Figures, notes: list[str]) -> None:
    """Count cells, those that are not silent, and claims whose number of origins is right."""
    cells, spoken, rows = (_share(figures, name) for name in ("account cells", "cells not silent", "claims found"))
    origins, first = _share(figures, "independent origins"), _share(figures, "first print")
    told = figures.setdefault("cells told", Tally())
    assert isinstance(told, Tally)
    columns = columns_of(story, found)
    texts = {record.article.id: record.article.text for record in records}
    taken: set[str] = set()
    for gold in story.claims:
        row = row_of(story, gold, found, texts, taken)
        rows.count(row is not None)
        if row:
            taken.add(row.id)
        for claimant in story.claimants:
            wanted = gold.cells.get(claimant)
            given = _verdict(row, columns[claimant]) if row else None
            right = given == (wanted.says if wanted else None)
            cells.count(right)
            told.add(
                Tally(
                    hit=int(right and wanted is not None),
                    gold=int(wanted is not None),
                    predicted=int(given is not None),
                )
            )
            if wanted:
                spoken.count(right)
            if not right:
                notes.append(f"cell {story.name}: {gold.claim!r} / {claimant}: {wanted and wanted.says}, not {given}")
        origins.count(row is not None and len(row.origins) == len(gold.origins))
        first.count(row is not None and row.first == story.id(gold.first))
        if row is None:
            notes.append(f"claim {story.name}: not found: {gold.claim!r}")
        elif len(row.origins) != len(gold.origins):
            notes.append(f"origins {story.name}: {gold.claim!r}: {gold.origins}, not {row.origins}")


def _share(figures: Figures, name: str) -> Share:
    found = figures.setdefault(name, Share())
    assert isinstance(found, Share)
    return found


def row_of(story: GoldStory, gold: GoldClaim, found: Accounts, texts: dict[str, str], taken: set[str]) -> Claim | None:
    """The row with the most of the evidence of a gold row."""
    places = [place for cell in gold.cells.values() for place in cell.evidence]
    best, most = None, 0.0
    for row in found.claims:
        if row.id in taken:
            continue
        shared = sum(_overlap(story, place, cell, texts) for place in places for cell in row.cells)
        if shared > most:
            best, most = row, shared
    return best


def columns_of(story: GoldStory, found: Accounts) -> dict[str, set[str]]:
    """For every claimant of the gold the columns that stand for it."""
    columns: dict[str, set[str]] = {}
    for claimant, names in story.claimants.items():
        kind = {"own voice": "voice", "unspecified": "unspecified"}.get(claimant)
        wanted = [claimant.casefold(), *(name.casefold() for name in names)]
        columns[claimant] = {
            one.id
            for one in found.claimants
            if (one.kind == kind if kind else one.kind == "party" and any(alike(one.name, name) for name in wanted))
        }
    return columns


def alike(name: str, wanted: str) -> bool:
    """Whether two names are the same, or one is the beginning or the end of the other, word by word."""
    short, long = sorted((name.casefold().split(), wanted.casefold().split()), key=len)
    return bool(short) and (long[: len(short)] == short or long[-len(short) :] == short)


def _verdict(row: Claim, columns: set[str]) -> str | None:
    """What the columns of one claimant say together; the one with the most evidence speaks."""
    mine = [cell for cell in row.cells if cell.claimant in columns]
    return max(mine, key=lambda cell: len(cell.evidence)).says if mine else None


def _overlap(story: GoldStory, place: GoldPlace, cell: Cell, texts: dict[str, str]) -> float:
    """How much of a gold stretch a cell has, 0..1."""
    article = story.id(place.article)
    start = texts[article].find(place.text)
    if start < 0:
        return 0.0
    end = start + len(place.text)
    shared = [
        min(one.passage.end, end) - max(one.passage.start, start) for one in cell.evidence if one.article == article
    ]
    return max(0, *shared, 0) / len(place.text)
