"""To whom, where, on what occasion and when something was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.lexicon.cues import speech_words
from menurut.model import Passage, SaidOn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from menurut.attribution.draft import Draft
    from menurut.attribution.layout import Layout
    from menurut.attribution.relay import Relay
    from menurut.language.timex import Timex
    from menurut.model import Cast


_OPENING_TOKENS_N = 34
"""Words an adjunct at the head of the sentence may take: `Dalam diskusi daring "..", Kamis (2/7/2020) malam,`."""
_ADDRESSEE_CHARACTERS_N = 80
"""Within so many characters somebody addressed is named whole."""
_APPOSED_CHARACTERS_N = 24
"""What may stand between a description and the name in apposition: `mitranya dari Lusandra, Ida Mor,`."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds the act of saying; each part None or empty where the text is silent."""

    addressees: tuple[str, ...] = ()
    occasion: Passage | None = None
    place: Passage | None = None
    said_on: SaidOn | None = None


def setting(
    layout: Layout, cast: Cast, draft: Draft, near: Sequence[Draft], relays: Sequence[Relay], times: Sequence[Timex]
) -> Setting:
    """Read the setting from the words of the cue's sentence that are neither content, source nor relay.

    `near` are the drafts round about, whose contents are no setting either.
    """
    tokens = [
        token
        for token in _surroundings(layout, draft, relays)
        if not any(other.start <= layout.start_of(token) < other.end for other in near)
    ]
    if not tokens:
        return Setting()
    return Setting(
        addressees=_addressees(layout, cast, tokens) or _told(layout, cast, draft),
        occasion=_occasion(layout, tokens),
        place=_place(layout, _outside_roles(layout, cast, draft, tokens)),
        said_on=_said_on(layout, tokens, times),
    )


def _surroundings(layout: Layout, draft: Draft, relays: Sequence[Relay]) -> list[int]:
    """Tokens around the cue: behind it, between it and its subject, and an adjunct that opens the sentence."""
    first, last = draft.tail
    stretch = list(range(first, last))
    if (draft.kind != "direct" or draft.rule == "cue before the quotation") and draft.cue_start >= 0:
        stretch = [*_before(layout, draft), *stretch]
    return [
        token
        for token in stretch
        if not draft.start <= layout.start_of(token) < draft.end
        and not draft.cue_start <= layout.start_of(token) < draft.cue_end
        and not draft.source.start <= layout.start_of(token) < draft.source.end
        and not any(relay.first <= token < relay.last for relay in relays)
    ]


def _before(layout: Layout, draft: Draft) -> list[int]:
    sentence = layout.sentence_at(draft.cue_start)
    subject = layout.token_from(draft.source.start) if draft.source.found else sentence.first
    cue = layout.token_from(draft.cue_start)
    if not sentence.first <= subject <= cue:
        return []
    opening = range(sentence.first, subject)
    heads = {"pada", "di", "kepada"}.union(*map(speech_words, ("occasion_heads", "weekdays", "replying")))
    adjunct = len(opening) <= _OPENING_TOKENS_N and layout.phrase_at(sentence.first, frozenset(heads))
    behind = max(subject, layout.token_from(draft.source.end)) if draft.source.found else subject
    return [*(opening if adjunct else ()), *_outside_relatives(layout, range(behind, cue))]


def _outside_relatives(layout: Layout, tokens: Sequence[int]) -> list[int]:
    """Tokens between a subject and its cue, without relative clauses; a comma closes one."""
    kept: list[int] = []
    inside = False
    for token in tokens:
        inside = (inside or _opens_relative(layout, token)) and layout.lower(token) != ","
        if not inside:
            kept.append(token)
    return kept


def _opens_relative(layout: Layout, token: int) -> bool:
    """A relative clause describes the speaker, unless it tells how the speaker was reached (`yang dihubungi ..`)."""
    return layout.lower(token) == "yang" and not layout.phrase_at(token + 1, speech_words("occasion_heads"))


def _addressees(layout: Layout, cast: Cast, tokens: Sequence[int]) -> tuple[str, ...]:
    """Behind `kepada`, `di hadapan` or an opening `Menjawab`, or the interviewer in `wawancara dengan Y`."""
    for token in tokens:
        if not _addresses(layout, token):
            continue
        first = token + 1
        while layout.lower(first) in speech_words("gathered") and not cast.at(layout.start_of(first)):
            first += 1
        found = _named_at(layout, cast, first, layout.lower(token) == "pada")
        if found:
            return found
    return ()


def _addresses(layout: Layout, token: int) -> bool:
    word, before = layout.lower(token), layout.lower(token - 1)
    interviewer = word in {"dengan", "bersama"} and "wawancara" in (before, layout.lower(token - 2))
    faced = word in speech_words("faced") and before == "di"
    replying = word in speech_words("replying") and layout.doc[token].is_sent_start
    return word in {"kepada", "pada"} or interviewer or faced or bool(replying)


def _named_at(layout: Layout, cast: Cast, token: int, only_people: bool) -> tuple[str, ...]:
    """Who is named at a token, over an apposition (`mitranya dari Lusandra, Ida Mor,`)."""
    start = layout.start_of(token)
    near = list(cast.within(start, start + _ADDRESSEE_CHARACTERS_N))
    found = [m for m in near if m.start - start < 2]
    if only_people and any(cast[m.actor].kind not in ("person", "group") for m in found):
        return ()  # `kata Sari pada Mei`, `pada Kementerian ..`
    if found and all(m.form != "name" for m in found):
        end = max(m.end for m in found)
        comma = layout.text.find(", ", end, end + _APPOSED_CHARACTERS_N)
        apposed = [m for m in near if comma >= 0 and m.start == comma + 2 and m.form == "name"]
        closed = bool(apposed) and layout.text[apposed[0].end : apposed[0].end + 1] == ","
        found = apposed[:1] if closed and cast[apposed[0].actor].kind == "person" else found
    return tuple(dict.fromkeys(m.actor for m in found))


def _told(layout: Layout, cast: Cast, draft: Draft) -> tuple[str, ...]:
    """The object of a verb of telling before its clause: `memberi tahu Salim bahwa P`."""
    if draft.hit is None or draft.hit.form.voice != "active" or draft.start < draft.cue_end:
        return ()
    if draft.hit.form.entry.lemma not in speech_words("telling") or draft.rule != "cue with bahwa":
        return ()
    return _named_at(layout, cast, draft.hit.last, only_people=False)


def _occasion(layout: Layout, tokens: Sequence[int]) -> Passage | None:
    """The first phrase of occasion, rather one that says more than `secara terpisah`, up to a date or a place."""
    known = set(tokens)
    found: list[tuple[int, int]] = []
    for token in tokens:
        if not _opens_occasion(layout, token) or any(first <= token <= last for first, last in found):
            continue
        first = token - 1 if layout.lower(token - 1) == "yang" and token - 1 in known else token
        last = _occasion_end(layout, token, known)
        if last > token or layout.lower(token) in speech_words("reached"):
            found.append((first, last))
    found.sort(key=lambda row: bool(layout.phrase_at(row[0], speech_words("weak_occasions"))))
    return Passage.of(layout.text, layout.start_of(found[0][0]), layout.end_of(found[0][1])) if found else None


def _opens_occasion(layout: Layout, token: int) -> bool:
    """Whether a phrase of occasion begins; around a cue `dalam` and `melalui` open one whatever follows."""
    if layout.phrase_at(token, speech_words("no_occasions")):
        return False
    headed = layout.phrase_at(token, speech_words("occasion_heads"))
    return bool(headed) or layout.lower(token) in speech_words("occasion_openers")


def _occasion_end(layout: Layout, token: int, known: set[int]) -> int:
    """The last token of a phrase of occasion; what stands in quotation marks or brackets belongs to it whole."""
    last, quoted = token, False
    while last + 1 in known:
        mark = layout.doc[last + 1]
        if mark.is_quote and not mark.text.isalnum():
            quoted = not quoted
        elif not quoted and _leaves_occasion(layout, last + 1, known):
            break
        last += 1
    while last > token and layout.doc[last].is_punct and not layout.doc[last].is_quote and layout.lower(last) != ")":
        last -= 1
    return last


def _leaves_occasion(layout: Layout, token: int, known: set[int]) -> bool:
    word, following = layout.lower(token), layout.lower(token + 1)
    if word in speech_words("weekdays") or word in {"seperti", "sebagaimana", "bahwa"}:
        return True
    if word in {"di", "pada"}:
        return _leads_to_place(layout, token)
    if word == ",":
        pair = (layout.doc[token - 1], layout.doc[token + 1]) if token + 1 in known else ()
        listed = bool(pair) and all(word.text[:1].isupper() for word in pair)
        joined = layout.phrase_at(token + 1, speech_words("occasion_heads"))
        return not (listed or joined) or following in speech_words("weekdays")
    return layout.doc[token].is_punct and word not in {"(", ")", "-", "/", "#"}


def _leads_to_place(layout: Layout, token: int) -> bool:
    """`di Jakarta`, `di kantor Polresta Teluk`; `di Twitter` is a channel, `di kantornya` only tells how."""
    following = layout.lower(token + 1)
    if following in speech_words("channels"):
        return False
    named = layout.doc[token + 1].text[:1].isupper() if token + 1 < len(layout.doc) else False
    return named or following in speech_words("place_nouns")


def _outside_roles(layout: Layout, cast: Cast, draft: Draft, tokens: Sequence[int]) -> list[int]:
    """The tokens that say nothing of who the speaker is: `tokoh adat di Teluk Biru` and `dari Klinik Bahari` do."""
    parts = [
        part
        for actor in draft.source.actors
        for role in cast[actor].roles
        for part in (role.title, role.affiliation)
        if part is not None
    ]
    return [token for token in tokens if not any(p.start <= layout.start_of(token) < p.end for p in parts)]


def _place(layout: Layout, tokens: Sequence[int]) -> Passage | None:
    """`di Gedung Merah Putih KPK, Jakarta Selatan`: capitalised words behind `di`, over commas."""
    known = set(tokens)
    for token in tokens:
        following = token + 1
        from_there = layout.lower(token) == "dari" and layout.lower(token - 1) in speech_words("reached")
        if not (layout.lower(token) == "di" or from_there) or following not in known:
            continue
        if layout.lower(following) in speech_words("no_places") | speech_words("channels"):
            continue
        begin = following
        while begin in known and layout.lower(begin) in speech_words("place_nouns"):
            begin += 1
        if begin not in known or not layout.doc[begin].text[:1].isupper():
            continue
        last = begin
        while last + 1 in known and _goes_on_as_place(layout, last + 1, known):
            last += 1
        while layout.doc[last].is_punct:
            last -= 1
        return Passage.of(layout.text, layout.start_of(following), layout.end_of(last))
    return None


def _goes_on_as_place(layout: Layout, token: int, known: set[int]) -> bool:
    word = layout.doc[token]
    days = speech_words("weekdays")
    if word.text == ",":
        beyond = token + 1 in known and layout.doc[token + 1].text[:1].isupper()
        return beyond and layout.lower(token + 1) not in days
    return (word.text[:1].isupper() or word.text.isdigit()) and word.lower_ not in days


def _said_on(layout: Layout, tokens: Sequence[int], times: Sequence[Timex]) -> SaidOn | None:
    known = set(tokens)
    start, end = layout.start_of(tokens[0]), layout.end_of(tokens[-1])
    for time in times:
        if start <= time.start and time.end <= end and layout.token_from(time.start) in known:
            return SaidOn(first=time.first, last=time.last, span=Passage.of(layout.text, time.start, time.end))
    return None
