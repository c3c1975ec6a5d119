-- Entries in progress that reached their step before the day ?2, below the unit ?1.
SELECT p.id, p.name, p.unit, e.step, e.step_date
  FROM pool_entry e
  JOIN person p ON p.id = e.person
 WHERE e.deleted IS NULL AND e.state = 'progress' AND e.step_date < ?2 AND p.deleted IS NULL
   AND (?1 = 0 OR p.unit IN (SELECT u.id FROM unit u JOIN unit s ON s.id = ?1
                              WHERE u.ord BETWEEN s.ord AND s.last))
