"""Put the trained parts together to the pipeline that ships."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from spacy import util

from menurut.language.registry import register
from menurut.language.tokenizer import set_tokenizer

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

    from menurut.language.lemmatizer import LemmaTable, TableLemmatizer

META = {
    "name": "menurut_news",
    "description": "Indonesian news: word classes, features, lemmas, trees, sentence boundaries and names",
    "license": "CC BY-SA 4.0",
    "author": "Menurut",
}


def assemble(syntax: Path, names: Path | None, table: LemmaTable, *, version: str) -> Language:
    """Join syntax, names (None when they share the layers of syntax), sentence rules and lemmas to one pipeline."""
    register()
    nlp = set_tokenizer(util.load_model(syntax))
    if names is not None:
        source = util.load_model(names)
        source.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
        nlp.add_pipe("ner", source=source, name="ner")
    nlp.add_pipe("menurut_sentences", before="parser")
    nlp.add_pipe("menurut_roots", after="parser")
    nlp.add_pipe("menurut_lemmatizer", after="morphologizer")
    cast("TableLemmatizer", nlp.get_pipe("menurut_lemmatizer")).fill(table)
    nlp.meta.update(META | {"version": version, "spacy_version": ">=3.8.7,<3.9.0"})
    for section in ("training", "initialize", "corpora", "paths"):
        nlp.config[section] = {}  # names folders of the machine that trained; a reader of the model needs none
    return nlp
