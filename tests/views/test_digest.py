"""A day as a digest: groups, limits, and nothing in a row that is taken for markup."""

from typing import Any

import pytest

from menurut.views import atom, digest, labels

LABELS = labels.load("id")


def said(content: str, *speakers: str, outlet: str | None = "Kabar Nusa", **more: Any) -> dict[str, Any]:
    row = {
        "table": "statements", "content": content, "speakers": list(speakers), "outlet": outlet, "act": "deny",
        "kind": "indirect", "relayed_by": [], "article": "a-1", "title": "Judul", "url": "https://kabarnusa.example/1",
        "day": "2024-03-05", "start": 3, "end": 9,
    }  # fmt: skip
    return row | more


def done(trigger: str, **more: Any) -> dict[str, Any]:
    row = said(trigger) | {
        "table": "events", "trigger": trigger, "actors": ["Ratna"], "recipients": ["Sutarno"], "type": "ACCUSE",
        "polarity": "negative", "modality": "intended", "claimed_by": ["?"],
    }  # fmt: skip
    return row | more


def test_groups_with_most_rows_come_first_and_the_nameless_last() -> None:
    rows = [said("a", "Ratna"), said("b"), said("c"), said("d"), said("e", "Bagus"), said("f", "Bagus")]
    made = digest.digest("2024-03-05", rows, [()] * 6, by="speaker", limit=2)
    assert [(group.name, len(group.entries), group.left_n) for group in made.groups] == [
        ("Bagus", 2, 0), ("Ratna", 1, 0), ("", 2, 1),
    ]  # fmt: skip
    assert made.index["outlet"] == {"Kabar Nusa": (1, 2, 3, 4, 5)}
    assert "… 1 lagi" in digest.markdown(made, LABELS)


def test_several_topics() -> None:
    made = digest.digest("2024-03-05", [said("a", "Ratna")], [("Irigasi", "Sawah")], by="outlet", limit=9)
    assert made.index["topic"] == {"Irigasi": (1,), "Sawah": (1,)}


def test_events_say_what_stands_in_the_way_of_taking_them_for_done() -> None:
    made = digest.digest("2024-03-05", [done("menuduh")], [("legal",)], by="topic", limit=9)
    shown = digest.markdown(made, LABELS)
    assert "## Hukum" in shown
    assert "**Ratna → Sutarno** (menuduh; tidak terjadi; direncanakan; menurut tak disebut): menuduh" in shown


def test_quotations_have_their_marks_and_an_empty_day_says_so() -> None:
    rows = [said("Kami siap", "Ratna", kind="direct"), said("ia siap", "Ratna")]
    shown = digest.markdown(digest.digest("2024-03-05", rows, [(), ()], by="outlet", limit=9), LABELS)
    assert "(membantah): “Kami siap”" in shown
    assert "(membantah): ia siap" in shown
    empty = digest.digest("2024-03-06", [], [], by="outlet", limit=9)
    assert digest.markdown(empty, LABELS).endswith("Tidak ada pernyataan atau kejadian pada hari ini.\n")
    assert "Menurut tokoh" not in digest.html(empty, LABELS)


HOSTILE = "<script>alert(1)</script> [x](javascript:x) *tebal* \x1b[31m"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://contoh.example/ x>", None])
def test_rows_are_never_markup(url: str | None) -> None:
    rows = [said(HOSTILE, HOSTILE, outlet=HOSTILE, title=HOSTILE, url=url), done(HOSTILE, actors=[HOSTILE], url=url)]
    made = digest.digest("2024-03-05", rows, [(HOSTILE,), ()], by="topic", limit=9)
    page, text = digest.html(made, LABELS), digest.markdown(made, LABELS)
    assert "<script" not in page
    assert "javascript:alert" not in page.replace(HOSTILE, "")
    assert page.count('<a href="http') == 0
    assert "<script" not in text
    assert "[x](" not in text
    assert "\x1b" not in text
    feed = [{**row, "told_at": "2024-03-05T00:00:00+00:00", "search": HOSTILE, "key": "k-1"} for row in rows]
    written = atom.atom(feed, LABELS, name=HOSTILE)
    assert "<script" not in written
    assert "\x1b" not in written
    assert "href" not in written or url != "javascript:alert(1)"


def test_an_atom_feed_without_rows() -> None:
    assert "<entry>" not in atom.atom([], LABELS, name="umpan")
