"""What a reader of a corpus asks for, as SQL: conditions on statements and on events."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from menurut.errors import SetupError

if TYPE_CHECKING:
    from collections.abc import Sequence

StatementStatus = Literal["firsthand", "relayed", "unspecified"]
EventStatus = Literal["happened", "negated", "intended", "requested", "conditional", "possible", "claimed"]
_RELAYS = {
    "firsthand": "len(relayed_by) = 0 AND len(speakers) > 0",
    "relayed": "len(relayed_by) > 0",
    "unspecified": "len(speakers) = 0",
}
_FACTS = {
    "happened": "polarity = 'positive' AND modality = 'actual' AND len(claimed_by) = 0",
    "negated": "polarity = 'negative'",
    "claimed": "len(claimed_by) > 0",
    **{name: f"modality = '{name}'" for name in ("intended", "requested", "conditional", "possible")},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsWanted:
    """Which statements; what is None does not matter. `since` and `until` are ISO days of publication, inclusive.

    `status` tells by whom it reached the page: the speaker, somebody who passed it on, or a speaker nobody names;
    `claimed_by` is who passed it on.
    """

    words: str | None = None
    speaker: str | None = None
    about: str | None = None
    act: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    kind: str | None = None
    claimed_by: str | None = None
    status: StatementStatus | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsWanted:
    """Which events; what is None does not matter. `since` and `until` are ISO days of publication, inclusive.

    `status` is ``happened`` for what the publisher states as done, else what stands in the way of that.
    """

    actor: str | None = None
    recipient: str | None = None
    type: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    claimed_by: str | None = None
    status: EventStatus | None = None
    article: str | None = None


@dataclass(slots=True)
class Condition:
    """SQL for a WHERE, with the values of its ``$names``."""

    parts: list[str]
    values: dict[str, Any]

    def equals(self, column: str, value: str | None, *, upper: bool = False) -> None:
        """Ask for a value, big and small letters alike."""
        if value is not None:
            self.values[column] = value.upper() if upper else value.casefold()
            self.parts.append(f"{'upper' if upper else 'lower'}({column}) = ${column}")

    def named(self, column: str, name: str | None) -> None:
        """Ask for a list of names in which one has all the words of this name."""
        if name is not None:
            words = re.findall(r"\w+", name)
            if not words:
                raise SetupError(f"there is no name in {name!r}")
            self.values[column] = [rf"(?i)\b{re.escape(word)}\b" for word in words]
            missing = f"list_filter(${column}, lambda word: NOT regexp_matches(one, word))"
            self.parts.append(f"len(list_filter({column}, lambda one: len({missing}) = 0)) > 0")

    def days(self, since: str | None, until: str | None) -> None:
        """Ask for days of publication."""
        for name, sign, day in (("since", ">=", since), ("until", "<=", until)):
            if day is not None:
                self.values[name] = day
                self.parts.append(f"day {sign} ${name}")

    def keys(self, keys: Sequence[int] | None) -> None:
        """Ask for rows of these keys."""
        if keys is not None:
            self.values["keys"] = list(keys)
            self.parts.append("key IN (SELECT unnest($keys))")

    @property
    def sql(self) -> str:
        """The condition; true where nothing is asked."""
        return " AND ".join(self.parts) or "true"


def statements(wanted: StatementsWanted, keys: Sequence[int] | None = None) -> Condition:
    """The condition on the table of statements; the words are asked of the full text, which gives `keys`."""
    found = Condition([], {})
    found.keys(keys)
    found.days(wanted.since, wanted.until)
    for column, value in (("outlet", wanted.outlet), ("act", wanted.act), ("kind", wanted.kind)):
        found.equals(column, value)
    found.equals("article", wanted.article)
    if wanted.status is not None:
        found.parts.append(_RELAYS[wanted.status])
    for column, value in (
        ("speaker_names", wanted.speaker),
        ("target_names", wanted.about),
        ("relay_names", wanted.claimed_by),
    ):
        found.named(column, value)
    return found


def events(wanted: EventsWanted) -> Condition:
    """The condition on the table of events."""
    found = Condition([], {})
    found.days(wanted.since, wanted.until)
    found.equals("outlet", wanted.outlet)
    found.equals("type", wanted.type, upper=True)
    found.equals("article", wanted.article)
    if wanted.status is not None:
        found.parts.append(_FACTS[wanted.status])
    for column, value in (
        ("actor_names", wanted.actor),
        ("recipient_names", wanted.recipient),
        ("claimant_names", wanted.claimed_by),
    ):
        found.named(column, value)
    return found
