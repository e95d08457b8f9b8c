"""Files, pages and streams become articles: cleaned text, metadata, and what was taken out."""

from menurut.sources.decode import decode
from menurut.sources.documents import documents
from menurut.sources.open import Fetched, article, fetch, read
from menurut.sources.page import from_html
from menurut.sources.settings import Seen, Settings
from menurut.sources.text import from_text

__all__ = ["Fetched", "Seen", "Settings", "article", "decode", "documents", "fetch", "from_html", "from_text", "read"]
