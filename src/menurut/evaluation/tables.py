"""Evaluation figures as a table for people and as plain values for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.evaluation import coreference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.evaluation.scores import Overlap, Phenomenon, Scores, Share, Tally


def lines(scores: Scores, *, show: bool = False) -> Iterator[str]:
    """The table, line by line; with `show` every miss and every spurious row before it."""
    if show:
        for name, notes in scores.notes.items():
            yield name
            yield from (f"  {note}" for note in notes)
    yield f"{scores.sentences} sentences" if scores.sentences else f"{scores.articles} articles"
    yield from _figures(scores)
    if scores.tags:
        yield ""
        heads = ("found", "exact", "speaker", "kind", "act", "relay")
        yield f"{'by phenomenon':18} {'rows':>5} " + " ".join(f"{head:>7}" for head in heads)
        for name, row in sorted(scores.tags.items()):
            shares = (row.found, row.exact, row.attributed, row.kind, row.act, row.relay)
            yield f"{name:18} {row.found.of:5d} " + " ".join(f"{_percent(share.accuracy):>7}" for share in shares)
    for name, share in sorted(scores.left_alone.items()):
        yield f"{name:18} {share.of:5d} left alone {_percent(share.accuracy)} %"
    yield from _sentences(scores)
    for name, reason in scores.failed.items():
        yield f"FAILED {name}: {reason}"


def _figures(scores: Scores) -> Iterator[str]:
    for name, tally in scores.tallies.items():
        yield (
            f"{name:26} P {_percent(tally.precision)}  R {_percent(tally.recall)}  F1 {_percent(tally.f1)}"
            f"   ({tally.hit} of {tally.gold} gold, {tally.predicted} predicted)"
        )
    for name, overlap in scores.overlaps.items():
        yield f"{name:26} P {_percent(overlap.precision)}  R {_percent(overlap.recall)}  F1 {_percent(overlap.f1)}"
    if scores.overlaps:
        yield f"{'CoNLL F1':26} {_percent(coreference.conll(scores))}"
    for name, share in scores.shares.items():
        yield f"{name:26} {_percent(share.accuracy)} %  of {share.of}"


def _sentences(scores: Scores) -> Iterator[str]:
    if scores.false_events.of:
        rate = scores.false_events
        yield f"{'false events':26} {rate.per_hundred:6.2f} per 100 sentences without any  ({rate.count} in {rate.of})"
    if scores.whole:
        yield ""
        yield f"{'by tag':18} {'of':>5} {'all right':>10}"
    for name, share in sorted(scores.whole.items()):
        yield f"{name:18} {share.of:5d} {_percent(share.accuracy):>10}"


def values(scores: Scores) -> dict[str, object]:
    """The figures as JSON values; percentages with two decimals, under the same names as in the table."""
    figures: dict[str, object] = {name: _tally(tally) for name, tally in scores.tallies.items()}
    figures |= {name: _overlap(overlap) for name, overlap in scores.overlaps.items()}
    if scores.overlaps:
        figures["CoNLL F1"] = round(100 * coreference.conll(scores), 2)
    figures |= {name: _share(share) for name, share in scores.shares.items()}
    figures["tags"] = {name: _phenomenon(row) for name, row in sorted(scores.tags.items())}
    figures["left alone"] = {name: _share(share) for name, share in sorted(scores.left_alone.items())}
    if scores.sentences:
        figures["all right"] = {name: _share(share) for name, share in sorted(scores.whole.items())}
        figures["false events"] = {"per 100": round(scores.false_events.per_hundred, 2), "of": scores.false_events.of}
        figures["sentences"] = scores.sentences
    figures["failed"] = [f"{name}: {reason}" for name, reason in scores.failed.items()]
    figures["articles"] = scores.articles
    return figures


def _percent(share: float) -> str:
    return f"{100 * share:6.2f}"


def _tally(tally: Tally) -> dict[str, float]:
    return {
        "p": round(100 * tally.precision, 2),
        "r": round(100 * tally.recall, 2),
        "f1": round(100 * tally.f1, 2),
        "hit": tally.hit,
        "gold": tally.gold,
        "pred": tally.predicted,
    }


def _overlap(overlap: Overlap) -> dict[str, float]:
    return {
        "p": round(100 * overlap.precision, 2),
        "r": round(100 * overlap.recall, 2),
        "f1": round(100 * overlap.f1, 2),
    }


def _share(share: Share) -> dict[str, float]:
    return {"accuracy": round(100 * share.accuracy, 2), "of": share.of}


def _phenomenon(row: Phenomenon) -> dict[str, object]:
    return {name: _share(getattr(row, name)) for name in ("found", "exact", "attributed", "kind", "act", "relay")}
