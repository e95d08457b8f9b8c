"""Open the Indonesian pipeline: the shipped one, or any other that sets the same layers."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from menurut.errors import SetupError

if TYPE_CHECKING:
    from spacy.language import Language

SHIPPED = Path(__file__).parent / "weights"
ENVIRONMENT = "MENURUT_MODEL"
NEEDED = {"parser": "dependencies", "ner": "named entities"}


def load(name: str | None = None) -> Language:
    """Open a pipeline once and keep it: the shipped one, or another by package name or folder.

    Without a name, the folder in the environment variable MENURUT_MODEL comes before the shipped weights.

    Raises:  SetupError, when there is no such pipeline or it lacks a layer that Menurut reads.
    """
    return _load(name or os.environ.get(ENVIRONMENT) or str(SHIPPED))


@lru_cache(maxsize=2)
def _load(name: str) -> Language:
    return open_pipeline(name)


def open_pipeline(name: str) -> Language:
    """Open a pipeline anew by package name or folder.

    Raises:  SetupError, when there is no such pipeline or it lacks a layer that Menurut reads.
    """
    import spacy

    from menurut.language.registry import register
    from menurut.language.tokenizer import know_abbreviations

    register()
    try:
        nlp = spacy.load(name, config=_light(Path(name)))
    except (OSError, ValueError) as error:
        raise SetupError(_not_opened(name, error)) from error
    if name == str(SHIPPED):
        know_abbreviations(nlp)
    return _check(nlp, name)


def _light(folder: Path) -> dict[str, str]:
    """Skip building spaCy's 3,900 Indonesian exceptions (1.4 s) where the saved tokeniser replaces them at once."""
    saved = (folder / "tokenizer").is_file()
    return {"nlp.tokenizer.@tokenizers": "menurut.unfilled_tokenizer.v1"} if saved else {}


def _not_opened(name: str, error: Exception) -> str:
    if name == str(SHIPPED) and not (SHIPPED / "config.cfg").exists():
        return f"The shipped Indonesian pipeline is not in {SHIPPED}; reinstall menurut or name another pipeline."
    return f"The spaCy pipeline {name!r} cannot be opened: {error}"


def _check(nlp: Language, name: str) -> Language:
    missing = [f"{layer} ({pipe})" for pipe, layer in NEEDED.items() if pipe not in nlp.pipe_names]
    if missing:
        raise SetupError(f"The spaCy pipeline {name!r} sets no {', no '.join(missing)}; Menurut reads them.")
    if "menurut_sentences" not in nlp.pipe_names:
        nlp.add_pipe("menurut_sentences", before="parser")
        nlp.add_pipe("menurut_roots", after="parser")
    return nlp
