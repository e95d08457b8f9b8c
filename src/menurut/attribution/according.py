"""Sources given by `menurut`, and cues that stand inside or behind their content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.attribution.draft import Draft, Source
from menurut.attribution.extent import content_end, contrasts
from menurut.attribution.inserted import past_insertions
from menurut.attribution.proposal import propose
from menurut.lexicon.cues import relay_words, speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from menurut.attribution.cues import Hit
    from menurut.attribution.layout import Layout, Sentence
    from menurut.attribution.relay import Relay
    from menurut.attribution.speaker import Reader
    from menurut.model import Cast


_ADJUNCT_TOKENS_N = 14
"""Reach for the comma that closes an adjunct of the source."""


def according(layout: Layout, reader: Reader, sentence: Sentence, relays: Sequence[Relay]) -> Iterator[Draft]:
    """`Menurut X, P`, `P, menurut X`, `S, menurut X, P`, `Menurutnya, P`."""
    for token in range(sentence.first, sentence.last):
        word = layout.lower(token)
        if word.removesuffix("nya") not in speech_words("according") or layout.in_speech(sentence, token):
            continue
        if layout.lower(token + 1) in speech_words("not_sources"):
            continue
        cue = (layout.start_of(token), layout.end_of(token))
        if word.endswith("nya"):
            end = cue[1]
            mention = reader.cast.at(end - 1)
            actors = (mention.actor,) if mention is not None else ()
            source, behind = Source(actors, end - 3, end, "clitic -nya", 0.7, pointing=True), token + 1
        else:
            begin = token + 1
            while layout.lower(begin) in speech_words("source_nouns") | {"resmi", "tertulis", "dari", "terbaru"}:
                begin += 1
            begin = _behind_gatherer(layout, begin)
            source = reader.after(begin, sentence.last, listing=False)
            behind = max(layout.token_from(source.end), token + 1) if source.found else begin
            if not source.found:
                continue
            behind = _past_adjunct(layout, behind, sentence.last)
        draft = _around(layout, reader.cast, sentence, "menurut", None, cue, source, token, behind, relays)
        if draft is not None:
            yield draft


def _behind_gatherer(layout: Layout, token: int) -> int:
    """`Menurut data yang dihimpun dinas, P`: whoever gathered or issued it is the source."""
    gathered = layout.lower(token) == "yang" and layout.lower(token + 1) in speech_words("issued")
    return token + 2 + (layout.lower(token + 2) in {"oleh", "dari"}) if gathered else token


def closing(layout: Layout, reader: Reader, sentence: Sentence, relays: Sequence[Relay]) -> Iterator[Draft]:
    """`P, demikian X.`, `P, demikian bunyi pengumuman X.`: a closing phrase without a verb names the source."""
    nouns = speech_words("nouns") | {"resmi", "tertulis", "bersama", "dari"}
    for token in range(sentence.first + 2, sentence.last - 1):
        if layout.lower(token) not in {"demikian", "begitu"} or layout.lower(token - 1) != ",":
            continue
        if any(relay.first <= token < relay.last for relay in relays):
            continue
        begin = token + 1
        while layout.lower(begin) in nouns:
            begin += 1
        source = reader.after(begin, sentence.last)
        named = bool(source.actors) or (source.found and begin > token + 1)
        if named and not any(c.isalnum() for c in layout.text[source.end : sentence.end]):
            verb = max(token, begin - 1)
            cue = (layout.start_of(verb), layout.end_of(verb))
            draft = _around(
                layout, reader.cast, sentence, "closing phrase", None, cue, source, token, sentence.last, relays
            )
            if draft is not None:
                yield draft


def _around(
    layout: Layout, cast: Cast, sentence: Sentence, rule: str, hit: Hit | None, cue: tuple[int, int],
    source: Source, token: int, behind: int, relays: Sequence[Relay],
) -> Draft | None:  # fmt: skip
    """Content on the longer side of a cue phrase that stands at the head, inside or at the end."""
    if _opens_clause(layout, sentence, token):
        right = past_insertions(layout, cast, source, behind, sentence.last)
        cuts = [relay.first for relay in relays if relay.first > right]
        rest = (layout.start_of(right), content_end(layout, sentence, right, cuts))
        return propose(layout, sentence, rule, *rest, hit, cue, source, (token, right))
    left_end = token
    while left_end > sentence.first and (layout.lower(left_end - 1) == "," or layout.doc[left_end - 1].is_quote):
        left_end -= 1
    right = past_insertions(layout, cast, source, behind, sentence.last)
    right = _past_relay(layout, cast, source, right, sentence.last, relays)
    right += layout.lower(right) in {"tetapi", "tapi", "namun", "dan"}
    cuts = [relay.first for relay in relays if relay.first > right]
    right_end = content_end(layout, sentence, right, cuts) if right < sentence.last else layout.start_of(right)
    left = (layout.start_of(sentence.first), layout.end_of(left_end - 1)) if left_end > sentence.first else (0, 0)
    left = _past_connective(layout, sentence, left)
    rest = (layout.start_of(right), right_end)
    leads = layout.lower(behind) == "," or token == sentence.first or left == (0, 0)
    turns = left != (0, 0) and layout.lower(right) in speech_words("own_voice")
    opens_right = leads and not turns and rest[1] > rest[0]
    opens_right = opens_right and (left == (0, 0) or not _is_setting(layout, right, sentence.last))
    if opens_right and (rest[1] - rest[0]) >= (left[1] - left[0]):
        return propose(layout, sentence, rule, *rest, hit, cue, source, (token, right))
    if left != (0, 0):
        return propose(layout, sentence, rule, *left, hit, cue, source, (token, sentence.last))
    return None


def _opens_clause(layout: Layout, sentence: Sentence, token: int) -> bool:
    """`.., sedangkan menurut Y, Q`: the phrase opens a clause of its own in the middle of the sentence."""
    before = token - 1
    if before <= sentence.first:
        return False
    openers = speech_words("contrasts") | speech_words("causes") | speech_words("circumstances")
    inserted = layout.lower(before) == "," and layout.lower(before - 1) in openers
    return contrasts(layout, before) or layout.lower(before) == ":" or (inserted and before - 1 > sentence.first)


def _past_connective(layout: Layout, sentence: Sentence, left: tuple[int, int]) -> tuple[int, int]:
    """A lone connective before the cue phrase (`Namun, menurut ..`) is no content."""
    words = layout.text[left[0] : left[1]].split()
    return (
        (0, 0)
        if len(words) <= 2
        and not sentence.speech
        and (not words or words[0].strip(",").lower() in speech_words("connectives"))
        else left
    )


def _past_relay(
    layout: Layout, cast: Cast, source: Source, token: int, last: int, relays: Sequence[Relay]
) -> int:  # fmt: skip
    """`menurut X, seperti dilansir Y, P`: the content starts behind the relay."""
    relay = next((relay for relay in relays if relay.first == token), None)
    if relay is None or layout.lower(relay.last) != ",":
        return token
    return past_insertions(layout, cast, source, relay.last, last)


def _past_adjunct(layout: Layout, token: int, last: int) -> int:
    """Behind a source, a phrase of place up to the next comma belongs to it: `menurut seorang diplomat di Riyadh,`."""
    while token < last and layout.doc[token].text[:1].isupper():
        token += 1  # the rest of a name the cast knows only in part
    depth = 0
    for place in range(token, min(last, token + _ADJUNCT_TOKENS_N)):
        if layout.doc[place].pos_ == "VERB" and layout.lower(token) not in {"yang", "saat", "ketika"}:
            return token
        depth += (layout.lower(place) == "(") - (layout.lower(place) == ")")
        if layout.lower(place) == "," and depth == 0:
            return place
    return token


def _is_setting(layout: Layout, token: int, last: int) -> bool:
    """Whether what follows tells when, where or through whom it was said, not what."""
    if layout.phrase_at(token, speech_words("occasion_heads")):
        return True
    word = layout.lower(token)
    return (
        word in speech_words("weekdays")
        or word in {"yang", "seperti", "sebagaimana", "dikutip", "dilansir", "di"}
        or last - token < 2
    )


def postposed(
    layout: Layout, reader: Reader, sentence: Sentence, hits: Sequence[Hit], relays: Sequence[Relay]
) -> Iterator[Draft]:
    """`P, kata X`, `S, lanjut dia, P`, `P, demikian disampaikan X`."""
    for hit in hits:
        behind_content = layout.lower(hit.first - 1) in {",", "demikian"} or hit.form.voice == "bare"
        if hit.form.voice == "active" or not behind_content:
            continue
        if hit.form.voice == "passive" and layout.lower(hit.first - 1) != "demikian":
            continue
        begin = hit.last
        while layout.lower(begin) in speech_words("fillers") | {"oleh"}:
            begin += 1
        source = reader.clitic(hit) if hit.form.clitic else reader.after(begin, sentence.last)
        if hit.form.voice == "bare" and not hit.form.clitic and _goes_on(layout, source, sentence.last):
            continue
        behind = _past_adjunct(layout, layout.token_from(source.end) if source.found else hit.last, sentence.last)
        token = hit.first
        while layout.lower(token - 1) in speech_words("fillers"):
            token -= 1
        cue = (layout.start_of(hit.first), layout.end_of(hit.last - 1))
        draft = _around(
            layout, reader.cast, sentence, "cue behind its content", hit, cue, source, token, behind, relays
        )
        if draft is not None:
            yield draft


def _goes_on(layout: Layout, source: Source, last: int) -> bool:
    """`.., nilai rupiah turun`, `.., pesan itu dibaca`: a noun with its predicate, no cue with its speaker."""
    if not source.found:
        return True
    token = layout.token_from(source.end)
    words = layout.doc[layout.token_from(source.start) : token]
    if not source.actors and (any(t.pos_ == "VERB" for t in words) or words[0].lower_ in {"itu", "ini", "tersebut"}):
        return True
    if token >= last or layout.doc[token].is_punct or layout.phrase_at(token, speech_words("occasion_heads")):
        return False
    word = layout.doc[token]
    if word.lower_ in relay_words("passive") | relay_words("linkers") | speech_words("prepositions"):
        return False
    return word.pos_ in ("VERB", "AUX") or not source.actors
