"""What a reader of a corpus asks for, as SQL: conditions on statements and on events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

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
    all_versions: bool = False

    @property
    def parties(self) -> dict[str, str]:
        """The names asked for, by the part that they take."""
        return _given(speaker=self.speaker, target=self.about, relay=self.claimed_by)


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
    all_versions: bool = False
    words: None = None

    @property
    def parties(self) -> dict[str, str]:
        """The names asked for, by the part that they take."""
        return _given(actor=self.actor, recipient=self.recipient, claimant=self.claimed_by)


def _given(**names: str | None) -> dict[str, str]:
    return {part: name for part, name in names.items() if name is not None}


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

    def days(self, since: str | None, until: str | None) -> None:
        """Ask for days of publication."""
        for name, sign, day in (("since", ">=", since), ("until", "<=", until)):
            if day is not None:
                self.values[name] = day
                self.parts.append(f"day {sign} ${name}")

    def newest(self, all_versions: bool) -> None:
        """Leave out articles of which the same address gave a newer version."""
        if not all_versions:
            self.parts.append("article NOT IN (SELECT article FROM superseded)")

    @property
    def sql(self) -> str:
        """The condition; true where nothing is asked."""
        return " AND ".join(self.parts) or "true"


def statements(wanted: StatementsWanted) -> Condition:
    """The condition on the table of statements, but for words and names, which the index knows."""
    found = Condition([], {})
    found.days(wanted.since, wanted.until)
    for column, value in (("outlet", wanted.outlet), ("act", wanted.act), ("kind", wanted.kind)):
        found.equals(column, value)
    found.equals("article", wanted.article)
    if wanted.status is not None:
        found.parts.append(_RELAYS[wanted.status])
    found.newest(wanted.all_versions or wanted.article is not None)
    return found


def events(wanted: EventsWanted) -> Condition:
    """The condition on the table of events, but for names, which the index knows."""
    found = Condition([], {})
    found.days(wanted.since, wanted.until)
    found.equals("outlet", wanted.outlet)
    found.equals("type", wanted.type, upper=True)
    found.equals("article", wanted.article)
    if wanted.status is not None:
        found.parts.append(_FACTS[wanted.status])
    found.newest(wanted.all_versions or wanted.article is not None)
    return found
