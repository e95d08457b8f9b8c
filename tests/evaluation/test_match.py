import pytest

from menurut.evaluation.gold import GoldActor
from menurut.evaluation.match import locate, normalise, overlap, same_actor, same_actors, sentence_bounds, trimmed
from menurut.model import Actor


def test_locating_folds_white_space_and_counts_occurrences() -> None:
    assert locate("a  b a\nb", "a b") == (0, 4)
    assert locate("a  b a\nb", "a b", 2) == (5, 8)
    assert locate("a b", "a b", 2) is None
    assert locate("a b", "") is None


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [((0, 10), (0, 10), 1.0), ((0, 10), (5, 10), 0.5), ((0, 10), (10, 20), 0.0), ((0, 4), (2, 6), 2 / 6)],
)
def test_overlap(one: tuple[int, int], other: tuple[int, int], share: float) -> None:
    assert overlap(one, other) == pytest.approx(share)


def test_trimming_takes_quotation_marks_and_stops_off_both_ends() -> None:
    text = "“Kami siap,” "
    assert text[slice(*trimmed(text, (0, len(text))))] == "Kami siap"


def test_names_fold_case_and_punctuation() -> None:
    assert normalise("Ko. Al-Otaibi ") == "ko al otaibi"
    assert normalise(None) == ""


def test_a_state_matches_by_country_a_ministry_does_not() -> None:
    moskow = Actor(id="1", name="Moskow", kind="government", country="RUS")
    assert same_actor(GoldActor(names=("Rusia",), kind="state", country="RUS"), moskow)
    assert not same_actor(GoldActor(names=("Kremlin",), kind="government", country="RUS"), moskow)


def test_sets_must_agree_in_full_and_leave_the_unspecified_aside() -> None:
    ani = Actor(id="1", name="Ani", kind="person")
    budi = Actor(id="2", name="Budi Sentosa", kind="person", aliases=("Budi",))
    nobody = Actor(id="3", name="sumber", kind="unspecified")
    wanted = [GoldActor(names=("Budi",), kind="person"), GoldActor(names=("Ani",), kind="person")]
    assert same_actors(wanted, [ani, budi, nobody, None])
    assert not same_actors(wanted, [ani])
    assert not same_actors(wanted[:1], [ani, budi])
    assert same_actors([], [nobody])


def test_sentences_end_at_a_stop_before_a_capital_or_at_a_line_end() -> None:
    text = 'A. b. "C" kata dia.” D\n\nE'
    assert [text[slice(*bounds)] for bounds in sentence_bounds(text)] == ["A. b. ", '"C" kata dia.” ', "D\n\n", "E"]
