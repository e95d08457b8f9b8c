"""A story as its claimants tell it: claims aligned across them, with evidence and independent origins."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from math import exp, log
from typing import TYPE_CHECKING

from menurut.grouping import origins
from menurut.grouping.assertions import UNSPECIFIED, VOICE, assertions
from menurut.grouping.clusters import cluster
from menurut.model import Accounts, Cell, Claim, Evidence, content_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from menurut.grouping.assertions import Assertion
    from menurut.grouping.origins import Sources
    from menurut.model import Claimant, Says, Standing

WEIGHTS = {"": -3.6, "contained": 4.0, "shared": 0.4, "numbers": 0.0, "other numbers": -0.6, "own article": -0.5}
"""Logistic weights of the clues that two assertions make the same claim; from a regression on
tests/gold/stories/work, 2026-11; `own article` was set, because an article seldom makes a claim twice."""
LEAST = 0.3
_CAP = 1000
_ALIKE = 0.35
"""Below this share of common weight a claim is worded otherwise."""


def accounts(sources: Sources, who: Mapping[tuple[str, str], Claimant]) -> Accounts:
    """Lay the accounts of a story side by side."""
    found = [one for record in sources.records.values() for one in assertions(record, who)]
    rows = [_claim(through_media(row, who), sources) for row in align(found)]
    rows.sort(key=lambda row: (-len(row.cells), -sum(len(cell.evidence) for cell in row.cells), row.id))
    told = Counter(cell.claimant for row in rows for cell in row.cells)
    known = {claimant.id: claimant for one in found for claimant in one.claimants}
    last = (VOICE.id, UNSPECIFIED.id)
    columns = sorted((known[one] for one in told), key=lambda one: (one.id in last, -told[one.id], one.name))
    return Accounts(claimants=tuple(columns), claims=tuple(_standing(row, columns) for row in rows))


def align(found: Sequence[Assertion]) -> list[list[Assertion]]:
    """Group assertions that make, deny or reword the same claim; those in the same words are one from the start."""
    frequency = Counter(stem for stems in {one.stems for one in found} for stem in set(stems))
    total = len({one.stems for one in found})
    weight = {stem: log((total + 1) / (number + 0.5)) + 0.3 for stem, number in frequency.items()}
    keyed = {f"{number:06d}": one for number, one in enumerate(found)}
    same: defaultdict[tuple[tuple[str, ...], bool], set[str]] = defaultdict(set)
    for key, one in keyed.items():
        same[tuple(sorted(set(one.stems))), one.negative].add(key)
    likely = {}
    keys = list(keyed)
    for place, left in enumerate(keys):
        for right in keys[place + 1 :]:
            value = likeness(clues(keyed[left], keyed[right], weight))
            if value >= 0.05:
                likely[left, right] = value
    groups = cluster([frozenset(group) for group in same.values()], likely, least=LEAST, cap=_CAP)
    return [[keyed[key] for key in sorted(group)] for group in groups]


def through_media(row: Sequence[Assertion], who: Mapping[tuple[str, str], Claimant]) -> list[Assertion]:
    """A row in which what a party said by way of a state's medium is that medium's account wherever it is printed.

    Where one article shows that `Xi menyatakan ..` comes from CCTV, the others that print it without a source have it
    from there too.
    """
    media: dict[str, Claimant] = {}
    for one in row:
        for claimant in one.claimants:
            if one.statement and one.statement.relayed_by and origins.state_owned(claimant.name):
                speakers = (who.get((one.article, actor)) for actor in one.statement.speakers)
                media |= {speaker.id: claimant for speaker in speakers if speaker}
    return [
        replace(one, claimants=tuple(dict.fromkeys(media.get(claimant.id, claimant) for claimant in one.claimants)))
        if one.statement and not one.statement.occasion
        else one
        for one in row
    ]


def clues(one: Assertion, other: Assertion, weight: Mapping[str, float]) -> dict[str, float]:
    """What speaks for two assertions being about the same claim."""
    left, right = set(one.stems), set(other.stems)
    shared = sum(weight[stem] for stem in left & right)
    least = min(sum(weight[stem] for stem in left), sum(weight[stem] for stem in right))
    return {
        "": 1.0,
        "contained": shared / least if least else 0.0,
        "shared": min(5.0, shared),
        "numbers": float(bool(one.numbers & other.numbers)),
        "other numbers": float(bool(one.numbers and other.numbers) and not one.numbers & other.numbers),
        "own article": float(one.article == other.article),
    }


def likeness(clues: Mapping[str, float], weights: Mapping[str, float] = WEIGHTS) -> float:
    """How sure the clues make it, 0..1."""
    return 1 / (1 + exp(-sum(weights[name] * value for name, value in clues.items())))


def _claim(row: Sequence[Assertion], sources: Sources) -> Claim:
    """One row; what it claims is said by its plain assertions, or by all where none is plain."""
    plain = [one for one in row if not one.negative] or list(row)
    at = {name: record.article.published_at or "9" for name, record in sources.records.items()}
    core = min(plain, key=lambda one: (at[one.article], one.article, one.passage.start))
    cells = _cells(row, core, sources)
    claiming = [evidence for cell in cells if cell.says == "claims" for evidence in cell.evidence]
    return Claim(
        id=content_id("c", core.article, core.passage.start, core.passage.end),
        words=core.passage.text,
        cells=tuple(cells),
        origins=tuple(sorted({one.origin for one in claiming})),
        first=core.article,
        standing="some",
    )


def _cells(row: Sequence[Assertion], core: Assertion, sources: Sources) -> list[Cell]:
    by_claimant: defaultdict[str, list[Assertion]] = defaultdict(list)
    for one in row:
        for claimant in one.claimants:
            by_claimant[claimant.id].append(one)
    named = {claimant.id: claimant.name or claimant.kind for one in row for claimant in one.claimants}
    cells = []
    for name, said in by_claimant.items():
        verdicts = Counter(_says(one, core) for one in said)
        says: Says = next(iter(sorted(verdicts, key=lambda says: (-verdicts[says], says))))
        evidence = [_evidence(one, sources, named[name]) for one in said]
        cells.append(Cell(claimant=name, says=says, evidence=tuple(_from_document(evidence, said, named[name]))))
    return cells


def _says(one: Assertion, core: Assertion) -> Says:
    if one.negative != core.negative:
        return "denies"
    if one.numbers and core.numbers and not one.numbers & core.numbers:
        return "otherwise"
    return "claims"


def _evidence(one: Assertion, sources: Sources, claimant: str) -> Evidence:
    return Evidence(
        article=one.article,
        passage=one.passage,
        statement=one.statement.id if one.statement else None,
        origin=origins.origin(sources, one.article, one.passage, one.statement, claimant),
    )


def _from_document(evidence: Sequence[Evidence], said: Sequence[Assertion], claimant: str) -> list[Evidence]:
    """Prints without a source of their own go back to what another print of the cell shows as the source.

    That is what the claimant published in writing, or the state's medium that is the claimant.
    """
    known = next((one.origin for one in evidence if origins.state_owned(one.origin)), None)
    if known is None and any(one.origin == origins.document(claimant) for one in evidence):
        known = origins.document(claimant)
    if known is None:
        return list(evidence)
    return [
        replace(one, origin=known)
        if assertion.statement and not assertion.statement.relayed_by and not assertion.statement.occasion
        else one
        for one, assertion in zip(evidence, said, strict=True)
    ]


def _standing(row: Claim, columns: Sequence[Claimant]) -> Claim:
    parties = {one.id for one in columns if one.kind == "party"}
    says = {cell.claimant: cell.says for cell in row.cells}
    standing: Standing = "some"
    if "denies" in says.values():
        standing = "disputed"
    elif len(says) == 1:
        standing = "one"
    elif parties and parties <= says.keys():
        standing = "all"
    return replace(row, standing=standing)
