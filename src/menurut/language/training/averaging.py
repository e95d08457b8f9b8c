"""Average the weights of runs that began from the same point.

Runs that differ in seed and dropout alone end near one another; their mean scores better than each of them and costs
nothing when reading.

Source:  model soups, Wortsman et al. 2022.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from spacy import util

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from spacy.language import Language
    from spacy.pipeline import TrainablePipe
    from thinc.api import Model


def average(folders: Sequence[Path]) -> Language:
    """Load the first pipeline and give it the mean of all weights."""
    pipelines = [util.load_model(folder) for folder in folders]
    for name in pipelines[0].pipe_names:
        models = [cast("TrainablePipe", nlp.get_pipe(name)).model for nlp in pipelines]
        for nodes in zip(*(model.walk() for model in models), strict=True):
            _average_nodes(nodes)
    return pipelines[0]


def _average_nodes(nodes: tuple[Model[Any, Any], ...]) -> None:
    for name in _set_params(nodes[0]):
        mean: Any = sum(node.get_param(name) for node in nodes) / len(nodes)
        nodes[0].set_param(name, mean)


def _set_params(node: Model[Any, Any]) -> Iterator[str]:
    return (name for name in node.param_names if node.has_param(name))
