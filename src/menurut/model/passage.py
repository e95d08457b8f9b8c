"""A stretch of an article's text, kept with the characters it covers."""

from __future__ import annotations

from dataclasses import dataclass

from menurut.errors import EvidenceBroken


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Half-open offsets in Unicode code points into ``Article.text``, with the text they slice to."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Passage:
        """Cut ``text[start:end]`` out as a passage.

        Raises:  EvidenceBroken where the offsets are empty or outside the text.
        """
        if not 0 <= start < end <= len(text):
            raise EvidenceBroken(f"no passage at {start}:{end} in a text of {len(text)} characters")
        return cls(start=start, end=end, text=text[start:end])

    def covers(self, other: Passage) -> bool:
        """Whether `other` lies inside this passage."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Passage) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end
