"""Read CoNLL-U and merge multiword tokens, keeping in FEATS what the merged clitic was.

spaCy has no multiword tokens. `ujarnya` (ujar + nya, subject) becomes one token headed as `ujar` was, with
`Clitic=Subj` among its features; otherwise the subject of half of all reporting verbs would be lost.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

ROOT = "ROOT"
"""spaCy's name for the root relation; a root is its own head."""

CLITIC_ROLES = {
    "nsubj": "Subj", "nsubj:pass": "Subj", "obl:agent": "Agent", "obj": "Obj", "iobj": "Obj", "obl": "Obl",
    "nmod:poss": "Poss", "nmod": "Obl", "det": "Def", "advmod:emph": "Emph",
}  # fmt: skip
"""What a clitic does for its host, by the relation it had: `Clitic=Subj` in katanya, `Poss` in rumahnya, `Def` in
naiknya, `Agent` in diceritakannya, `Emph` in itulah."""

PROCLITICS = frozenset({"ku", "kau"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One syntactic word as the file has it; `head` counts from 1, 0 is the root."""

    number: int
    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    space: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One surface token after merging; `head` is an index into the sentence, of itself for a root."""

    form: str
    upos: str
    head: int
    deprel: str
    space: bool
    lemma: str = ""
    feats: str | None = None
    """None where the source does not say (silver data); the empty string says there are none."""


@dataclass(slots=True)
class RawSentence:
    """One sentence of a file before merging; `ranges`: first word of a multiword token to (last, form, space)."""

    name: str = ""
    words: list[Word] = field(default_factory=list)
    ranges: dict[int, tuple[int, str, bool]] = field(default_factory=dict)


def read(path: Path) -> Iterator[RawSentence]:
    """Read the sentences of a CoNLL-U file; empty nodes are left out."""
    sentence = RawSentence()
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# sent_id"):
            sentence.name = line.partition("=")[2].strip()
        elif not line.strip():
            if sentence.words:
                yield sentence
            sentence = RawSentence()
        elif not line.startswith("#"):
            _add_line(sentence, line.split("\t"))


def _add_line(sentence: RawSentence, columns: Sequence[str]) -> None:
    number, form, lemma, upos, _, feats, head, deprel, _, misc = columns
    space = "SpaceAfter=No" not in misc
    if "-" in number:
        first, _, last = number.partition("-")
        sentence.ranges[int(first)] = (int(last), form, space)
    elif "." not in number:
        feats = "" if feats == "_" else feats
        word = Word(
            number=int(number),
            form=form,
            lemma=lemma,
            upos=upos,
            feats=feats,
            head=int(head),
            deprel=deprel,
            space=space,
        )
        sentence.words.append(word)


def merge(sentence: RawSentence) -> list[Unit]:
    """Merge each multiword token into one unit that stands where its outermost word stood."""
    groups = list(_groups(sentence))
    place = {word.number: index for index, (words, _, _) in enumerate(groups) for word in words}
    return [_unit(index, words, form, space, place) for index, (words, form, space) in enumerate(groups)]


def _groups(sentence: RawSentence) -> Iterator[tuple[list[Word], str, bool]]:
    words = iter(sentence.words)
    for word in words:
        if word.number in sentence.ranges:
            last, form, space = sentence.ranges[word.number]
            yield [word, *(next(words) for _ in range(last - word.number))], form, space
        else:
            yield [word], word.form, word.space


def _unit(index: int, words: list[Word], form: str, space: bool, place: dict[int, int]) -> Unit:
    inside = {word.number for word in words}
    top = next((word for word in words if word.head not in inside), words[0])
    host = _host(words)
    is_root = top.head == 0
    return Unit(
        form=form,
        upos=top.upos,
        lemma=host.lemma,
        feats=_with_clitic(top.feats, words, host),
        head=index if is_root else place[top.head],
        deprel=ROOT if is_root else top.deprel,
        space=space,
    )


def _is_clitic(word: Word) -> bool:
    return word.form.lower().lstrip("-") in {"nya", "ku", "mu", "lah", "kah", "pun", "tah"}


def _host(words: list[Word]) -> Word:
    """The word the others lean on: the longest, since every clitic is short."""
    return max(words, key=lambda word: len(word.form))


def _with_clitic(feats: str, words: list[Word], host: Word) -> str:
    leaning = [word for word in words if word is not host and (_is_clitic(word) or word.form.lower() in PROCLITICS)]
    if not leaning:
        return feats
    role = CLITIC_ROLES.get(leaning[0].deprel, "Other")
    features = [*(feats.split("|") if feats else []), f"Clitic={role}"]
    return "|".join(sorted(features, key=str.casefold))
