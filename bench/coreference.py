"""Mentions and chains on a public coreference corpus, for reference: COIN (CC BY-SA 4.0), its tab-separated files.

    python bench/coreference.py FILE.tsv

COIN annotates things and places as well as actors, so recall cannot be high; of what is linked, it says how much is
right. Mentions in apposition and singletons are left out on both sides, as its authors do for their figures without
appositions; aliases count as links. The tokens of the corpus are put back together as running text first.
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


def main() -> None:
    """Print the figures of one file."""
    pipeline = nlp.load()
    overlaps = {name: Overlap() for name in MEASURES}
    mentions = Tally()
    for rows in passages(Path(sys.argv[1])):
        text, places = running(rows)
        key = gold_chains(rows, places)
        cast = assemble(Article(id="coin", text=text), pipeline(text))
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
