"""A page is written once for all, carries the token of each browser, and is not sent to who has it."""

import gzip

from starlette.requests import Request

from menurut.faces.web import writing
from tests.faces.web.conftest import TestClient


def _request(**headers: str) -> Request:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "method": "GET", "headers": raw})


def test_a_page_without_a_form_is_packed_once() -> None:
    page = writing.written("<p>pasar</p>")
    answer = writing.send(_request(accept_encoding="gzip"), page, "t" * 32, "text/html")
    assert answer.body == page.packed
    assert gzip.decompress(bytes(answer.body)) == b"<p>pasar</p>"
    assert writing.send(_request(), page, "t" * 32, "text/html").body == b"<p>pasar</p>"


def test_a_form_carries_the_token_of_its_browser_alone() -> None:
    page = writing.written(f"<input value={writing.TOKEN}>")
    for token in ("a" * 32, "b" * 32):
        assert writing.send(_request(), page, token, "text/html").body == f"<input value={token}>".encode()
        packed = writing.send(_request(accept_encoding="gzip"), page, token, "text/html")
        assert gzip.decompress(bytes(packed.body)) == f"<input value={token}>".encode()


def test_who_has_a_page_is_told_so(client: TestClient) -> None:
    client.get("/add")
    first = client.get("/add")
    assert client.get("/add", headers={"If-None-Match": first.headers["etag"]}).status_code == 304
    assert client.get("/add?lang=en", headers={"If-None-Match": first.headers["etag"]}).status_code == 200


def test_another_browser_gets_another_token(client: TestClient) -> None:
    first = client.get("/add").text
    client.cookies.clear()
    second = client.get("/add").text
    assert first != second
    assert writing.TOKEN not in first + second
