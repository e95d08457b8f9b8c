"""Every pattern in the page data takes its example and leaves alone what it must keep."""

from __future__ import annotations

import re

import pytest

from menurut.lexicon.load import table
from menurut.sources import bylines, dateline, printed, related
from menurut.sources.blocks import Block
from menurut.sources.clean import clean

PAGES = table("pages")


def kept(text: str) -> list[str]:
    # Body paragraphs around it: some rules depend on where on the page a paragraph stands.
    before, after = Block(text="Kapal itu tenggelam pada Selasa."), Block(text="Warga menunggu kabar di dermaga.")
    return [block.text for block in clean([before, Block(text=text), after]).blocks if block.reason is None][1:-1]


@pytest.mark.parametrize("rule", PAGES["line"], ids=lambda rule: rule["example"][:40])
def test_line_rules(rule: dict[str, str]) -> None:
    assert re.compile(rule["pattern"], re.IGNORECASE).match(rule["example"])
    assert kept(rule["example"]) == []
    if keeps := rule.get("keeps"):
        assert kept(keeps) == [keeps]


@pytest.mark.parametrize("text", PAGES["related"]["examples"])
def test_related_labels(text: str) -> None:
    [block] = related.mark([Block(text=text)])
    assert block.reason == "related"
    assert block.related
    assert "aca" not in block.related[0].text[:5]


@pytest.mark.parametrize("text", PAGES["related"]["keeps"] + PAGES["byline"]["keeps"])
def test_kept(text: str) -> None:
    assert kept(text) == [text]


@pytest.mark.parametrize("text", [*PAGES["byline"]["examples"], PAGES["byline"]["report_example"]])
def test_bylines(text: str) -> None:
    credit = bylines.line(text)
    assert credit is not None
    assert credit.authors


@pytest.mark.parametrize("text", PAGES["initials"]["examples"])
def test_initials(text: str) -> None:
    assert bylines.ending(f"Warga menunggu. {text}", alone=True) is not None
    assert bylines.ending(text, alone=True) is not None
    assert bylines.ending(f"Warga menunggu {text}", alone=True) is None


@pytest.mark.parametrize("text", PAGES["printed"]["examples"])
def test_printed(text: str) -> None:
    assert printed.line(text) is not None


@pytest.mark.parametrize("shape", table("datelines")["shape"], ids=lambda shape: shape["pattern"])
def test_datelines(shape: dict[str, str]) -> None:
    head = dateline.find(shape["example"])
    assert head is not None
    assert head.dateline.place == shape.get("place")
    assert head.dateline.publisher == shape.get("publisher")
    assert shape["example"][head.length :] in {"Pemerintah menutup pelabuhan.", ""}


@pytest.mark.parametrize("text", table("datelines")["look_alikes"]["examples"])
def test_look_alikes(text: str) -> None:
    assert dateline.find(text) is None
