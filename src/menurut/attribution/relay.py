"""The chain behind a statement: who passed the words on, nearest the speaker first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from menurut.lexicon import titles
from menurut.lexicon.cues import relay_words, speech_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.attribution.layout import Layout
    from menurut.model import Cast, Mention

_NEEDS_LINKER = frozenset(
    ["disampaikan", "dilaporkan", "dikabarkan", "ditulis", "dirilis", "dituturkan", "ditayangkan"]
)
_REACH_TOKENS_N = 9
"""Words that may stand between the relay verb and the relay: `dikutip dalam siaran pers Sekretariat Presiden`."""
_CHAINS = frozenset(
    [",", "yang", "dan", "dari", "lalu", "kemudian", "dikutip", "dilansir", "mengutip", "oleh", "seperti"]
)


@dataclass(frozen=True, slots=True)
class Relay:
    """A relay phrase at tokens `first`..`last` (half-open) and the actors in it, nearest the speaker first."""

    first: int
    last: int
    verb: int
    actors: tuple[str, ...]
    opens: bool = False
    speaks_for: bool = False
    """Through a spokesman somebody else speaks, who must be named beside."""


def relays_in(layout: Layout, cast: Cast, first: int, last: int) -> Iterator[Relay]:
    """Find the relay phrases of a stretch of tokens, in order."""
    token = first
    while token < last:
        relay = _passive(layout, cast, token, last) or _through(layout, cast, token, last)
        relay = relay or _active(layout, cast, token, last) or _spokesman(layout, cast, token, last)
        if relay is None:
            token += 1
            continue
        yield relay
        token = max(relay.last, token + 1)


def _passive(layout: Layout, cast: Cast, token: int, last: int) -> Relay | None:
    """`(seperti) dikutip (dari) AFP`, `sebagaimana dilansir SPA yang dikutip Reuters`."""
    word = layout.lower(token)
    if word not in relay_words("passive") or layout.lower(token - 1) in speech_words("unsaid") | {"mau"}:
        return None  # `yang enggan dikutip namanya`
    begin = token
    while begin > 0 and layout.lower(begin - 1) in relay_words("linkers"):
        begin -= 1
    linked = begin < token
    if word in _NEEDS_LINKER and (not linked or layout.lower(begin) == "yang"):
        return None
    found = _chain(layout, cast, token + 1, last)
    if not found:
        return None
    end = layout.token_from(found[-1].end)
    return Relay(begin, end, token, _nearest_first(layout, found), opens=layout.doc[begin].is_sent_start or False)


def _through(layout: Layout, cast: Cast, token: int, last: int) -> Relay | None:
    """`melalui laporan lembaga penyiaran negara, CCTV`."""
    length = layout.phrase_at(token, relay_words("through"))
    if not length:
        return None
    found = [m for m in _chain(layout, cast, token + length, last) if cast[m.actor].kind == "media"]
    if not found:
        return None
    return Relay(token, layout.token_from(found[-1].end), token, _nearest_first(layout, found))


def _spokesman(layout: Layout, cast: Cast, token: int, last: int) -> Relay | None:
    """`Lewat juru bicaranya, Astri Wulandari, ia berjanji`, `Dinas, melalui kepala bidang Arif Pohan, menyebut ..`."""
    if layout.lower(token) not in {"lewat", "melalui"}:
        return None
    place = token + 1
    length = layout.phrase_at(place, relay_words("spokesmen")) or layout.phrase_at(place, relay_words("own_spokesmen"))
    length = length or _officer(layout, place)
    if not length:
        return None
    stop = next((t for t in range(place, min(last, place + _REACH_TOKENS_N)) if layout.lower(t) == ","), place + length)
    found = [m for m in cast.within(layout.start_of(place), layout.end_of(last - 1)) if m.start < layout.start_of(stop)]
    closed = [m for m in found if layout.lower(layout.token_from(m.end)) == "," and cast[m.actor].kind == "person"]
    if closed:  # else the name behind the comma is whom the spokesman speaks for
        stop = max(stop, layout.token_from(closed[-1].end))
    actors = (closed[-1].actor,) if closed else ()
    return Relay(token, stop, token, actors, opens=layout.doc[token].is_sent_start or False, speaks_for=True)


def _active(layout: Layout, cast: Cast, token: int, last: int) -> Relay | None:
    """`, mengutip Reuters`: only where no subject can stand before it, behind a comma or at the head."""
    heads = token == 0 or layout.lower(token - 1) in {",", "."} or layout.doc[token].is_sent_start
    if layout.lower(token) not in relay_words("active") or not heads:
        return None
    found = [m for m in _chain(layout, cast, token + 1, last) if cast[m.actor].kind == "media"]
    if not found:
        return None
    return Relay(token, layout.token_from(found[-1].end), token, _nearest_first(layout, found))


def _officer(layout: Layout, place: int) -> int:
    """`melalui komisionernya Siti Aminah`: whoever holds an office of the body and is named."""
    word = layout.lower(place)
    office = word.endswith("nya") and titles.heads().longest([word.removesuffix("nya")], 0)
    return 1 if office and layout.doc[place + 1].text[:1].isupper() else 0


def _chain(layout: Layout, cast: Cast, token: int, last: int) -> list[Mention]:
    """The first mention in reach and those chained to it (`TASS yang dikutip AFP`, `Reuters dan AFP`)."""
    if token >= last:
        return []
    limit = layout.end_of(last - 1)
    found: list[Mention] = []
    for mention in cast.within(layout.start_of(token), limit):
        place = layout.token_from(mention.start)
        if not found:
            if place - token > _REACH_TOKENS_N or _broken(layout, token, place):
                return []
            found.append(mention)
            continue
        if mention.start < found[-1].end:
            continue
        between = [layout.lower(t) for t in range(layout.token_from(found[-1].end), place)]
        words = [word for word in between if word.isalpha() or word == ","]
        apposed = words == [","] and found[-1].form != "name"
        if apposed:
            found[-1] = mention
        elif words and set(words) - relay_words("prepositions") <= _CHAINS and words != [","]:
            found.append(mention)
        else:
            break
    return found


def _nearest_first(layout: Layout, found: list[Mention]) -> tuple[str, ...]:
    """The actors of a chain from the speaker on: `AFP mengutip CCTV` and `AFP dari CCTV` have it from CCTV."""
    chain: list[str] = []
    for before, mention in pairwise([found[0], *found]):
        between = {layout.lower(t) for t in range(layout.token_from(before.end), layout.token_from(mention.start))}
        fetched = between & relay_words("active") or ("dari" in between and not between & relay_words("passive"))
        place = chain.index(before.actor) + (not fetched) if before.actor in chain else len(chain)
        if mention.actor not in chain:
            chain.insert(place, mention.actor)
    return tuple(chain)


def _broken(layout: Layout, token: int, place: int) -> bool:
    """Whether a clause or a sentence ends between the relay verb and the mention."""
    return any(layout.lower(t) in {".", ";", ":", "bahwa"} for t in range(token, place))
