-- Everybody in the pool below the unit ?1 (0 for everything), by village and name, with what people
-- are chosen by, and whether they were enrolled in the course ?2.
SELECT p.id, p.name, coalesce(u.short_name, u.name), coalesce(t.short_name, t.name), p.source,
       p.tier,
       EXISTS (SELECT 1 FROM enrolment e
                WHERE e.person = p.id AND e.course = ?2 AND e.deleted IS NULL)
  FROM person p
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent AND t.kind <> 'county'
 WHERE p.pool_state = 'in' AND p.deleted IS NULL
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                              WHERE d.ord BETWEEN a.ord AND a.last))
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, p.id
