"""Takes what readers add: a pasted text, files, an address; tells how far it is."""

from __future__ import annotations

import json
import re
from asyncio import sleep
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

from anyio.to_thread import run_sync
from starlette.datastructures import UploadFile
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, StreamingResponse

from menurut.errors import SetupError
from menurut.faces.web import security
from menurut.faces.web.asking import Parameter, address
from menurut.faces.web.showing import language

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request
    from starlette.responses import Response

    from menurut.faces.web.jobs import Job, Jobs

_TEXT_MOST = 2_000_000
_FILE_MOST = 64_000_000
_FILES_MOST = 50
_LOOK_S = 0.3
_PUBLISHED = Parameter(name="published", about="Day of publication.", kind="day")


class Receive:
    """Receives articles for one corpus."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs

    async def add(self, request: Request) -> Response:
        """Begin to add what the form brings, and lead to its progress."""
        async with request.form(max_files=_FILES_MOST, max_fields=20, max_part_size=_TEXT_MOST * 4) as form:
            token = form.get(security.FIELD, "")
            if not isinstance(token, str) or not security.vouched(request, token):
                return PlainTextResponse("this form is not from here, or too old; load the page again", 403)
            fields = {name: value.strip() for name, value in form.items() if isinstance(value, str)}
            files = [one for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename]
            job = await self._start(fields, files)
        if job is None:
            return PlainTextResponse("too many wait to be read; try again later", 503)
        tongue = language(request)
        return RedirectResponse(address("/add", {"job": job.id, "lang": tongue if tongue != "id" else None}), 303)

    async def _start(self, fields: dict[str, str], files: list[UploadFile]) -> Job | None:
        url = fields.get("address", "")
        if url:
            if not re.match(r"https?://[^\s]+\Z", url, re.IGNORECASE):
                raise SetupError("an address begins with http:// or https://")
            return self._jobs.start(url)
        if not files and not fields.get("text"):
            raise SetupError("there is nothing to add: paste a text, choose files or give an address")
        folder = Path(mkdtemp(prefix="menurut-"))
        try:
            for number, file in enumerate(files):
                await _keep(file, folder, number)
            if fields.get("text"):
                await run_sync(_paste, fields, folder)
        except BaseException:
            rmtree(folder, ignore_errors=True)
            raise
        return self._jobs.start(folder.as_posix(), folder)

    async def told(self, request: Request) -> Response:
        """How far a job is: as JSON, or as events for who asks for these."""
        job = self._jobs.get(request.path_params["job"])
        if job is None:
            return JSONResponse({"error": {"reason": "not-found", "message": "there is no such job"}}, 404)
        if "text/event-stream" in request.headers.get("accept", ""):
            return StreamingResponse(_events(job), media_type="text/event-stream")
        return JSONResponse(job.to_dict())


async def _events(job: Job) -> AsyncIterator[str]:
    last = ""
    while True:
        over, told = job.over, json.dumps(job.to_dict(), ensure_ascii=False)
        if told != last:
            yield f"data: {told}\n\n"
            last = told
        if over:
            return
        await sleep(_LOOK_S)


async def _keep(file: UploadFile, folder: Path, number: int) -> None:
    """Copy a file under a name of ours that keeps its ending, by which its kind is known.

    Raises:  SetupError where it is too large.
    """
    name = re.sub(r"[^\w.-]+", "-", Path(file.filename or "").name).strip(".-")[-80:] or "file"
    size = 0
    with (folder / f"{number:02d}-{name}").open("wb") as target:
        while block := await file.read(1 << 20):
            size += len(block)
            if size > _FILE_MOST:
                raise SetupError(f"{name} is larger than {_FILE_MOST // 1_000_000} MB; add it with: menurut add")
            await run_sync(target.write, block)


def _paste(fields: dict[str, str], folder: Path) -> None:
    if len(fields["text"]) > _TEXT_MOST:
        raise SetupError(f"the text is longer than {_TEXT_MOST} characters")
    row: dict[str, Any] = {"text": fields["text"].replace("\r\n", "\n")}
    for name in ("title", "publisher", "url"):
        if fields.get(name):
            row[name] = fields[name]
    if fields.get("published"):
        row["published_at"] = _PUBLISHED.check(fields["published"])
    (folder / "pasted.jsonl").write_text(json.dumps(row), "utf-8")
