"""Who may ask, from where, and what every answer carries."""

from pathlib import Path

import pytest

from menurut import SetupError
from menurut.faces import web
from menurut.faces.web import Settings, app
from tests.faces.web.conftest import TestClient

SECRET = "rahasia-yang-panjang"


def test_every_answer_carries_the_headers(client: TestClient) -> None:
    for path in ("/", "/nothing", "/statements.json", "/static/app.css"):
        headers = client.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'self'")
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


def test_no_page_has_anything_inline(client: TestClient) -> None:
    for path in ("/", "/statements", "/events", "/relations"):
        page = client.get(path).text
        assert " style=" not in page
        assert "<style" not in page
        assert "<script>" not in page


def test_another_name_of_this_machine_is_refused(client: TestClient) -> None:
    assert client.get("/", headers={"host": "menurut.attacker.example"}).status_code == 400
    assert client.get("/", headers={"host": "localhost:8765"}).status_code == 200
    assert client.get("/", headers={"host": "[::1]:8765"}).status_code == 200


def test_a_secret_is_asked_for(corpus: Path) -> None:
    with TestClient(app(Settings(path=corpus, secret=SECRET, hosts=()))) as client:
        assert client.get("/").status_code == 401
        assert client.get("/static/app.css").status_code == 401
        assert client.get("/", auth=("siapa pun", "salah")).status_code == 401
        assert client.get("/", auth=("siapa pun", SECRET)).status_code == 200
        assert client.get("/", headers={"authorization": f"Bearer {SECRET}"}).status_code == 200
        assert client.get("/", headers={"authorization": "Basic ???"}).status_code == 401


def test_beyond_this_machine_a_password_is_needed(corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="--password-file"):
        web.serve(corpus, host="0.0.0.0")
    (tmp_path / "short").write_text("kurang")
    with pytest.raises(SetupError, match="shorter"):
        web.serve(corpus, host="0.0.0.0", password_file=tmp_path / "short")


def test_a_folder_that_is_no_corpus_is_told(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="no corpus"):
        web.serve(tmp_path)
