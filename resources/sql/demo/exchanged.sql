-- Who is in the pool and could be sent elsewhere from the day ?1 on: no more than one of a village,
-- in the order of the villages.
SELECT min(p.id)
  FROM person p
  JOIN pool_entry e ON e.person = p.id AND e.deleted IS NULL AND e.state = 'in'
 WHERE p.deleted IS NULL AND p.specialty IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM posting o
                    WHERE o.person = p.id AND o.deleted IS NULL AND o.state IN ('planned', 'running')
                      AND coalesce(o.until, o.planned_until) >= ?1)
 GROUP BY p.unit
 ORDER BY p.unit
