"""Puts the pages together into one application."""

from __future__ import annotations

from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from menurut.errors import MenurutError
from menurut.faces.web import openapi
from menurut.faces.web.changing import Change
from menurut.faces.web.jobs import Jobs
from menurut.faces.web.pages import PAGES
from menurut.faces.web.receiving import Receive
from menurut.faces.web.security import Guard
from menurut.faces.web.shelf import Shelf
from menurut.faces.web.showing import STATIC, Show

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request

    from menurut.faces.web.settings import Settings


def app(settings: Settings) -> Starlette:
    """The web app over one corpus.

    Raises:  SetupError where there is no corpus.
    """
    shelf = Shelf(settings.path)
    show, change, jobs = Show(shelf, settings), Change(shelf, settings), Jobs(settings.path, shelf.look_now)
    receive = Receive(jobs)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        jobs.close()
        shelf.close()

    routes: list[Route | Mount] = [Route("/", partial(show.page, PAGES[0]))]
    for page in PAGES:
        answer = partial(show.page, page)
        routes += [Route(f"{page.path}.{{form}}", answer), Route(page.path, answer)]
    routes += [
        Route("/articles/{article}/correct", change.correct, methods=["POST"]),
        Route("/corrections/undo", change.undo, methods=["POST"]),
        Route("/gold.zip", change.gold),
        Route("/add", receive.add, methods=["POST"]),
        Route("/jobs/{job}", receive.told),
        Route("/openapi.json", _openapi),
    ]
    routes.append(Mount("/static", StaticFiles(directory=STATIC)))
    return Starlette(
        routes=routes,
        middleware=[
            Middleware(Guard, settings=settings),
            Middleware(GZipMiddleware, minimum_size=800, compresslevel=4),
        ],
        exception_handlers={404: show.missing, 405: show.missing, MenurutError: show.failed, Exception: show.broken},
        lifespan=lifespan,
    )


async def _openapi(_: Request) -> Response:
    return JSONResponse(openapi.document(PAGES))
