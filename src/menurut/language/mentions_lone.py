"""Names that stand without a role: entities, short names, words beside a cue or with an age behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.mentions_page import Draft, Page
from menurut.language.mentions_split import split, weight
from menurut.language.mentions_tails import abbreviated
from menurut.language.mentions_titles import run_of_names
from menurut.lexicon import bodies, pointers, titles
from menurut.lexicon import names as lexicon

if TYPE_CHECKING:
    from menurut.language.mentions_titles import Names

_HEADLINE_N = 4
_NO_NAME = -2.0
"""Weight of a word below which capitals around it are no name."""
_APPOSITION_N = 12
_SPEECH_MARKS = frozenset([",", '"', "”", "“", "»", "'", "’", "!", "?"])


def lone(names: Names, at: int) -> Draft | None:
    """A name without a role: an entity, a known short name, or words with an age in brackets behind."""
    page = names.page
    if at in names.bodies or (not page.proper(at) and page.keys[at] not in names.solo):
        return None
    if not page.capital(at) or pointers.pronouns().longest(page.keys, at) or abbreviated(page, at):
        return None
    if titles.regions().longest(page.keys, at) and page.label[at] != "PER" and page.keys[at] not in names.solo:
        return None
    end = run_of_names(names, at)
    if end == at:
        return None
    if _placelike(names, at, end) or in_headline(names, at, end) or _degree(page, at):
        return None
    placed = page.joined(at) and page.key(at - 1) in titles.place_words("before")
    if placed and not any(names.clues.known(page.keys[spot]) for spot in range(at, end)):
        return None
    start, _ = split(page, names.clues, at, end)
    at = start if at < start < end and page.keys[at] not in names.solo else at
    labels = page.label[at:end]
    guessed = end - at == 1 and page.opens[at] and page.keys[at] not in names.solo
    if (
        _aged(page, end)
        or ("PER" in labels and not guessed)
        or page.keys[at] in names.solo
        or page.keys[end - 1] in names.solo
        or _beside_cue(page, at, end)
    ):
        return person(page, at, at, end, None, "name")
    return _entity(page, at, end, labels)


def person(page: Page, first: int, start: int, end: int, sector: str | None, reason: str) -> Draft:
    """A draft for a person whose bare name is ``start:end``; an age or a degree behind it is left outside."""
    return Draft(first, end, "name", "person", page.slice(start, end), sector=sector, reason=reason)


def _placelike(names: Names, at: int, end: int) -> bool:
    """Whether capitals hold a word that no name does: "Guncang Selat Tanaro", "Dinas Perhubungan"."""
    page = names.page
    if any(page.keys[spot] in names.solo for spot in range(at, end)):
        return False
    return any(weight(page, names.clues, spot) < _NO_NAME for spot in range(at, end))


def in_headline(names: Names, at: int, end: int) -> bool:
    """Whether capitals mean nothing because all words around have them: "Guncang Pesisir, Gempa Rusak Rumah"."""
    page = names.page
    first, last = at, end
    while first > 0 and page.joined(first):
        first -= 1
    while last < len(page) and page.joined(last):
        last += 1
    words = [spot for spot in range(first, last) if page.words[spot].text[0].isalpha() and len(page.keys[spot]) > 3]
    if len(words) < _HEADLINE_N or not all(page.capital(spot) for spot in words):
        return False
    return not any(names.clues.known(page.keys[spot]) for spot in range(at, end))


def _degree(page: Page, at: int) -> bool:
    """Whether a degree behind a name stands here: "Ratna Juwita, S.H., M.Hum."."""
    written = page.words[at].text != page.words[at].text.title() or "." in page.words[at].text
    return written and page.key(at - 1) in {",", "."} and page.keys[at] in titles.words("honorifics", "degrees")


def _beside_cue(page: Page, at: int, end: int) -> bool:
    """Whether words stand where a speaker stands: behind a cue that follows speech, or before a reporting verb."""
    if any(page.words[spot].acronym for spot in range(at, end)):
        return False
    if page.key(end) == ":" and page.opens[at] and any(lexicon.personal(page.keys[spot]) for spot in range(at, end)):
        return True  # a line of an interview
    spoken = page.joined(at) and page.key(at - 1) in pointers.bare_cues() and page.key(at - 2) in _SPEECH_MARKS
    verb = _past_apposition(page, end)
    reports = page.key(verb) in pointers.reporting() and page.joined(verb) and (end - at > 1 or verb > end)
    return spoken or (reports and page.key(at - 1) not in {"di", "ke", "dari", "pada"})


def _past_apposition(page: Page, at: int) -> int:
    """The word behind an apposition between commas: `Suhardi, ketuanya, mengusulkan`."""
    if page.key(at) != ",":
        return at
    for spot in range(at + 1, min(at + _APPOSITION_N, len(page))):
        if not page.joined(spot):
            return at
        if page.key(spot) == ",":
            return spot + 1
    return at


def _aged(page: Page, at: int) -> bool:
    """Whether an age stands at a word: ``(45)`` or ``, 45,``."""
    marks = (page.key(at), page.key(at + 2))
    return marks in {("(", ")"), (",", ",")} and page.key(at + 1).isdigit() and len(page.key(at + 1)) <= 2


def _entity(page: Page, at: int, end: int, labels: list[str]) -> Draft | None:
    """Capitalised words without any sign of a person: a body by its label, or a person who acts or is acted on."""
    back = at
    while back > 0 and page.joined(back) and page.capital(back - 1):
        back -= 1
    if any(key in bodies.words("things") for key in page.keys[back : at + 1]):
        return None
    office = all(key in titles.words("tails") for key in page.keys[at:end])
    known = end - at > 1 or page.key(end) in pointers.reporting() or page.key(at - 1) in pointers.words("speech")
    if all(label == "ORG" for label in labels) and not page.opens[at] and known and not office:
        return Draft(at, end, "name", "organisation", page.slice(at, end), reason="entity")
    if end - at < 2 or any(label == "LOC" for label in labels) or page.key(at - 1) in {"di", "ke", "dari", "pada"}:
        return None
    plain = all(page.tag[spot] == "PROPN" and not page.words[spot].acronym for spot in range(at, end))
    acts = page.key(end) and page.joined(end) and page.tag[end] in {"VERB", "AUX"}
    acted = at > 0 and page.joined(at) and page.tag[at - 1] == "VERB"
    if plain and (acts or acted) and not any(page.keys[spot] in titles.words("tails") for spot in range(at, end)):
        return person(page, at, at, end, None, "name that acts")
    return None
