"""Stories and the accounts of one, as pages and as data; the pages group nothing themselves."""

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest

import menurut
from menurut.api import stories as api
from menurut.faces.web import Settings, app
from tests.faces.web.conftest import HOSTILE, TestClient

TEXT = (
    "LEMBAYUNG - Wali Kota Lembayung Ratna Wijayanti mengatakan pasar lama di Jalan Kenanga akan dibangun kembali "
    "dengan 120 kios baru. Ketua Paguyuban Pedagang Darmo Suhardi membantah bahwa pedagang telah menyetujui "
    f"pembangunan kembali pasar lama itu. “Kami tidak pernah diajak bicara {HOSTILE} soal pasar lama di Jalan "
    "Kenanga,” ujar Darmo, Selasa (5/3/2024). Kepala Dinas Perdagangan Lembayung Sari Mulyani menyatakan pembangunan "
    "pasar itu dimulai bulan depan dan selesai dalam satu tahun."
)
SHORT = TEXT.replace(" dan selesai dalam satu tahun", "").replace("akan dibangun", "segera dibangun")
OWN = (
    "Puluhan pedagang mendatangi balai kota, Selasa (5/3/2024), karena khawatir kehilangan lapak selama pasar lama "
    "Lembayung dibongkar. Mereka membawa spanduk dan baru pulang menjelang sore. Ketua paguyuban mereka, Darmo "
    "Suhardi, menolak tempat sementara di lapangan yang jauh dari pembeli. Menurut Wali Kota Ratna Wijayanti, jumlah "
    "kios di Jalan Kenanga nanti 120 buah, cukup bagi semua yang sekarang berjualan."
)
ARTICLES = [
    {"publisher": "Harian Lembayung", "at": "2024-03-05T09:00:00+07:00", "text": TEXT},
    {"publisher": "=cmd|' /C calc'!A0", "at": "2024-03-05T12:00:00+07:00", "text": SHORT},
    {"publisher": "Kawat Samudra", "at": "2024-03-05T15:00:00+07:00", "text": OWN},
]


def told() -> list[dict[str, str]]:
    """Three articles about one happening, two of them nearly the same."""
    return [
        {
            "title": f"Pasar Lama Lembayung Dibangun Kembali {HOSTILE} \u202eterbalik",
            "publisher": one["publisher"],
            "published_at": one["at"],
            "url": f"https://pasar.example.invalid/{number}",
            "text": one["text"],
        }
        for number, one in enumerate(ARTICLES)
    ]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stories")
    source = folder / "articles.jsonl"
    source.write_text("\n".join(json.dumps(one) for one in told()), "utf-8")
    menurut.add(folder / "corpus", [source])
    with menurut.open(folder / "corpus") as corpus:
        api.group(corpus)
    return folder / "corpus"


@pytest.fixture
def grouped(made: Path) -> Iterator[TestClient]:
    with TestClient(app(Settings(path=made)), base_url="http://127.0.0.1:8765") as client:
        yield client


def the_story(client: TestClient) -> str:
    (row,) = client.get("/stories.json").json()["rows"]
    return f"/stories/{row['id']}"


def test_without_groups_the_page_says_how_to_make_them(client: TestClient, corpus: Path) -> None:
    assert "menurut stories CORPUS" in client.get("/stories").text
    assert "No stories were grouped" in client.get("/stories?lang=en").text
    with menurut.open(corpus) as opened:
        assert api.stamp(opened) == 0


def test_a_list_counts_articles_outlets_and_copies(grouped: TestClient) -> None:
    (row,) = grouped.get("/stories.json").json()["rows"]
    assert (row["articles_n"], row["outlets_n"], row["copies_n"]) == (3, 3, 1)
    assert the_story(grouped) in grouped.get("/stories").text
    assert grouped.get("/stories.json?least=4").json()["rows"] == []


def test_accounts_stand_side_by_side_with_sign_and_word(grouped: TestClient) -> None:
    path = the_story(grouped)
    page = grouped.get(path, params={"lang": "en"}).text
    for name in ("Ratna Wijayanti", "Darmo Suhardi"):
        assert re.search(rf'<th scope="col"><bdi lang="id">{name}</bdi>', page)
    assert "+ claims it" in page
    assert "· silent" in page
    assert "own report" in page
    assert "edited copy of" in page or "reprint of" in page
    assert "+ mengklaim" in grouped.get(path).text


def test_evidence_leads_to_the_row_of_its_article(grouped: TestClient) -> None:
    page = grouped.get(the_story(grouped)).text
    links = set(re.findall(r'href="(/articles/[^"#]+)#([^"]+)"', page))
    assert links
    for article, row in links:
        assert f'id="{row}"' in grouped.get(article).text


def test_cells_are_the_same_rows_in_every_form(grouped: TestClient) -> None:
    path = the_story(grouped)
    told = grouped.get(f"{path}.json").json()
    cells = list(csv.DictReader(io.StringIO(grouped.get(f"{path}.csv").content.decode("utf-8-sig"))))
    table = pq.read_table(io.BytesIO(grouped.get(f"{path}.parquet").content))
    assert len(told["rows"]) == len(cells) > 0
    assert table.to_pylist() == told["rows"]
    assert [one["relation"] == "own report" for one in told["articles"]] == [True, False, True]


def test_every_link_leads_somewhere_and_hostile_text_is_inert(grouped: TestClient) -> None:
    for path in ("/stories", the_story(grouped)):
        page = grouped.get(path).text
        assert HOSTILE not in page
        assert "\u202e" not in page
        for link in set(re.findall(r'href="(/[^"]*)"', page)):
            assert grouped.get(link.replace("&amp;", "&")).status_code == 200, link


def test_what_is_no_story_is_not_found(grouped: TestClient) -> None:
    assert grouped.get("/stories/h-000000000000").status_code == 404
    assert grouped.get("/stories/h-000000000000.json").json()["error"]["reason"] == "not-found"


def test_a_page_is_built_again_when_the_corpus_was_grouped_again(made: Path, grouped: TestClient) -> None:
    assert grouped.get("/stories.json").json()["rows"]
    with menurut.open(made) as corpus:
        before = api.stamp(corpus)
        api.group(corpus, anew=True)
        assert api.stamp(corpus) > before
    assert grouped.get(the_story(grouped)).status_code == 200
