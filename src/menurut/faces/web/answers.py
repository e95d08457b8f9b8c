"""What a page answers, in every form: HTML, JSON, CSV, Parquet."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from starlette.responses import Response

from menurut.store.foreign import save

if TYPE_CHECKING:
    import pyarrow as pa

    from menurut.faces.web.asking import Ask

MEDIA = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "bib": "application/x-bibtex; charset=utf-8",
    "csl": "application/vnd.citationstyles.csl+json",
}
TABLES = ("json", "csv", "parquet")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a page found. `table` are its rows, `total` how many there are also beyond the limit (None: not counted).

    A page that shows something else than its table in HTML may leave that out there, since asking for it costs time.
    `data` is what its JSON says in place of the rows; `texts` are its further forms.
    """

    template: str
    title: str
    table: pa.Table | None = None
    total: int | None = None
    context: dict[str, Any] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    data: Any = None
    texts: dict[str, str] = field(default_factory=dict)


def respond(ask: Ask, answer: Answer) -> Response:
    """The answer in a form other than HTML."""
    body: bytes
    rows = answer.table.num_rows if answer.table is not None else 0
    if ask.form == "json":
        body = _json(ask, answer)
    elif answer.table is None:
        body = answer.texts[ask.form].encode()
    elif ask.form == "csv":
        body = _csv(answer.table, ";" if ask.get("sep") == "semicolon" else ",")
    elif ask.form == "parquet":
        body = _parquet(answer.table)
    else:
        body = answer.texts[ask.form].encode()
    headers = {"X-Total-Count": str(answer.total)} if answer.total is not None else {}
    if ask.form != "json":
        headers["Content-Disposition"] = f'attachment; filename="{_name(ask)}.{ask.form}"'
    if answer.total is not None and ask.offset + rows < answer.total:
        following = ask.here(page=ask.page + 1).removeprefix(ask.path)
        headers["Link"] = f'<{ask.path}.{ask.form}{following}>; rel="next"'
    return Response(body, media_type=MEDIA[ask.form], headers=headers)


def _name(ask: Ask) -> str:
    return ask.path.strip("/").replace("/", "-") or "menurut"


def _json(ask: Ask, answer: Answer) -> bytes:
    said = answer.data
    if said is None:
        said = {
            "state": ask.corpus.state,
            "asked": dict(ask.given),
            "total": answer.total,
            "limit": ask.limit,
            "page": ask.page,
            **answer.facts,
            "rows": answer.table.to_pylist() if answer.table is not None else [],
        }
    return json.dumps(said, ensure_ascii=False, default=str).encode("utf-8", "surrogatepass")


def _csv(table: pa.Table, between: str) -> bytes:
    """With the mark that tells Excel of UTF-8."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=between)
    writer.writerow(table.column_names)
    writer.writerows([_cell(value) for value in row.values()] for row in table.to_pylist())
    return stream.getvalue().encode("utf-8-sig")


def _cell(value: Any) -> str | float:
    """A cell; text that a spreadsheet would take for a formula gets an apostrophe, since articles are not ours."""
    if isinstance(value, list):
        value = "; ".join(str(_cell(one)) for one in value)
    if isinstance(value, dict):
        value = json.dumps(value, ensure_ascii=False, default=str)
    if isinstance(value, int | float):
        return value
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _parquet(table: pa.Table) -> bytes:
    with TemporaryDirectory(prefix="menurut-") as folder:
        path = Path(folder) / "rows.parquet"
        save(table, path)
        return path.read_bytes()
