"""`python -m menurut.language.training train DATA OUT` and `.. evaluate DATA [MODEL]`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from menurut.errors import MenurutError
from menurut.language.training import evaluate, train


def main() -> int:
    """Run one of the two commands; results go to standard output, progress to standard error."""
    parser = argparse.ArgumentParser(prog="python -m menurut.language.training")
    commands = parser.add_subparsers(dest="command", required=True)
    training = commands.add_parser("train", help="train a pipeline into OUT/model")
    training.add_argument("data", type=Path)
    training.add_argument("out", type=Path)
    training.add_argument("--seed", type=int, default=0)
    training.add_argument("--shape", choices=["two", "shared"], default="two")
    training.add_argument("--fresh", action="store_true", help="make finished stages anew")
    scoring = commands.add_parser("evaluate", help="score a pipeline on the test parts")
    scoring.add_argument("data", type=Path)
    scoring.add_argument("model", type=Path, nargs="?")
    scoring.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    try:
        _run(arguments)
    except MenurutError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def _run(arguments: argparse.Namespace) -> None:
    if arguments.command == "train":
        model = train(arguments.data, arguments.out, seed=arguments.seed, shape=arguments.shape, fresh=arguments.fresh)
        sys.stdout.write(f"{model}\n")
        return
    report = evaluate(arguments.model, arguments.data)
    sys.stdout.write((json.dumps(report.as_dict(), indent=1) if arguments.json else report.as_text()) + "\n")


if __name__ == "__main__":
    sys.exit(main())
