-- Who lives below the unit ?1 (0 for everything), is away on the day ?3 and is to come back by the
-- day ?2, or should have been sent out and was not.
SELECT q.id, q.name, q.unit,
       CASE WHEN p.since IS NULL OR p.since > ?3 THEN p.planned_since ELSE p.planned_until END,
       coalesce(u.short_name, u.name, p.host), p.since IS NOT NULL AND p.since <= ?3
  FROM posting p
  JOIN person q ON q.id = p.person AND q.deleted IS NULL
  LEFT JOIN unit h ON h.id = q.unit
  LEFT JOIN unit a ON a.id = ?1
  LEFT JOIN unit u ON u.id = p.unit
 WHERE p.deleted IS NULL AND (?1 = 0 OR h.ord BETWEEN a.ord AND a.last)
   AND (p.since <= ?3 AND (p.until IS NULL OR p.until > ?3) AND p.planned_until <= ?2
        OR (p.since IS NULL OR p.since > ?3) AND p.state <> 'stopped' AND p.planned_since < ?3)
