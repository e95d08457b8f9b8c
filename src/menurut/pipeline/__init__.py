"""The order in which one article is read."""
