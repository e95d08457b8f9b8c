"""Word vectors: running text from the openly licensed data, floret on it, a spaCy vectors folder out of that."""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING

from menurut.language.tokenizer import set_tokenizer
from menurut.language.training.augment import vary_marks
from menurut.language.training.entities import IDNER, NERGRIT, read_tagged
from menurut.language.training.treebanks import GSD_SILVER, HELD_BACK, read_silver, read_treebank, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spacy.language import Language

WIDTH_N = 100
ROWS_N = 20_000
"""8 MB of vectors; the whole pipeline must stay under 25 MB."""

EPOCHS_N = 25
COIN = ("coin-coref/dev.tsv", "coin-coref/test.tsv")
PASSAGES = "indocoref/data/passage"


def texts(data: Path) -> Iterator[str]:
    """Read all running text that vectors may learn from; no test part of syntax or names is opened."""
    yield from unlabelled_texts(data)
    for folder in (IDNER, NERGRIT):
        for sentence in read_tagged(data / folder / "train.txt"):
            words = zip(sentence.words, sentence.spaces, strict=True)
            yield "".join(word + (" " if space else "") for word, space in words)


def unlabelled_texts(data: Path) -> Iterator[str]:
    """Read the running text that has no names marked."""
    for name in HELD_BACK:
        yield from (text_of(sentence) for sentence in read_treebank(data / name))
    yield from (text_of(sentence) for sentence in read_silver(data / GSD_SILVER))
    for name in COIN:
        lines = (data / name).read_text(encoding="utf-8").splitlines()
        yield from (join_tokens(line[6:]) for line in lines if line.startswith("#Text="))
    for path in sorted((data / PASSAGES).iterdir()):
        lines = path.read_text(encoding="utf-8", errors="ignore").splitlines()
        yield from (line.strip() for line in lines if line.strip())


def join_tokens(text: str) -> str:
    """Close the gaps that COIN's tokens left: before marks, around hyphens, before clitics."""
    text = re.sub(r" ([.,;:!?)%])", r"\1", text.strip())
    text = re.sub(r"\( ", "(", text)
    text = re.sub(r"(\w) - (\w)", r"\1-\2", text)
    return re.sub(r"(\w) (nya|lah|pun|kah|ku|mu)\b", r"\1\2", text)


def write_text(data: Path, path: Path, seed: int) -> int:
    """Write one tokenised line per text, marks varied as in training; the count of words comes back."""
    from spacy import blank

    tokenise = set_tokenizer(blank("id")).make_doc
    rng = Random(seed)
    count = 0
    with path.open("w", encoding="utf-8") as out:
        for text in texts(data):
            words = vary_marks([token.text for token in tokenise(text) if not token.is_space], rng)
            out.write(" ".join(words) + "\n")
            count += len(words)
    return count


def train_vectors(text: Path, out: Path) -> None:
    """Train floret vectors on a text file; one thread, so that the same text gives the same vectors."""
    import floret

    model = floret.train_unsupervised(
        str(text), model="cbow", mode="floret", hashCount=2, bucket=ROWS_N, minn=3, maxn=5, dim=WIDTH_N, minCount=3,
        epoch=EPOCHS_N, neg=10, lr=0.05, thread=1, verbose=0,
    )  # fmt: skip
    model.save_floret_vectors(str(out))


def base_pipeline(vectors: Path) -> Language:
    """Build an empty Indonesian pipeline that holds the vectors and Menurut's tokeniser."""
    from spacy import blank
    from spacy.training.initialize import convert_vectors

    nlp = set_tokenizer(blank("id"))
    convert_vectors(nlp, vectors, truncate=0, prune=-1, mode="floret")
    return nlp
