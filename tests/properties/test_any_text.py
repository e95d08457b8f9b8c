"""Whatever the text: reading ends in a record that holds together, or in an error of Menurut that says why."""

from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import menurut

BOUNDED = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)

PIECES = [
    "Presiden", "Ratna Wijayanti", "PT Angin Timur", "Kementerian Luar Negeri", "Jakarta", "Rusia", "KPK", "polisi",
    "mengatakan", "kata", "ujarnya", "menurut", "dituduh", "membantah", "menyerang", "ditangkap", "sepakat", "akan",
    "tidak", "bahwa", "oleh", "kepada", "seperti dikutip", "Reuters", "ia", "dia", "-nya", "pihaknya", "yang", "Selasa",
    "(15/6)", "15 Juni 2022", "pekan lalu", "“", "”", '"', "'", "‘", "’", "«", ",", ".", "?", "!", ":", ";", "(", ")",
    "-", "–", "—", "...", "\n", "\n\n", "BACA JUGA:", "[Gambas:Video]", "(ab/cd)", "😀", "🇮🇩", "e\u0301",
    "\u200b", "\u00a0", "\x00", "\t", "http://contoh.example", "@ratna", "10.000", "Rp5,2 triliun", "meminta", "agar",
]  # fmt: skip


def passages(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "start" in value and "text" in value:
            yield value
        for inner in value.values():
            yield from passages(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from passages(inner)


def holds_together(record: dict[str, Any]) -> None:
    text = record["article"]["text"]
    for passage in passages(record):
        assert text[passage["start"] : passage["end"]] == passage["text"] != ""
    actors = {actor["id"] for actor in record["actors"]}
    statements = {statement["id"] for statement in record["statements"]}
    assert len(actors) == len(record["actors"])
    assert len(statements) == len(record["statements"])
    assert len({event["id"] for event in record["events"]}) == len(record["events"])
    for row in record["statements"]:
        assert {*row["speakers"], *row["addressees"], *row["targets"], *row["relayed_by"]} <= actors
        assert row["within"] is None or row["within"] in statements
    for row in record["events"]:
        assert {*row["actors"], *row["recipients"]} <= actors
        assert set(row["claimed_by"]) <= statements
    for removed in record["article"]["removed"]:
        assert 0 <= removed["before"] <= len(text)


def read_and_check(text: str) -> None:
    try:
        reading = menurut.read_text(text, published="2024-03-06")
    except menurut.EvidenceBroken:
        raise
    except menurut.MenurutError:
        return
    holds_together(reading.to_dict())
    assert reading.to_html()
    assert menurut.read_text(text, published="2024-03-06").to_json() == reading.to_json()


@BOUNDED
@given(st.text(max_size=300))
def test_arbitrary_characters(text: str) -> None:
    read_and_check(text)


@BOUNDED
@given(st.lists(st.sampled_from(PIECES), max_size=80), st.sampled_from([" ", ""]))
def test_news_words_in_any_order(pieces: list[str], joint: str) -> None:
    read_and_check(joint.join(pieces))


@BOUNDED
@given(st.data())
def test_an_article_with_holes(data: st.DataObject) -> None:
    """Cut anywhere, as a broken page or a wrong paste does."""
    article = (
        "JAKARTA, HARIAN CONTOH - Menteri Perhubungan Ratna Wijayanti membantah tudingan bahwa pihaknya menutup "
        "pelabuhan Merta.\n\n“Kami tidak pernah menutup pelabuhan,” kata Ratna kepada wartawan, Selasa (5/3/2024). "
        "“Yang kami lakukan adalah ‘penataan’.”\n\nMenurut Reuters, Serikat Pelaut menuding kementerian mengancam "
        "anggotanya. Polisi menangkap tiga pengunjuk rasa.\n\nBaca juga: Pelabuhan dalam angka\n\n"
        "Serikat itu mendesak agar ia mundur."
    )
    start = data.draw(st.integers(0, len(article)))
    end = data.draw(st.integers(start, len(article)))
    read_and_check(article[start:end] + article[: data.draw(st.integers(0, 80))])
