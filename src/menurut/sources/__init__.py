"""Files, pages and streams become articles: cleaned text, metadata, and what was taken out."""

from menurut.sources.decode import decode
from menurut.sources.open import Fetched, fetch, read
from menurut.sources.page import from_html
from menurut.sources.text import from_text

__all__ = ["Fetched", "decode", "fetch", "from_html", "from_text", "read"]
