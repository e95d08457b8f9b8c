import json
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.evaluation import evaluate, tables
from menurut.evaluation.assignment import heaviest
from menurut.evaluation.coreference import Chain, b_cubed, ceaf_e, muc
from menurut.evaluation.scores import Overlap
from menurut.model import Actor, Article, Mention, Record, Run

TEXT = "LEMBAH - Sari bertemu Budi. Keduanya tertawa. Ia pulang."


def chains(*groups: str) -> list[Chain]:
    return [frozenset((ord(letter), ord(letter) + 1) for letter in group) for group in groups]


KEY, RESPONSE = chains("abc", "defg"), chains("ab", "cd", "fghi")


def figures(overlap: Overlap) -> tuple[float, float]:
    return round(overlap.precision, 4), round(overlap.recall, 4)


def test_muc_counts_links() -> None:
    assert figures(muc(KEY, RESPONSE)) == (0.4, 0.4)  # 2 of 5 links on either side


def test_b_cubed_counts_mentions() -> None:
    # precision (2 + 1/2 + 1/2 + 1) / 8, recall (4/3 + 1/3 + 1/4 + 1) / 7
    assert figures(b_cubed(KEY, RESPONSE)) == (0.5, 0.4167)


def test_ceaf_e_counts_pairs_of_chains() -> None:
    # abc with ab shares 4/5, defg with fghi 4/8: 1.3 of 3 given and of 2 wanted
    assert figures(ceaf_e(KEY, RESPONSE)) == (0.4333, 0.65)


@pytest.mark.parametrize("measure", [muc, b_cubed, ceaf_e])
def test_full_marks_and_none(measure: object) -> None:
    assert callable(measure)
    assert figures(measure(KEY, KEY)) == (1.0, 1.0)
    assert figures(measure(KEY, chains("xy", "z"))) == (0.0, 0.0)


@given(st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 20).map(float), max_size=12))
def test_the_heaviest_pairs_are_those_of_a_search_through_all(weight: dict[tuple[int, int], float]) -> None:
    best = max(
        sum(weight.get((left, right), 0.0) for left, right in enumerate(order)) for order in permutations(range(5))
    )
    pairs = heaviest(weight)
    assert sum(weight[pair] for pair in pairs) == pytest.approx(best)
    assert len({left for left, _ in pairs}) == len({right for _, right in pairs}) == len(pairs)


def span(text: str, words: str) -> dict[str, object]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def test_chains_are_scored_where_the_gold_has_them(tmp_path: Path) -> None:
    gold = {
        "source": "authored",
        "chains": {
            "sari": [span(TEXT, "Sari"), span(TEXT, "Keduanya"), span(TEXT, "Ia")],
            "budi": [span(TEXT, "Budi"), span(TEXT, "Keduanya")],
        },
    }
    (tmp_path / "dua.txt").write_text(TEXT, "utf-8")
    (tmp_path / "dua.json").write_text(json.dumps(gold), "utf-8")
    clean = TEXT.removeprefix("LEMBAH - ")  # gold offsets are into the file, mentions into the cleaned text

    def actor(name: str, *others: str) -> Actor:
        spots = [(clean.index(words), words) for words in (name, *others)]
        mentions = [Mention(start=at, end=at + len(w), text=w, form="name", actor=name, reason="") for at, w in spots]
        return Actor(id=name, name=name, kind="person", mentions=tuple(mentions))

    def read(_path: Path, _published: str | None) -> Record:
        actors = (actor("Sari", "Keduanya"), actor("Budi", "Keduanya", "Ia"))
        return Record(article=Article(id="a", text=clean), run=Run(code="", model="", lexicon=""), actors=actors)

    scores = evaluate(tmp_path, read)
    assert scores.tally("mentions").f1 == 1.0
    assert scores.share("shared mentions").accuracy == 1.0
    assert scores.overlap("MUC").f1 == 0.0  # Ia hangs on the wrong one, Keduanya is in no chain
    assert "statement" not in scores.tallies
    printed = "\n".join(tables.lines(scores, show=True))
    assert "CoNLL F1" in printed
    assert "falls apart" in printed
    assert tables.values(scores)["CoNLL F1"] == pytest.approx(100 * (0 + 4 / 6 + 2 / 3) / 3, abs=0.01)
