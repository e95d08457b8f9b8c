"""One utterance in many prints: other wording, cut, in two halves, translated otherwise."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from math import exp, log
from typing import TYPE_CHECKING

from menurut.grouping import words
from menurut.model import Passage, Print, Utterance, content_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from menurut.model import Record

WEIGHTS = {
    "": -4.5, "shared": 2.5, "whole": 0.5, "much": 1.5, "run": 1.0, "verbatim": 3.5, "speaker": 1.2,
    "other speaker": -1.8, "days": -1.6, "numbers": -2.0,
}  # fmt: skip
"""Logistic weights of the clues, set on tests/gold/stories/work, 2026-11: a regression where it had enough to go by,
drawn towards reason where it had not. bench/stories.py measures them."""
_WINDOW = 14
"""Days between two prints of one utterance; what is quoted again later is a memory of it."""
_RAREST_N, _CROWD = 6, 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One statement between quotation marks, as far as it is compared; `speakers` are names in small letters."""

    article: str
    statement: str
    passage: Passage
    speakers: frozenset[str]
    day: int
    at: str


def quotes(record: Record) -> Iterator[Quote]:
    """What a record prints between quotation marks: direct statements, and the marked stretches of mixed ones."""
    article = record.article
    names = {actor.id: actor.name.casefold() for actor in record.actors}
    for statement in record.statements:
        if statement.kind != "indirect":
            yield from marked(
                article=article.id,
                statement=statement.id,
                text=article.text,
                content=statement.content,
                mixed=statement.kind == "mixed",
                speakers=frozenset(names[one] for one in statement.speakers),
                at=article.published_at or "",
            )


def marked(
    *, article: str, statement: str, text: str, content: Passage, mixed: bool, speakers: frozenset[str], at: str
) -> Iterator[Quote]:
    """The quotes of one statement; of a mixed one the stretches between quotation marks."""
    spans = [(content.start, content.end)]
    if mixed:
        spans = [(content.start + start + 1, content.start + end - 1) for start, end in words.quoted(content.text)]
    day = date.fromisoformat(at[:10]).toordinal() if at else 0
    for start, end in spans:
        yield Quote(
            article=article,
            statement=statement,
            passage=Passage.of(text, start, end),
            speakers=speakers,
            day=day,
            at=at,
        )


def utterances(quotes: Sequence[Quote]) -> list[Utterance]:
    """Group prints of the same utterance; a quote that nobody else prints is an utterance too."""
    stems = [words.stems(quote.passage.text) for quote in quotes]
    frequency = Counter(stem for found in stems for stem in set(found))
    parent = list(range(len(quotes)))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for one, other in _candidates(quotes, stems, frequency):
        if root(one) == root(other):
            continue
        if same(clues(quotes[one], quotes[other], stems[one], stems[other], frequency)) >= 0.5:
            parent[max(root(one), root(other))] = min(root(one), root(other))
    groups: defaultdict[int, list[Quote]] = defaultdict(list)
    for place, quote in enumerate(quotes):
        groups[root(place)].append(quote)
    return [_utterance(group) for group in groups.values()]


def same(clues: Mapping[str, float], weights: Mapping[str, float] = WEIGHTS) -> float:
    """How sure the clues make it that two quotes print one utterance, 0..1."""
    return 1 / (1 + exp(-sum(weights[name] * value for name, value in clues.items())))


def clues(
    one: Quote, other: Quote, left: Sequence[str], right: Sequence[str], frequency: Counter[str]
) -> dict[str, float]:
    """What speaks for two quotes being prints of one utterance."""
    weight = {stem: 1 / log(2 + frequency[stem]) for stem in {*left, *right}}
    shared = sum(weight[stem] for stem in set(left) & set(right))
    sizes = sorted(sum(weight[stem] for stem in set(side)) for side in (left, right))
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    run = max((block.size for block in matcher.get_matching_blocks()), default=0)
    numbers = [{stem for stem in side if stem[0].isdigit()} for side in (left, right)]
    verbatim = _verbatim(one.passage.text, other.passage.text)
    days = abs(one.day - other.day)
    return {
        "": 1.0,
        "shared": shared / sizes[0] if sizes[0] else 0.0,
        "whole": shared / sizes[1] if sizes[1] else 0.0,
        "much": min(3.0, shared),
        "run": run / min(len(left), len(right)) if left and right else 0.0,
        "verbatim": verbatim,
        "speaker": float(alike(one.speakers, other.speakers)),
        "other speaker": float(bool(one.speakers and other.speakers) and not alike(one.speakers, other.speakers)),
        "days": float(min(5, days)),
        "numbers": float(bool(numbers[0] and numbers[1]) and not numbers[0] & numbers[1]),
    }


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of names have somebody in common: a whole name, or a word of it that is not short."""
    if one & other:
        return True
    parts = [{part for name in side for part in name.split() if len(part) > 3} for side in (one, other)]
    return bool(parts[0] & parts[1])


def differences(one: str, other: str) -> list[tuple[str, str, str]]:
    """Word by word what two prints have and have not in common: (same | less | more | other, in one, in the other).

    Both sides put together give the texts back, up to blanks.
    """
    left, right = one.split(), other.split()
    bare = [[word.strip("\"“”'.,;:!?()").casefold() for word in side] for side in (left, right)]
    kinds = {"equal": "same", "delete": "less", "insert": "more", "replace": "other"}
    return [
        (kinds[tag], " ".join(left[a:b]), " ".join(right[c:d]))
        for tag, a, b, c, d in SequenceMatcher(None, bare[0], bare[1], autojunk=False).get_opcodes()
    ]


def _verbatim(one: str, other: str) -> float:
    """How much of the shorter text is one stretch of the other, word by word."""
    left, right = ([word.text for word in words.words(text)] for text in (one, other))
    block = SequenceMatcher(None, left, right, autojunk=False).find_longest_match()
    return block.size / (min(len(left), len(right)) or 1)


def _candidates(
    quotes: Sequence[Quote], stems: Sequence[Sequence[str]], frequency: Counter[str]
) -> Iterator[tuple[int, int]]:
    """Pairs that share a rare stem within the window, each once."""
    seen: defaultdict[str, list[int]] = defaultdict(list)
    for place in sorted(range(len(quotes)), key=lambda place: (quotes[place].day, place)):
        rarest = sorted(set(stems[place]), key=lambda stem: (frequency[stem], stem))[:_RAREST_N]
        near: set[int] = set()
        for stem in rarest:
            bucket = seen[stem]
            near.update(other for other in bucket[-_CROWD:] if quotes[place].day - quotes[other].day <= _WINDOW)
            bucket.append(place)
        yield from ((other, place) for other in sorted(near))


def _utterance(group: Sequence[Quote]) -> Utterance:
    ordered = sorted(group, key=lambda quote: (quote.at, quote.article, quote.passage.start))
    return Utterance(
        id=content_id("u", ordered[0].article, ordered[0].statement),
        prints=tuple(
            Print(article=quote.article, statement=quote.statement, passage=quote.passage) for quote in ordered
        ),
    )
