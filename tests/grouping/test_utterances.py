from __future__ import annotations

from menurut.grouping.utterances import Quote, differences, utterances
from menurut.model import Passage


def quote(article: str, text: str, speaker: str = "sarwo adikara", day: int = 100) -> Quote:
    return Quote(
        article=article,
        statement=f"s-{article}",
        passage=Passage(start=0, end=len(text), text=text),
        speakers=frozenset({speaker} if speaker else ()),
        day=day,
        at=str(day),
    )


def groups(*quotes: Quote) -> list[list[str]]:
    return sorted(sorted(one.article for one in found.prints) for found in utterances(quotes))


FULL = "Kami tidak pernah menutup pintu air itu, dan kami punya catatan harian petugas sebagai bukti"


def test_a_cut_print_is_the_same_utterance() -> None:
    cut = "tidak pernah menutup pintu air itu"
    assert groups(quote("a", FULL), quote("b", cut, "Sarwo".casefold())) == [["a", "b"]]


def test_a_print_in_other_words_is_the_same_utterance() -> None:
    other = "Pintu air itu tidak pernah kami tutup, buktinya ada di catatan petugas"
    assert groups(quote("a", FULL), quote("b", other)) == [["a", "b"]]


def test_another_speaker_with_like_words_is_another_utterance() -> None:
    other = quote("b", "Pintu air itu harus dibuka hari ini juga", "rini sasmita")
    assert groups(quote("a", FULL), other) == [["a"], ["b"]]


def test_the_first_print_leads() -> None:
    (found,) = utterances([quote("late", FULL, day=102), quote("early", FULL, day=100)])
    assert [one.article for one in found.prints] == ["early", "late"]


def test_differences_give_both_texts_back() -> None:
    one, other = "Kami tidak menutup pintu air", "Kami tidak pernah menutup pintu"
    found = differences(one, other)
    assert " ".join(left for _, left, _ in found if left) == one
    assert " ".join(right for _, _, right in found if right) == other
    assert ("more", "", "pernah") in found
    assert ("less", "air", "") in found
