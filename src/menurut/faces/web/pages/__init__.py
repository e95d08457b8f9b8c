"""The pages: each takes what was asked and gives an answer, whatever its form."""

from menurut.faces.web.pages.adding import ADD
from menurut.faces.web.pages.article import ARTICLE
from menurut.faces.web.pages.corrections import CORRECTIONS
from menurut.faces.web.pages.dossier import ACTORS
from menurut.faces.web.pages.overviews import FRONT, LEFT_OUT, OUTLETS, RELATIONS
from menurut.faces.web.pages.page import Page
from menurut.faces.web.pages.search import EVENTS, STATEMENTS
from menurut.faces.web.pages.stories import STORIES, STORY

PAGES = (
    FRONT,
    STATEMENTS,
    EVENTS,
    STORIES,
    STORY,
    ACTORS,
    ARTICLE,
    OUTLETS,
    RELATIONS,
    LEFT_OUT,
    CORRECTIONS,
    ADD,
)

__all__ = ["PAGES", "Page"]
