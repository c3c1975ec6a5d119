-- Who left the pool between the days ?2 and ?3, both included, below the unit ?1 (0 for everything), in
-- the order in which they left; the same stays as in insight/period.sql.
SELECT e.person, p.name, coalesce(u.name, ''), e.admitted, e.exit_date, e.exit_reason, e.destination,
       e.exit_organ, e.exit_basis, e.exit_document, e.note, e.state
  FROM pool_entry e
  JOIN person p ON p.id = e.person
  LEFT JOIN unit u ON u.id = p.unit
 WHERE e.deleted IS NULL AND p.deleted IS NULL AND e.state IN ('used', 'out')
   AND (coalesce(e.admitted, 0) > 0 OR e.step = '7' OR e.state = 'used' AND e.step IS NULL)
   AND CASE WHEN e.exit_date % 10000 = 0 THEN e.exit_date + 101
            WHEN e.exit_date % 100 = 0 THEN e.exit_date + 1 ELSE e.exit_date END BETWEEN ?2 AND ?3
   AND CASE WHEN e.exit_date % 10000 = 0 THEN e.exit_date + 101
            WHEN e.exit_date % 100 = 0 THEN e.exit_date + 1 ELSE e.exit_date END
       >= CASE WHEN coalesce(e.admitted, 0) = 0 THEN 0 WHEN e.admitted % 10000 = 0 THEN e.admitted + 101
               WHEN e.admitted % 100 = 0 THEN e.admitted + 1 ELSE e.admitted END
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                              WHERE d.ord BETWEEN a.ord AND a.last))
 ORDER BY e.exit_date, u.ord IS NULL, u.ord, p.sort_pinyin, e.id
