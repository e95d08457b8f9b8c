"""The front of the floor: one article in, its statements out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.attribution.act import speech_act
from menurut.attribution.confidence import confidence, raw_score
from menurut.attribution.direct import direct
from menurut.attribution.discourse import NEAR_N, Discourse
from menurut.attribution.indirect import indirect
from menurut.attribution.interview import answers
from menurut.attribution.layout import lay_out
from menurut.attribution.pointing import pointing_back
from menurut.attribution.quoting import quoting
from menurut.attribution.relay import relays_in
from menurut.attribution.relayed import only_relayed
from menurut.attribution.setting import setting
from menurut.attribution.speaker import Reader
from menurut.language import timex
from menurut.model import Cue, Passage, Statement, content_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from menurut.attribution.draft import Draft
    from menurut.attribution.layout import Layout
    from menurut.attribution.relay import Relay
    from menurut.attribution.setting import Setting
    from menurut.language.quotes import Quote
    from menurut.model import Article, Cast


def attribute(article: Article, doc: Doc, quotes: Sequence[Quote], cast: Cast) -> list[Statement]:
    """Find who says what in one article.

    Shape:   statements in order of the start of their content; nested ones follow the one that holds them.
    Units:   offsets are code points into `article.text`, half-open.
    Source:  cue, source and content after Pareti et al. (2013); the lexicon of cues in data/cues.toml.
    """
    layout = lay_out(doc, quotes)
    relays = {s.index: list(relays_in(layout, cast, s.first, s.last)) for s in layout.sentences}
    drafts = _drafts(layout, cast, relays)
    complete = Discourse(layout, cast, relays).complete(drafts)
    times = timex.find(article.text, article.published_on)
    statements: list[Statement] = []
    for place, draft in enumerate(complete):
        passed_on = relays.get(layout.sentence_at(max(draft.cue_start, draft.start)).index, [])
        near = complete[max(0, place - NEAR_N) : place + NEAR_N + 1]
        where = setting(layout, cast, draft, near, passed_on, times)
        statements.append(_statement(article, layout, draft, where, statements[-NEAR_N:]))
    return statements


def _drafts(layout: Layout, cast: Cast, relays: dict[int, list[Relay]]) -> list[Draft]:
    skipped = tuple(
        (layout.start_of(relay.first), layout.start_of(relay.last)) for found in relays.values() for relay in found
    )
    reader = Reader(layout, cast, skipped)
    drafts = [*direct(layout, reader), *answers(layout, cast)]
    for sentence in layout.sentences:
        taken = [draft for draft in drafts if sentence.start <= max(draft.cue_start, draft.start) < sentence.end]
        drafts += indirect(layout, reader, sentence, taken, relays[sentence.index])
    for sentence in layout.sentences:
        drafts += only_relayed(layout, sentence, drafts, relays[sentence.index])
    drafts += pointing_back(layout, reader, drafts)
    return _distinct([*quoting(layout, reader, drafts)])


def _distinct(drafts: Sequence[Draft]) -> list[Draft]:
    """Drop a draft whose content another with a cue has already, found by an earlier rule."""
    kept: list[Draft] = []
    for draft in drafts:
        if not any((d.start, d.end) == (draft.start, draft.end) or d.cue_start == draft.cue_start >= 0 for d in kept):
            kept.append(draft)
    return kept


def _statement(
    article: Article, layout: Layout, draft: Draft, where: Setting, before: Sequence[Statement]
) -> Statement:
    text, source = article.text, draft.source
    outer = next((s for s in reversed(before) if s.content.start <= draft.start and draft.end <= s.content.end), None)
    return Statement(
        id=content_id("s", article.id, draft.start, draft.end, draft.cue_start),
        kind=draft.kind,
        act=speech_act(layout, draft),
        content=Passage.of(text, draft.start, draft.end),
        cue=_cue(text, draft),
        speakers=source.actors,
        speaker_span=Passage.of(text, source.start, source.end)
        if 0 <= source.start < source.end <= len(text)
        else None,
        addressees=where.addressees,
        targets=tuple(target for target in draft.targets if target not in source.actors),
        relayed_by=draft.relayed_by,
        occasion=where.occasion,
        place=where.place,
        said_on=where.said_on,
        within=outer.id if outer is not None else None,
        confidence=confidence(draft),
        raw_score=raw_score(draft),
        reasons=(draft.rule, source.reason, *_stance(draft)),
    )


def _stance(draft: Draft) -> tuple[str, ...]:
    """Whether the verb vouches for what is said (`mengakui`) or keeps its distance (`mengklaim`)."""
    if draft.hit is None or draft.hit.form.entry.factivity == "open":
        return ()
    return (f"{draft.hit.form.entry.factivity} cue",)


def _cue(text: str, draft: Draft) -> Cue | None:
    if draft.cue_start < 0:
        return None
    form = text[draft.cue_start : draft.cue_end]
    lemma = draft.hit.form.entry.lemma if draft.hit is not None else form.lower().removesuffix("nya")
    return Cue(start=draft.cue_start, end=draft.cue_end, text=form, lemma=lemma)
