"""Answers requests: parameters are checked, a state of the corpus is lent, the page is built and written."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, JSONResponse

from menurut.errors import SetupError, TransientError
from menurut.faces.web import security, words
from menurut.faces.web.answers import MEDIA, respond
from menurut.faces.web.asking import Ask, Form, parse
from menurut.faces.web.memory import Memory
from menurut.faces.web.writing import TOKEN, Written, send, written
from menurut.views.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from menurut.faces.web.answers import Answer
    from menurut.faces.web.pages import Page
    from menurut.faces.web.settings import Settings
    from menurut.faces.web.shelf import Shelf
    from menurut.views.labels import Language

_HERE = Path(__file__).parent
STATIC = _HERE / "static"


class Show:
    """Shows the pages of one corpus."""

    def __init__(self, shelf: Shelf, settings: Settings) -> None:
        self._shelf = shelf
        self._settings = settings
        self._answers: Memory[Answer] = Memory()
        self._pages: Memory[Written] = Memory()

    def page(self, page: Page, request: Request) -> Response:
        """One page in the form that its address ends with."""
        form = request.path_params.get("form", "html")
        if form != "html" and form not in page.forms:
            return self.missing(request, None)
        given = parse(request.query_params.multi_items(), page.parameters)
        place = {name: value for name, value in request.path_params.items() if name != "form"}
        path = "/" if request.url.path == "/" else request.url.path.removesuffix(f".{form}")
        with self._shelf.lent() as corpus:
            ask = Ask(
                corpus=corpus,
                path=path,
                place=place,
                given=given,
                form=cast("Form", form),
                words=words.load(language(request)),
                settings=self._settings,
                corrections=self._shelf.corrections,
            )
            if form == "html":
                return self._html(request, page, ask)
            answer = self._answer(page, ask)
            return self.missing(request, None) if answer is None else respond(ask, answer)

    def _answer(self, page: Page, ask: Ask) -> Answer | None:
        if ask.form != "json":  # tables are large, and seldom asked for twice
            return page.build(ask)
        return self._answers.recall(_key(page, ask), lambda: page.build(ask))

    def _html(self, request: Request, page: Page, ask: Ask) -> Response:
        user = security.user(request)
        made = self._pages.recall((*_key(page, ask), ask.path, user), lambda: self._write(page, ask, user))
        if made is None:
            return self.missing(request, None)
        value, fresh = security.token(request)
        response = send(request, made, value, MEDIA["html"])
        if fresh and not self._settings.read_only:
            security.keep(response, value)
        return response

    def _write(self, page: Page, ask: Ask, user: str) -> Written | None:
        answer = page.build(ask)
        if answer is None:
            return None
        text = render(
            answer.template,
            ask.words,
            ask=ask,
            link=ask.link,
            here=ask.here,
            title=answer.title,
            total=answer.total,
            forms=FORMS.get(answer.template, ("json", "csv", "parquet")),
            read_only=self._settings.read_only,
            token=TOKEN,
            user=user,
            **answer.context,
        )
        return written(text)

    def missing(self, request: Request, _: Exception | None) -> Response:
        """There is nothing at this address."""
        said = words.load(language(request))
        return self._failure(request, 404, "not-found", said("There is nothing here."))

    def failed(self, request: Request, error: Exception) -> Response:
        """What was asked does not fit, or something outside failed."""
        if isinstance(error, SetupError):
            return self._failure(request, 400, "unfit", str(error))
        status = 503 if isinstance(error, TransientError) else 500
        return self._failure(request, status, "failed", str(error))

    def broken(self, request: Request, _: Exception) -> Response:
        """A fault of ours; what it was stands in the log, not on the page."""
        said = words.load(language(request))
        told = said("Something went wrong here. The log of the program tells more.")
        return self._failure(request, 500, "fault", told)

    def _failure(self, request: Request, status: int, reason: str, message: str) -> Response:
        last = request.url.path.rpartition("/")[2]
        if "." in last and not last.endswith(".html"):
            return JSONResponse({"error": {"reason": reason, "message": message}}, status)
        said = words.load(language(request))
        ask = Ask(
            corpus=cast("Any", None), path="/", place={}, given={}, form="html", words=said, settings=self._settings
        )
        body = render(
            "failure.html",
            said,
            ask=ask,
            link=ask.link,
            here=ask.here,
            title=said("Not found") if status == 404 else said("That did not work"),
            message=message,
            forms=(),
            read_only=self._settings.read_only,
        )
        return HTMLResponse(body, status)


def _key(page: Page, ask: Ask) -> tuple[Hashable, ...]:
    """All that the answer of a page follows from."""
    place, given = tuple(ask.place.items()), tuple(ask.given.items())
    stamp = page.stamp(ask) if page.stamp else None
    return (ask.corpus.state, len(ask.corrections), stamp, page.path, place, given, ask.words.language)


FORMS: Mapping[str, tuple[str, ...]] = {
    "article.html": ("json", "csv", "parquet", "bib", "csl"),
    "failure.html": (),
    "add.html": (),
}


def language(request: Request) -> Language:
    """The language that is asked for, Indonesian where none is."""
    wanted = request.query_params.get("lang")
    return next((one for one in words.LANGUAGES if one == wanted), "id")


def render(template: str, said: words.Words, **context: Any) -> str:
    """A template in a language; what the text cannot encode, half of a pair of surrogates say, is replaced."""
    page = _environment().get_template(template)
    text = page.render(_=said, many=said.many, said=said, label=said.label, asset=asset, **context)
    return text.encode("utf-8", "replace").decode("utf-8")


@cache
def asset(name: str) -> str:
    """The address of a static file, with a hash so that browsers keep no old one."""
    digest = sha256((STATIC / name).read_bytes()).hexdigest()[:10]
    return f"/static/{name}?v={digest}"


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["plain"] = one_line
    return made
