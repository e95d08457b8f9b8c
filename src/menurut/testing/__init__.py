"""For tests, ours and other people's: records built by hand from an article and quoted substrings of it."""

from menurut.testing.build import actor, article, event, passage, record, statement

__all__ = ["actor", "article", "event", "passage", "record", "statement"]
