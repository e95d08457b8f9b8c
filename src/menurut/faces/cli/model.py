"""``menurut model``: train the Indonesian pipeline and measure it."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated, Literal

import typer

model = typer.Typer(name="model", no_args_is_help=True, help="Train the Indonesian pipeline and measure it.")


@model.command()
def train(
    data: Annotated[Path, typer.Argument(help="Folder with the training data; the model card names them.")],
    out: Annotated[Path, typer.Argument(help="Folder for the stages and the finished pipeline (OUT/model).")],
    seed: Annotated[int, typer.Option(help="Seed of everything that draws lots.")] = 0,
    shape: Annotated[
        Literal["two", "shared"], typer.Option(help="Names on layers of their own (two) or on those of the syntax.")
    ] = "two",
    fresh: Annotated[bool, typer.Option("--fresh", help="Make finished stages anew.")] = False,
) -> None:
    """Train a pipeline from the data folder.

    Example:  menurut model train ~/data ~/out
    """
    from menurut.language import training

    typer.echo(str(training.train(data, out, seed=seed, shape=shape, fresh=fresh)))


@model.command()
def evaluate(
    model_or_data: Annotated[
        list[Path], typer.Argument(metavar="[MODEL] DATA", help="The pipeline, and the folder of the data.")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Score a pipeline (the shipped one, where none is named) on the test parts of the data.

    Examples:  menurut model evaluate ~/data; menurut model evaluate ~/out/model ~/data --json
    """
    import json

    from menurut.language import training

    if len(model_or_data) > 2:
        raise typer.BadParameter("give at most a model and the data", param_hint="[MODEL] DATA")
    named = model_or_data[0] if len(model_or_data) == 2 else None
    report = training.evaluate(named, model_or_data[-1])
    typer.echo(json.dumps(report.as_dict(), indent=1) if as_json else report.as_text())
