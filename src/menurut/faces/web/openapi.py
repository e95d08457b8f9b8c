"""The OpenAPI document of the JSON side, drawn from the pages themselves."""

from __future__ import annotations

import re
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from menurut.faces.web.answers import MEDIA
from menurut.faces.web.asking import LANG, LONGEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.faces.web.asking import Parameter
    from menurut.faces.web.pages import Page

_ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["reason", "message"],
            "properties": {"reason": {"type": "string"}, "message": {"type": "string"}},
        }
    },
}


def document(pages: Sequence[Page]) -> dict[str, Any]:
    """The document of OpenAPI 3.1."""
    paths = {f"{page.path}.{form}": {"get": _operation(page, form)} for page in pages for form in page.forms}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Menurut", "version": version("menurut")},
        "paths": dict(sorted(paths.items())),
    }


def _operation(page: Page, form: str) -> dict[str, Any]:
    place = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "pattern": "^[a-z]-[0-9a-f]{12}$"}}
        for name in re.findall(r"{(\w+)}", page.path)
    ]
    name = page.path.strip("/").partition("/")[0]
    wrong = {"content": {"application/json": {"schema": _ERROR}}}
    whole: dict[str, Any] = {"type": "object"} if form == "json" else {}
    return {
        "operationId": f"{name}_{form}",
        "summary": page.about,
        "parameters": [*place, *(_parameter(one) for one in (*page.parameters, LANG))],
        "responses": {
            "200": {"description": page.about, "content": {MEDIA[form].partition(";")[0]: {"schema": whole}}},
            "400": {"description": "A parameter does not fit.", **wrong},
            "404": {"description": "There is nothing at this address.", **wrong},
        },
    }


def _parameter(one: Parameter) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string", "maxLength": LONGEST}
    if one.choices:
        schema = {"type": "string", "enum": list(one.choices)}
    elif one.kind == "number":
        schema = {"type": "integer", "minimum": 1, "maximum": 1_000_000}
    elif one.kind == "day":
        schema = {"type": "string", "format": "date"}
    return {"name": one.name, "in": "query", "required": False, "description": one.about, "schema": schema}
