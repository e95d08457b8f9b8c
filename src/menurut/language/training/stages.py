"""The stages of a training run: each writes a folder, marks it finished and is skipped the next time."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from spacy import util
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run_loop

from menurut.language.training.readers import register_readers

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language
    from spacy.pipeline import TrainablePipe
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without stubs
    from thinc.api import Config

CONFIGS = Path(__file__).parent / "configs"
DONE = "finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """What one fitting stage changes against its configuration file."""

    config: str
    part: str
    seed: int = 0
    steps_n: int = 6000
    patience_n: int = 2000
    eval_every_n: int = 200
    learn_rate: float = 0.001
    batch_start_n: int = 100
    dropout: float = 0.1


def stage(folder: Path, build: Callable[[Path], None], *, fresh: bool) -> Path:
    """Run a stage unless its folder is finished; a half-made folder is made anew."""
    if (folder / DONE).exists() and not fresh:
        say(f"{folder.name}: finished before, kept")
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    say(f"{folder.name}: begins")
    build(folder)
    (folder / DONE).touch()
    return folder


def say(line: str) -> None:
    """Report progress where results do not go."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201 - a training run reports on standard error


def fit(
    fitting: Fit, *, data: Path, base: Path, out: Path, start: Path | None = None, silver: Path | None = None
) -> None:
    """Train one configuration to `out`/model.

    `start` is a pipeline whose components go on from where they stand, `silver` a file of voted names.
    """
    register_readers()
    overrides = {"paths.data": str(data), "paths.base": str(base), **_overrides(fitting)}
    if silver is not None:
        overrides["corpora.train.silver"] = str(silver)
    config = util.load_config(CONFIGS / f"{fitting.config}.cfg", overrides=overrides, interpolate=False)
    nlp = _initialised(config, start)
    # Labels are read off the whole corpus above; from here on every pass draws its documents anew.
    nlp.config["training"]["max_epochs"] = -1
    run_loop(nlp, out, use_gpu=-1, stdout=sys.stderr, stderr=sys.stderr)
    chosen = "model-best" if fitting.patience_n else "model-last"
    (out / chosen).rename(out / "model")
    for rest in ("model-best", "model-last"):
        shutil.rmtree(out / rest, ignore_errors=True)


def _overrides(fitting: Fit) -> dict[str, Any]:
    return {
        "corpora.train.part": fitting.part,
        "system.seed": fitting.seed,
        "training.max_steps": fitting.steps_n,
        "training.patience": fitting.patience_n,
        "training.eval_frequency": fitting.eval_every_n,
        "training.optimizer.learn_rate": fitting.learn_rate,
        "training.batcher.size.start": fitting.batch_start_n,
        "training.dropout": fitting.dropout,
    }


def _initialised(config: Config, start: Path | None) -> Language:
    if start is None:
        nlp = init_nlp(config, use_gpu=-1)
    elif set(config["nlp"]["pipeline"]) <= set((before := util.load_model(start)).pipe_names):
        # Its labels come from wider data than this stage sees; initialising anew would lose them.
        before.config = util.load_model_from_config(config, auto_fill=True).config
        return before
    else:
        nlp = init_nlp(config, use_gpu=-1)
        for name in [name for name in nlp.pipe_names if name in before.pipe_names]:
            cast("TrainablePipe", nlp.get_pipe(name)).from_bytes(_packed(before, name))
    base = util.load_model(config["paths"]["base"])
    cast("Tokenizer", nlp.tokenizer).from_bytes(cast("Tokenizer", base.tokenizer).to_bytes())
    return nlp


def _packed(nlp: Language, name: str) -> bytes:
    packed: bytes = cast("TrainablePipe", nlp.get_pipe(name)).to_bytes()
    return packed
