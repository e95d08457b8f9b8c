"""The training run from data folder to finished pipeline, stage by stage."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Literal

from menurut.errors import SetupError
from menurut.language.lemmatizer import LemmaTable
from menurut.language.training.assemble import assemble
from menurut.language.training.averaging import average
from menurut.language.training.entities import IDNER, NERGRIT
from menurut.language.training.lemmas import UNIMORPH, build_table
from menurut.language.training.silver_names import write_silver
from menurut.language.training.stages import Fit, fit, say, stage
from menurut.language.training.treebanks import GSD_SILVER, HELD_BACK, read_syntax
from menurut.language.training.vectors import COIN, PASSAGES, base_pipeline, train_vectors, write_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

Shape = Literal["two", "shared"]
"""`two`: names have layers of their own; `shared`: syntax and names stand on the same layers."""

VERSION = "0.1.0"

SYNTAX = Fit(config="syntax", part="all", steps_n=3600, patience_n=1600)
FINISHES = (
    Fit(config="syntax", part="gold", seed=1, steps_n=1400, patience_n=900, eval_every_n=100, learn_rate=0.0005),
    Fit(
        config="syntax",
        part="news",
        seed=2,
        steps_n=1400,
        patience_n=900,
        eval_every_n=100,
        learn_rate=0.0005,
        dropout=0.2,
    ),
)
TEACHERS = tuple(
    Fit(config="names", part="train", seed=seed, steps_n=2600, patience_n=1600, dropout=0.2) for seed in (1, 2, 3)
)
NAMES = Fit(config="names", part="train", seed=1, steps_n=3000, patience_n=1600)
NAMES_FINISHES = tuple(
    Fit(
        config="names",
        part="train",
        seed=seed,
        steps_n=1000,
        patience_n=800,
        eval_every_n=100,
        learn_rate=0.0005,
        dropout=0.2,
    )
    for seed in (1, 2)
)
SHARED = Fit(config="shared", part="all", steps_n=2600, patience_n=1600)
SHARED_FINISHES = (
    Fit(config="shared", part="gold", steps_n=1000, patience_n=900, eval_every_n=100, learn_rate=0.0005),
)


@dataclass(frozen=True, slots=True)
class Run:
    """Where a run reads and writes, and what it may keep."""

    data: Path
    out: Path
    seed: int
    fresh: bool

    def stage(self, name: str, build: Callable[[Path], None]) -> Path:
        """Run one stage unless it is finished."""
        return stage(self.out / name, build, fresh=self.fresh)


def train(data: Path, out: Path, *, seed: int = 0, shape: Shape = "two", fresh: bool = False) -> Path:
    """Train a pipeline from the data folder and write it to `out`/model; finished stages are kept unless `fresh`.

    Wide and silver data come first and gold alone last: the machine-upgraded sentences teach words and common
    structure, the last steps settle the guidelines. Names begin from the layers that syntax has learnt, and go the same
    way from voted names to labelled ones.

    Raises:  SetupError, when a file of the data folder is missing.
    """
    _check(data)
    run = Run(data, out, seed, fresh)
    vectors = run.stage("vectors", lambda folder: _vectors(run, folder))
    lemmas = run.stage("lemmas", lambda folder: _lemmas(data, folder))
    base = vectors / "base"
    names: Path | None = None
    if shape == "two":
        wide = _fitted(run, "syntax", SYNTAX, base, None)
        syntax = _averaged(run, "finish", FINISHES, base, wide)
        names = _names(run, base, syntax)
    else:
        syntax = _averaged(run, "shared_finish", SHARED_FINISHES, base, _fitted(run, "shared", SHARED, base, None))
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


def _vectors(run: Run, folder: Path) -> None:
    words_n = write_text(run.data, folder / "text.txt", run.seed)
    say(f"vectors: {words_n} words")
    train_vectors(folder / "text.txt", folder / "vectors.floret")
    base_pipeline(folder / "vectors.floret").to_disk(folder / "base")


def _lemmas(data: Path, folder: Path) -> None:
    (folder / "table").write_bytes(build_table(data, read_syntax(data).gold).dump())


def _names(run: Run, base: Path, syntax: Path) -> Path:
    teachers = [_fitted(run, f"teacher_{number}", planned, base, syntax) for number, planned in enumerate(TEACHERS, 1)]
    voted = run.stage("voted", lambda folder: _vote(run.data, teachers, folder / "names.jsonl")) / "names.jsonl"
    return _averaged(run, "names", NAMES_FINISHES, base, _fitted(run, "names_wide", NAMES, base, syntax, voted))


def _vote(data: Path, teachers: Sequence[Path], out: Path) -> None:
    say(f"voted names on {write_silver(data, teachers, out)} sentences")


def _fitted(run: Run, name: str, planned: Fit, base: Path, start: Path | None, silver: Path | None = None) -> Path:
    fitting = replace(planned, seed=planned.seed + run.seed)

    def build(folder: Path) -> None:
        fit(fitting, data=run.data, base=base, out=folder, start=start, silver=silver)
        (folder / "fit.json").write_text(json.dumps(asdict(fitting), indent=1), encoding="utf-8")

    return run.stage(name, build) / "model"


def _averaged(run: Run, name: str, planned: Sequence[Fit], base: Path, start: Path) -> Path:
    parts = [_fitted(run, f"{name}_{number}", fitting, base, start) for number, fitting in enumerate(planned, 1)]
    return run.stage(name, lambda folder: average(parts).to_disk(folder / "model")) / "model"
