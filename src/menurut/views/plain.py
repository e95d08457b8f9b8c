"""Makes text from outside safe to print: one line, no control characters, nothing that steers a terminal."""

from __future__ import annotations

import re

# C0 and C1 controls (escape sequences begin with one) and the marks that reorder bidirectional text.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def one_line(text: str) -> str:
    """The text with white space collapsed and control characters shown as a replacement mark."""
    return _STEERING.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))
