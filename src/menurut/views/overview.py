"""Overviews of a whole corpus as SQL: its outlets, what was left out, who acts on whom, its newest articles."""

from __future__ import annotations

OUTLETS = """
    SELECT coalesce(outlet, '') AS outlet, coalesce(a.articles, 0) AS articles, coalesce(reprints, 0) AS reprints,
        coalesce(s.statements, 0) AS statements, coalesce(firsthand, 0) AS firsthand, coalesce(relayed, 0) AS relayed,
        coalesce(unspecified, 0) AS unspecified, coalesce(e.events, 0) AS events, first_day, last_day
    FROM (
        SELECT publisher AS outlet, count(*) AS articles, min(day) AS first_day, max(day) AS last_day,
            count(*) FILTER (origin_publisher IS NOT NULL OR list_contains(marks, 'syndicated')) AS reprints
        FROM articles GROUP BY publisher
    ) a
    LEFT JOIN (
        SELECT outlet, count(*) AS statements,
            count(*) FILTER (len(relayed_by) = 0 AND len(speakers) > 0) AS firsthand,
            count(*) FILTER (len(relayed_by) > 0) AS relayed,
            count(*) FILTER (len(speakers) = 0 AND len(relayed_by) = 0) AS unspecified
        FROM statements GROUP BY outlet
    ) s USING (outlet)
    LEFT JOIN (SELECT outlet, count(*) AS events FROM events GROUP BY outlet) e USING (outlet)
    ORDER BY articles DESC, outlet
"""
"""One row for each outlet; `reprints` say themselves that they were first printed elsewhere."""

LEFT_OUT = """
    SELECT locator, reason, detail, stage FROM discards
    WHERE $reason IS NULL OR reason = $reason ORDER BY reason, locator, stage LIMIT $limit OFFSET $offset
"""
LEFT_OUT_REASONS = "SELECT reason, count(*) AS n FROM discards GROUP BY reason ORDER BY n DESC, reason"
TAKEN_OUT = """
    SELECT one.reason AS reason, count(*) AS n, count(DISTINCT id) AS articles
    FROM (SELECT id, unnest(removed) AS one FROM articles) GROUP BY ALL ORDER BY n DESC, reason
"""
"""What was taken out of the articles that were kept, by reason."""

NEWEST = """
    WITH newest AS (SELECT id, day, title, publisher, url FROM articles ORDER BY day DESC, id LIMIT $limit)
    SELECT n.id AS article, n.day, n.title, n.publisher AS outlet, n.url, coalesce(s.n, 0) AS statements,
        coalesce(e.n, 0) AS events
    FROM newest n
    LEFT JOIN (SELECT article, count(*) AS n FROM statements WHERE article IN (SELECT id FROM newest) GROUP BY ALL) s
        ON s.article = n.id
    LEFT JOIN (SELECT article, count(*) AS n FROM events WHERE article IN (SELECT id FROM newest) GROUP BY ALL) e
        ON e.article = n.id
    ORDER BY n.day DESC, n.id
"""

PAIRS = """
    SELECT actor, recipient, count(*) AS events, avg(goldstein) AS goldstein,
        count(*) FILTER (quad IN (1, 2)) AS cooperation, count(*) FILTER (quad IN (3, 4)) AS conflict,
        min(day) AS first_day, max(day) AS last_day
    FROM (
        SELECT goldstein, quad, day, unnest(list_distinct(actor_names)) AS actor, recipient_names AS others FROM events
        WHERE polarity = 'positive' AND ($since IS NULL OR day >= $since) AND ($until IS NULL OR day <= $until)
    ), unnest(list_distinct(others)) AS pair(recipient)
    WHERE actor <> recipient
    GROUP BY actor, recipient ORDER BY events DESC, actor, recipient LIMIT $limit
"""
"""Who does something to whom: how often, how friendly (Goldstein), how much of it cooperation and conflict."""
