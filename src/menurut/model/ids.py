"""Ids that are hashes of content, so that the same input always gives the same id."""

from __future__ import annotations

from hashlib import blake2b


def content_id(prefix: str, *parts: str | int | None) -> str:
    """A short stable id: the prefix and 12 hex digits of BLAKE2b over the parts.

    Shape:   ``s-3f9a0c1b2d4e``; None and the empty string are told apart.
    """
    body = "\x1f".join("\x00" if part is None else str(part) for part in parts)
    return f"{prefix}-{blake2b(body.encode('utf-8', 'surrogatepass'), digest_size=6).hexdigest()}"
