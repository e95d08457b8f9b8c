"""Mentions and chains on the public coreference corpora, for reference: COIN (CC BY-SA 4.0) and IndoCoref (MIT).

    python bench/coreference.py FILE.tsv    a file of COIN
    python bench/coreference.py FOLDER      the annotated texts of IndoCoref, in the brackets of SACR

Published for IndoCoref, on the same 201 texts: Artari et al. 2021 (RANLP, pages 79-85), a multi-pass sieve.

COIN annotates things and places as well as actors, so recall cannot be high; of what is linked, it says how much is
right. Mentions in apposition and singletons are left out on both sides, as its authors do for their figures without
appositions; aliases count as links. The tokens of the corpus are put back together as running text first.
IndoCoref annotates persons, places and things; two marks around the same words make one chain of two.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from menurut.evaluation.coreference import MEASURES, b_cubed, ceaf_e, muc
from menurut.evaluation.scores import Overlap, Tally
from menurut.language import nlp
from menurut.language.cast import assemble
from menurut.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

Span = tuple[int, int]
Chain = frozenset[Span]
Rows = list[tuple[str, str]]

_LABEL = re.compile(r"([A-Z]+)\[(\d+)(?:_(\d+))?\]")
_MARK = re.compile(r'\{(M\d+):jenis="[^"]*" |\}')
_CLOSING = frozenset(".,;:!?)%]”’")
_OPENING = frozenset("([“‘")


def passages(path: Path) -> Iterator[Rows]:
    """The tokens of every passage with their labels."""
    rows: Rows = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#Text"):
            if rows:
                yield rows
            rows = []
        elif line.count("\t") >= 3:
            _, _, token, label = line.split("\t")[:4]
            rows.append((token, label))
    if rows:
        yield rows


def running(rows: Rows) -> tuple[str, list[Span]]:
    """The passage as running text, with the place of every token."""
    text, places, open_quote, glue = "", [], False, True
    for token, _ in rows:
        left = token in _CLOSING or token in {"-", "nya", "lah", "pun", "/"} or (token == '"' and open_quote)
        text += "" if glue or left else " "
        places.append((len(text), len(text) + len(token)))
        text += token
        glue = token in _OPENING or token in {"-", "/"} or (token == '"' and not open_quote)
        open_quote ^= token == '"'
    return text, places


def gold_chains(rows: Rows, places: list[Span]) -> list[Chain]:
    """Chains of at least two mentions, without appositions."""
    tokens: dict[int, list[int]] = defaultdict(list)
    links: list[tuple[int, int]] = []
    dropped: set[int] = set()
    for at, (_, label) in enumerate(rows):
        for sort, one, other in _LABEL.findall(label):
            if not other:
                tokens[int(one)].append(at)
            elif sort in {"IDENT", "ALIAS"}:
                links.append((int(one), int(other)))
            else:
                dropped.add(int(other))
    leader = {mention: mention for mention in tokens}

    def lead(mention: int) -> int:
        while leader.setdefault(mention, mention) != mention:
            mention = leader[mention]
        return mention

    for one, other in links:
        leader[lead(other)] = lead(one)
    chains: dict[int, set[Span]] = defaultdict(set)
    for mention, spots in tokens.items():
        if mention not in dropped:
            chains[lead(mention)].add((places[spots[0]][0], places[spots[-1]][1]))
    return [frozenset(chain) for chain in chains.values() if len(chain) > 1]


def bracketed(marked: str) -> tuple[str, list[Chain]]:
    """A text in the brackets of SACR as running text, and its chains of at least two mentions."""
    text, at = "", 0
    open_marks: list[tuple[str, int]] = []
    marks: dict[Span, list[str]] = defaultdict(list)
    for found in _MARK.finditer(marked):
        text, at = text + marked[at : found.start()], found.end()
        if found[1]:
            open_marks.append((found[1], len(text)))
        elif open_marks:
            name, start = open_marks.pop()
            marks[start, len(text)].append(name)
        else:
            text += found[0]
    text += marked[at:]
    chains = [({_trimmed(text, span)}, set(names)) for span, names in marks.items()]
    joined: list[tuple[set[Span], set[str]]] = []
    for spans, names in chains:
        same = [one for one in joined if one[1] & names]
        joined = [one for one in joined if not one[1] & names]
        joined.append((spans.union(*(one[0] for one in same)), names.union(*(one[1] for one in same))))
    return text, [frozenset(spans) for spans, _ in joined if len(spans) > 1]


def _trimmed(text: str, span: Span) -> Span:
    """A mark without the blanks and punctuation that annotators took in."""
    words = text[slice(*span)]
    start = span[0] + len(words) - len(words.lstrip(" ,.;:"))
    return start, start + len(words.strip(" ,.;:"))


def texts(path: Path) -> Iterator[tuple[str, list[Chain]]]:
    """Texts and chains of a file of COIN, or of a folder of IndoCoref."""
    if path.is_dir():
        for one in sorted(path.glob("*.txt")):
            yield bracketed(one.read_text("utf-8"))
        return
    for rows in passages(path):
        text, places = running(rows)
        yield text, gold_chains(rows, places)


def main() -> None:
    """Print the figures of one corpus."""
    pipeline = nlp.load()
    overlaps = {name: Overlap() for name in MEASURES}
    mentions = Tally()
    for text, key in texts(Path(sys.argv[1])):
        cast = assemble(Article(id="passage", text=text), pipeline(text))
        met: set[Span] = set()
        response: list[Chain] = []
        for actor in cast.actors:
            chain = frozenset((m.start, m.end) for m in actor.mentions) - met
            met |= chain
            if len(chain) > 1:
                response.append(chain)
        wanted, given = {s for c in key for s in c}, {s for c in response for s in c}
        mentions.add(Tally(hit=len(wanted & given), gold=len(wanted), predicted=len(given)))
        for name, measure in zip(MEASURES, (muc, b_cubed, ceaf_e), strict=True):
            overlaps[name].add(measure(key, response))
    print(f"mentions in chains  P {mentions.precision:.1%}  R {mentions.recall:.1%}  F1 {mentions.f1:.1%}")
    for name, overlap in overlaps.items():
        print(f"{name:18}  P {overlap.precision:.1%}  R {overlap.recall:.1%}  F1 {overlap.f1:.1%}")
    print(f"CoNLL F1            {sum(overlap.f1 for overlap in overlaps.values()) / len(overlaps):.1%}")


if __name__ == "__main__":
    main()
