"""Bytes become text, or an error that says why they cannot."""

from __future__ import annotations

import codecs
import re

from menurut.errors import ArticleError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = {
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "a rich-text document",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\x1f\x8b": "a compressed file",
    b"BZh": "a compressed file",
    b"7z\xbc\xaf": "a compressed file",
    b"\xfd7zXZ": "a compressed file",
    b"\x28\xb5\x2f\xfd": "a compressed file",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
    b"PAR1": "a Parquet file",
}
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x7f-\x84\x86-\x9f\ufffd]")
_CONTROL_SHARE = 0.02
_REACH = 65_536
"""Bytes from which an unknown encoding is guessed; guessing is slow and the head tells as much as the whole."""


def decode(raw: bytes, *, declared: str | None = None, source: str = "") -> str:
    """Decode a file or a page.

    A byte-order mark wins, then UTF-8 where it fits, then the `declared` encoding or the page's own <meta>,
    then a guess (charset-normalizer), then Windows-1252, which every Western page fits.

    Raises:  ArticleError: `empty`, `binary`, `undecodable`.
    """
    if not raw.strip():
        raise ArticleError("the file is empty", "empty", source)
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return _strictly(raw, name, source)
    if kind := next((kind for magic, kind in _MAGIC.items() if raw.startswith(magic)), None):
        raise ArticleError(f"this is {kind}, not text: save the article as text or HTML", "binary", source)
    if wide := _wide(raw):
        return _strictly(raw, wide, source)
    if b"\0" in raw:
        raise ArticleError("this is a binary file: save the article as text or HTML", "binary", source)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        text = _narrow(raw, declared)
    if len(_CONTROLS.findall(text[:_REACH])) > _CONTROL_SHARE * min(len(text), _REACH):
        raise ArticleError("this is a binary file: save the article as text or HTML", "binary", source)
    return text


def _strictly(raw: bytes, encoding: str, source: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"the file says it is {encoding} but is not: save it as UTF-8", "undecodable", source
        ) from error


def _wide(raw: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: in Latin script every second (or three of four) bytes are zero."""
    head = raw[: _REACH // 4 * 4]
    zeros = [head[place::4].count(0) * 4 / len(head) for place in range(4)]
    for name, pattern in (("utf-32-le", "0111"), ("utf-32-be", "1110"), ("utf-16-le", "0101"), ("utf-16-be", "1010")):
        if all((share > 0.7) == (want == "1") for share, want in zip(zeros, pattern, strict=True)):
            return name
    return None


def _narrow(raw: bytes, declared: str | None) -> str:
    if meta := _DECLARED.search(raw[:4096]):
        declared = declared or meta[1].decode("ascii")
    for name in filter(None, (declared, _guess(raw))):
        try:
            return raw.decode(_as_browsers_read(name))
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("cp1252", "replace")


def _as_browsers_read(name: str) -> str:
    """A page that says ISO-8859-1 means Windows-1252."""
    return "cp1252" if codecs.lookup(name).name in {"iso8859-1", "ascii", "latin-1"} else name


def _guess(raw: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:_REACH], cp_isolation=["utf_8", "cp1252", "cp1250", "mac_roman"]).best()
    return best.encoding if best else None
