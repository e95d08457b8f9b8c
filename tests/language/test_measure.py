from __future__ import annotations

import json

import pytest
import spacy

from menurut.language.registry import register
from menurut.language.tokenizer import set_tokenizer
from menurut.language.training.conllu import Unit
from menurut.language.training.entities import tagged
from menurut.language.training.measure import score_boundaries, score_names, score_syntax
from menurut.language.training.report import Report, Speed

SENTENCE = [
    Unit(form="Ani", upos="PROPN", head=1, deprel="nsubj", space=True, lemma="Ani", feats=""),
    Unit(form="datang", upos="VERB", head=1, deprel="ROOT", space=False, lemma="datang", feats="Voice=Act"),
    Unit(form=".", upos="PUNCT", head=1, deprel="punct", space=False, lemma=".", feats=""),
]


def test_an_empty_pipeline_gets_its_tokens_right_and_nothing_else() -> None:
    nlp = set_tokenizer(spacy.blank("xx"))
    gold, raw = score_syntax(nlp, "contoh", [SENTENCE] * 6)
    assert (gold.tokens, raw.tokens) == ("gold", "raw")
    assert gold.token_f == raw.token_f == 100
    assert gold.upos == raw.las == 0
    assert gold.feats == pytest.approx(200 / 3)  # two of three words have none, and none were given


def test_boundaries_are_counted_inside_texts_only() -> None:
    register()
    nlp = set_tokenizer(spacy.blank("xx"))
    nlp.add_pipe("menurut_sentences")
    scores = score_boundaries(nlp, "contoh", ["Ani datang.", "Budi pergi.", "Judul tanpa titik", "Wati diam."])
    assert scores.precision == 100
    assert scores.recall == pytest.approx(200 / 3)


def test_names_count_by_stretch_and_label() -> None:
    nlp = set_tokenizer(spacy.blank("xx"))
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PER", "pattern": "Ani"}, {"label": "PER", "pattern": "Medan"}])  # type: ignore[attr-defined]
    sentence = tagged([("Ani", "B-PER"), ("ke", "O"), ("Medan", "B-LOC"), (".", "O")])
    scores = score_names(nlp, "contoh", [sentence])
    assert (scores.precision, scores.recall, scores.f) == (50, 50, 50)
    assert scores.by_label == {"LOC": 0, "PER": pytest.approx(200 / 3)}


def test_a_report_prints_both_ways() -> None:
    speed = Speed(tokens_per_s=5000.0, load_s=0.5, size_mb=20.0, pipes=("ner",))
    report = Report(model="contoh", syntax=(), sentences=(), names=(), speed=speed)
    assert "5,000 tokens/s" in report.as_text()
    assert json.loads(json.dumps(report.as_dict()))["speed"]["size_mb"] == 20
