"""Pages that are broken or made to harm end as an article or a clear error."""

from __future__ import annotations

import pytest

from menurut import sources
from menurut.errors import ArticleError

LEAD = "Petani Merbung gagal panen karena saluran irigasi tidak dialiri air sejak Mei lalu."
NEXT = "Kepala dinas pengairan Sutarno Wijil membantah saluran itu ditutup oleh pegawainya."
HEAD = "<html><head><meta property='og:type' content='article'></head><body><h1>Sawah Kering</h1>"
SOUND = f"<p>{LEAD}</p><p>{NEXT}</p>"

READ = {
    "deep": "<div>" * 1500 + SOUND + "</div>" * 1500,
    "unclosed": f"<div><p>{LEAD}<p>{NEXT}<b><i><table",
    "script": f"<script>document.write('<p>Palsu</p>')</script><p onclick='x()'>{LEAD}</p><p>{NEXT}</p>",
    "right-to-left": f"<p>\u202e{LEAD}\u202c</p><p>\u200f{NEXT}</p>",
    "wrong nesting": f"</div></p><p><div>{LEAD}</p></div><li><p>{NEXT}</li></p>",
    "hidden": f"<p>{LEAD}</p><p hidden>Rahasia kantor yang tidak boleh dibaca.</p><p>{NEXT}</p>",
    "json": f"<script type='application/ld+json'>{'[' * 5000}</script>{SOUND}",
}
REFUSED = {
    "too many elements": ("<p>Kalimat yang sama berulang tanpa akhir.</p>" * 70_000, "too-large"),
    "frames": ("<frameset><frame src='a'></frameset>", "no-article"),
    "only scripts": ("<script>1</script>" * 50, "no-article"),
    "taken back": ("<p>Berita ini telah dicabut redaksi karena sumbernya tidak benar.</p>", "retracted"),
}


@pytest.mark.parametrize("name", READ)
def test_read(name: str) -> None:
    assert sources.from_html(HEAD + READ[name]).text == f"{LEAD}\n\n{NEXT}"


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    body, reason = REFUSED[name]
    with pytest.raises(ArticleError) as caught:
        sources.from_html(HEAD.replace("<h1>Sawah Kering</h1>", "") + body)
    assert caught.value.reason == reason


def test_a_page_of_one_endless_paragraph_is_cut() -> None:
    assert "truncated" in sources.from_html(f"{HEAD}<p>{LEAD * 5000}</p>").marks
