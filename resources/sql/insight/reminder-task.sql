-- Stretch tasks of those who live below the unit ?1 (0 for everything) that were due before the day
-- ?2 and were not done by then.
SELECT q.id, q.name, q.unit, t.due, t.title
  FROM stretch_task t
  JOIN person q ON q.id = t.person AND q.deleted IS NULL
  LEFT JOIN unit h ON h.id = q.unit
  LEFT JOIN unit a ON a.id = ?1
 WHERE t.deleted IS NULL AND t.due < ?2 AND (t.done IS NULL OR t.done > ?2)
   AND coalesce(t.given, 0) <= ?2
   AND (?1 = 0 OR h.ord BETWEEN a.ord AND a.last)
