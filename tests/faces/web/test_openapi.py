"""Whatever the OpenAPI document allows gets an answer that it describes."""

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import checks
from schemathesis.specs.openapi import checks as openapi_checks

from menurut.faces.web import Settings, app
from menurut.faces.web.pages import PAGES

SETTINGS = settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


OPERATIONS = [(page.path, form) for page in PAGES for form in page.forms if form in {"json", "csv"}]


@pytest.fixture(scope="module")
def api(corpus: Path) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_asgi("/openapi.json", app(Settings(path=corpus, hosts=())))


@pytest.mark.parametrize(("path", "form"), OPERATIONS)
def test_no_question_breaks_a_page(api: schemathesis.BaseSchema, path: str, form: str) -> None:
    operation = api[f"{path}.{form}"]["GET"]

    @SETTINGS
    @given(case=operation.as_strategy())
    def ask(case: schemathesis.Case[Any]) -> None:
        case.validate_response(
            case.call(),
            checks=[
                checks.not_a_server_error,
                openapi_checks.status_code_conformance,
                openapi_checks.content_type_conformance,
                openapi_checks.response_schema_conformance,
            ],
        )

    ask()
