"""Who speaks: reads the source of a cue from the words around it, each clue with its score and reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from menurut.attribution.draft import Source
from menurut.lexicon.cues import speech_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from menurut.attribution.cues import Hit
    from menurut.attribution.layout import Layout
    from menurut.model import Actor, Cast, Mention

_JOINS = frozenset([",", "dan", "serta", "bersama", "maupun", "&"])
UNNAMED_SUBJECT = "an unnamed subject"
_CLOSES_LIST = frozenset(["dan", "serta", "bersama"])
_LISTS = frozenset([",", "dan", "serta", "bersama"])
_POINTING = frozenset(["pronoun", "clitic"])
_DETERMINERS = frozenset(["itu", "tersebut", "ini"])
_OWN_ACCOUNT = "annya"
"""Nouns for what somebody reckons or says end so: `Menurut perhitungannya`, `menurut pengamatannya`."""
_CHAINED_VERBS_N = 3
"""Verbs up to which the subject of a cue is looked for above it."""
_LEAD_TOKENS_N = 6
"""How far behind a cue its speaker may begin: determiners and titles that the cast does not know stand between."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads sources in one article."""

    layout: Layout
    cast: Cast
    skipped: tuple[tuple[int, int], ...] = ()
    """Stretches of characters in which no subject stands: relay phrases."""

    def clitic(self, hit: Hit) -> Source:
        """Read the -nya of `ujarnya`, `menurutnya`: the source is whoever the discourse points to."""
        end = self.layout.end_of(hit.last - 1)
        mention = self.cast.at(end - 1)
        actors = (mention.actor,) if mention is not None and mention.form in _POINTING else ()
        return Source(actors, end - 3, end, "clitic -nya", 0.7, pointing=True)

    def after(self, token: int, stop: int, *, listing: bool = True) -> Source:
        """Read the source from the noun phrase that follows a cue.

        `listing` is False where a comma parts the source from its content (`Menurut X, Y dan Z ..`).

        Shape:  `token`..`stop` in tokens; the phrase ends at a preposition, a verb or the next comma.
        """
        start, limit = self.layout.start_of(token), self.layout.end_of(stop - 1) if stop > token else 0
        mentions = [m for m in self.cast.within(start, limit) if self._leads(token, m)]
        if not mentions:
            unnamed = self._unnamed(token, stop)
            apposed = self._apposed_to(unnamed, limit)
            return unnamed if apposed is None else self._source([apposed], "in apposition behind the cue", 0.9)
        head = mentions[0]
        chosen = self._joined(head, limit, listing=listing)
        return self._source(chosen, "stands behind the cue", 0.95)

    def before(self, first: int, hit: Hit) -> Source:
        """Read the source from the clause before a cue that has its subject there.

        Shape:  `first` is the token at which the clause starts.
        """
        start, limit = self.layout.start_of(first), self.layout.start_of(hit.first)
        mentions = [m for m in self.cast.within(start, limit) if not self._covered(m, start, limit)]
        mentions = [
            m
            for m in mentions
            if not any(a <= m.start and m.end <= b for a, b in self.skipped) and not self._in_role(m)
        ]
        scored = [(self._subject_score(m, first, hit), -m.start, m) for m in mentions]
        scored = [row for row in scored if row[0][0] > 0]
        if not scored:
            return self._unnamed_subject(first, hit)
        (score, reason), _, best = max(scored, key=lambda row: (row[0][0], row[1]))
        best = self._named_behind(best, mentions) or best
        chosen = self._joined_back(best, mentions)
        return self._source(chosen, reason, min(1.0, 0.4 + score / 10))

    def _apposed_to(self, unnamed: Source, limit: int) -> Mention | None:
        """The name behind a description the cast does not know: `kata komandan patroli, Letkol Anwar`."""
        text = self.layout.text
        if not unnamed.found or text[unnamed.end : unnamed.end + 2] != ", ":
            return None
        for mention in self.cast.within(unnamed.end, limit):
            if mention.start > unnamed.end + 2:
                return None
            if mention.form == "name" and self.cast[mention.actor].kind == "person":
                return mention
        return None

    def _leads(self, token: int, mention: Mention) -> bool:
        """Whether nothing but a determiner or an unknown title stands between the cue and the mention."""
        first = self.layout.token_from(mention.start)
        if first - token > _LEAD_TOKENS_N:
            return False
        for place in range(token, first):
            word = self.layout.lower(place)
            if word in speech_words("prepositions") or self.layout.doc[place].is_punct:
                return False
        return True

    def _closed(self, mention: Mention, limit: int) -> bool:
        """Whether a comma closes the apposition, so that what follows is something else."""
        return self.layout.text[mention.end : limit].lstrip()[:1] == ","

    def _joined(self, head: Mention, limit: int, *, listing: bool) -> list[Mention]:
        """The mention with its coordinates and the name in apposition behind a role."""
        chosen, reach = [head], head.end
        for mention in self.cast.within(head.start, limit):
            last = chosen[-1]
            reach = max(reach, last.end)
            if mention.start == head.start and mention.end == head.end and mention.actor != head.actor:
                chosen.append(mention)
                continue
            if mention.start < reach:
                continue
            between = self.layout.text[reach : mention.start].replace(",", " , ").split()
            if not between and last.form != "name":
                reach = mention.end  # the body of a role: `juru bicara kementerian, Oncu Kavak`
                continue
            if not between or set(between) - _JOINS:
                break
            if between == [","] and not (listing and self._listed(mention, limit)):
                described = last.form != "name" or self._ends_description(last)
                if mention.form == "name" and described and (listing or self._closed(mention, limit)):
                    chosen[-1] = mention
                    continue
                break
            chosen.append(mention)
        return chosen

    def _listed(self, mention: Mention, limit: int) -> bool:
        """Whether an enumeration goes on behind the mention (`A, B, dan C`)."""
        following = self.layout.text[mention.end : limit].replace(",", " , ").split()[:2]
        return bool(following) and (following[0] == "dan" or following[:2] == [",", "dan"])

    def _joined_back(self, best: Mention, mentions: Sequence[Mention]) -> list[Mention]:
        """The subject with the mentions coordinated with it on either side."""
        chosen = [best]
        ordered = sorted(mentions, key=lambda m: m.start)
        for mention in reversed([m for m in ordered if m.end <= best.start]):
            between = self.layout.text[mention.end : chosen[0].start].replace(",", " , ").split()
            if not between or set(between) - _JOINS or (between == [","] and len(chosen) == 1):
                break
            chosen.insert(0, mention)
        chosen += self._listed_behind(chosen[-1], [m for m in ordered if m.start >= best.end])
        chosen += [m for m in ordered if (m.start, m.end) == (best.start, best.end) and m.actor != best.actor]
        return chosen

    def _named_behind(self, best: Mention, mentions: Sequence[Mention]) -> Mention | None:
        """The person in apposition to a description: `Petani setempat, Karsidi,`, `Pendiri Nimbus, Clara,`."""
        if best.form == "name" and not self._ends_description(best):
            return None
        for mention in mentions:
            between = self.layout.text[best.end : max(best.end, mention.start)]
            beside = between == ", " or " ".join(between.split()).lower() in speech_words("named")
            if beside and mention.form == "name" and self.cast[mention.actor].kind == "person":
                return mention
        return None

    def _ends_description(self, mention: Mention) -> bool:
        """Whether a body is only what somebody belongs to: a noun for a person stands right before it."""
        token = self.layout.token_from(mention.start)
        body = self.cast[mention.actor].kind in ("organisation", "government", "media", "igo")
        return body and self.layout.lower(token - 1) in speech_words("members")

    def _listed_behind(self, head: Mention, following: Sequence[Mention]) -> list[Mention]:
        """The rest of an enumeration that `dan` closes: `Inggris, Prancis, dan Jerman`."""
        rest: list[Mention] = []
        closed, last = 0, head
        for mention in following:
            between = self.layout.text[last.end : mention.start].replace(",", " , ").split()
            if not between or set(between) - _LISTS:
                break
            rest.append(mention)
            last = mention
            closed = len(rest) if set(between) & _CLOSES_LIST else closed
        return rest[:closed]

    def _covered(self, mention: Mention, start: int, limit: int) -> bool:
        """Whether a longer mention holds this one inside it; its whole is the better subject."""
        return any(
            other.start <= mention.start and mention.end <= other.end and (other.end - other.start) > len(mention.text)
            for other in self.cast.within(start, limit)
        )

    def _in_role(self, mention: Mention) -> bool:
        """Whether it only says whose office another one holds: `Aziz, kuasa hukum keluarga dan Rizal, menyatakan`."""
        return any(
            role.title.start <= mention.start and mention.end <= role.affiliation.end
            for actor in self.cast.actors
            if actor.id != mention.actor
            for role in actor.roles
            if role.title is not None and role.affiliation is not None
        )

    def _subject_score(self, mention: Mention, first: int, hit: Hit) -> tuple[float, str]:
        """Sum the clues that a mention is the subject of the cue; those that count are the reason."""
        found = [clue(self.layout, mention, first, hit) for clue in SUBJECT_CLUES]
        counted = sorted((row for row in found if row[0]), reverse=True)
        return sum(score for score, _ in found), ", ".join(f"{reason} {score:+g}" for score, reason in counted)

    def _source(self, mentions: Sequence[Mention], reason: str, score: float) -> Source:
        actors = dict.fromkeys(m.actor for m in mentions if not self._nameless(m))
        pointing = len(mentions) == 1 and mentions[0].form in _POINTING
        start, end = min(m.start for m in mentions), max(m.end for m in mentions)
        return Source(tuple(actors), start, end, reason, score, pointing=pointing)

    def _nameless(self, mention: Mention) -> bool:
        """`seorang pejabat`, `sumber`: somebody the article keeps unnamed."""
        described = mention.form in ("description", "role") and mention.text.split()[0].lower() in speech_words(
            "unnamed"
        )
        return described or self.cast[mention.actor].kind == "unspecified"

    def _unnamed(self, token: int, stop: int) -> Source:
        """A noun phrase behind the cue that the cast does not know: a speaker without a name."""
        last = token
        while last < stop and not self._ends_phrase(last):
            last += 1
        if last == token:
            return Source()
        start, end = self.layout.start_of(token), self.layout.end_of(last - 1)
        if last == token + 1 and self.layout.lower(token).endswith(_OWN_ACCOUNT):
            return Source((), end - 3, end, "clitic -nya on an account", 0.6, pointing=True)
        if self.layout.lower(last - 1) in _DETERMINERS:
            return Source((), start, end, "a description that points back", 0.5, pointing=True)
        return self._by_head(token, last) or Source((), start, end, "an unnamed speaker behind the cue", 0.5)

    def _by_head(self, first: int, last: int) -> Source | None:
        """`Koperasi melaporkan`: a lone noun is the body named before with that noun in its name."""
        words = [
            self.layout.lower(t) for t in range(first, last) if self.layout.lower(t) not in speech_words("between")
        ]
        start, end = self.layout.start_of(first), self.layout.end_of(last - 1)
        if len(words) != 1 or words[0] in speech_words("unnamed"):
            return None
        for mention in reversed(list(self.cast.within(0, start))):
            actor = self.cast[mention.actor]
            if actor.kind in ("organisation", "government") and words[0] in _words_of(actor):
                return Source((actor.id,), start, end, "the body with that noun in its name", 0.6)
        return None

    def _unnamed_subject(self, first: int, hit: Hit) -> Source:
        tokens = [t for t in self.layout.doc[first : hit.first] if not t.is_punct and not t.is_space]
        if (
            not tokens
            or tokens[0].lower_ in speech_words("first_persons")
            or all(t.lower_ in speech_words("between") for t in tokens)
        ):
            return Source()
        by_head = self._by_head(tokens[0].i, tokens[-1].i + 1)
        return by_head or Source((), tokens[0].idx, tokens[-1].idx + len(tokens[-1]), UNNAMED_SUBJECT, 0.4)

    def _ends_phrase(self, token: int) -> bool:
        word = self.layout.lower(token)
        return self.layout.doc[token].is_punct or word in speech_words("prepositions") or word in {"yang", "bahwa"}


def _words_of(actor: Actor) -> frozenset[str]:
    words = {word.lower() for name in (actor.name, *actor.aliases) for word in name.split()}
    if words & {"pt", "cv", "tbk"} or actor.sector == "BUS":
        words |= {"perusahaan", "manajemen"}
    return frozenset(words)


def _parsed_subject(layout: Layout, mention: Mention, first: int, hit: Hit) -> tuple[float, str]:
    """The parser takes it for the subject of the cue, or of the verb the cue completes (`ikut mengkritik`)."""
    verb = layout.doc[hit.first]
    for _ in range(_CHAINED_VERBS_N):
        subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass")]
        if subjects or verb.dep_ not in ("xcomp", "conj", "advcl") or verb.head.i < first:
            break
        verb = verb.head
    if any(mention.start <= subject.idx < mention.end and subject.i >= first for subject in subjects):
        return 3.0, "subject by the parse"
    return 0.0, "not the parsed subject"


def _in_apposition(layout: Layout, mention: Mention, first: int, hit: Hit) -> tuple[float, str]:
    """It only describes the one before it: `Amerika Serikat, sekutu utama Pristina, ikut mengkritik`."""
    del hit
    place = layout.token_from(mention.start)
    commas = [token for token in range(first, place) if layout.lower(token) == ","]
    closed = layout.lower(layout.token_from(mention.end)) == ","
    if closed and commas and commas[-1] < place - 1 and commas[-1] - first >= 1:
        return -2.5, "inside an apposition"
    return 0.0, "in no apposition"


def _adjacent(layout: Layout, mention: Mention, first: int, hit: Hit) -> tuple[float, str]:
    """Nothing but adverbs and auxiliaries stands between it and the cue."""
    place = layout.token_from(mention.end)
    while place < hit.first and (
        layout.lower(place) in speech_words("between") or (layout.doc[place].is_punct and place > first)
    ):
        place += 1
    return (3.0, "stands right before the cue") if place == hit.first else (0.0, "not next to the cue")


def _opens_clause(layout: Layout, mention: Mention, first: int, hit: Hit) -> tuple[float, str]:
    """It opens the clause."""
    del hit
    place = layout.token_from(mention.start)
    return (2.0, "opens the clause") if place - first <= 1 else (0.5, "stands in the clause")


def _behind_preposition(layout: Layout, mention: Mention, first: int, hit: Hit) -> tuple[float, str]:
    """A preposition before it makes it an adjunct."""
    del hit
    place = layout.token_from(mention.start) - 1
    while place > first and layout.lower(place) in {"para", "sang", "si", "pihak"}:
        place -= 1
    if place >= first and layout.lower(place) in speech_words("prepositions"):
        return -4.0, "behind a preposition"
    return 0.0, "no preposition"


def _in_relative(layout: Layout, mention: Mention, first: int, hit: Hit) -> tuple[float, str]:
    """It stands inside a relative clause that closes before the cue."""
    place = layout.token_from(mention.start)
    words = [layout.lower(t) for t in range(first, place)]
    if "yang" in words:
        gap = [layout.lower(t) for t in range(place, hit.first)]
        return (-2.0, "inside a relative clause") if "," in gap or "yang" in words[-4:] else (-1.0, "behind yang")
    return 0.0, "not in a relative clause"


SUBJECT_CLUES: tuple[Callable[[Layout, Mention, int, Hit], tuple[float, str]], ...] = (
    _parsed_subject,
    _adjacent,
    _opens_clause,
    _behind_preposition,
    _in_relative,
    _in_apposition,
)
