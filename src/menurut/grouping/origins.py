"""Where a passage comes from: a medium that passed it on, the article it was copied from, a document, its outlet."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from menurut.lexicon import register
from menurut.lexicon.load import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from menurut.model import Article, Copy, Passage, Record, Statement

_FILLER = re.compile(
    r"^(?:kantor berita|harian|koran|surat kabar|majalah|media|laman|situs|stasiun televisi|televisi)\s+"
)


@dataclass(frozen=True, slots=True)
class Sources:
    """The articles of a story with what they were taken from, by article id."""

    records: Mapping[str, Record]
    copies: Mapping[str, Copy]
    outlets: Mapping[str, str] = field(default_factory=dict)
    """Outlets by article where the article itself does not name its own."""


def medium(name: str) -> str:
    """The name of a medium as it is compared: `Kantor Berita Antara` is `antara`."""
    return _FILLER.sub("", name.casefold().strip())


def state_owned(name: str) -> bool:
    """Whether a medium speaks for a state, so that what it passes on is an account of its own."""
    return medium(name) in _of_states()


@cache
def _of_states() -> frozenset[str]:
    return frozenset(
        medium(name) for name, owner in register.owners().items() if owner.control == "state" and owner.country != "IDN"
    )


def credited(record: Record) -> frozenset[str]:
    """Media that an article names as its source, as they are compared: agency, first print, relay."""
    article = record.article
    names = {actor.id: actor.name for actor in record.actors}
    kinds = {actor.id: actor.kind for actor in record.actors}
    relays = {one for statement in record.statements for one in statement.relayed_by if kinds.get(one) == "media"}
    found = {medium(names[one]) for one in relays}
    return frozenset({*found, *_signed(article)} - {medium(article.publisher or "")})


def _signed(article: Article) -> list[str]:
    origin = article.origin.publisher if article.origin else None
    dateline = article.dateline.publisher if article.dateline else None
    return [medium(name) for name in (origin, dateline) if name]


def origin(sources: Sources, article: str, passage: Passage, statement: Statement | None, claimant: str) -> str:
    """The origin of a passage, the same for all that go back to it.

    The medium that passes it on, nearest the speaker, comes before the article it was copied from, that before an
    agency that signs the article, that before what the claimant published in writing, and last the outlet itself.
    """
    record = sources.records[article]
    if statement and (relay := _relay(record, statement)):
        return relay
    if statement is None and (named := _medium_in(record, passage)):
        return named
    if source := _copied_from(sources, article, passage):
        there, sentence = source
        inner = _statement_in(sources.records[there], sentence, statement)
        return origin(sources, there, sentence, inner, claimant)
    own = medium(record.article.publisher or "")
    if signed := [name for name in _signed(record.article) if name != own]:
        return signed[0]
    if statement and written(record, statement):
        return document(claimant)
    return own or sources.outlets.get(article, article)


def document(claimant: str) -> str:
    """The origin of what a claimant published in writing."""
    return f"document of {claimant}"


def written(record: Record, statement: Statement) -> bool:
    """Whether a statement was read somewhere: its occasion or its sentence names a release, a site, an account."""
    if statement.occasion:
        return _holds_written(statement.occasion.text)
    if any(one.occasion and _goes_back(statement, one) for one in record.statements):
        return True
    text = record.article.text
    start = max(text.rfind("\n", 0, statement.content.start), text.rfind(". ", 0, statement.content.start)) + 1
    end = statement.content.end
    stop = min((at for mark in ("\n", ". ") if (at := text.find(mark, end)) >= 0), default=len(text))
    return _holds_written(f"{text[start : statement.content.start]} {text[end:stop]}")


def _goes_back(statement: Statement, before: Statement) -> bool:
    """Whether a statement goes on from one that was read somewhere: by its speaker, or as what that writing says."""
    mine = not statement.speakers and before.content.start < statement.content.start
    same = bool(set(before.speakers) & set(statement.speakers))
    return (mine or same) and before.occasion is not None and _holds_written(before.occasion.text)


def _holds_written(text: str) -> bool:
    return _written().search(text.casefold()) is not None


@cache
def _written() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, table("comparing")["written"]["words"])) + r")\b")


def _relay(record: Record, statement: Statement) -> str | None:
    """The medium nearest to the speaker; one of a state before others, which pass on what it printed."""
    actors = {actor.id: actor for actor in record.actors}
    media = [actors[one].name for one in statement.relayed_by if actors[one].kind == "media"]
    own = medium(record.article.publisher or "")
    media = [name for name in media if medium(name) != own]
    return medium(next((name for name in media if state_owned(name)), media[0])) if media else None


def _medium_in(record: Record, passage: Passage) -> str | None:
    """A foreign state's medium that a sentence in the outlet's own voice names as where it was told."""
    media = (actor for actor in record.actors if actor.kind == "media" and state_owned(actor.name))
    places = ((medium(actor.name), mention.start) for actor in media for mention in actor.mentions)
    return next((name for name, start in places if passage.start <= start < passage.end), None)


def _copied_from(sources: Sources, article: str, passage: Passage) -> tuple[str, Passage] | None:
    copy = sources.copies.get(article)
    if copy is None or copy.source not in sources.records:
        return None
    for own, there in copy.passages:
        if own.overlaps(passage):
            return copy.source, there
    return None


def _statement_in(record: Record, sentence: Passage, like: Statement | None) -> Statement | None:
    """The statement of the sentence in the source that a copied statement goes back to."""
    found: Sequence[Statement] = [one for one in record.statements if one.content.overlaps(sentence)]
    if like is None:
        return None
    return max(found, key=lambda one: one.content.text == like.content.text, default=None)
