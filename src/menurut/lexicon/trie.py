"""Longest match over sequences of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

T = TypeVar("T")


class Trie(Generic[T]):
    """A tree of words; a value hangs where a known sequence ends. The first value added to a sequence stays."""

    __slots__ = ("children", "value")

    def __init__(self) -> None:
        self.children: dict[str, Trie[T]] = {}
        self.value: T | None = None

    def add(self, words: Sequence[str], value: T) -> None:
        """Let the sequence stand for the value."""
        node = self
        for word in words:
            node = node.children.setdefault(word, Trie())
        if node.value is None:
            node.value = value

    def matches(self, words: Sequence[str], start: int) -> Iterator[tuple[int, T]]:
        """Yield the end and the value of every known sequence that begins at `start`, the shortest first."""
        node = self
        for position in range(start, len(words)):
            found = node.children.get(words[position])
            if found is None:
                return
            node = found
            if node.value is not None:
                yield position + 1, node.value

    def longest(self, words: Sequence[str], start: int) -> tuple[int, T] | None:
        """The longest known sequence that begins at `start`, as its end and value."""
        node, best = self, None
        for position in range(start, len(words)):
            found = node.children.get(words[position])
            if found is None:
                break
            node = found
            if node.value is not None:
                best = position + 1, node.value
        return best
