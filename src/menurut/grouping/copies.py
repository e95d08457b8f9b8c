"""Reprints and edited copies: who took an article over from whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.grouping import alignment, words
from menurut.grouping.origins import credited, medium
from menurut.model import Copy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from menurut.grouping.alignment import Overlap, Text
    from menurut.model import Record, Relation

_PERMUTATIONS, _BANDS, _SEED = 128, 64, 7
"""Two rows a band: a pair that shares a fifth of its runs is found in 93 of 100 cases, one that shares 1 % in
less than one."""
_RUN_N = 4
_LEAST = 0.15
REPRINT, EDITED, UNSPOKEN = 0.82, 0.45, 0.35
"""Least shares of own words that stand in the source; without quotations for copies, because own reports of one press
conference share its quotations. Set on tests/gold/stories/work, 2026-11."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """An article as far as copying goes; `credits` are names it gives as its source: agency, first print, relay."""

    id: str
    text: str
    publisher: str
    at: str
    credits: frozenset[str]


def printed(record: Record) -> Printed:
    """A record as far as copying goes."""
    article = record.article
    return Printed(
        id=article.id,
        text=article.text,
        publisher=medium(article.publisher or ""),
        at=article.published_at or "",
        credits=credited(record),
    )


def runs(text: str) -> list[str]:
    """Runs of words, the shingles of a text."""
    found = [word.text for word in words.words(text)]
    return [" ".join(found[place : place + _RUN_N]) for place in range(max(1, len(found) - _RUN_N + 1))]


def candidates(texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Pairs of ids that may be copies of one another, each once, by MinHash.

    Source:  Broder 1997; R-MinHash with banding as the library rensa has it.
    """
    from rensa import RMinHash, RMinHashLSH  # type: ignore[import-untyped]

    index = RMinHashLSH(threshold=0.2, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    ids: list[str] = []
    for name, text in texts:
        sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        sketch.update(runs(text))
        for found in index.query(sketch):
            yield ids[found], name
        index.insert(len(ids), sketch)
        ids.append(name)


def copies(pairs: Iterable[tuple[str, str]], printed: Callable[[str], Printed]) -> list[Copy]:
    """The copies among pairs that may be some; each article has one source, the nearest."""
    wanted = list(dict.fromkeys(pairs))
    left = Counter(name for pair in wanted for name in pair)
    cut: dict[str, Text] = {}
    articles: dict[str, Printed] = {}
    offers: defaultdict[str, list[Copy]] = defaultdict(list)
    for pair in wanted:
        for name in pair:
            if name not in cut:
                articles[name] = printed(name)
                cut[name] = alignment.cut(articles[name].text)
        if found := _compare(articles[pair[0]], articles[pair[1]], cut):
            offers[found.article].append(found)
        left.subtract(pair)
        for name in pair:
            if not left[name]:
                del cut[name]  # a cut text takes thirty times the room of the text
    return [max(offers[name], key=lambda copy: _rank(copy, articles)) for name in sorted(offers)]


def _compare(one: Printed, other: Printed, cut: Mapping[str, Text]) -> Copy | None:
    """The copy that one of two articles is of the other."""
    if alignment.common(cut[one.id], cut[other.id]) < _LEAST:
        return None
    there = alignment.align(cut[one.id], cut[other.id])
    back = alignment.align(cut[other.id], cut[one.id])
    if relation(there, back) is None:
        return None
    sides = [(one, other, there), (other, one, back)]
    later, source, overlap = max(sides, key=lambda side: _later(side[0], side[1]))
    reverse = back if overlap is there else there
    kind = relation(overlap, reverse)
    return kind and Copy(
        article=later.id,
        source=source.id,
        relation=kind,
        share=round(overlap.share, 4),
        passages=overlap.pairs,
        reasons=_reasons(later, source),
    )


def relation(overlap: Overlap, reverse: Overlap) -> Relation | None:
    """What a text is to one that it shares words with, by how much of either stands in the other."""
    if overlap.unspoken >= REPRINT and overlap.share >= REPRINT:
        return "reprint"
    most = max(overlap, reverse, key=lambda side: side.share)
    if most.share >= EDITED and most.unspoken >= UNSPOKEN:
        return "edited copy"
    return None


def _later(article: Printed, source: Printed) -> tuple[bool, bool, str, int, str]:
    """Grows with what speaks for `article` being the copy: it names the source, came later, is shorter."""
    names = _credits(article, source) and not _credits(source, article)
    known = bool(article.at and source.at)
    later = known and (article.at[:10] > source.at[:10] or (_timed(article, source) and article.at > source.at))
    return names, later, article.at if known else "", -len(article.text), article.id


def _timed(article: Printed, source: Printed) -> bool:
    return len(article.at) > 10 and len(source.at) > 10


def _credits(article: Printed, source: Printed) -> bool:
    """Whether an article gives the outlet of another one as its source."""
    return bool(source.publisher) and source.publisher in article.credits and source.publisher != article.publisher


def _reasons(later: Printed, source: Printed) -> tuple[str, ...]:
    found = []
    if _credits(later, source):
        found.append("named")
    if later.at and source.at and later.at > source.at:
        found.append("earlier")
    if len(source.text) > len(later.text):
        found.append("longer")
    return tuple(found)


def _rank(copy: Copy, articles: Mapping[str, Printed]) -> tuple[bool, float, str]:
    """The better source of two: named, with more in common, earlier."""
    source = articles[copy.source]
    return "named" in copy.reasons, round(copy.share, 2), "".join(chr(0x10FFFF - ord(c)) for c in source.at)


def families(copies: Sequence[Copy]) -> list[frozenset[str]]:
    """Articles that a chain of copying joins."""
    family: dict[str, set[str]] = {}
    for copy in copies:
        joined = family.get(copy.article, {copy.article}) | family.get(copy.source, {copy.source})
        for name in joined:
            family[name] = joined
    return sorted({frozenset(one) for one in family.values()}, key=min)
