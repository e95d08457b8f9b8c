"""Files, pages and streams become articles: cleaned text, metadata, and what was taken out."""
