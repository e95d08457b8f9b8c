"""How far the content of an indirect statement reaches."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from menurut.attribution.cues import cue_at
from menurut.lexicon.cues import speech_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from menurut.attribution.cues import Hit
    from menurut.attribution.layout import Layout, Sentence

_DAY = r"(?:senin|selasa|rabu|kamis|jumat|jum['’]at|sabtu|minggu|ahad)"
_TRAILING_DATE = re.compile(
    rf",\s*(?:di\s[^,]{{2,60}},\s*)?(?:pada\s+)?{_DAY}\b(?:\s+(?:pagi|siang|sore|petang|malam|dini hari))?"
    r"(?:[,\s]*\(?\d{1,2}[/.\-]\d{1,2}(?:[/.\-]\d{2,4})?\)?|[,\s]+\d{1,2}\s+\w+(?:\s+\d{4})?)?"
    r"(?:\s+(?:pagi|siang|sore|petang|malam|dini hari))?(?:\s+waktu setempat)?\s*[.!?]*\s*$",
    re.IGNORECASE,
)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Strip outer punctuation and white space, but keep quotation marks that belong to quoted parts."""
    while start < end and (text[start].isspace() or text[start] in ",.;:-–—"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",.;:-–—!?"):
        end -= 1
    return start, end


def content_end(layout: Layout, sentence: Sentence, begin: int, cuts: Iterable[int]) -> int:
    """Character at which a content that starts at token `begin` ends.

    `cuts` are tokens at which something else is known to start (a relay, a coordinated cue, a quotation).
    """
    limit = min([sentence.last, *(cut for cut in cuts if cut > begin)])
    limit = next((token for token in range(begin, limit) if layout.lower(token) == ";"), limit)
    limit = min(limit, _own_voice(layout, begin, limit), _tail(layout, begin, limit), _comment(layout, begin, limit))
    if limit <= begin:
        return layout.start_of(begin)
    end = layout.end_of(limit - 1)
    dated = _TRAILING_DATE.search(layout.text, layout.start_of(begin), end)
    return dated.start() if dated else end


def relative_end(layout: Layout, begin: int, limit: int) -> int:
    """Token at which a relative clause ends: the first comma outside brackets and quoted words."""
    depth = 0
    for token in range(begin, limit):
        word = layout.lower(token)
        depth += (word in "([") - (word in ")]") if word else 0
        if word == "," and depth <= 0:
            return token
    return limit


def _own_voice(layout: Layout, begin: int, limit: int) -> int:
    """A subordinate clause behind a comma is the outlet's own."""
    for token in range(begin, limit - 1):
        if layout.lower(token) != ",":
            continue
        if layout.lower(token + 1) == "sedangkan" and not _another_source(layout, token + 2, limit):
            continue  # the speaker goes on: `harga adalah urusan pembeli, sedangkan urusannya ..`
        if layout.phrase_at(token + 1, speech_words("own_voice")):
            return token
        if contrasts(layout, token + 1) and speech_words("rebuttals").intersection(layout.words[token + 2 : limit]):
            return token  # `.., namun Kremlin menyangkalnya`
        if layout.lower(token + 1) == "menurut" and "," not in layout.words[token + 1 : limit]:
            return token
        if layout.lower(token + 2) in {"menurut", "menurutnya"} and contrasts(layout, token + 1):
            return token
    return limit


def contrasts(layout: Layout, token: int) -> bool:
    """Whether a word behind a comma opens a clause that may have a source of its own."""
    return layout.lower(token) in speech_words("contrasts") and layout.lower(token - 1) == ","


def _another_source(layout: Layout, begin: int, limit: int) -> bool:
    """Whether a clause has a reporting verb or `menurut` of its own."""
    for token in range(begin, limit):
        if layout.lower(token) in {"menurut", "menurutnya"}:
            return True
        hit = cue_at(layout, token, limit)
        if hit is not None and hit.form.voice != "bare":
            return True
    return False


def _tail(layout: Layout, begin: int, limit: int) -> int:
    """Words on the occasion at the end, such as `dalam keterangan tertulis`, are no content."""
    for token in range(begin + 1, limit):
        if layout.phrase_at(token, speech_words("occasion_tails")):
            return token
    return limit


def _comment(layout: Layout, begin: int, limit: int) -> int:
    """`.., tuduhan yang dibantah Pakistan`: an apposition to the whole content belongs to the outlet."""
    for token in range(begin, limit - 2):
        if (
            layout.lower(token) == ","
            and layout.lower(token + 1) in speech_words("claims")
            and layout.lower(token + 2) == "yang"
        ):
            return token
    return limit


def coordinated_cut(layout: Layout, hit: Hit) -> int:
    """Token at which the joiner before a coordinated cue starts, its comma included."""
    token = hit.first - 1
    while token > 0 and layout.lower(token) not in speech_words("joiners"):
        token -= 1
    return token - 1 if token > 0 and layout.lower(token - 1) == "," else token
