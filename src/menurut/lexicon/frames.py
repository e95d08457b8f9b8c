"""Event frames: which Indonesian words and phrases tell of which PLOVER event, and where its parties stand.

One data file per PLOVER type in ``data/frames``. A frame gives the reading (mode, CAMEO code, contexts) and the slots
of its parties; its triggers are lines of pattern and example. A pattern is a row of steps divided by blanks:

    meN-kecam                       one verb in all its voices (see `morphology`)
    ber-runding|ber-dialog          either of several
    $give ~ dukungan|sokongan       any verb of a group of light verbs, then the noun, up to eight words further on
    meN-tetap-kan ~~ tersangka      the same over a prepositional phrase (`menetapkan X sebagai tersangka`)

In an example ``<..>`` holds an actor and ``[..]`` a recipient; the tests run every one of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, get_args

from menurut.errors import SetupError
from menurut.lexicon.load import table
from menurut.lexicon.morphology import Voice, forms
from menurut.model import EventType, Quad

if TYPE_CHECKING:
    from collections.abc import Iterator

TYPES: tuple[EventType, ...] = get_args(EventType)
_GAPS = ("~", "~~")
SHORTEST_TYPO_N = 8
"""Only words at least this long are looked for with one letter missing; shorter ones collide with other words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One reading and its argument pattern.

    `recipient` lists the slots to look in, best first: ``object`` (the object, or whom it belongs to), ``head`` (the
    object only where it is itself a party), ``owner`` (only whom the object belongs to), ``complement`` (the object of
    the verb it governs), ``counterpart`` (whom that verb
    reaches by `kepada`), ``purpose`` (the object behind `untuk`), ``topic`` (who the reported clause is about),
    ``subject``, ``victims``, or a preposition; with a plus between them both count. `actor` is ``subject``, ``owner``,
    ``patient`` (`tentara ditarik`) or a preposition; `parties` is the least number of parties.
    `control` names the party that does what the governed verb says, `complement` whether that verb may be an event.
    `needs_verb`: only before a verb (`siap membantu`); `needs_recipient`: only with one; `needs_event`: only before a
    verb that is itself a trigger (`enggan meminta maaf`, not `enggan berspekulasi`).
    `needs_place`: only where a named place follows that is no water (`menembakkan rudal ke Odesa`, not `ke laut`).
    `event_owner`: with an event noun as object (`mengecam serangan itu`) the recipient is who did it.
    `recalls`: who stands in for the recipient where the object points back, the ``actors`` or all ``parties``.
    `consequence`: holds only where a consequence is named. `about`: a noun that counts only as the topic of its clause;
    `told`: one that counts wherever it names its parties.
    """

    id: str
    type: EventType
    cameo: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    actor: str = "subject"
    recipient: tuple[str, ...] = ()
    control: str = ""
    complement: str = "keep"
    symmetric: bool = False
    parties: int = 1
    noun: bool = False
    about: bool = False
    told: bool = False
    needs_verb: bool = False
    needs_recipient: bool = False
    needs_event: bool = False
    needs_place: bool = False
    head_only: bool = False
    event_owner: bool = False
    recalls: str = ""
    consequence: bool = False
    unless: tuple[str, ...] = ()
    needs_words: tuple[str, ...] = ()
    actor_kinds: tuple[str, ...] = ()
    recipient_kinds: tuple[str, ...] = ()
    actor_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to fill a step: the words in a row and the voice of the first."""

    words: tuple[str, ...]
    voice: Voice


@dataclass(frozen=True, slots=True)
class Step:
    """One place in a pattern; `gap` says that other words may stand before it, `wide` that they may be phrases."""

    alternatives: tuple[Alternative, ...]
    gap: bool
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A pattern that calls up a frame, with the example that proves it."""

    pattern: str
    frame: Frame
    steps: tuple[Step, ...]
    example: str


def _alternatives(word: str) -> Iterator[Alternative]:
    for option in word.split("|"):
        specs = table("light_verbs")[option[1:]] if option.startswith("$") else [option]
        for spec in specs:
            for form in forms(spec):
                yield Alternative(tuple(form.text.split()), form.voice)


def _steps(pattern: str) -> tuple[Step, ...]:
    steps: list[Step] = []
    gap = ""
    for word in _words(pattern):
        if word in _GAPS:
            gap = word
            continue
        steps.append(Step(tuple(dict.fromkeys(_alternatives(word))), bool(gap), gap == _GAPS[1]))
        gap = ""
    return tuple(steps)


def _words(pattern: str) -> list[str]:
    """Split at blanks, but keep several words together behind a gap: `~ duta besar|dubes`."""
    first, *rest = re.split(r" (~~?) ", pattern)
    return [*_opening(first), *rest]


def _opening(part: str) -> list[str]:
    """Keep a root of two words with its affix (`ber-unjuk rasa`), divide the rest word by word."""
    first, _, rest = part.partition(" ")
    if rest and "|" not in part and "-" in first and not first.endswith(("-kan", "-i")):
        return [part]
    return [first, *rest.split()]


def _frame(kind: EventType, row: dict[str, Any]) -> tuple[Frame, list[list[str]]]:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    triggers = row["triggers"]
    del fields["triggers"]
    return Frame(type=kind, **fields), triggers


@cache
def triggers() -> tuple[Trigger, ...]:
    """Every trigger of every frame, in the order of the files.

    Raises:  SetupError where a file is missing or a frame names a field that does not exist.
    """
    found: list[Trigger] = []
    for kind in TYPES:
        for row in table(f"frames/{kind}").get("frame", []):
            try:
                frame, lines = _frame(kind, row)
            except TypeError as error:
                raise SetupError(f"frames/{kind}.toml, frame {row.get('id')!r}: {error}") from error
            for pattern, example, *slot in lines:
                own = replace(frame, recipient=tuple(slot)) if slot else frame
                found.append(Trigger(pattern=pattern, frame=own, steps=_steps(pattern), example=example))
    return tuple(found)


@cache
def index() -> dict[str, tuple[tuple[Trigger, Alternative], ...]]:
    """Triggers by the first word of each form of their first step."""
    rows: dict[str, list[tuple[Trigger, Alternative]]] = {}
    for trigger in triggers():
        for alternative in trigger.steps[0].alternatives:
            rows.setdefault(alternative.words[0], []).append((trigger, alternative))
    return {word: tuple(found) for word, found in rows.items()}


@cache
def typos() -> dict[str, str]:
    """Long trigger words with one letter missing (`meyatakan`), to the word that was meant."""
    known = index()
    real = frozenset(table("clauses")["lookalikes"])
    return {
        typo: word
        for word in known
        if len(word) > SHORTEST_TYPO_N and word.startswith(("me", "di", "be", "pe"))
        for at in range(1, len(word))
        if (typo := word[:at] + word[at + 1 :]) not in known and typo not in real
    }


def quad(kind: EventType) -> Quad:
    """The quad class of a type.

    Source:  PLOVER manual 2.0; SANCTION is 4 as in its own section and the published gold.
    """
    value: Quad = table("codes")["plover"][kind]["quad"]
    return value


def goldstein(cameo: str, source: str = "icews") -> float | None:
    """The Goldstein value of a CAMEO code, -10..10, by one of the published lists."""
    values = table("codes")["goldstein"]
    found = values[source].get(cameo, values["icews"].get(cameo))
    return None if found is None else float(found)


def frame_files() -> list[str]:
    """Names of the shipped frame files, for the tests that compare them with the types."""
    folder = files("menurut.lexicon") / "data" / "frames"
    return sorted(entry.name for entry in folder.iterdir())
