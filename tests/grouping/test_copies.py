from __future__ import annotations

import pytest

from menurut.grouping import copies
from menurut.grouping.copies import Printed

OWN = (
    "Warga Desa Hulu Sungai menutup pintu air Kali Manis sejak Senin pagi. Mereka menuntut ganti rugi sawah yang "
    "terendam selama dua musim tanam.\n\n"
    '"Kami tidak akan pulang sebelum bupati datang," kata Sarwo, ketua kelompok tani. Ia menunjuk petak-petak yang '
    "masih digenangi air setinggi lutut.\n\n"
    "Pemerintah kabupaten belum menanggapi tuntutan itu. Petugas pengairan hanya memasang garis batas di tepi bendung."
)
OTHER = (
    "Harga garam di pasar Pesisir Lor naik dua kali lipat dalam sepekan. Para petambak menyebut hujan sebagai "
    "sebabnya, sedangkan pedagang menuding penimbun.\n\n"
    '"Kami tidak akan pulang sebelum bupati datang," kata Sarwo dalam kesempatan lain.'
)


def printed(name: str, text: str, at: str = "2024-01-02T08:00:00+07:00", **fields: frozenset[str] | str) -> Printed:
    given = {"publisher": name, "credits": frozenset[str](), **fields}
    return Printed(id=name, text=text, at=at, **given)  # type: ignore[arg-type]


def found(*articles: Printed) -> list[tuple[str, str, str]]:
    pairs = copies.candidates((one.id, one.text) for one in articles)
    by_name = {one.id: one for one in articles}
    return [(one.article, one.source, one.relation) for one in copies.copies(pairs, by_name.__getitem__)]


def test_the_later_of_two_like_texts_is_the_reprint() -> None:
    assert found(printed("b", OWN, at="2024-01-02T09:00:00+07:00"), printed("a", OWN)) == [("b", "a", "reprint")]


def test_a_cut_end_and_another_dateline_leave_it_a_reprint() -> None:
    cut = "KALI MANIS - " + OWN[: OWN.rindex("Petugas")].strip()
    assert found(printed("a", OWN), printed("b", cut, at="2024-01-03")) == [("b", "a", "reprint")]


def test_half_of_the_sentences_make_an_edited_copy() -> None:
    edited = (
        "Sengketa air kembali pecah di hulu, dan kali ini sasarannya pintu bendung yang baru setahun dipakai petani. "
        + OWN[OWN.index("Mereka") :]
    )
    assert found(printed("a", OWN), printed("b", edited, at="2024-01-03"))[0][2] in ("edited copy", "reprint")


def test_a_shared_quotation_makes_no_copy() -> None:
    pairs = [("a", "b")]
    by_name = {"a": printed("a", OWN), "b": printed("b", OTHER)}
    assert copies.copies(pairs, by_name.__getitem__) == []


def test_a_named_source_wins_over_the_clock() -> None:
    early = printed("b", OWN, at="2024-01-02T07:00:00+07:00", credits=frozenset({"a"}))
    assert found(early, printed("a", OWN)) == [("b", "a", "reprint")]


def test_passages_taken_over_slice_to_both_texts() -> None:
    by_name = {"a": printed("a", OWN), "b": printed("b", "BARU. " + OWN, at="2024-01-03")}
    (copy,) = copies.copies([("a", "b")], by_name.__getitem__)
    assert copy.passages
    for own, there in copy.passages:
        assert by_name["b"].text[own.start : own.end] == own.text
        assert by_name["a"].text[there.start : there.end] == there.text


@pytest.mark.parametrize("text", ["", "Satu.", "satu dua tiga"])
def test_texts_that_are_hardly_there_do_no_harm(text: str) -> None:
    assert found(printed("a", text), printed("b", OWN)) == []
