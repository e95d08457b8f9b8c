"""A small corpus of invented articles, really read, and the app over it; one of the articles is hostile."""

import json
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.exceptions import StarletteDeprecationWarning

import menurut
from menurut.faces.web import Settings, app

with warnings.catch_warnings():  # it works with httpx as well as with its successor
    warnings.simplefilter("ignore", StarletteDeprecationWarning)
    from starlette.testclient import TestClient as TestClient

HOSTILE = "<script>alert(1)</script>"
ARTICLES = [
    {
        "title": "Wali Kota Lembayung Bantah Kabar Penutupan Pasar",
        "publisher": "Harian Lembayung",
        "published_at": "2024-03-05T09:30:00+07:00",
        "url": "https://lembayung.example.invalid/pasar",
        "text": "LEMBAYUNG - Wali Kota Lembayung Ratna Wijayanti membantah kabar bahwa pasar lama akan ditutup. "
        "“Pasar itu tetap buka,” kata Ratna pada Selasa (5/3/2024).\n\nBaca juga: Harga Cabai Naik\n\n"
        "Ketua Paguyuban Pedagang Darmo Suhardi menuduh pemerintah kota lalai. “Kami tidak pernah diajak bicara,” "
        "ujar Darmo.",
    },
    {
        "title": "Sorenta dan Korvanti Sepakati Gencatan Senjata",
        "publisher": "Kawat Samudra",
        "published_at": "2024-02-11",
        "url": "https://samudra.example.invalid/gencatan",
        "text": "Presiden Sorenta Aurel Tamanis mengumumkan gencatan senjata dengan Korvanti, Minggu (11/2/2024). "
        "“Perang ini harus berakhir,” kata Tamanis.\n\nMenurut Radio Korvanti, Perdana Menteri Korvanti Ingrid Soll "
        "memuji kesepakatan itu. Tentara Sorenta menembaki kapal nelayan Korvanti pekan lalu, menurut Soll.",
    },
    {
        "title": f"Kebun Raya {HOSTILE} \u202eterbalik",
        "publisher": "=cmd|' /C calc'!A0",
        "published_at": "2024-01-02",
        "url": "javascript:alert(2)",
        "text": f"Kepala Kebun Raya Lembayung Sari Mulyani mengatakan {HOSTILE} pohon tua akan ditebang. "
        f"“Pohon itu <img src=x onerror=alert(3)> rapuh \u202eterbalik {'panjang' * 3000},” kata Sari.",
    },
]


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus, only to be read."""
    folder = tmp_path_factory.mktemp("web")
    source = folder / "articles.jsonl"
    source.write_text("\n".join(json.dumps(one) for one in ARTICLES), "utf-8")
    menurut.add(folder / "corpus", [source])
    return folder / "corpus"


@pytest.fixture
def client(corpus: Path) -> Iterator[TestClient]:
    """The app as its user on this machine sees it."""
    with TestClient(app(Settings(path=corpus)), base_url="http://127.0.0.1:8765") as made:
        yield made
