"""What two parties do to each other, period by period: what outlets tell themselves apart from what others claim."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from menurut.views.wanted import Condition

Period = Literal["day", "week", "month", "year"]
PERIODS: tuple[Period, ...] = ("day", "week", "month", "year")
Voice = Literal["own", "claimed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow:
    """Events of one direction, period and voice; `voice` is ``own`` for what outlets state themselves.

    `events` are those told as done; of these `quad_1` is cooperation in words, `quad_2` in deeds, `quad_3` conflict in
    words, `quad_4` in deeds. `undone` are denied, intended, requested, conditional or possible. `outlet` is None where
    all are taken together.

    Units:   `period` is its first day (weeks begin on Monday), by days of publication, None where no day is known;
             `goldstein` is the mean of `events`, -10 to 10, None where there are none.
    """

    period: str | None
    actor: str
    recipient: str
    voice: Voice
    outlet: str | None
    events: int
    quad_1: int
    quad_2: int
    quad_3: int
    quad_4: int
    goldstein: float | None
    undone: int
    articles: int
    outlets: int


OF_COUNTRY = """
    SELECT DISTINCT key FROM (SELECT key, article, unnest({role}) AS actor FROM events)
    JOIN (SELECT article, actor FROM sightings WHERE country = $country) USING (article, actor)
"""
"""Keys of events in which somebody of a country takes a part."""
_FACTS = """
    SELECT strftime(date_trunc('{by}', TRY_CAST(day AS DATE)), '%Y-%m-%d') AS period,
        pair.actor AS actor, pair.recipient AS recipient,
        CASE WHEN len(claimed_by) > 0 THEN 'claimed' ELSE 'own' END AS voice,
        outlet AS printed_by, article, quad, goldstein, polarity = 'positive' AND modality = 'actual' AS done
    FROM events JOIN pair USING (key) WHERE {condition}
"""
_SERIES = """
    WITH pair AS (
        SELECT unnest(CAST($there AS BIGINT[])) AS key, $one AS actor, $other AS recipient
        UNION ALL SELECT unnest(CAST($back AS BIGINT[])), $other, $one
    ), facts AS ({facts}), counted AS (
        SELECT period, actor, recipient, voice, {outlet} AS outlet,
            count(*) FILTER (done) AS events,
            count(*) FILTER (done AND quad = 1) AS quad_1,
            count(*) FILTER (done AND quad = 2) AS quad_2,
            count(*) FILTER (done AND quad = 3) AS quad_3,
            count(*) FILTER (done AND quad = 4) AS quad_4,
            round(avg(goldstein) FILTER (done), 2) AS goldstein,
            count(*) FILTER (NOT done) AS undone,
            count(DISTINCT article) AS articles, count(DISTINCT printed_by) AS outlets
        FROM facts GROUP BY ALL
    )
    SELECT {columns} FROM counted ORDER BY period NULLS LAST, actor <> $one, voice DESC, outlet
"""


def sql(by: Period, condition: Condition, *, by_outlet: bool) -> str:
    """SQL for the series, the first party's deeds before the other's, an outlet's own voice before claims.

    It asks for ``$one`` and ``$other``, names, and for ``$there`` and ``$back``, the keys of their events.
    """
    return _SERIES.format(
        facts=_FACTS.format(by=by, condition=condition.sql),
        outlet="printed_by" if by_outlet else "CAST(NULL AS VARCHAR)",
        columns=", ".join(field.name for field in fields(RelationRow)),
    )
