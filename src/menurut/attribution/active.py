"""Reporting verbs with their subject before them: `X mengatakan P`, also shared, nested and relative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.attribution.draft import Draft, Source
from menurut.attribution.extent import content_end, coordinated_cut, relative_end
from menurut.attribution.proposal import propose
from menurut.attribution.speaker import UNNAMED_SUBJECT
from menurut.attribution.substance import carries_act, says_something
from menurut.lexicon.cues import speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from menurut.attribution.cues import Hit
    from menurut.attribution.layout import Layout, Sentence
    from menurut.attribution.relay import Relay
    from menurut.attribution.speaker import Reader

_LINKED_TAKES = frozenset(["clause", "matter", "fact", "denied", "target", "told", "report"])
_ADDRESSEE_N = 8
"""Words an addressee without a comma behind it may take."""
_BARE_N = 3
"""Words up to which what is praised inside somebody's speech (`mendukung audit itu`) makes no row of its own."""
PLAIN_RULE = "cue before its content"


@dataclass(frozen=True, slots=True)
class Clause:
    """One active cue with the clause it governs; `source` is its own or the one it shares."""

    hit: Hit
    source: Source
    relative: bool
    nested: bool = False


def actives(
    layout: Layout, reader: Reader, sentence: Sentence, hits: Sequence[Hit], relays: Sequence[Relay]
) -> Iterator[Draft]:
    """Find the statements whose cue has its speaker as subject; a later cue may share the subject of an earlier one."""
    clauses: list[Clause] = []
    spans: list[tuple[int, int]] = []
    for place, hit in enumerate(hits):
        if hit.form.voice != "active" or _unsaid(layout, sentence, hit) or _in_fragment(layout, sentence, hit):
            continue
        clause = _clause(layout, reader, sentence, hit, clauses, spans)
        if clause is None:
            continue
        cuts = [relay.first for relay in relays if relay.first > hit.first]
        cuts += [
            layout.token_from(quote.start) for quote in sentence.speech if quote.start > layout.start_of(hit.first)
        ]
        cuts += [other.first - 1 for other in hits[place + 1 :] if _closes(layout, other)]
        cuts += [coordinated_cut(layout, other) for other in hits[place + 1 :] if coordinated(layout, hit, other)]
        clauses.append(clause)
        if hit.form.entry.somebody and clause.source.reason == UNNAMED_SUBJECT:
            spans.append((-1, -1))
            continue
        draft = _content(layout, reader, sentence, clause, cuts)
        spans.append((-1, -1) if draft is None else (draft.start, draft.end))
        if draft is not None:
            yield draft


def _closes(layout: Layout, other: Hit) -> bool:
    """`.., lapor AFP`: a bare cue behind a comma hands the whole sentence to somebody else."""
    return other.form.voice == "bare" and not other.form.clitic and layout.lower(other.first - 1) == ","


def _in_fragment(layout: Layout, sentence: Sentence, hit: Hit) -> bool:
    """A cue among quoted words is theirs, not the outlet's."""
    position = layout.start_of(hit.first)
    return any(quote.start < position < quote.end for quote in sentence.fragments)


def _unsaid(layout: Layout, sentence: Sentence, hit: Hit) -> bool:
    """Negated, future or purpose: nothing was said (`belum mengumumkan`, `untuk menuntut`)."""
    token = hit.first - 1
    while token > sentence.first and layout.lower(token) in {"pernah", "mau", "secara", "terus", "lagi", "juga"}:
        token -= 1
    if hit.form.entry.act == "deny" and layout.lower(token) in {"tidak", "tak"}:
        return False  # `tak menampik` admits
    return token >= sentence.first and layout.lower(token) in speech_words("unsaid")


def _clause(
    layout: Layout, reader: Reader, sentence: Sentence, hit: Hit, clauses: Sequence[Clause],
    spans: Sequence[tuple[int, int]],
) -> Clause | None:  # fmt: skip
    token = hit.first - 1
    between = speech_words("between")
    while token >= sentence.first and layout.lower(token) in between:
        token -= 1
    position = layout.start_of(hit.first)
    outer = next((k for k in range(len(spans) - 1, -1, -1) if spans[k][0] <= position < spans[k][1]), None)
    if token >= sentence.first and layout.lower(token) == "yang":
        source = antecedent(layout, reader, sentence, token)
        return Clause(hit, source, relative=True) if source.found else None
    if outer is not None:
        source = reader.before(layout.token_from(spans[outer][0]), hit)
        return Clause(hit, source, relative=False, nested=True) if source.actors else None
    joined = token >= sentence.first and layout.lower(token) in speech_words("joiners") | {",", "karena", "lantaran"}
    if joined and clauses and layout.lower(token) != ",":
        return Clause(hit, clauses[-1].source, relative=False)
    source = reader.before(sentence.first, hit)
    if not source.actors and clauses:
        return Clause(hit, clauses[-1].source, relative=False)
    return Clause(hit, source, relative=False) if source.found else None


def antecedent(layout: Layout, reader: Reader, sentence: Sentence, token: int) -> Source:
    """The mention right before `yang`."""
    end = token
    while end > sentence.first and layout.lower(end - 1) == ",":
        end -= 1
    limit = layout.end_of(end - 1) if end > sentence.first else 0
    ending = [m for m in reader.cast.within(layout.start_of(sentence.first), limit) if m.end == limit]
    if not ending:
        return Source()
    best = min(ending, key=lambda m: m.start)
    actors = tuple(dict.fromkeys(m.actor for m in ending if m.start == best.start))
    return Source(actors, best.start, best.end, "antecedent of yang", 0.8)


def coordinated(layout: Layout, hit: Hit, other: Hit) -> bool:
    """Whether another cue shares the subject of this one (`mengutuk A dan meminta B`)."""
    if other.form.voice != "active":
        return False
    token = other.first - 1
    while token > hit.last and layout.lower(token) in speech_words("between"):
        token -= 1
    if token <= hit.last or layout.lower(token) not in speech_words("joiners"):
        return False
    behind_comma = layout.lower(token - 1) == "," or layout.lower(token) in speech_words("same_subject")
    clausal = hit.form.entry.takes in ("clause", "matter", "fact") and not carries_act(layout.doc[hit.last : token])
    return behind_comma or not clausal or not _own_subject(layout, hit, token)


def _own_subject(layout: Layout, hit: Hit, stop: int) -> bool:
    """Whether the content behind a cue begins with a subject of its own, which a later verb may continue."""
    token = hit.last
    while token < stop and (layout.doc[token].is_punct or layout.lower(token) in {"bahwa", *speech_words("between")}):
        token += 1
    return token < stop and layout.doc[token].pos_ in ("NOUN", "PROPN", "PRON", "DET", "NUM")


def _content(layout: Layout, reader: Reader, sentence: Sentence, clause: Clause, cuts: Sequence[int]) -> Draft | None:
    hit = clause.hit
    begin, rule = _content_start(layout, sentence, hit)
    if clause.relative:
        cuts = [*cuts, relative_end(layout, begin, sentence.last)]
    if begin >= sentence.last or begin in cuts or layout.lower(begin) in speech_words("joiners"):
        return None  # `membantah dan menyatakan ..`: nothing stands between the cues
    if hit.form.entry.takes in ("phrase", "thanks"):
        cuts = [*cuts, *_other_deed(layout, begin, sentence.last)]
    end = content_end(layout, sentence, begin, cuts)
    start = layout.start_of(begin)
    if end <= start or not says_something(layout, reader.cast, hit, start, end, introduced=rule != PLAIN_RULE):
        return None
    if clause.nested and hit.form.entry.takes == "matter" and not _has_verb(layout, start, end):
        return None
    aside = clause.nested or _subordinate(layout, sentence, hit)
    if aside and hit.form.entry.takes == "phrase" and len(layout.text[start:end].split()) <= _BARE_N:
        return None
    targets: tuple[str, ...] = ()
    if hit.form.entry.takes in ("target", "urged", "thanks", "phrase"):
        first = next(iter(reader.cast.within(layout.start_of(hit.last), end)), None)
        targets = (first.actor,) if first is not None and first.start - layout.start_of(hit.last) < 3 else ()
    cue = (layout.start_of(hit.first), layout.end_of(hit.last - 1))
    tail = (hit.last, sentence.last)
    return propose(layout, sentence, rule, start, end, hit, cue, clause.source, tail, targets)


def _has_verb(layout: Layout, start: int, end: int) -> bool:
    return any(t.pos_ in ("VERB", "AUX") for t in layout.doc[layout.token_from(start) : layout.token_from(end)])


def _other_deed(layout: Layout, begin: int, last: int) -> list[int]:
    """`mengutuk kudeta itu dan menangguhkan bantuan`: the second verb is a deed, no part of what is condemned."""
    for token in range(begin + 1, last - 1):
        if layout.lower(token) == "yang":
            return []
        following = layout.doc[token + 1]
        if (
            layout.lower(token) in speech_words("joiners")
            and following.pos_ == "VERB"
            and following.lower_[:2] in ("me", "be")
        ):
            return [token - 1 if layout.lower(token - 1) == "," else token]
    return []


def _subordinate(layout: Layout, sentence: Sentence, hit: Hit) -> bool:
    """Whether the clause of a cue hangs on another: `setelah parlemen mendukung usul itu`."""
    for token in range(hit.first - 1, sentence.first - 1, -1):
        if layout.lower(token) == ",":
            return False
        if layout.lower(token) in speech_words("own_voice"):
            return True
    return False


def _content_start(layout: Layout, sentence: Sentence, hit: Hit) -> tuple[int, str]:
    """Token at which the content behind an active cue begins, and the rule that says so."""
    token = hit.last
    while token < sentence.last and layout.lower(token) in {
        "kembali",
        "keras",
        "juga",
        "pula",
        "lagi",
        "tegas",
        "secara",
    }:
        token += 1
    linker = _linker(layout, sentence, token)
    if hit.form.clitic:
        return token, "cue with -nya for its object"
    to_somebody = layout.lower(token) in {"kepada", "pada", "ke"}
    if linker is not None and (to_somebody or linker == token or hit.form.entry.takes in _LINKED_TAKES):
        word = layout.lower(linker)
        near = linker == token or to_somebody or word == "bahwa"
        if near and (word not in speech_words("kept_linkers")):
            return linker + 1, f"cue with {word}"
    if to_somebody and hit.form.entry.takes != "thanks":
        return _behind_addressee(layout, sentence, token)
    while token < sentence.last and layout.lower(token) in {",", ":"}:
        token += 1
    token = _past_occasion(layout, sentence, token)
    if layout.lower(token) in {"bahwa", "bahwasanya"}:
        token += 1
    return token, PLAIN_RULE


def _behind_addressee(layout: Layout, sentence: Sentence, token: int) -> tuple[int, str]:
    """`mengatakan kepada penyidik, P`, `mengatakan kepada penyidik dirinya dibayar`."""
    comma = next((t for t in range(token, sentence.last) if layout.lower(t) == ","), None)
    if comma is not None:
        return comma + 1, "cue, addressee, comma"
    for place in range(token + 2, min(sentence.last - 1, token + _ADDRESSEE_N)):
        if layout.lower(place) in speech_words("clause_openers"):
            return place, "cue, addressee, clause"
    return sentence.last, "addressee only"


def _past_occasion(layout: Layout, sentence: Sentence, token: int) -> int:
    """`menyatakan, dalam jawaban tertulis, P`: the occasion between commas is no content."""
    if layout.lower(token - 1) != "," or not layout.phrase_at(token, speech_words("occasion_tails")):
        return token
    comma = next((t for t in range(token, sentence.last) if layout.lower(t) == ","), None)
    return token if comma is None else comma + 1


def _linker(layout: Layout, sentence: Sentence, token: int) -> int | None:
    """The first linker of the clause behind a cue, before any other clause opens."""
    for place in range(token, min(sentence.last, token + 16)):
        word = layout.lower(place)
        if word in {"bahwa", "bahwasanya"}:
            return place
        if word in {"agar", "supaya", "untuk", "apakah"}:
            return place
        if word in {"yang", ";"} and place > token + 3:
            return None
    return None
