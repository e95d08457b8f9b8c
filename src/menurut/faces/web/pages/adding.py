"""Where articles are added, and how far that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.faces.web.answers import Answer
from menurut.faces.web.asking import Parameter
from menurut.faces.web.pages.page import Page
from menurut.views import overview

if TYPE_CHECKING:
    from menurut.faces.web.asking import Ask


def add(ask: Ask) -> Answer | None:
    """The form, or the progress of a job; nothing where nothing can be changed."""
    if ask.settings.read_only:
        return None
    table = ask.corpus.view(overview.NEWEST, {"limit": 1})
    return Answer(template="add.html", title=ask.words("Add"), table=table, context={"job": ask.get("job")})


ADD = Page(
    path="/add",
    about="Add articles.",
    build=add,
    parameters=(Parameter(name="job", about="A job that was begun."),),
    forms=(),
)
