"""The event frames as data: every file, field and code is in order."""

from __future__ import annotations

import pytest

from menurut.lexicon import frames
from menurut.lexicon.load import table
from menurut.lexicon.morphology import parse

SLOTS = {"object", "head", "owner", "complement", "subject", "victims", "topic", "purpose", "counterpart"}


def test_one_file_per_type() -> None:
    assert frames.frame_files() == sorted(f"{kind}.toml" for kind in frames.TYPES)
    assert all(table(f"frames/{kind}")["type"] == kind for kind in frames.TYPES)


def test_the_lexicon_is_wide_enough() -> None:
    assert len({trigger.pattern for trigger in frames.triggers()}) >= 900


@pytest.mark.parametrize(
    "frame", {trigger.frame.id: trigger.frame for trigger in frames.triggers()}.values(), ids=lambda frame: frame.id
)
def test_a_frame_names_only_what_exists(frame: frames.Frame) -> None:
    plover = table("codes")["plover"][frame.type]
    assert frame.mode is None or frame.mode in plover["modes"]
    assert frames.goldstein(frame.cameo) is not None
    prepositions = set(table("clauses")["prepositions"])
    assert all(slot in SLOTS | prepositions for slots in frame.recipient for slot in slots.split("+"))
    assert frame.actor in {"subject", "owner", "patient"} | prepositions
    assert frame.control in ("", "subject", "object")


def test_no_trigger_stands_twice_in_one_frame_type() -> None:
    seen = [(trigger.frame.type, trigger.frame.id, trigger.pattern) for trigger in frames.triggers()]
    assert len(seen) == len(set(seen))


def test_every_trigger_has_an_example_with_an_actor() -> None:
    assert [trigger.pattern for trigger in frames.triggers() if "<" not in trigger.example] == []


def test_a_gapped_pattern_has_its_noun_as_a_step() -> None:
    steps = frames._steps("meN-jatuh-kan ~ sanksi|embargo")
    assert [step.gap for step in steps] == [False, True]
    assert {alternative.words for alternative in steps[1].alternatives} == {("sanksi",), ("embargo",)}


def test_light_verbs_are_notations() -> None:
    for group in table("light_verbs").values():
        assert all(parse(spec) for spec in group)


def test_the_goldstein_table_is_whole_and_versioned() -> None:
    codes = table("codes")
    assert len(codes["goldstein"]["icews"]) == 312
    assert codes["version"]
    assert frames.goldstein("016") == -5
    assert frames.goldstein("016", "phoenix") == 3.4
    assert frames.goldstein("no such code") is None


def test_quad_classes_run_from_cooperation_to_conflict() -> None:
    assert [frames.quad(kind) for kind in ("AGREE", "AID", "ACCUSE", "SANCTION")] == [1, 2, 3, 4]


def test_words_with_a_letter_missing_point_to_the_word_meant() -> None:
    assert frames.typos()["meyatakan"] == "menyatakan"
    assert not set(frames.typos()) & set(frames.index())
