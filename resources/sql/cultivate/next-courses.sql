-- What somebody below the unit ?1 (0 for everything) can still join as of the day ?2: courses that
-- are planned and not over, and items of plans of the year ?3 or later of which no course was made.
-- They are held by no unit in particular, by one below ?1, or by one above it.
WITH here AS (
  SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
   WHERE d.ord BETWEEN a.ord AND a.last OR a.ord BETWEEN d.ord AND d.last
)
SELECT c.id, c.item, c.name, c.ability, c.content, c.since, c.capacity,
       (SELECT count(*) FROM enrolment e WHERE e.course = c.id AND e.deleted IS NULL),
       coalesce(u.short_name, u.name), u.ord, u.last
  FROM course c
  LEFT JOIN unit u ON u.id = c.unit
 WHERE c.deleted IS NULL AND c.state = 'planned' AND c.until >= ?2
   AND (?1 = 0 OR c.unit IS NULL OR c.unit IN here)
UNION ALL
SELECT 0, i.id, i.name, i.ability, i.content,
       p.year * 10000 + coalesce(i.month, 0) * 100, i.places, 0, coalesce(u.short_name, u.name),
       u.ord, u.last
  FROM training_plan_item i
  JOIN training_plan p ON p.id = i.plan
  LEFT JOIN unit u ON u.id = p.unit
 WHERE i.deleted IS NULL AND p.deleted IS NULL AND p.state IN ('draft', 'adopted') AND p.year >= ?3
   AND (?1 = 0 OR p.unit IS NULL OR p.unit IN here)
   AND NOT EXISTS (SELECT 1 FROM course c
                    WHERE c.item = i.id AND c.deleted IS NULL AND c.state <> 'cancelled')
