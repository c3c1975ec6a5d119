-- Whose kin are compared for the exchange plan ?1: its people, and who holds a post in one of its
-- places on the day ?2. All stand in one place; a person has one line.
WITH stand(person, title) AS (
  SELECT o.person, o.title
    FROM exchange_place x JOIN post o ON o.unit = x.unit AND o.deleted IS NULL
                                     AND (o.until IS NULL OR o.until > ?2)
   WHERE x.plan = ?1 AND x.deleted IS NULL
  UNION ALL
  SELECT x.person, NULL FROM exchange_person x WHERE x.plan = ?1 AND x.deleted IS NULL
)
SELECT 1, s.person, p.name, p.id_number, p.birth, coalesce(u.short_name, u.name, ''), min(s.title),
       p.tier
  FROM stand s
  JOIN person p ON p.id = s.person AND p.deleted IS NULL
  LEFT JOIN unit u ON u.id = p.unit
 GROUP BY s.person
 ORDER BY min(s.title) IS NULL, s.person
