from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING, cast

import pytest
import spacy
from thinc.api import fix_random_seed

from menurut.errors import SetupError
from menurut.language.training.augment import curl, dateline, vary_marks
from menurut.language.training.averaging import average
from menurut.language.training.conllu import merge, read
from menurut.language.training.documents import gather, name_example, syntax_example
from menurut.language.training.entities import Entity, detokenise, read_tagged, tagged
from menurut.language.training.lemmas import UNIMORPH, build_table
from menurut.language.training.run import train
from menurut.language.training.silver_names import read_silver_names
from menurut.language.training.treebanks import read_silver, read_treebank, text_of
from menurut.language.training.vectors import join_tokens

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.pipeline import TrainablePipe

CONLLU = """\
# sent_id = contoh-1
# text = Bukunya dibaca, katanya.
1-2\tBukunya\t_\t_\t_\t_\t_\t_\t_\t_
1\tBuku\tbuku\tNOUN\t_\tNumber=Sing\t3\tnsubj:pass\t_\t_
2\tnya\tnya\tPRON\t_\tNumber=Sing|Person=3|PronType=Prs\t1\tnmod:poss\t_\t_
3\tdibaca\tbaca\tVERB\t_\tVoice=Pass\t0\troot\t_\tSpaceAfter=No
4\t,\t,\tPUNCT\t_\t_\t3\tpunct\t_\t_
5-6\tkatanya\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
5\tkata\tkata\tVERB\t_\tVoice=Act\t3\tparataxis\t_\t_
6\tnya\tnya\tPRON\t_\tNumber=Sing|Person=3|PronType=Prs\t5\tnsubj\t_\t_
6.1\tkosong\tkosong\tVERB\t_\t_\t_\t_\t_\t_
7\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

# sent_id = contoh-2
1-2\tMenurutnya\t_\t_\t_\t_\t_\t_\t_\t_
1\tMenurut\tmenurut\tADP\t_\t_\t2\tcase\t_\t_
2\tnya\tnya\tPRON\t_\tPerson=3\t3\tobl\t_\t_
3\tbenar\tbenar\tADJ\t_\t_\t0\troot\t_\t_
"""


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "contoh.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return path


def test_merging_keeps_the_clitic(treebank: Path) -> None:
    first, second = read_treebank(treebank)
    assert [unit.form for unit in first] == ["Bukunya", "dibaca", ",", "katanya", "."]
    assert [unit.feats for unit in first] == ["Clitic=Poss|Number=Sing", "Voice=Pass", "", "Clitic=Subj|Voice=Act", ""]
    assert [(unit.head, unit.deprel) for unit in first] == [
        (1, "nsubj:pass"), (1, "ROOT"), (1, "punct"), (1, "parataxis"), (1, "punct"),
    ]  # fmt: skip
    assert [unit.lemma for unit in first] == ["buku", "baca", ",", "kata", "."]
    assert text_of(first) == "Bukunya dibaca, katanya."
    assert (second[0].upos, second[0].deprel, second[0].feats, second[0].lemma) == (
        "PRON", "obl", "Clitic=Obl|Person=3", "menurut",
    )  # fmt: skip


def test_empty_nodes_are_left_out(treebank: Path) -> None:
    first = next(read(treebank))
    assert [word.form for word in first.words][-2:] == ["nya", "."]
    assert len(merge(first)) == 5


def test_silver_says_nothing_of_features(tmp_path: Path) -> None:
    token = {"form": "Pergi", "upos": "VERB", "head": 0, "deprel": "ROOT", "space": True}
    path = tmp_path / "silver.jsonl"
    path.write_text(json.dumps({"toks": [token]}) + "\n", encoding="utf-8")
    [[unit]] = read_silver(path)
    assert (unit.feats, unit.lemma, unit.deprel) == (None, "", "ROOT")
    example = syntax_example(gather([[unit]], Random(1)), spacy.blank("xx").vocab, None)
    assert not example.reference.has_annotation("MORPH")
    assert example.reference.has_annotation("DEP")


def test_documents_carry_boundaries_on_both_sides(treebank: Path) -> None:
    sentences = read_treebank(treebank)
    example = syntax_example(gather(sentences, Random(3)), spacy.blank("xx").vocab, Random(3))
    texts = [sent.text.strip() for sent in example.reference.sents]
    assert [token.is_sent_start for token in example.predicted] == [t.is_sent_start for t in example.reference]
    assert texts[-1].startswith("Menurutnya")


def test_detokenising_pairs_quotation_marks() -> None:
    words, spaces = detokenise(["``", "Ya", ",", "''", "kata", "Ani", "(", "40", ")", "."])
    text = "".join(word + (" " if space else "") for word, space in zip(words, spaces, strict=True))
    assert text.strip() == '"Ya," kata Ani (40).'


def test_labels_are_mapped_and_joined(tmp_path: Path) -> None:
    path = tmp_path / "nama.txt"
    path.write_text("Ani\tB-PERSON\nWati\tI-PERSON\ndi\tO\nMedan\tB-PLACE\nRabu\tB-TIME\n\n", encoding="utf-8")
    [sentence] = read_tagged(path)
    assert sentence.entities == [Entity(0, 2, "PER"), Entity(3, 4, "LOC")]
    assert tagged([("A", "B-ORG"), ("B", "B-ORG")]).entities == [Entity(0, 1, "ORG"), Entity(1, 2, "ORG")]


def test_name_examples_keep_their_names() -> None:
    sentence = tagged([("Ani", "B-PER"), ("ke", "O"), ("Medan", "B-LOC"), (".", "O")])
    vocab = spacy.blank("xx").vocab
    for seed in range(60):
        example = name_example([sentence, sentence], vocab, Random(seed))
        labels = [ent.label_ for ent in example.reference.ents]
        assert labels[-4:] == ["PER", "LOC", "PER", "LOC"]
        assert sum(token.is_sent_start is True for token in example.predicted) in {2, 3}


def test_voted_names_are_read_back(tmp_path: Path) -> None:
    path = tmp_path / "voted.jsonl"
    row = {"words": ["Ani", "diam"], "spaces": [True, False], "names": [[0, 1, "PER"]]}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    [sentence] = read_silver_names(path)
    assert sentence.entities == [Entity(0, 1, "PER")]


def test_runs_are_averaged(tmp_path: Path) -> None:
    for seed in (1, 2):
        fix_random_seed(seed)
        nlp = spacy.blank("xx")
        nlp.add_pipe("ner").add_label("PER")  # type: ignore[attr-defined]
        nlp.initialize()
        nlp.to_disk(tmp_path / str(seed))
    parts = [spacy.load(tmp_path / str(seed)) for seed in (1, 2)]
    weights = [node_weights(part) for part in [*parts, average([tmp_path / "1", tmp_path / "2"])]]
    assert weights[2] == pytest.approx((weights[0] + weights[1]) / 2, abs=1e-6)


def node_weights(nlp: Language) -> NDArray[np.float32]:
    model = cast("TrainablePipe", nlp.get_pipe("ner")).model
    weights: NDArray[np.float32] = model.get_ref("upper").get_param("W")
    return weights


def test_curling_pairs_marks() -> None:
    assert curl(['"', "Ya", '"', "'", "a", "'"], ("“", "”")) == ["“", "Ya", "”", "‘", "a", "’"]
    assert len(vary_marks(['"', "-", '"'], Random(2))) == 3


def test_datelines_are_labelled() -> None:
    for seed in range(30):
        words, spaces, labels = dateline(Random(seed))
        assert len(words) == len(spaces) == len(labels)
        assert labels[0] == "LOC"
        assert words[-1] in {"-", "–", "—", "--"}


def test_the_treebank_wins_over_the_word_list(tmp_path: Path, treebank: Path) -> None:
    (tmp_path / "unimorph-ind").mkdir()
    (tmp_path / UNIMORPH).write_text("kitab\tbukunya\tN;DEF\ntulis\tmenulis\tV;ACT\n", encoding="utf-8")
    table = build_table(tmp_path, read_treebank(treebank))
    assert table.lemma("Bukunya", "NOUN") == "buku"
    assert table.lemma("menulis", "VERB") == "tulis"


def test_tokens_are_joined_again() -> None:
    assert join_tokens("Ani ( 40 ) datang , kata nya , naik 5 - 6 %") == "Ani (40) datang, katanya, naik 5-6%"


def test_a_missing_data_folder_is_a_setup_error(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="lacks"):
        train(tmp_path, tmp_path / "out")
