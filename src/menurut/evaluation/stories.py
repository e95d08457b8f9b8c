"""Compares groups and accounts with gold stories."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from menurut.evaluation import accounts
from menurut.evaluation.scores import Overlap, Share, Tally
from menurut.evaluation.story_gold import load
from menurut.pipeline import grouping
from menurut.sources.text import from_text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from menurut.evaluation.accounts import Figures
    from menurut.evaluation.story_gold import GoldPlace, GoldStory
    from menurut.model import Article, Record, Utterance
    from menurut.pipeline.grouping import Groups


def evaluate(folder: Path, read: Callable[[Article], Record]) -> tuple[Figures, list[str]]:
    """Read and group the articles of all stories under a folder as one corpus; figures, and notes on what is wrong.

    Raises:  SetupError where the folder holds no gold.
    """
    gold = load(folder)
    records = readings(gold, read)
    return score(gold, records, grouping.group(list(records.values())))


def readings(gold: Iterable[GoldStory], read: Callable[[Article], Record]) -> dict[str, Record]:
    """The records of all articles, under ids that name story and article."""
    found = {}
    for story in gold:
        for name, known in story.articles.items():
            article = from_text(
                story.texts[name],
                published=known.published_at,
                title=known.title,
                publisher=known.publisher,
                authors=known.byline,
            )
            found[story.id(name)] = read(replace(article, id=story.id(name)))
    return found


def score(gold: Sequence[GoldStory], records: Mapping[str, Record], groups: Groups) -> tuple[Figures, list[str]]:
    """The figures of groups over all stories."""
    notes: list[str] = []
    happenings = {story.id(name): f"{story.name}/{a.happening}" for story in gold for name, a in story.articles.items()}
    figures: Figures = {
        "copies": tally(
            pairs(families(pair for story in gold for pair in story.copied())),
            pairs(families((copy.article, copy.source) for copy in groups.copies)),
            "copies",
            notes,
        ),
        "copy relation": _relations(gold, groups),
        "same quote": _quotes(gold, groups.utterances, notes),
        "same happening": b_cubed(happenings, {name: one.id for one in groups.stories for name in one.articles}),
    }
    wanted = pairs(_groups(happenings))
    given = pairs(frozenset(one.articles) for one in groups.stories)
    tally(wanted, given, "happening", notes)
    for story in gold:
        mine = [records[story.id(name)] for name in story.articles]
        found = grouping.compare(mine, groups.copies)
        accounts.score(story, found, mine, figures, notes)
    return figures, notes


def b_cubed(gold: Mapping[str, str], given: Mapping[str, str]) -> Overlap:
    """B-cubed over articles, each with the group it belongs to and the one it was given.

    Source:  Bagga and Baldwin 1998.
    """
    found = Overlap()
    for name in gold:
        same_gold = {other for other in gold if gold[other] == gold[name]}
        same_given = {other for other in gold if given.get(other, other) == given.get(name, name)}
        both = len(same_gold & same_given)
        found.add(Overlap(found=both / len(same_given), predicted=1.0, held=both / len(same_gold), gold=1.0))
    return found


def families(links: Iterable[tuple[str, str]]) -> list[frozenset[str]]:
    """Groups that chains of links join."""
    family: dict[str, set[str]] = {}
    for one, other in links:
        joined = family.get(one, {one}) | family.get(other, {other})
        for name in joined:
            family[name] = joined
    return list({frozenset(group) for group in family.values()})


def pairs(groups: Iterable[Collection[str]]) -> set[tuple[str, str]]:
    """All pairs within groups."""
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def tally(wanted: set[tuple[str, str]], given: set[tuple[str, str]], what: str, notes: list[str]) -> Tally:
    """Pairs that agree; the others are noted."""
    notes += [f"{what} missed: {one} = {other}" for one, other in sorted(wanted - given)]
    notes += [f"{what} wrong: {one} = {other}" for one, other in sorted(given - wanted)]
    return Tally(hit=len(wanted & given), gold=len(wanted), predicted=len(given))


def _groups(of: Mapping[str, str]) -> list[set[str]]:
    found: dict[str, set[str]] = {}
    for name, group in of.items():
        found.setdefault(group, set()).add(name)
    return list(found.values())


def _relations(gold: Sequence[GoldStory], groups: Groups) -> Share:
    """Of all articles, how many are rightly called reprint, edited copy or own report."""
    given: dict[str, str] = {copy.article: copy.relation for copy in groups.copies}
    share = Share()
    for story in gold:
        for name, article in story.articles.items():
            share.count(given.get(story.id(name), "own report") == article.relation)
    return share


def _quotes(gold: Sequence[GoldStory], given: Sequence[Utterance], notes: list[str]) -> Tally:
    wanted: set[tuple[str, str]] = set()
    found: dict[str, set[str]] = {}
    for story in gold:
        for quote in story.quotes:
            keys = [f"{story.id(place.article)}: {place.text}" for place in quote.printed]
            wanted |= pairs([keys])
            for key, place in zip(keys, quote.printed, strict=True):
                utterance = _printed_in(story, place, given)
                if utterance is None:
                    notes.append(f"quote not read: {key}")
                found.setdefault(utterance or key, set()).add(key)
    return tally(wanted, pairs(found.values()), "quote", notes)


def _printed_in(story: GoldStory, place: GoldPlace, given: Sequence[Utterance]) -> str | None:
    """The utterance that has the most of a stretch among its prints."""
    best, most = None, 0
    wanted = " ".join(place.text.split())
    for utterance in given:
        for one in utterance.prints:
            if one.article == story.id(place.article):
                text = " ".join(one.passage.text.split())
                shared = min(len(text), len(wanted)) if text in wanted or wanted in text else 0
                if shared > most:
                    best, most = utterance.id, shared
    return best
