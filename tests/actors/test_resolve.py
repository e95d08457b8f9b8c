from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.linking import actor_ids, corpus, in_batches, pairwise
from menurut.actors import Appearance, Judgement, appearances, fold, resolve
from menurut.actors.appearance import office
from menurut.lexicon.register_rows import Office, person_id
from menurut.model import Mention, Passage, Role
from menurut.testing import build

PUTIN, BIDEN = person_id("Vladimir Putin", "RUS"), person_id("Joe Biden", "USA")


def seen(article: str, name: str = "", role: str = "", on: str = "2022-06-16", **fields: object) -> Appearance:
    past = role.startswith("mantan ")
    offices = (office(role, home="IDN"),) if role else ()
    values: dict[str, object] = {
        "id": f"m-{article}-{name or role}",
        "article": article,
        "on": on,
        "name": name,
        ("past" if past else "offices"): offices,
        **fields,
    }
    return Appearance(**values)  # type: ignore[arg-type]


def linked(*made: Appearance, judged: tuple[Judgement, ...] = ()) -> list[str]:
    links = resolve(made, fold(judged)).links
    return [links[one.id].actor for one in made]


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Vladimir Putin", ""),
        ("Vladimir Putin", "Presiden Rusia"),
        ("Putin", "Presiden Rusia"),
        ("Putin", ""),
        ("Putin Vladimir", ""),
        ("Wladimir Putin", ""),
        ("Vladimir Vladimirovich Putin", ""),
        ("V. Putin", "Presiden Rusia"),
        ("", "Presiden Rusia"),
    ],
)
def test_one_person_under_many_spellings(name: str, role: str) -> None:
    assert linked(seen("a", name, role)) == [PUTIN]


def test_another_name_in_the_same_article_is_known_to_the_register() -> None:
    assert len(set(linked(seen("a", "Joko Widodo", country="IDN"), seen("a", "Jokowi", country="IDN")))) == 1


def test_a_word_too_many_does_not_hide_somebody_known() -> None:
    name = "Senior Min Aung Hlaing"
    assert linked(seen("a", name, country="MMR", sector="MIL")) == [person_id("Min Aung Hlaing", "MMR")]


def test_a_role_means_another_person_in_another_year() -> None:
    ids = linked(seen("a", role="Presiden AS", on="2016-05-01"), seen("b", role="Presiden AS", on="2022-05-01"))
    assert ids == [person_id("Barack Obama", "USA"), BIDEN]


def test_a_former_holder_is_not_the_holder() -> None:
    assert linked(seen("a", role="mantan Presiden AS")) != [BIDEN]


def test_namesakes_of_two_states_and_of_two_trades_stay_apart() -> None:
    ids = linked(
        seen("a", "Hasan Barokah", "Menteri Energi Malaysia", country="MYS", sector="GOV"),
        seen("b", "Hasan Barokah", country="TUR", sector="BUS"),
        seen("c", "Hasan Barokah", "Kapolres Lembah Biru", country="MYS", sector="COP"),
        seen("d", "Hasan Barokah", "Menteri Energi Malaysia", country="MYS", sector="GOV"),
    )
    assert len(set(ids)) == 3
    assert ids[0] == ids[3]


def test_common_names_need_more_than_a_name() -> None:
    common = linked(seen("a", "Budi Santoso", sector="EDU"), seen("b", "Budi Santoso", sector="SOC"))
    rare = linked(seen("a", "Trikuncoro Waskitaloka", sector="EDU"), seen("b", "Trikuncoro Waskitaloka"))
    assert len(set(common)) == 2
    assert len(set(rare)) == 1


def test_an_unknown_person_gathers_roles_and_dates() -> None:
    found = resolve(
        [
            seen("a", "Darmawangi Sukmaloka", "Camat Lembah Biru", "2019-02-01", country="IDN", sector="GOV"),
            seen("b", "Sukmaloka", "Camat Lembah Biru", "2020-03-01", country="IDN", sector="GOV"),
            seen("c", "D. Sukmaloka", "Bupati Lembah Biru", "2023-04-01", country="IDN", sector="GOV"),
            seen("d", "", "Bupati Lembah Biru", "2023-09-01", country="IDN", sector="GOV"),
        ]
    )
    (actor,) = found.actors.values()
    assert actor.name == "Darmawangi Sukmaloka"
    assert actor.id.startswith("k-")
    assert [(str(one.office), one.first, one.last, one.articles_n) for one in actor.tenures] == [
        ("camat Lembah Biru", "2019-02-01", "2020-03-01", 2),
        ("bupati Lembah Biru", "2023-04-01", "2023-09-01", 2),
    ]
    assert (actor.country, actor.sector, actor.first, actor.last) == ("IDN", "GOV", "2019-02-01", "2023-09-01")
    assert all(link.reasons and 0 < link.score <= 1 for link in found.links.values())


def test_country_and_sector_of_somebody_known_come_with_their_rule() -> None:
    actor = resolve([seen("a", "Tito Karnavian", on="2018-01-01")]).actors[person_id("Tito Karnavian", "IDN")]
    assert (actor.country, actor.sector) == ("IDN", "COP")
    assert actor.rule.startswith("in office: kapolri")


def test_bodies_go_by_their_name() -> None:
    ids = linked(
        seen("a", "PDIP", kind="organisation"),
        seen("b", "PDI Perjuangan", kind="organisation"),
        seen("c", "Yayasan Pelita Senja", kind="organisation"),
        seen("d", "Yayasan Pelita Senja", kind="organisation"),
        seen("e", "Beijing", kind="organisation"),
        seen("f", "Tiongkok", kind="state"),
    )
    assert ids[0] == ids[1]
    assert ids[2] == ids[3]
    assert len(set(ids)) == 4


def judge(verdict: str, left: str, right: str = "", at: str = "2026-01-01", **fields: str) -> Judgement:
    return Judgement(verdict=verdict, left=left, right=right, by="rini", at=at, **fields)  # type: ignore[arg-type]


def test_judgements_join_part_and_rename() -> None:
    one = seen("a", "Hasan Barokah", country="MYS", sector="GOV")
    other = seen("b", "Hasan Barokah", country="TUR", sector="BUS")
    same = linked(one, other, judged=(judge("same", one.id, other.id),))
    assert len(set(same)) == 1
    twins = (one, seen("c", "Hasan Barokah", country="MYS", sector="GOV"))
    assert len(set(linked(*twins))) == 1
    assert len(set(linked(*twins, judged=(judge("different", twins[0].id, twins[1].id),)))) == 2
    putin = seen("d", "Putin")
    assert linked(putin, judged=(judge("different", putin.id, PUTIN),)) != [PUTIN]
    assert linked(one, judged=(judge("same", one.id, PUTIN),)) == [PUTIN]
    renamed = resolve([one], fold([judge("rename", one.id, name="Hasan B.")]))
    assert [actor.name for actor in renamed.actors.values()] == ["Hasan B."]


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 60))
def test_ids_depend_neither_on_order_nor_on_batches(seed: int, size: int) -> None:
    made, _ = corpus(12, 60, seed)
    ids = actor_ids(resolve(made))
    order = random.Random(seed).sample(made, len(made))
    assert actor_ids(resolve(order)) == ids
    assert in_batches(order, size) == ids
    assert ids.keys() == {one.id for one in made}


@pytest.mark.parametrize("seed", [11, 12])
def test_a_small_corpus_is_linked(seed: int) -> None:
    made, truth = corpus(60, 600, seed)
    assert pairwise(actor_ids(resolve(made)), truth)[2] >= 0.97


words = st.sampled_from(["Putin", "Budi", "Sari", "H.", "Wiranto", "Joko Widodo", "", "-", "Dr.", "van", "Rusia"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.lists(words, max_size=3), st.sampled_from(["IDN", "RUS", None]), st.integers(0, 3))))
def test_every_appearance_has_one_link(rows: list[tuple[list[str], str | None, int]]) -> None:
    made = [
        Appearance(id=f"m-{at}", article=f"a-{near}", name=" ".join(name), country=country, on="2022-01-01")
        for at, (name, country, near) in enumerate(rows)
    ]
    found = resolve(made)
    assert found.links.keys() == {one.id for one in made}
    assert {link.actor for link in found.links.values()} == found.actors.keys()
    assert actor_ids(resolve(reversed(made))) == actor_ids(found)


def test_appearances_of_a_record() -> None:
    text = "Presiden Rusia Vladimir Putin berbicara. Mantan menteri keuangan itu hadir. Kremlin diam."
    article = build.article(text, published_at="2022-06-16T08:00:00+07:00")
    role = Role(title=build.passage(text, "Presiden Rusia"), affiliation=Passage.of(text, 9, 14))
    past = Role(title=build.passage(text, "Mantan menteri keuangan"), affiliation=None)
    bare = Role(title=build.passage(text, "Presiden"), affiliation=None)
    putin = build.actor(text, "Vladimir Putin", country="RUS", roles=(role, bare))
    unnamed = build.actor(text, "Mantan menteri keuangan", roles=(past,))
    spot = unnamed.mentions[0]
    unnamed = build.actor(text, "menteri", roles=(past,))
    by_role = Mention(start=spot.start, end=spot.end, text=spot.text, form="role", actor=unnamed.id, reason="by-hand")
    unnamed = type(unnamed)(id=unnamed.id, name=unnamed.name, kind="person", roles=(past,), mentions=(by_role,))
    kremlin = build.actor(text, "Kremlin", "government", country="RUS")
    one, two, three = appearances(build.record(article, [putin, unnamed, kremlin]))
    assert (one.name, one.on, one.offices) == ("Vladimir Putin", "2022-06-16", (Office("presiden", "RUS"),))
    assert (two.name, two.offices, two.past) == ("", (), (Office("menteri keuangan", "IDN"),))
    assert (three.name, three.kind) == ("Kremlin", "government")
    assert linked(one) == [PUTIN]


@pytest.mark.parametrize(
    ("role", "wanted"),
    [
        ("Menlu Rusia", Office("menteri luar negeri", "RUS")),
        ("Kapolres Lembah Biru", Office("kapolres", None, "Lembah Biru")),
        ("Menteri Olahraga Kenya", Office("menteri olahraga", "KEN")),
        ("juru bicara Partai Golkar", Office("juru bicara", "IDN", "Partai Golkar")),
        ("Juru Bicara Wana Lestari", Office("juru bicara", None, "Wana Lestari")),
        ("pengamat politik", Office("pengamat politik")),
        ("", Office("")),
    ],
)
def test_roles_become_offices(role: str, wanted: Office) -> None:
    assert office(role, home="IDN") == wanted


def test_a_stream_of_rows_in_any_batches_gives_the_same_ids() -> None:
    rows = [
        Appearance(
            id=f"m{n}", article=f"a{n}", on="2024-03-01", name=name, country="IDN", sector="SOC", aliases=aliases
        )
        for n, (name, aliases) in enumerate(
            [
                ("Rangga Wirasutra", ("Rangga", "Pelatih Rangga Wirasutra")),
                ("Rangga Wirasutra", ("Mantan pelatih Garda Rangga Wirasutra",)),
                ("Sekar Lintangsari", ()),
            ]
        )
    ]
    whole = resolve(iter(rows))
    assert len(whole.actors) == 2
    again = resolve(row for batch in (rows[2:], rows[:2], rows[1:]) for row in batch)
    assert again == whole
