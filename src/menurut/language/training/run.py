"""The training run from data folder to finished pipeline, stage by stage."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Literal

from menurut.errors import SetupError
from menurut.language.lemmatizer import LemmaTable
from menurut.language.training.assemble import assemble
from menurut.language.training.entities import IDNER, NERGRIT
from menurut.language.training.lemmas import UNIMORPH, build_table
from menurut.language.training.stages import Fit, fit, say, stage
from menurut.language.training.treebanks import GSD_SILVER, HELD_BACK, read_syntax
from menurut.language.training.vectors import COIN, PASSAGES, base_pipeline, train_vectors, write_text

if TYPE_CHECKING:
    from pathlib import Path

Shape = Literal["two", "shared"]
"""`two`: names have layers of their own; `shared`: syntax and names stand on the same layers."""

VERSION = "0.1.0"

SYNTAX = Fit(config="syntax", part="all", steps_n=3600, patience_n=1600)
FINISH = Fit(config="syntax", part="gold", steps_n=1500, patience_n=900, eval_every_n=100, learn_rate=0.0005)
NAMES = Fit(config="names", part="train", steps_n=4000, patience_n=1600)
SHARED = Fit(config="shared", part="all", steps_n=5000, patience_n=1600)
SHARED_FINISH = Fit(config="shared", part="gold", steps_n=1800, patience_n=900, eval_every_n=100, learn_rate=0.0005)


def train(data: Path, out: Path, *, seed: int = 0, shape: Shape = "two", fresh: bool = False) -> Path:
    """Train a pipeline from the data folder and write it to `out`/model; finished stages are kept unless `fresh`.

    Wide and silver data come first and gold alone last: the machine-upgraded sentences teach words and common
    structure, the last steps settle the guidelines.

    Raises:  SetupError, when a file of the data folder is missing.
    """
    _check(data)
    vectors = stage(out / "vectors", lambda folder: _vectors(data, folder, seed), fresh=fresh)
    lemmas = stage(out / "lemmas", lambda folder: _lemmas(data, folder), fresh=fresh)
    base = vectors / "base"
    syntax = _fits(data, out, base, [("syntax", SYNTAX), ("finish", FINISH)], seed, fresh) if shape == "two" else None
    names = _fits(data, out, base, [("names", NAMES)], seed, fresh) if shape == "two" else None
    if syntax is None:
        syntax = _fits(data, out, base, [("shared", SHARED), ("shared_finish", SHARED_FINISH)], seed, fresh)
    nlp = assemble(syntax, names, LemmaTable.parse((lemmas / "table").read_bytes()), version=VERSION)
    nlp.to_disk(out / "model")
    say(f"written to {out / 'model'}")
    return out / "model"


def _check(data: Path) -> None:
    files = [*HELD_BACK, GSD_SILVER, *COIN, PASSAGES, UNIMORPH, f"{IDNER}/train.txt", f"{NERGRIT}/train.txt"]
    missing = [name for name in files if not (data / name).exists()]
    if missing:
        raise SetupError(
            f"The data folder {data} lacks {', '.join(missing)}; see the model card for where they come from."
        )


def _vectors(data: Path, folder: Path, seed: int) -> None:
    words_n = write_text(data, folder / "text.txt", seed)
    say(f"vectors: {words_n} words")
    train_vectors(folder / "text.txt", folder / "vectors.floret")
    base_pipeline(folder / "vectors.floret").to_disk(folder / "base")


def _lemmas(data: Path, folder: Path) -> None:
    (folder / "table").write_bytes(build_table(data, read_syntax(data).gold).dump())


def _fits(data: Path, out: Path, base: Path, fits: list[tuple[str, Fit]], seed: int, fresh: bool) -> Path:
    start: Path | None = None
    for name, planned in fits:
        fitting = Fit(**{**asdict(planned), "seed": seed})
        before = start

        def build(folder: Path, fitting: Fit = fitting, before: Path | None = before) -> None:
            (folder / "fit.json").write_text(json.dumps(asdict(fitting), indent=1), encoding="utf-8")
            fit(fitting, data=data, base=base, out=folder, start=before)

        start = stage(out / name, build, fresh=fresh) / "model"
    assert start is not None
    return start
