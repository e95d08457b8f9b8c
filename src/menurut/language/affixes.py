"""Indonesian affixes: from a word to its root, by peeling affixes until a known root is left."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

CLITICS = ("nya", "lah", "kah", "tah", "pun", "ku", "mu")
SUFFIXES = ("kan", "an", "i", "")
SHORTEST_ROOT_N = 2

# Prefix and the sounds it may have swallowed: `menulis` is meN- + tulis, `menanti` is meN- + nanti.
PREFIXES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("memper", ("",)), ("diper", ("",)), ("keber", ("",)), ("keter", ("",)), ("pember", ("",)), ("menge", ("",)),
    ("penge", ("",)), ("meng", ("", "k")), ("meny", ("s",)), ("mem", ("", "p")), ("men", ("", "t")), ("me", ("",)),
    ("peng", ("", "k")), ("peny", ("s",)), ("pem", ("", "p")), ("pen", ("", "t")), ("per", ("", "r")), ("pel", ("",)),
    ("pe", ("",)), ("ber", ("", "r")), ("be", ("",)), ("bel", ("",)), ("ter", ("", "r")), ("te", ("",)), ("di", ("",)),
    ("ke", ("",)), ("se", ("",)), ("ku", ("",)), ("kau", ("",)), ("", ("",)),
)  # fmt: skip


def root_of(word: str, roots: Set[str]) -> str:
    """Find the root of a lower-case word; a word that leads to no known root comes back without its clitic.

    Source:  affix inventory of Sneddon et al. 2010, Indonesian: A Comprehensive Grammar, chapters 1 and 2.
    """
    if word in roots or not word:
        return word
    if "-" in word:
        return _root_of_double(word, roots)
    found = [root for root in _peelings(word) if root in roots]
    if found:
        return max(found, key=len)
    return _without_clitic(word)


def _root_of_double(word: str, roots: Set[str]) -> str:
    """`anak-anak`, `buah-buahan`, `tarik-menarik`: the root of a half when both halves share it, else as written."""
    left, _, right = word.partition("-")
    if not left or not right:
        return word
    if right in CLITICS:
        return root_of(left, roots)
    roots_of_halves = root_of(left, roots), root_of(right, roots)
    if roots_of_halves[0] == roots_of_halves[1] or right.startswith(left):
        return roots_of_halves[0]
    return word


def _peelings(word: str) -> Iterator[str]:
    for bare in _clitic_peelings(word):
        for suffix in SUFFIXES:
            if not bare.endswith(suffix):
                continue
            stem = bare[: len(bare) - len(suffix)] if suffix else bare
            yield from _prefix_peelings(stem)


def _clitic_peelings(word: str) -> Iterator[str]:
    yield word
    for clitic in CLITICS:
        if word.endswith(clitic) and len(word) - len(clitic) > SHORTEST_ROOT_N:
            yield word[: -len(clitic)]


def _prefix_peelings(stem: str, depth: int = 2) -> Iterator[str]:
    """Peel up to two prefixes (`menyebarluaskan`, `keberangkatan`, `pemberdayaan`)."""
    for prefix, sounds in PREFIXES:
        if not stem.startswith(prefix):
            continue
        for sound in sounds:
            rest = sound + stem[len(prefix) :]
            if len(rest) > SHORTEST_ROOT_N:
                yield rest
                if prefix and depth > 1:
                    yield from _prefix_peelings(rest, depth - 1)


def _without_clitic(word: str) -> str:
    return re.sub(r"(?<=[a-z]{4})nya$", "", word)
