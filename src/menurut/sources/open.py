"""Whatever the user names - a file, a web address, standard input - becomes an article."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from menurut.errors import ArticleError
from menurut.model import Document
from menurut.sources import fields, web, whole
from menurut.sources.decode import decode
from menurut.sources.manners import Manners
from menurut.sources.page import from_html
from menurut.sources.text import from_text

if TYPE_CHECKING:
    from menurut.model import Article, Page

STDIN = "-"
_WEB = re.compile(r"https?://", re.IGNORECASE)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(r"</(?:p|div|article|body|html|h1)>", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """Bytes with what their origin tells: a name for messages, the address, the declared encoding."""

    raw: bytes
    name: str
    url: str | None = None
    encoding: str | None = None


def read(
    target: str | Path, *, published: str | None = None, url: str | None = None, allow_private: bool = False
) -> Article:
    """Read one article from a path, a web address or `-` (standard input); plain text and HTML are told apart.

    Further pages of an article on the web are fetched too, politely.
    `published` is the day of publication where the source gives none (it wins where it does); `url` the address
    the file came from.

    Raises:  ArticleError with a reason (`not-found`, `empty`, `binary`, `undecodable`, `too-large`, `no-article`,
             and those of `web.get`); TransientError where the network fails; SetupError where `published` is no date.
    """
    fetched = fetch(target, allow_private=allow_private)
    text = decode(fetched.raw, declared=fetched.encoding, source=fetched.name)
    address = url or fetched.url
    if is_html(text, fetched.name):
        if fetched.url and (further := _further(text, fetched.url, allow_private=allow_private)):
            document = Document(
                locator=fetched.name,
                media="html",
                raw=fetched.raw,
                encoding=fetched.encoding,
                url=address,
                published=published,
                further=further,
            )
            return article(document)
        return from_html(text, published=published, url=address, source=fetched.name)
    return from_text(text, published=published, url=address, source=fetched.name)


def article(document: Document) -> Article:
    """Read a document that `documents` gave; the same document always gives the same article.

    The date that a page or text gives itself wins over `document.published`.

    Raises:  ArticleError, as `read`.
    """
    if document.media == "fields":
        return fields.article(document)
    if document.media == "html":
        found = whole.article(document)
    else:
        text = decode(document.raw, declared=document.encoding, source=document.locator)
        found = from_text(text, url=document.url, source=document.locator)
    if found.published_at or not document.published:
        return found
    return fields.dated(found, document.published)


def fetch(target: str | Path, *, allow_private: bool = False) -> Fetched:
    """Get the bytes that a path, a web address or `-` stands for."""
    if isinstance(target, str) and target == STDIN:
        return Fetched(raw=_limited(sys.stdin.buffer.read(web.LIMIT + 1), "standard input"), name="standard input")
    if isinstance(target, str) and _WEB.match(target):
        response = web.get(target, allow_private=allow_private)
        return Fetched(raw=response.raw, name=target, url=response.url, encoding=response.encoding)
    path = Path(target)
    try:
        with path.open("rb") as file:
            return Fetched(raw=_limited(file.read(web.LIMIT + 1), str(path)), name=str(path))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ArticleError("there is no such file", "not-found", str(path)) from error
    except IsADirectoryError as error:
        raise ArticleError("this is a folder; name the files in it", "not-a-file", str(path)) from error
    except (OSError, ValueError) as error:
        raise ArticleError(f"the file cannot be read ({error})", "unreadable", str(path)) from error


def _further(text: str, url: str, *, allow_private: bool) -> tuple[Page, ...]:
    """The other pages of an article; no connection is opened where there are none."""
    if not whole.named(text, url):
        return ()
    from menurut.sources.fetcher import Fetcher

    with Fetcher(Manners(allow_private=allow_private)) as fetcher:
        return whole.follow(text, url, fetcher.get)[0]


def is_html(text: str, name: str = "") -> bool:
    """Whether a text is a page: by how it begins, or by its name and its tags."""
    head = text[:20_000].lstrip("\ufeff")
    if _HTML.match(head):
        return True
    named = name.lower().endswith((".html", ".htm", ".xhtml"))
    return (named or head.lstrip().startswith("<")) and bool(_TAGS.search(head))


def _limited(raw: bytes, name: str) -> bytes:
    if len(raw) > web.LIMIT:
        raise ArticleError(f"more than {web.LIMIT // 1_000_000} MB; that is no single article", "too-large", name)
    return raw
