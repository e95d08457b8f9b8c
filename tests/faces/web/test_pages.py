"""Every page in every form; what is asked counts; hostile articles stay text."""

import csv
import io
import json
import re
from urllib.parse import quote

import pyarrow.parquet as pq
import pytest

from menurut.faces.web.pages import PAGES
from tests.faces.web.conftest import HOSTILE, TestClient

LISTS = [page.path for page in PAGES if page.forms and "{" not in page.path]


def rows(client: TestClient, path: str, **asked: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = client.get(f"{path}.json", params=asked).json()["rows"]
    return found


def an_article(client: TestClient, outlet: str = "Harian Lembayung") -> str:
    return str(rows(client, "/statements", outlet=outlet)[0]["article"])


def every_page(client: TestClient) -> list[str]:
    articles = {str(row["article"]) for row in rows(client, "/statements")}
    return ["/", "/add", *LISTS, *(f"/articles/{one}" for one in sorted(articles))]


@pytest.mark.parametrize("path", LISTS)
def test_a_page_answers_in_every_form_with_the_same_rows(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 200
    told = rows(client, path)
    cells = list(csv.DictReader(io.StringIO(client.get(f"{path}.csv").content.decode("utf-8-sig"))))
    table = pq.read_table(io.BytesIO(client.get(f"{path}.parquet").content))
    assert len(told) == len(cells) == table.num_rows
    assert table.to_pylist() == told


def test_what_is_asked_counts(client: TestClient) -> None:
    found = rows(client, "/statements", speaker="ratna wijayanti", act="deny")
    assert [row["speakers"] for row in found] == [["Ratna Wijayanti"]]
    page = client.get("/statements", params={"speaker": "ratna wijayanti", "act": "deny"}).text
    assert "membantah" in page
    assert "Tamanis" not in page


def test_pages_of_rows_join_and_say_how_many_there_are(client: TestClient) -> None:
    whole = rows(client, "/statements")
    first = client.get("/statements.json", params={"limit": "2"})
    following = re.search(r'<(.+)>; rel="next"', first.headers["link"])
    assert following
    assert [*first.json()["rows"], *client.get(following[1]).json()["rows"]] == whole[:4]
    assert first.headers["x-total-count"] == str(len(whole))


def test_an_empty_page_says_which_condition_emptied_it(client: TestClient) -> None:
    page = client.get("/statements?speaker=Ratna&outlet=Kawat+Samudra&lang=en").text
    assert "Nothing fits all of these conditions." in page
    assert re.search(r"without.+Ratna.+: \d+ row", page)


@pytest.mark.parametrize(
    "asked",
    ["since=kemarin", "page=0", "limit=-1", "act=shout", "words=%00", "words=%22%22", "speaker=%2B", "page=9" * 9],
)
def test_what_does_not_fit_is_told(client: TestClient, asked: str) -> None:
    answer = client.get(f"/statements.json?{asked}")
    assert answer.status_code == 400
    assert set(answer.json()["error"]) == {"reason", "message"}
    assert client.get(f"/statements?{asked}").status_code == 400


def test_what_is_not_there_is_told(client: TestClient) -> None:
    for path in ("/nothing", "/articles/a-000000000000", "/statements.xml"):
        assert client.get(path).status_code == 404
    assert client.get("/articles/a-000000000000.json").json()["error"]["reason"] == "not-found"


def test_an_article_links_evidence_both_ways(client: TestClient) -> None:
    record = client.get(f"/articles/{an_article(client)}.json").json()
    page = client.get(f"/articles/{an_article(client)}").text
    for row in [*record["statements"], *record["events"]]:
        assert f'id="at-{row["id"]}" href="#{row["id"]}"' in page
        assert f'href="#at-{row["id"]}"' in page
    assert "Harga Cabai Naik" in page
    assert "tautan terkait" in page
    assert "9.30 WIB" in page or "09.30 WIB" in page


def test_an_article_can_be_cited(client: TestClient) -> None:
    path = f"/articles/{an_article(client)}"
    assert client.get(f"{path}.bib").text.startswith("@online{a-")
    assert client.get(f"{path}.csl").json()[0]["issued"] == {"date-parts": [[2024, 3, 5]]}
    assert "(5 Maret 2024). Wali Kota Lembayung" in client.get(path).text


def test_hostile_text_is_inert_on_every_page(client: TestClient) -> None:
    for path in every_page(client):
        page = client.get(path).text
        assert HOSTILE not in page, path
        assert "<img" not in page, path
        assert 'href="javascript' not in page, path
        head = re.search(r"<title>(.*?)</title>", page)
        assert head
        assert "\u202e" not in head[1]


def test_spreadsheets_take_no_text_for_a_formula(client: TestClient) -> None:
    cells = list(csv.DictReader(io.StringIO(client.get("/outlets.csv").content.decode("utf-8-sig"))))
    assert "'=cmd|' /C calc'!A0" in {row["outlet"] for row in cells}


def test_every_link_leads_somewhere(client: TestClient) -> None:
    for path in every_page(client):
        for link in set(re.findall(r'href="(/[^"]*)"', client.get(path).text)):
            assert client.get(link.replace("&amp;", "&")).status_code == 200, (path, link)


def test_both_languages_show_the_same_rows(client: TestClient) -> None:
    indonesian, english = client.get("/statements").text, client.get("/statements?lang=en").text
    assert '<html lang="id">' in indonesian
    assert '<html lang="en">' in english
    assert re.findall(r'<li class="row" tabindex="-1" id="([^"]+)"', indonesian) == re.findall(
        r'<li class="row" tabindex="-1" id="([^"]+)"', english
    )
    assert "Selasa, 05 Maret 2024" in indonesian
    assert "Tuesday, 5 March 2024" in english or "Tuesday 5 March 2024" in english


def test_addresses_are_sorted_and_keep_the_language(client: TestClient) -> None:
    page = client.get("/statements?outlet=Kawat+Samudra&lang=en&act=state").text
    assert "/statements.csv?act=state&amp;lang=en&amp;outlet=Kawat+Samudra" in page


def test_the_openapi_document_names_every_form(client: TestClient) -> None:
    paths = json.loads(client.get("/openapi.json").text)["paths"]
    assert {f"{page.path}.{form}" for page in PAGES for form in page.forms} == set(paths)


def test_unknown_parameters_are_left_out(client: TestClient) -> None:
    assert client.get(f"/statements.json?nonsense={quote('<x>')}").json()["asked"] == {}
