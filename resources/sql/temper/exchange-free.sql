-- Who can join the exchange plan ?1: in the pool, below the unit ?2 (0 for everything), not of the
-- plan yet, and not away between the days ?3 and ?4; with how often they were sent out.
SELECT p.id, p.name, coalesce(u.short_name, u.name), coalesce(t.short_name, t.name), p.tier, p.birth,
       p.specialty,
       (SELECT group_concat(e.major, ' ') FROM education e
         WHERE e.person = p.id AND e.deleted IS NULL AND e.major IS NOT NULL),
       (SELECT count(*) FROM posting o
         WHERE o.person = p.id AND o.deleted IS NULL AND o.state <> 'planned')
  FROM person p
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent
 WHERE p.deleted IS NULL AND p.pool_state = 'in'
   AND (?2 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?2
                              WHERE d.ord BETWEEN a.ord AND a.last))
   AND p.id NOT IN (SELECT x.person FROM exchange_person x WHERE x.plan = ?1 AND x.deleted IS NULL)
   AND NOT EXISTS (SELECT 1 FROM posting o
                    WHERE o.person = p.id AND o.deleted IS NULL AND o.state IN ('planned', 'running')
                      AND coalesce(o.since, o.planned_since) <= ?4
                      AND coalesce(o.until, o.planned_until) >= ?3)
 ORDER BY u.ord, p.sort_pinyin, p.id
