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


def stories(corpus: Corpus, *, least: int = 2, limit: int | None = 20) -> list[StoryRow]:
    """Stories with at least so many articles, those that most outlets tell first."""
    from menurut.views import stories as views

    return views.rows(corpus.view, group(corpus), least=least, limit=limit)


def compare(corpus: Corpus, story: str) -> Accounts:
    """The accounts of a story, by its id, by the id of an article in it, or by the beginning of either.

    Raises:  SetupError where there is no such story, or several.
    """
    from menurut.pipeline import grouping

    found = group(corpus)
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
