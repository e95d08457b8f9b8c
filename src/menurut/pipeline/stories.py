"""Pass 2 over a corpus: what is new joins the stories that are there; only its days are looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Any

from menurut.grouping import copies, happenings, stories, utterances
from menurut.grouping.copies import Printed
from menurut.grouping.digest import digest
from menurut.grouping.origins import medium
from menurut.model import Passage
from menurut.store import groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.model import Story, Utterance
    from menurut.store.reader import Reader

_ARTICLES = """
SELECT a.id, a.text, a.title, a.publisher, a.published_at, a.origin_publisher AS origin,
    a.dateline_publisher AS dateline,
    e.deeds, s.relays
FROM articles a
LEFT JOIN (SELECT article, list(DISTINCT type) AS deeds FROM events GROUP BY article) e ON e.article = a.id
LEFT JOIN (SELECT article, flatten(list(relay_names)) AS relays FROM statements GROUP BY article) s ON s.article = a.id
WHERE coalesce(a.day, '') BETWEEN $first AND $last AND a.id NOT IN (SELECT article FROM superseded)
ORDER BY a.day, a.id
"""
_QUOTES = """
SELECT s.article, s.id, s.kind, s.content_start AS start, s.content_end AS end_,
    s.speaker_names, a.text, a.published_at
FROM statements s JOIN articles a ON a.id = s.article
WHERE s.kind <> 'indirect' AND coalesce(s.day, '') BETWEEN $first AND $last
    AND s.article NOT IN (SELECT article FROM superseded)
"""
_LAST = "9999-12-31"


def refresh(reader: Reader, *, anew: bool = False) -> groups.Stored:
    """Bring the groups of a corpus up to its state, and keep them. With `anew` nothing but ids is taken from before.

    Raises:  SetupError where another process writes.
    """
    before = groups.read(reader.layout)
    if before.state == reader.manifest.number and not anew:
        return before
    grouped = {} if anew else {name: story for story in before.stories for name in story.articles}
    first, last = _days(reader, grouped)
    found = _group(reader, before, first, last, anew=anew) if first <= last else before
    found = groups.Stored(
        state=reader.manifest.number,
        stories=found.stories,
        copies=found.copies,
        utterances=found.utterances,
        changes=found.changes,
    )
    groups.write(reader.layout, found)
    return found


def _days(reader: Reader, grouped: dict[str, Story]) -> tuple[str, str]:
    """The days on which articles may touch those that are in no story so far; an empty stretch where there are none."""
    rows = reader.query("SELECT id, day FROM articles WHERE id NOT IN (SELECT article FROM superseded)").to_pylist()
    days = [row["day"] or "" for row in rows if row["id"] not in grouped]
    if not days:
        return _LAST, ""
    known = sorted(day for day in days if day)
    if not grouped or not known or len(known) < len(days):
        return "", _LAST
    return _shifted(known[0], -happenings.WINDOW), _shifted(known[-1], happenings.WINDOW)


def _shifted(day: str, by: int) -> str:
    return date.fromordinal(max(1, date.fromisoformat(day).toordinal() + by)).isoformat()


def _group(reader: Reader, before: groups.Stored, first: str, last: str, *, anew: bool) -> groups.Stored:
    printed, digests = {}, []
    for row in reader.query(_ARTICLES, {"first": first, "last": last}).to_pylist():
        printed[row["id"]] = _printed(row)
        digests.append(
            digest(
                id=row["id"], text=row["text"], title=row["title"], publisher=row["publisher"],
                published_at=row["published_at"], deeds=frozenset(row["deeds"] or ()),
            )
        )  # fmt: skip
    near = list(copies.candidates((one.id, one.text) for one in printed.values()))
    copied = copies.copies(near, printed.__getitem__)
    known = [story for story in before.stories if not printed.keys().isdisjoint(story.articles)]
    found, changes = stories.stories(
        digests, known=known, copied=[(one.source, one.article) for one in copied], together=not anew
    )
    inside = [pair for story in found for pair in _pairs(story, printed)]
    copied = copies.copies([*near, *inside], printed.__getitem__)
    touched = {story.id for story in known}
    return groups.Stored(
        stories=(*(one for one in before.stories if one.id not in touched), *found),
        copies=(
            *(one for one in before.copies if one.article not in printed),
            *(replace(one, passages=()) for one in copied),
        ),
        utterances=_utterances(reader, before, printed, first, last),
        changes=(*before.changes, *changes),
    )


def _pairs(story: Story, printed: dict[str, Printed]) -> Iterator[tuple[str, str]]:
    """Pairs of a story that are worth aligning; of a large story each article with those next to it in time."""
    names = [name for name in story.articles if name in printed]
    if len(names) <= happenings.CAP:
        yield from combinations(names, 2)
    else:
        for place, name in enumerate(names):
            yield from ((other, name) for other in names[max(0, place - happenings.CAP) : place])


def _utterances(
    reader: Reader, before: groups.Stored, printed: dict[str, Printed], first: str, last: str
) -> tuple[Utterance, ...]:
    """Utterances of several prints; those outside the days stay."""
    rows = reader.query(_QUOTES, {"first": first, "last": last}).to_pylist()
    quotes = [quote for row in rows for quote in _quotes(row)]
    found = [one for one in utterances.utterances(quotes) if len({place.article for place in one.prints}) > 1]
    kept = [one for one in before.utterances if all(place.article not in printed for place in one.prints)]
    return (*kept, *found)


def _printed(row: dict[str, Any]) -> Printed:
    publisher = medium(row["publisher"] or "")
    named = {medium(name) for name in (row["origin"], row["dateline"], *(row["relays"] or ())) if name}
    return Printed(
        id=row["id"],
        text=row["text"],
        publisher=publisher,
        at=row["published_at"] or "",
        credits=frozenset(named - {publisher}),
    )


def _quotes(row: dict[str, Any]) -> Iterator[utterances.Quote]:
    yield from utterances.marked(
        article=row["article"],
        statement=row["id"],
        text=row["text"],
        content=Passage.of(row["text"], row["start"], row["end_"]),
        mixed=row["kind"] == "mixed",
        speakers=frozenset(name.casefold() for name in row["speaker_names"]),
        at=row["published_at"] or "",
    )
