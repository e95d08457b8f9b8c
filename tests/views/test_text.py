import io
from dataclasses import replace

import pytest
from rich.console import Console

from menurut.model import Record
from menurut.testing import build
from menurut.views import brief, text


def printed(record: Record, width: int = 100, *, explain: bool = False) -> str:
    console = Console(file=io.StringIO(), width=width, highlight=False, markup=False, emoji=False)
    text.show(record, console, explain=explain)
    output = console.file
    assert isinstance(output, io.StringIO)
    return output.getvalue()


def test_shows_head_statements_events_and_actors(record: Record) -> None:
    shown = printed(record)
    for part in (
        "Rukmana: Kami Tidak Akan Diam",
        "Harian Contoh · 6 Maret 2024 · MERTA",
        "Dikeluarkan: 1 tautan terkait, 1 inisial penyunting",
        "lewat Kabar Teluk",
        "“Kami tidak akan diam”",
        "tak disebut",
        "mengerahkan",
        "Republik Lindu (negara, LND)",
    ):
        assert part in shown


def test_has_no_colour_outside_a_terminal(record: Record) -> None:
    assert "\x1b" not in printed(record)


@pytest.mark.parametrize("width", [20, 40, 72, 100, 200])
def test_no_line_is_wider_than_the_terminal(record: Record, width: int) -> None:
    assert max(len(line) for line in printed(record, width, explain=True).splitlines()) <= width


@pytest.mark.parametrize("width", [40, 100])
def test_nothing_is_cut_off(record: Record, width: int) -> None:
    assert "…" not in printed(record, width)


def test_rules_are_shown_on_demand(record: Record) -> None:
    assert "by-hand" not in printed(record)
    assert "keyakinan 1.00; by-hand" in printed(record, explain=True)


def test_text_from_outside_cannot_steer_the_terminal(record: Record) -> None:
    hostile = replace(record, article=replace(record.article, title="\x1b[31mmerah\x07\u202e", marks=("[bold]x",)))
    shown = printed(hostile)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[bold]x" in shown


def test_an_article_without_rows_says_so() -> None:
    shown = printed(build.record(build.article("Tidak ada apa-apa.")))
    assert "Tidak ada pernyataan yang ditemukan." in shown
    assert "Tidak ada kejadian yang ditemukan." in shown


def test_the_claimant_of_a_cue_is_who_relayed_it(record: Record) -> None:
    console = Console(file=io.StringIO(), width=200, highlight=False)
    brief.show(record, console)
    output = console.file
    assert isinstance(output, io.StringIO)
    lines = output.getvalue().splitlines()
    (praise,) = [line for line in lines if "SUPPORT" in line]
    assert "menurut Kantor Berita Utara" in praise
    (conceded,) = [line for line in lines if "CONCEDE" in line]
    assert "menurut Rukmana Sadewa" in conceded
    assert "tidak terjadi" in conceded
