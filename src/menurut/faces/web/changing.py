"""Requests that change the corpus: correct a row, take a correction back. Each carries the token of its form."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, cast

from anyio.to_thread import run_sync
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from menurut.api import correcting
from menurut.errors import SetupError
from menurut.faces.web import security
from menurut.faces.web.asking import address
from menurut.faces.web.showing import language

if TYPE_CHECKING:
    from starlette.requests import Request

    from menurut.faces.web.settings import Settings
    from menurut.faces.web.shelf import Shelf
    from menurut.model.correction import Remark

_FORM_BYTES = 64_000
_REMARKS = ("wrong", "change", "note")


class Change:
    """Changes one corpus."""

    def __init__(self, shelf: Shelf, settings: Settings) -> None:
        self._shelf = shelf
        self._settings = settings

    async def correct(self, request: Request) -> Response:
        """Write a correction of one row and lead back to it."""
        given = await _form(request)
        if given is None:
            return _refused()
        article, row = request.path_params["article"], given.get("row", "")
        await run_sync(self._correct, article, row, given)
        return _lead(request, f"/articles/{article}", row)

    def _correct(self, article: str, row: str, given: dict[str, str]) -> None:
        remark = given.get("remark", "")
        if remark not in _REMARKS:
            raise SetupError(f"remark is one of {', '.join(_REMARKS)}")
        changes = {name: given[name] for name in ("act", "polarity", "modality") if given.get(name)}
        named = [name.strip() for name in given.get("speakers", "").split(";") if name.strip()]
        with self._shelf.lent() as corpus:
            correcting.correct(
                corpus,
                article,
                row,
                cast("Remark", remark),
                by=given.get("by", ""),
                note=given.get("note", ""),
                speakers=named if remark == "change" and "speakers" in given else None,
                act=changes.get("act") if remark == "change" else None,
                polarity=changes.get("polarity") if remark == "change" else None,
                modality=changes.get("modality") if remark == "change" else None,
            )

    async def undo(self, request: Request) -> Response:
        """Take a correction back and lead to the ledger."""
        given = await _form(request)
        if given is None:
            return _refused()

        def undo() -> None:
            correcting.undo(self._settings.path, given.get("entry", ""), by=given.get("by", ""))

        await run_sync(undo)
        return _lead(request, "/corrections", "")

    def gold(self, _: Request) -> Response:
        """Corrected articles as gold for ``menurut evaluate``, in one archive."""
        stream = io.BytesIO()
        with self._shelf.lent() as corpus, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text, told in correcting.gold(corpus, self._shelf.corrections):
                archive.writestr(f"{name}.txt", text)
                archive.writestr(f"{name}.json", told)
        headers = {"Content-Disposition": 'attachment; filename="gold.zip"'}
        return Response(stream.getvalue(), media_type="application/zip", headers=headers)


async def _form(request: Request) -> dict[str, str] | None:
    """The fields of a form; None where it does not come from a page of ours."""
    if int(request.headers.get("content-length") or 0) > _FORM_BYTES:
        raise SetupError("the form is too long")
    async with request.form(max_files=0, max_fields=30, max_part_size=_FORM_BYTES) as form:
        given = {name: value for name, value in form.items() if isinstance(value, str)}
    return given if security.vouched(request, given.get(security.FIELD, "")) else None


def _refused() -> Response:
    return PlainTextResponse("this form is not from here, or too old; go back and load the page again", 403)


def _lead(request: Request, path: str, row: str) -> Response:
    tongue = language(request)
    goal = address(path, {"lang": tongue if tongue != "id" else None})
    return RedirectResponse(f"{goal}#{row}" if row else goal, 303)
