"""Stories of a corpus: grouped when asked for, laid side by side by who claims what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.errors import SetupError

if TYPE_CHECKING:
    from menurut.api.corpus import Corpus
    from menurut.model import Accounts, Change
    from menurut.store.groups import Stored
    from menurut.views.stories import StoryRow


def group(corpus: Corpus, *, anew: bool = False) -> Stored:
    """Copies, stories and utterances of a corpus; what came since the last time joins them.

    With `anew` all is compared again, and stories keep no more than their ids.

    Raises:  SetupError where another process writes.
    """
    from menurut.pipeline import stories

    return stories.refresh(corpus._reader, anew=anew)


def stored(corpus: Corpus) -> Stored:
    """What was grouped so far, without grouping what came since; state 0 where nothing was.

    Raises:  EvidenceBroken where the file is damaged.
    """
    from menurut.store import groups

    return groups.read(corpus._reader.layout)


def stamp(corpus: Corpus) -> int:
    """A number that changes whenever the corpus is grouped; 0 where it never was."""
    from menurut.store import groups

    path = groups.path_of(corpus._reader.layout)
    return path.stat().st_mtime_ns if path.exists() else 0


def stories(corpus: Corpus, *, least: int = 2, limit: int | None = 20, found: Stored | None = None) -> list[StoryRow]:
    """Stories with at least so many articles, most outlets first; grouped now where `found` is not given."""
    from menurut.views import stories as views

    return views.rows(corpus.view, found or group(corpus), least=least, limit=limit)


def compare(corpus: Corpus, story: str, *, found: Stored | None = None) -> Accounts:
    """The accounts of a story, by its id, by the id of an article in it, or by the beginning of either.

    Raises:  SetupError where there is no such story, or several.
    """
    from menurut.pipeline import grouping

    found = found or group(corpus)
    chosen = _chosen(found, story)
    records = list(corpus.records(chosen))
    return grouping.compare(records, grouping.copies_among(records))


def changes(corpus: Corpus) -> tuple[Change, ...]:
    """Which stories were joined or split since the corpus was first grouped, oldest first."""
    return group(corpus).changes


def _chosen(found: Stored, story: str) -> tuple[str, ...]:
    """The articles of the story that a name stands for; a joined story is looked up where it went."""
    gone = {change.story: change.into[0] for change in found.changes if change.kind == "join"}
    seen = set()
    while story in gone and story not in seen:
        seen.add(story)
        story = gone[story]
    fits = [one for one in found.stories if any(name.startswith(story) for name in (one.id, *one.articles))]
    if len(fits) != 1:
        raise SetupError(f"{story!r} names {len(fits) or 'no'} stories; menurut stories lists them")
    return fits[0].articles
