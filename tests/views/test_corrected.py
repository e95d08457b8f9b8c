"""Corrections find their rows again, and the newest that stands decides."""

from dataclasses import replace

import pytest

from menurut import SetupError
from menurut.model import Record
from menurut.model.correction import Correction, from_line, standing, to_line
from menurut.testing import build
from menurut.views import corrected

TEXT = "Ratna membantah kabar itu. Darmo juga membantah kabar itu."


def record(text: str = TEXT, nth: int = 2) -> Record:
    ratna, darmo = build.actor(text, "Ratna"), build.actor(text, "Darmo")
    passage = build.passage(text, "kabar itu", nth)
    said = replace(build.statement(text, "kabar itu", speakers=[ratna]), content=passage, id=f"s-{passage.start}")
    return build.record(build.article(text, url="https://a.example/1"), [ratna, darmo], [said])


def correction(**fields: object) -> Correction:
    row = record().statements[0].id
    made = {"remark": "change", "by": "A", "at": "2024-01-01T00:00:00", **(corrected.anchor(record(), row) or {})}
    return Correction(**{**made, **fields})


def test_a_line_gives_the_correction_back() -> None:
    one = correction(speakers=("Darmo",), note="lihat\nteks")
    assert from_line(to_line(one)) == one
    assert "\n" not in to_line(one)


@pytest.mark.parametrize("line", ["", "[]", "{}", '{"remark": "shout", "by": "", "at": "", "article": "", "row": ""}'])
def test_what_is_no_correction_is_told(line: str) -> None:
    with pytest.raises(SetupError):
        from_line(line)


def test_a_speaker_of_the_article_is_found_and_another_is_added() -> None:
    found = corrected.correct(record(), [correction(speakers=("darmo", "Sari"))]).record
    names = {actor.id: actor.name for actor in found.actors}
    assert [names[one] for one in found.statements[0].speakers] == ["Darmo", "Sari"]
    assert len(found.actors) == 3


def test_a_row_is_found_again_in_a_text_that_was_read_anew() -> None:
    again = record("LEMBAYUNG – " + TEXT)
    marks = corrected.correct(again, [correction(remark="wrong")]).marks
    assert list(marks) == [again.statements[0].id]
    assert again.statements[0].id != correction().row


def test_the_same_words_elsewhere_are_not_meant() -> None:
    again = record("LEMBAYUNG – " + TEXT, nth=1)
    assert corrected.correct(again, [correction(remark="wrong")]).marks == {}


def test_the_newest_that_stands_decides() -> None:
    first, second = correction(act="admit"), correction(act="reject", at="2024-01-02T00:00:00")
    back = replace(correction(), remark="undo", undoes=second.id, at="2024-01-03T00:00:00")
    assert standing([second, first]) == [second]
    assert standing([back, second, first]) == [first]


def test_gold_names_which_place_of_the_words_is_meant() -> None:
    assert corrected.gold(record())["statements"][0]["nth"] == 2
