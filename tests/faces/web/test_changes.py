"""What readers change: corrections that show at once, can be taken back and survive; articles they add."""

import io
import re
import shutil
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import menurut
from menurut.api import correcting
from menurut.evaluation import evaluate
from menurut.faces.web import Settings, app
from tests.faces.web.conftest import TestClient

TEXT = "Rektor Universitas Lembayung Prof. Dewi Anggraini mengatakan uang kuliah tidak naik tahun ini."


@pytest.fixture
def path(corpus: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(corpus, tmp_path / "corpus"))


@pytest.fixture
def client(path: Path) -> Iterator[TestClient]:
    with TestClient(app(Settings(path=path)), base_url="http://127.0.0.1:8765") as made:
        yield made


def denial(client: TestClient) -> tuple[str, str]:
    row = client.get("/statements.json", params={"speaker": "Ratna", "act": "deny"}).json()["rows"][0]
    return row["article"], row["id"]


def token(client: TestClient, path: str) -> str:
    found = re.search(r'name="token" value="([^"]+)"', client.get(path).text)
    assert found
    return found[1]


def correct(client: TestClient, **fields: str) -> int:
    article, row = denial(client)
    given = {"row": row, "remark": "change", "by": "Penyunting", "token": token(client, f"/articles/{article}")}
    return int(client.post(f"/articles/{article}/correct", data=given | fields, follow_redirects=False).status_code)


def undo(client: TestClient, entry: str) -> int:
    given = {"entry": entry, "by": "Penyunting", "token": token(client, "/corrections")}
    return int(client.post("/corrections/undo", data=given, follow_redirects=False).status_code)


def test_a_corrected_speaker_shows_at_once_everywhere_and_can_be_taken_back(client: TestClient) -> None:
    article, row = denial(client)
    assert correct(client, speakers="Darmo Suhardi", act="reject", note="salah baca") == 303
    record = client.get(f"/articles/{article}.json").json()
    names = {actor["id"]: actor["name"] for actor in record["actors"]}
    said = next(one for one in record["statements"] if one["id"] == row)
    assert ([names[one] for one in said["speakers"]], said["act"]) == (["Darmo Suhardi"], "reject")
    assert record["corrections"][row]["note"] == "salah baca"
    assert "✓ dikoreksi" in client.get("/statements?act=deny").text
    assert f"/articles/{article}#{row}" in client.get("/statements?speaker=Darmo+Suhardi").text
    entry = client.get("/corrections.json").json()["rows"][0]
    assert (entry["by"], entry["stands"]) == ("Penyunting", True)
    assert undo(client, entry["id"]) == 303
    record = client.get(f"/articles/{article}.json").json()
    assert next(one for one in record["statements"] if one["id"] == row)["act"] == "deny"
    assert len(client.get("/corrections.json").json()["rows"]) == 2


def test_a_wrong_row_is_marked_and_left_out_of_the_gold(client: TestClient, tmp_path: Path) -> None:
    article, _ = denial(client)
    before = len(client.get(f"/articles/{article}.json").json()["statements"])
    assert correct(client, remark="wrong") == 303
    assert "ditandai salah" in client.get(f"/articles/{article}").text
    with zipfile.ZipFile(io.BytesIO(client.get("/gold.zip").content)) as archive:
        archive.extractall(tmp_path / "gold")
    scores = evaluate(tmp_path / "gold", lambda source, day: menurut.read(source, published=day).record)
    assert scores.articles == 1
    assert len(list((tmp_path / "gold").iterdir())) == 2
    assert before > 1


@pytest.mark.parametrize(
    "fields", [{"remark": "shout"}, {"act": "shout"}, {"row": "s-000000000000"}, {"by": " "}, {"remark": "note"}]
)
def test_what_is_no_correction_is_refused_and_leaves_nothing(
    client: TestClient, path: Path, fields: dict[str, str]
) -> None:
    assert correct(client, **fields) == 400
    assert correcting.corrections(path) == []


def test_a_change_needs_the_token_and_the_origin(client: TestClient, path: Path) -> None:
    article, row = denial(client)
    given = {"row": row, "remark": "wrong", "by": "Orang lain"}
    assert client.post(f"/articles/{article}/correct", data=given).status_code == 403
    good = given | {"token": token(client, f"/articles/{article}")}
    elsewhere = {"origin": "http://attacker.example"}
    assert client.post(f"/articles/{article}/correct", data=good, headers=elsewhere).status_code == 403
    assert client.post("/add", data={"text": TEXT}).status_code == 403
    assert correcting.corrections(path) == []


def test_read_only_shows_no_form_and_takes_none(path: Path) -> None:
    with TestClient(app(Settings(path=path, read_only=True)), base_url="http://127.0.0.1:8765") as client:
        article, row = denial(client)
        assert 'method="post"' not in client.get(f"/articles/{article}").text
        assert client.get("/add").status_code == 404
        assert client.post(f"/articles/{article}/correct", data={"row": row}).status_code == 403


def finished(client: TestClient, answer_path: str) -> dict[str, object]:
    job = answer_path.partition("job=")[2].partition("&")[0]
    for _ in range(200):
        told: dict[str, object] = client.get(f"/jobs/{job}").json()
        if told["state"] in {"done", "failed"}:
            return told
        time.sleep(0.05)
    raise AssertionError(told)


def add(client: TestClient, fields: dict[str, str], files: list[tuple[str, tuple[str, bytes]]] | None = None) -> str:
    given = {"token": token(client, "/add"), **fields}
    answer = client.post("/add", data=given, files=files or [], follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def test_a_pasted_text_is_read_and_found_at_once(client: TestClient) -> None:
    fields = {"text": TEXT, "title": "Uang Kuliah", "publisher": "Kampus", "published": "2024-06-01"}
    told = finished(client, add(client, fields))
    assert (told["state"], told["new"]) == ("done", 1)
    found = client.get("/statements.json", params={"words": "kuliah"}).json()["rows"]
    assert [(row["outlet"], row["day"]) for row in found] == [("Kampus", "2024-06-01")]
    assert told["articles"] == [{"article": found[0]["article"], "title": "Uang Kuliah"}]


def test_files_are_read_and_what_is_none_is_told(client: TestClient) -> None:
    files = [("files", ("../../satu.txt", TEXT.encode())), ("files", ("dua.bin", b"\x00\x01" * 500))]
    told = finished(client, add(client, {}, files))
    assert told["new"] == 1
    assert sum(told["left_out"].values()) == 1  # type: ignore[attr-defined]


def test_only_addresses_of_the_web_are_taken(client: TestClient) -> None:
    given = {"token": token(client, "/add"), "address": "/etc/passwd"}
    assert client.post("/add", data=given).status_code == 400
    assert client.post("/add", data={"token": given["token"]}).status_code == 400


def test_an_address_inside_the_own_network_is_not_fetched(client: TestClient) -> None:
    told = finished(client, add(client, {"address": "http://127.0.0.1:1/berita"}))
    assert told.get("new", 0) == 0
    assert told["left_out"] or told["fault"]


def test_progress_comes_as_events(client: TestClient) -> None:
    where = add(client, {"text": TEXT})
    job = where.partition("job=")[2]
    events = client.get(f"/jobs/{job}", headers={"accept": "text/event-stream"})
    assert events.headers["content-type"].startswith("text/event-stream")
    assert '"state": "done"' in events.text.strip().rpartition("\n")[2]
