"""Score a pipeline on the test parts, which no training opens."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from menurut.language.nlp import SHIPPED, open_pipeline
from menurut.language.training.entities import IDNER, NERGRIT, read_tagged
from menurut.language.training.report import NameScores, Report, SentenceScores, Speed, SyntaxScores
from menurut.language.training.treebanks import CSUI_TEST, GSD_TEST, read_treebank, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from spacy.language import Language

    from menurut.language.training.entities import Tagged
    from menurut.language.training.treebanks import Sentence

JOINED_N = 5
"""Sentences to a raw text, as long as a paragraph or two."""

SPEED_TEXT_WORDS_N = 300
SPEED_ROUNDS_N = 3
BOUNDARY_PIPES = ("menurut_sentences", "menurut_roots")


def evaluate(model: Path | None, data: Path) -> Report:
    """Score a pipeline (None: the shipped one) on CSUI, GSD, idner and NERGrit.

    Raises:  SetupError, when the pipeline cannot be opened or lacks a layer.
    """
    path = model or SHIPPED
    begun = time.perf_counter()
    nlp = open_pipeline(str(path))
    load_s = time.perf_counter() - begun
    csui, gsd = read_treebank(data / CSUI_TEST), read_treebank(data / GSD_TEST)
    idner, nergrit = read_tagged(data / IDNER / "test.txt"), read_tagged(data / NERGRIT / "test.txt")
    news = [text_of(sentence) for sentence in csui]
    tagged = [text_of_tagged(sentence) for sentence in idner]
    return Report(
        model=str(path),
        syntax=tuple(row for name, bank in (("CSUI", csui), ("GSD", gsd)) for row in score_syntax(nlp, name, bank)),
        sentences=(
            score_boundaries(nlp, "CSUI", news),
            score_boundaries(nlp, "GSD", [text_of(sentence) for sentence in gsd]),
        ),
        names=(score_names(nlp, "idner", idner), score_names(nlp, "NERGrit", nergrit)),
        speed=measure_speed(nlp, news + tagged, load_s, path),
    )


def score_syntax(nlp: Language, name: str, sentences: Sequence[Sentence]) -> Iterator[SyntaxScores]:
    """Score one treebank on its own tokens and boundaries, then on bare text."""
    docs = [_given(nlp, sentence) for sentence in sentences]
    with nlp.select_pipes(disable=[pipe for pipe in BOUNDARY_PIPES if pipe in nlp.pipe_names]):
        read = list(nlp.pipe(docs))
    yield _compare(name, "gold", [_rows(sentence) for sentence in sentences], [_read_rows(doc) for doc in read])
    groups = [sentences[start : start + JOINED_N] for start in range(0, len(sentences), JOINED_N)]
    gold = [[row for sentence, at in _placed(group) for row in _rows(sentence, at)] for group in groups]
    texts = [" ".join(text_of(sentence) for sentence in group) for group in groups]
    yield _compare(name, "raw", gold, [_read_rows(doc) for doc in nlp.pipe(texts)])


def _given(nlp: Language, sentence: Sentence) -> Doc:
    words, spaces = [unit.form for unit in sentence], [unit.space for unit in sentence]
    starts: list[bool | int | None] = [index == 0 for index in range(len(words))]
    return Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=starts)


Row = dict[str, tuple[object, ...]]
"""One token as what each score asks of it; a row without an answer (silver features) has no entry."""


def _rows(sentence: Sentence, at: int = 0) -> list[Row]:
    spans = []
    for unit in sentence:
        spans.append((at, at + len(unit.form)))
        at += len(unit.form) + unit.space
    return [
        _row(span, spans[unit.head], unit.upos, unit.feats or "", unit.lemma, unit.deprel, unit.upos == "PUNCT")
        for span, unit in zip(spans, sentence, strict=True)
    ]


def _read_rows(doc: Doc) -> list[Row]:
    spans = {token.i: (token.idx, token.idx + len(token)) for token in doc}
    return [
        _row(
            spans[token.i], spans[token.head.i], token.tag_, str(token.morph), token.lemma_, token.dep_,
            token.tag_ == "PUNCT",
        )
        for token in doc
        if not token.is_space
    ]  # fmt: skip


def _row(
    span: tuple[int, int], head: tuple[int, int], upos: str, feats: str, lemma: str, deprel: str, mark: bool
) -> Row:
    row: Row = {
        "token": (span,),
        "upos": (span, upos),
        "feats": (span, feats),
        "lemma": (span, lemma.lower()),
        "uas": (span, head),
        "las": (span, head, deprel),
    }
    return row if mark else row | {"las_words": (span, head, deprel)}


def _placed(group: Sequence[Sentence]) -> Iterator[tuple[Sentence, int]]:
    at = 0
    for sentence in group:
        yield sentence, at
        at += len(text_of(sentence)) + 1


def _compare(name: str, tokens: str, gold: list[list[Row]], read: list[list[Row]]) -> SyntaxScores:
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for gold_rows, read_rows in zip(gold, read, strict=True):
        for key in ("token", "upos", "feats", "lemma", "uas", "las", "las_words"):
            wanted = {row[key] for row in gold_rows if key in row}
            given = {row[key] for row in read_rows if key in row}
            right[key] += 2 * len(wanted & given)
            asked[key] += len(wanted) + len(given)
    score = {key: 100 * right[key] / asked[key] for key in asked}
    return SyntaxScores(
        treebank=name, tokens=tokens, token_f=score["token"], upos=score["upos"], feats=score["feats"],
        lemma=score["lemma"], uas=score["uas"], las=score["las"], las_words=score["las_words"],
    )  # fmt: skip


def text_of_tagged(sentence: Tagged) -> str:
    """Write a sentence of the name sets out as its text."""
    pairs = zip(sentence.words, sentence.spaces, strict=True)
    return "".join(word + (" " if space else "") for word, space in pairs).strip()


def score_boundaries(nlp: Language, corpus: str, sentences: Sequence[str]) -> SentenceScores:
    """Score where sentences start, the first of each text left out."""
    right = wanted_n = given_n = 0
    for start in range(0, len(sentences), JOINED_N):
        group = sentences[start : start + JOINED_N]
        ends = [sum(len(text) + 1 for text in group[:count]) for count in range(1, len(group))]
        doc = nlp(" ".join(group))
        given = {sent.start_char for sent in doc.sents} - {0}
        right, wanted_n, given_n = right + len(given & set(ends)), wanted_n + len(ends), given_n + len(given)
    precision, recall, f = _prf(right, given_n, wanted_n)
    return SentenceScores(corpus=corpus, precision=precision, recall=recall, f=f)


def score_names(nlp: Language, corpus: str, sentences: Sequence[Tagged]) -> NameScores:
    """Score names sentence by sentence on bare text."""
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    docs = nlp.pipe(text_of_tagged(sentence) for sentence in sentences)
    for sentence, doc in zip(sentences, docs, strict=True):
        gold = _gold_names(sentence)
        read = {(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents}
        right.update(label for *_, label in gold & read)
        given.update(label for *_, label in read)
        wanted.update(label for *_, label in gold)
    precision, recall, f = _prf(right.total(), given.total(), wanted.total())
    by_label = {label: _prf(right[label], given[label], wanted[label])[2] for label in sorted(wanted)}
    return NameScores(corpus=corpus, precision=precision, recall=recall, f=f, by_label=by_label)


def _gold_names(sentence: Tagged) -> set[tuple[int, int, str]]:
    starts, at = [], 0
    for word, space in zip(sentence.words, sentence.spaces, strict=True):
        starts.append(at)
        at += len(word) + space
    return {
        (starts[name.start], starts[name.end - 1] + len(sentence.words[name.end - 1]), name.label)
        for name in sentence.entities
    }


def _prf(right: int, given: int, wanted: int) -> tuple[float, float, float]:
    precision, recall = 100 * right / max(given, 1), 100 * right / max(wanted, 1)
    return precision, recall, 200 * right / max(given + wanted, 1)


def measure_speed(nlp: Language, sentences: Sequence[str], load_s: float, path: Path) -> Speed:
    """Time the whole pipeline on texts of article length, the best of three rounds after one to warm up.

    Units:   tokens per second of processor time, which other work on the machine disturbs less than the clock.
    """
    texts = list(_articles(sentences))
    best = 0.0
    for _ in range(SPEED_ROUNDS_N + 1):
        begun = time.process_time()
        tokens_n = sum(len(doc) for doc in nlp.pipe(texts, batch_size=64))
        best = max(best, tokens_n / (time.process_time() - begun))
    size = sum(file.stat().st_size for file in path.rglob("*") if file.is_file()) / 1e6 if path.exists() else 0.0
    return Speed(tokens_per_s=best, load_s=load_s, size_mb=size, pipes=tuple(nlp.pipe_names))


def _articles(sentences: Sequence[str]) -> Iterator[str]:
    taken: list[str] = []
    for sentence in sentences:
        taken.append(sentence)
        if sum(len(text.split()) for text in taken) >= SPEED_TEXT_WORDS_N:
            yield "\n".join(taken)
            taken = []
    if taken:
        yield "\n".join(taken)
