"""Tables of corpus rows for people."""

from __future__ import annotations

import io

from menurut.faces.cli.corpus_output import _table


def test_article_and_characters_stand_in_one_column() -> None:
    row = {
        "outlet": "Harian Contoh",
        "relayed_by": [],
        "content": "jalan itu rusak",
        "article": "a-1",
        "start": 4,
        "end": 19,
    }
    stream = io.StringIO()
    _table([row], list(row), stream)
    shown = stream.getvalue()
    assert "a-1:4-19" in shown
    assert "relayed" not in shown, "a column without a value tells nothing"
