"""What a source holds for one article before it is read, and what was left out of a run."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Literal

from menurut.model.ids import content_id

Media = Literal["text", "html", "fields"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One further page of an article that an outlet spreads over several; `url` is the address it was asked under."""

    url: str
    raw: bytes = field(repr=False)
    encoding: str | None = None

    @property
    def digest(self) -> str:
        """Hash of the bytes: 32 hex digits of BLAKE2b."""
        return blake2b(self.raw, digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The bytes behind one article, with all that is needed to read them again.

    `locator` names the place for people and for resuming: a path, ``path#row``, an address, ``archive.warc.gz@offset``.
    `media` says what `raw` holds: plain text, a page, or the fields of one row as a JSON object (title, text, url,
    published, publisher, authors). `encoding` is what the server or archive declared. `published` is what stood
    around the document (a column, a feed, an option); the date that a page itself gives wins. `fetched_at` is UTC,
    ISO 8601, for what came over the network; None for local files. `further` are the other pages of the article, in
    the order in which they are read; a page that one of them names and that is not among them is missing.
    """

    locator: str
    media: Media
    raw: bytes = field(repr=False)
    encoding: str | None = None
    url: str | None = None
    published: str | None = None
    fetched_at: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    further: tuple[Page, ...] = ()

    @property
    def digest(self) -> str:
        """Hash of the bytes of the first page, under which they are kept: 32 hex digits of BLAKE2b."""
        return blake2b(self.raw, digest_size=16).hexdigest()

    @property
    def id(self) -> str:
        """Hash of all that shapes the article; where it is known, reading again brings nothing new."""
        further = (part for page in self.further for part in (page.url, page.digest, page.encoding))
        return content_id("d", self.media, self.digest, self.encoding, self.url, self.published, *further)


@dataclass(frozen=True, slots=True, kw_only=True)
class Discard:
    """A source that gave no article: where, a stable reason code, what to tell people, and at which stage.

    `transient` says that another try may succeed.
    """

    locator: str
    reason: str
    detail: str
    stage: Literal["source", "article", "reading"] = "source"
    transient: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """An address that a run passed over because it was known: not asked at all, or asked and the same (HTTP 304)."""

    locator: str
    asked: bool
