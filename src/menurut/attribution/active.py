"""Reporting verbs with their subject before them: `X mengatakan P`, also shared, nested and relative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.attribution.cues import cue_at
from menurut.attribution.draft import Draft, Source
from menurut.attribution.extent import content_end, coordinated_cut, relative_end
from menurut.attribution.proposal import propose
from menurut.attribution.reported import past_announced, to_authorities
from menurut.attribution.speaker import UNNAMED_SUBJECT
from menurut.attribution.substance import carries_act, predicates, says_something
from menurut.lexicon.cues import speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from menurut.attribution.cues import Hit
    from menurut.attribution.layout import Layout, Sentence
    from menurut.attribution.relay import Relay
    from menurut.attribution.speaker import Reader
    from menurut.model import Cast

_LINKED_TAKES = frozenset(["clause", "matter", "fact", "denied", "target", "told", "report"])
_ADDRESSEE_N = 8
"""Words an addressee without a comma behind it may take."""
_BARE_N = 3
"""Words up to which what is praised inside somebody's speech (`mendukung audit itu`) makes no row of its own."""
_ALTERNATIVES = frozenset(["atau", "ataupun", "maupun"])
_RELATIVE_REACH_N = 6
"""Words of time that may stand between `yang` and its verb."""
_SUBJECT_LEAD_N = 2
"""Determiners and numerals that may stand before the subject of a clause (`dua orang saksi`)."""
_SUBJECT_TAGS = frozenset(["NOUN", "PROPN", "PRON", "DET", "NUM"])
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
        if hit.form.voice != "active" or _unsaid(layout, sentence, hit):
            continue
        clause = _clause(layout, reader, sentence, hit, clauses, spans)
        if clause is None:
            continue
        cuts = [relay.first for relay in relays if relay.first > hit.first]
        cuts += [
            layout.token_from(quote.start) for quote in sentence.speech if quote.start > layout.start_of(hit.first)
        ]
        cuts += [other.first - 1 for other in hits[place + 1 :] if _closes(layout, other)]
        cuts += [
            coordinated_cut(layout, other)
            for other in hits[place + 1 :]
            if coordinated(layout, reader.cast, hit, other)
        ]
        clauses.append(clause)
        if hit.form.entry.somebody and _some_thing(layout, sentence, clause):
            spans.append((-1, -1))
            continue
        draft = _content(layout, reader, sentence, clause, cuts)
        spans.append((-1, -1) if draft is None else (draft.start, draft.end))
        if draft is not None:
            yield draft


def _some_thing(layout: Layout, sentence: Sentence, clause: Clause) -> bool:
    """`Ponsel itu menawarkan ..`: a subject the cast does not know is a thing unless its first word is for people."""
    linker = _linker(layout, sentence, clause.hit.last)
    if clause.source.reason != UNNAMED_SUBJECT or (linker is not None and layout.lower(linker) == "bahwa"):
        return False
    head = layout.doc[layout.token_from(clause.source.start)]
    return head.pos_ != "PRON" and head.lower_ not in speech_words("unnamed") | speech_words("unnamed_groups")


def _closes(layout: Layout, other: Hit) -> bool:
    """`.., lapor AFP`: a bare cue behind a comma hands the whole sentence to somebody else."""
    return other.form.voice == "bare" and not other.form.clitic and layout.lower(other.first - 1) == ","


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
    pronoun = _relative_pronoun(layout, sentence, token)
    if pronoun is not None:
        source = antecedent(layout, reader, sentence, pronoun)
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
    raised = layout.lower(token) in speech_words("impersonal")  # `X dikabarkan menyampaikan protes`
    return Clause(hit, source, relative=False, nested=raised) if source.found else None


def _relative_pronoun(layout: Layout, sentence: Sentence, token: int) -> int | None:
    """The `yang` whose clause ends at a token, also over a time (`X, yang sejak semula menyebut ..`)."""
    if token >= sentence.first and layout.lower(token) == "yang":
        return token
    for place in range(token, max(sentence.first, token - _RELATIVE_REACH_N), -1):
        word = layout.doc[place]
        if word.is_punct or word.pos_ in ("VERB", "AUX", "ADJ"):
            return None
        if word.lower_ == "yang":
            return place if layout.lower(place - 1) == "," else None
    return None


def _fronted(layout: Layout, sentence: Sentence, hit: Hit) -> bool:
    """`Jika polisi menyebut P, keluarga yakin Q`: the clause of the cue hangs on the one behind the comma."""
    if layout.lower(sentence.first) not in speech_words("subordinators"):
        return False
    return not any(layout.lower(token) == "," for token in range(sentence.first, hit.first))


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


def coordinated(layout: Layout, cast: Cast, hit: Hit, other: Hit) -> bool:
    """Whether another cue shares the subject of this one (`mengutuk A dan meminta B`)."""
    if other.form.voice != "active":
        return False
    token = other.first - 1
    while token > hit.last and layout.lower(token) in speech_words("between"):
        token -= 1
    if token <= hit.last or layout.lower(token) not in speech_words("joiners"):
        return False
    if other.form.entry.takes in ("told", "report", "seen", "felt") and layout.lower(other.last) != "bahwa":
        return False  # `mengaku sudah mencari dan tidak menemukan apa-apa`
    behind_comma = layout.lower(token - 1) == "," or layout.lower(token) in speech_words("same_subject")
    clausal = hit.form.entry.takes in ("clause", "matter", "fact") and not carries_act(layout.doc[hit.last : token])
    return behind_comma or not clausal or not _own_speaker(layout, cast, hit, token)


def _own_speaker(layout: Layout, cast: Cast, hit: Hit, stop: int) -> bool:
    """Whether the content behind a cue is a clause with a subject that could itself have said what follows.

    `menyebut pengumuman itu keliru dan berjanji ..`: an announcement promises nothing, so the speaker goes on.
    """
    token = hit.last
    while token < stop and (layout.doc[token].is_punct or layout.lower(token) in {"bahwa", *speech_words("between")}):
        token += 1
    if token >= stop or not predicates(list(layout.doc[token:stop])):
        return False
    if layout.lower(token) in speech_words("reflexives"):
        return False  # `mengatakan dirinya difitnah dan berjanji melawan`
    start, reach = layout.start_of(token), layout.start_of(token + _SUBJECT_LEAD_N)
    subject = next((m for m in cast.within(start, layout.start_of(stop)) if m.start <= reach), None)
    return subject is not None and layout.doc[token].pos_ in _SUBJECT_TAGS


def _nothing_said(layout: Layout, sentence: Sentence, hit: Hit, begin: int) -> bool:
    """Whether nothing stands between two cues (`membantah dan menyatakan ..`), or a complaint is lodged."""
    joined = layout.lower(begin) in speech_words("joiners") | _ALTERNATIVES
    return begin >= sentence.last or joined or to_authorities(layout, hit, begin, sentence.last)


def _content(layout: Layout, reader: Reader, sentence: Sentence, clause: Clause, cuts: Sequence[int]) -> Draft | None:
    hit = clause.hit
    begin, rule = _content_start(layout, sentence, hit)
    if hit.form.clitic and layout.lower(begin) in speech_words("prepositions") - {"sebagai"}:
        return None  # `mengumumkannya lewat video`
    if clause.relative or _fronted(layout, sentence, hit):
        cuts = [*cuts, relative_end(layout, begin, sentence.last)]
    begin = past_announced(layout, begin)
    if _nothing_said(layout, sentence, hit, begin) or begin in cuts:
        return None
    if hit.form.entry.takes in ("phrase", "thanks"):
        cuts = [*cuts, *_other_deed(layout, begin, sentence.last)]
    elif rule == PLAIN_RULE:
        cuts = [*cuts, *_next_deed(layout, sentence, hit, begin)]
    end = content_end(layout, sentence, begin, cuts)
    start = layout.start_of(begin)
    if end <= start or not says_something(layout, reader.cast, hit, start, end, introduced=rule != PLAIN_RULE):
        return None
    if clause.nested and hit.form.entry.takes in ("matter", "phrase") and not _has_verb(layout, start, end):
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


def _next_deed(layout: Layout, sentence: Sentence, hit: Hit, begin: int) -> list[int]:
    """Where the narration goes on behind a joiner.

    `membenarkan kehadiran X tetapi belum memutuskan nasibnya`: behind a bare noun phrase the verb is the speaker's;
    so it is behind a comma where what is said has no subject (`berjanji pulang, dan menutup pintu`). What somebody
    is called ends where another clause joins (`menyebut Y "tukang parkir", dan Z marah`).
    """
    for token in range(begin + 1, sentence.last - 1):
        word = layout.lower(token)
        if word in {"yang", "bahwa"}:
            return []
        if word not in speech_words("joiners") or layout.in_quotes(sentence, token):
            continue
        behind_comma = layout.lower(token - 1) == ","
        verb = token + 1 + (layout.lower(token + 1) in {"belum", "tidak", "akan", "telah", "sudah"})
        follows = layout.doc[verb].pos_ == "VERB" and layout.lower(verb)[:2] in ("me", "be")
        said = list(layout.doc[begin:token])
        verbless = not any(t.pos_ in ("VERB", "AUX", "ADJ") or t.lower_ in speech_words("predicators") for t in said)
        quoted = layout.doc[token - 1 - behind_comma].is_quote and hit.form.entry.takes == "matter"
        named = quoted or (verbless and not predicates(said))
        elided = behind_comma and said[0].pos_ in ("VERB", "AUX")
        adverbial = not any(t.pos_ in ("VERB", "AUX", "ADJ") or t.lower_ in speech_words("finite") for t in said)
        called = adverbial and behind_comma and hit.form.entry.takes == "matter" and not follows
        if (follows and (named or elided)) or (called and (quoted or predicates(said))):
            return [token - 1 if behind_comma else token]
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
    while token < sentence.last and layout.lower(token) in speech_words("manners"):
        token += 1
    linker = _linker(layout, sentence, token)
    if layout.lower(token) in {"kepadanya", "padanya", "kepadaku"} and hit.form.entry.takes != "thanks":
        token += 1
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


def _occasion_between(layout: Layout, token: int, place: int) -> bool:
    """`menulis dalam bukunya, Benang yang Kusut, bahwa P`: a writing with its title parts cue and linker."""
    return layout.lower(token) == "dalam" and any(layout.lower(t) == "," for t in range(token, place))


def _linker(layout: Layout, sentence: Sentence, token: int) -> int | None:
    """The first linker of the clause behind a cue, before any other clause opens."""
    for place in range(token, min(sentence.last, token + 16)):
        word = layout.lower(place)
        if word in {"bahwa", "bahwasanya"}:
            inner = cue_at(layout, place - 1, place) if place > token else None
            return None if inner is not None and inner.form.voice == "active" else place
        if word in {"agar", "supaya", "untuk", "apakah"}:
            return place
        if word in {"yang", ";"} and place > token + 3 and not _occasion_between(layout, token, place):
            return None
    return None
