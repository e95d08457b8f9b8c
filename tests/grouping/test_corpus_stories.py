"""Stories of a corpus on disk: what comes later joins them, and ids stay."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import menurut
from menurut.api import stories as api
from menurut.errors import SetupError

if TYPE_CHECKING:
    from pathlib import Path

BRIDGE = (
    "RANTAU LEBAR - Jembatan gantung Sungai Kelawit putus, Senin (6/5/2024), ketika dua puluh pelajar menyeberang. "
    "Tiga pelajar terluka.\n\nCamat Rantau Lebar, Darsono Wiryo, mengatakan kabel jembatan sudah berkarat sejak tahun "
    'lalu. "Kami sudah dua kali mengirim surat ke dinas," katanya.\n\nDinas pekerjaan umum membantahnya.'
)
AGAIN = (
    "Dinas Pekerjaan Umum Kabupaten Kelawit membantah pernah menerima surat tentang jembatan gantung yang putus di "
    "Rantau Lebar.\n\nCamat Darsono Wiryo sebelumnya menyebut kabel jembatan Sungai Kelawit itu berkarat. Tiga pelajar "
    "terluka ketika jembatan putus, Senin (6/5/2024)."
)
SALT = (
    "PESISIR LOR - Harga garam rakyat naik dua kali lipat dalam sepekan. Para petambak menyebut hujan sebagai sebabnya."
    "\n\nPedagang Pasar Lor, Mursinah, menuding penimbun. Ia meminta dinas perdagangan turun tangan."
)
LATER = (
    "Kabel jembatan gantung Sungai Kelawit yang putus di Rantau Lebar diambil polisi untuk diperiksa.\n\nCamat Darsono "
    "Wiryo mengatakan tiga pelajar yang terluka sudah pulang. Dinas pekerjaan umum belum mengirim petugas."
)


def added(corpus: Path, *articles: tuple[str, str, str]) -> None:
    rows = [
        {"text": text, "publisher": publisher, "published": day, "url": f"https://{publisher}.example.invalid/{day}"}
        for text, publisher, day in articles
    ]
    source = corpus.parent / f"{articles[0][1]}.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    menurut.add(corpus, [source])


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus"
    added(path, (BRIDGE, "lereng", "2024-05-06"), (AGAIN, "muara", "2024-05-07"), (SALT, "pelita", "2024-05-07"))
    return path


def test_what_comes_later_joins_its_story_under_the_same_id(corpus: Path) -> None:
    with menurut.open(corpus) as opened:
        (before,) = api.stories(opened)
    assert before.articles_n == 2
    added(corpus, (LATER, "tanjung", "2024-05-08"))
    with menurut.open(corpus) as opened:
        (after,) = api.stories(opened)
        assert api.changes(opened) == ()
    assert (after.id, after.articles_n) == (before.id, 3)


def test_grouping_anew_gives_the_same(corpus: Path) -> None:
    with menurut.open(corpus) as opened:
        found = api.group(opened).stories
        assert set(api.group(opened, anew=True).stories) == set(found)


def test_accounts_name_who_claims_what(corpus: Path) -> None:
    with menurut.open(corpus) as opened:
        (story,) = api.stories(opened)
        accounts = api.compare(opened, story.id[:6])
    assert "Darsono Wiryo" in {one.name for one in accounts.claimants}


def test_a_story_that_is_not_there_is_said_so(corpus: Path) -> None:
    with menurut.open(corpus) as opened, pytest.raises(SetupError, match="names no stories"):
        api.compare(opened, "h-nothing")
