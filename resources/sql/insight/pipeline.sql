-- The entries of the batch ?1 below the unit ?2 (0 for everything).
SELECT e.state, e.step, e.step_date
  FROM pool_entry e
  JOIN person p ON p.id = e.person
 WHERE e.deleted IS NULL AND p.deleted IS NULL AND e.batch IS ?1
   AND (?2 = 0 OR p.unit IN (SELECT u.id FROM unit u JOIN unit s ON s.id = ?2
                              WHERE u.ord BETWEEN s.ord AND s.last))
