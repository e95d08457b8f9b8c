"""Files, pages and streams become articles: cleaned text, metadata, and what was taken out."""

from menurut.sources.text import from_text

__all__ = ["from_text"]
