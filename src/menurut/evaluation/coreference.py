"""Scores mentions and the chains they form: mention F1, and MUC, B-cubed and CEAF-e with their mean.

A span that stands for several actors at once (`keduanya`) is a mention like any other but no part of a chain: the three
measures know no such thing. Its actors are scored beside them, as the share of such spans with all actors right.

Source:  Vilain et al. 1995 (MUC); Bagga and Baldwin 1998 (B-cubed); Luo 2005 (CEAF-e); the mean is that of the
         CoNLL-2012 shared task. Chains of one mention count, but for MUC, which counts links.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from menurut.evaluation.assignment import heaviest
from menurut.evaluation.scores import Overlap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from menurut.evaluation.gold import GoldArticle
    from menurut.evaluation.scores import Scores
    from menurut.model import Record

Span = tuple[int, int]
Chain = frozenset[Span]

MENTIONS = "mentions"
SHARED = "shared mentions"
MEASURES = ("MUC", "B-cubed", "CEAF-e")


def score(gold: GoldArticle, record: Record, scores: Scores, notes: list[str]) -> None:
    """Count the mentions and chains of one article in."""
    text = record.article.text
    wanted = _placed(gold, text)
    given = [frozenset((m.start, m.end) for m in actor.mentions) for actor in record.actors]
    _mentions(wanted, given, text, scores, notes)
    key, response = _alone(wanted), _alone(given)
    scores.overlap("MUC").add(muc(key, response))
    scores.overlap("B-cubed").add(b_cubed(key, response))
    scores.overlap("CEAF-e").add(ceaf_e(key, response))
    _shared(wanted, given, scores)
    notes.extend(_chain_notes(key, response, text))


def conll(scores: Scores) -> float:
    """The mean F1 of the three measures, 0..1."""
    return sum(scores.overlap(name).f1 for name in MEASURES) / len(MEASURES)


def muc(key: Sequence[Chain], response: Sequence[Chain]) -> Overlap:
    """Links kept: a chain of n mentions has n - 1, less one for every further chain its mentions fall into."""
    kept = sum(count - 1 for count in _cells(key, response).values())
    return Overlap(
        kept, sum(len(chain) - 1 for chain in response if chain), kept, sum(len(chain) - 1 for chain in key if chain)
    )


def b_cubed(key: Sequence[Chain], response: Sequence[Chain]) -> Overlap:
    """For every mention, how much of its chain is right."""
    cells = _cells(key, response)
    return Overlap(
        sum(count * count / len(response[there]) for (_, there), count in cells.items()),
        sum(map(len, response)),
        sum(count * count / len(key[here]) for (here, _), count in cells.items()),
        sum(map(len, key)),
    )


def ceaf_e(key: Sequence[Chain], response: Sequence[Chain]) -> Overlap:
    """Chains paired one to one so that they share most; a pair counts 2 * shared / all of its mentions."""
    weight = {
        (here, there): 2 * count / (len(key[here]) + len(response[there]))
        for (here, there), count in _cells(key, response).items()
    }
    total = sum(weight[pair] for pair in heaviest(weight))
    return Overlap(total, len(response), total, len(key))


def _cells(key: Sequence[Chain], response: Sequence[Chain]) -> Counter[tuple[int, int]]:
    """How many mentions every chain of the one side shares with every chain of the other."""
    there = {span: number for number, chain in enumerate(response) for span in chain}
    return Counter((number, there[span]) for number, chain in enumerate(key) for span in chain if span in there)


def _placed(gold: GoldArticle, text: str) -> list[Chain]:
    """The gold chains at their offsets in the text as it was read, whose dateline may be gone."""
    moves = _moves(gold.text(), text)
    chains: list[Chain] = []
    for spans in gold.chains.values():
        moved = (next((move for start, move in moves if start <= span.start), 0) for span in spans)
        chains.append(frozenset((s.start + move, s.end + move) for s, move in zip(spans, moved, strict=True)))
    return chains


def _moves(raw: str, text: str) -> list[tuple[int, int]]:
    """Where each paragraph begins in the file and by how much it moved, last first: found again by their endings."""
    paragraphs, at = list(_paragraphs(text)), 0
    moves: list[tuple[int, int]] = []
    for start, line in _paragraphs(raw):
        for number in range(at, len(paragraphs)):
            there, found = paragraphs[number]
            if line.endswith(found):
                moves.insert(0, (start, there + len(found) - start - len(line)))
                at = number + 1
                break
    return moves


def _paragraphs(text: str) -> Iterable[tuple[int, str]]:
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield at + len(line) - len(line.lstrip()), line.strip()
        at += len(line)


def _several(chains: Sequence[Chain]) -> set[Span]:
    """Spans that stand in more than one chain."""
    return {span for span, count in Counter(span for chain in chains for span in chain).items() if count > 1}


def _alone(chains: Sequence[Chain]) -> list[Chain]:
    """Chains without the spans that they share."""
    shared = _several(chains)
    return [rest for chain in chains if (rest := chain - shared)]


def _mentions(wanted: Sequence[Chain], given: Sequence[Chain], text: str, scores: Scores, notes: list[str]) -> None:
    gold: set[Span] = {span for chain in wanted for span in chain}
    found: set[Span] = {span for chain in given for span in chain}
    tally = scores.tally(MENTIONS)
    tally.hit += len(gold & found)
    tally.gold += len(gold)
    tally.predicted += len(found)
    notes.extend(f"mention missed: {text[start:end]!r}" for start, end in sorted(gold - found))
    notes.extend(f"no mention: {text[start:end]!r}" for start, end in sorted(found - gold))


def _shared(wanted: Sequence[Chain], given: Sequence[Chain], scores: Scores) -> None:
    """Of the gold's spans for several actors, how many mean the same ones: chains paired as CEAF-e pairs them."""
    weight = {
        (here, there): 2 * len(one & other) / (len(one) + len(other))
        for here, one in enumerate(wanted)
        for there, other in enumerate(given)
        if one & other
    }
    partner = dict(heaviest(weight))
    for span in sorted(_several(wanted)):
        asked = {partner.get(number) for number, chain in enumerate(wanted) if span in chain}
        meant = {number for number, chain in enumerate(given) if span in chain}
        scores.share(SHARED).count(asked == meant)


def _chain_notes(key: Sequence[Chain], response: Sequence[Chain], text: str) -> Iterable[str]:
    """Every gold chain whose mentions fall apart, and every given one that joins several."""
    for sides, word in ((_cells(key, response), "falls apart"), (_cells(response, key), "joins")):
        parts: dict[int, list[int]] = {}
        for here, there in sides:
            parts.setdefault(here, []).append(there)
        one, other = (key, response) if word == "falls apart" else (response, key)
        for here, theres in parts.items():
            if len(theres) > 1:
                shown = (_words(one[here] & other[there], text) for there in theres)
                yield f"chain {word}: " + " | ".join(shown)


def _words(spans: Chain, text: str) -> str:
    return ", ".join(repr(text[start:end]) for start, end in sorted(spans))
