from __future__ import annotations

from menurut.grouping.clusters import cluster
from menurut.grouping.growth import carry
from menurut.model import Change, Story

ORDER = {name: (f"{number}", name) for number, name in enumerate("abcdef")}


def carried(known: list[Story], *groups: str) -> tuple[dict[str, str], list[Change]]:
    stories, changes = carry(known, [frozenset(group) for group in groups], ORDER)
    return {"".join(story.articles): story.id for story in stories}, changes


def test_an_id_survives_growth() -> None:
    first, _ = carried([], "ab")
    grown, changes = carried([Story(id=first["ab"], articles=("a", "b"))], "abc")
    assert grown["abc"] == first["ab"]
    assert changes == []


def test_an_earlier_article_does_not_change_the_id() -> None:
    first, _ = carried([], "bc")
    grown, _ = carried([Story(id=first["bc"], articles=("b", "c"))], "abc")
    assert grown["abc"] == first["bc"]


def test_a_join_keeps_the_larger_story_and_is_recorded() -> None:
    known = [Story(id="h-1", articles=("a",)), Story(id="h-2", articles=("b", "c"))]
    found, changes = carried(known, "abc")
    assert found == {"abc": "h-2"}
    assert changes == [Change(kind="join", story="h-1", into=("h-2",))]


def test_a_split_keeps_the_id_where_most_went_and_is_recorded() -> None:
    first, _ = carried([], "abc")
    story = Story(id=first["abc"], articles=("a", "b", "c"))
    found, changes = carried([story], "a", "bc")
    assert found["bc"] == story.id
    assert found["a"] != story.id
    assert changes == [Change(kind="split", story=story.id, into=(story.id, found["a"]))]


def test_one_bridge_does_not_join_two_groups() -> None:
    likely = {("a", "b"): 0.9, ("c", "d"): 0.9, ("b", "c"): 0.6}
    groups = cluster([frozenset(name) for name in "abcd"], likely, least=0.4, cap=30)
    assert groups == [frozenset("ab"), frozenset("cd")]


def test_groups_do_not_hang_on_the_order_of_pairs() -> None:
    likely = {("a", "b"): 0.6, ("b", "c"): 0.6, ("a", "c"): 0.4, ("d", "e"): 0.5, ("c", "d"): 0.5}
    begun = [frozenset(name) for name in "abcde"]
    one = cluster(begun, likely, least=0.3, cap=30)
    other = cluster(begun[::-1], dict(reversed(likely.items())), least=0.3, cap=30)
    assert one == other
