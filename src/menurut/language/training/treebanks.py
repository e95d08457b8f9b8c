"""Which sentences train, which select the model, which only measure: the split of the treebanks, in one place."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.language.training.conllu import ROOT, Unit, merge, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CSUI_TRAIN = "ud-csui/id_csui-ud-train.conllu"
CSUI_TEST = "ud-csui/id_csui-ud-test.conllu"
PUD = "ud-pud/id_pud-ud-test.conllu"
GSD_DEV = "ud-gsd/id_gsd-ud-dev.conllu"
GSD_TEST = "ud-gsd/id_gsd-ud-test.conllu"
GSD_SILVER = "ud-gsd/gsd_train_converted.jsonl"

HELD_BACK = {CSUI_TRAIN: 56, PUD: 60, GSD_DEV: 60}
"""Sentences at the end of each training file that only select the model. PUD has no training part (its one file is
called test by its makers) and GSD's own train part exists only in the 2017 guidelines, hence its dev part trains."""

Sentence = list[Unit]


@dataclass(frozen=True, slots=True)
class Syntax:
    """Sentences for syntax: `gold` by today's guidelines, `silver` upgraded by machine, `dev` to select on.

    `news` is the part of `gold` that is news.
    """

    gold: list[Sentence]
    news: list[Sentence]
    silver: list[Sentence]
    dev: list[Sentence]


def read_syntax(data: Path) -> Syntax:
    """Read everything that may train syntax; the test parts are not opened."""
    gold: list[Sentence] = []
    dev: list[Sentence] = []
    news = read_treebank(data / CSUI_TRAIN)[: -HELD_BACK[CSUI_TRAIN]]
    for name, held_n in HELD_BACK.items():
        sentences = read_treebank(data / name)
        gold += sentences[:-held_n]
        dev += sentences[-held_n:]
    return Syntax(gold, news, list(read_silver(data / GSD_SILVER)), dev)


def read_treebank(path: Path) -> list[Sentence]:
    """Read one CoNLL-U file with its multiword tokens merged."""
    return [merge(sentence) for sentence in read(path)]


def read_silver(path: Path) -> Iterator[Sentence]:
    """Read the upgraded 2017 train part: word class and tree only, no lemma and no features.

    Leaving the two unset matters: the upgrade did not check them, and an unset value costs the model nothing.
    """
    for line in path.read_text(encoding="utf-8").splitlines():
        tokens = json.loads(line)["toks"]
        yield [
            Unit(
                form=token["form"],
                upos=token["upos"],
                head=token["head"],
                deprel=ROOT if token["deprel"].lower() == "root" else token["deprel"],
                space=token["space"],
            )
            for token in tokens
        ]


def text_of(sentence: Sentence) -> str:
    """Write a sentence out as its text."""
    return "".join(unit.form + (" " if unit.space else "") for unit in sentence).strip()
