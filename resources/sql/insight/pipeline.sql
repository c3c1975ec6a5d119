-- The entries of the batch ?1 below the unit ?2 (0 for everything), from the index pool_entry_batch.
SELECT e.state, e.step, e.step_date
  FROM pool_entry e
 WHERE e.deleted IS NULL AND e.batch IS ?1
   AND e.person NOT IN (SELECT id FROM person WHERE deleted IS NOT NULL)
   AND (?2 = 0 OR e.person IN (SELECT p.id FROM unit s
                                 JOIN unit u ON u.ord BETWEEN s.ord AND s.last
                                 JOIN person p ON p.unit = u.id
                                WHERE s.id = ?2))
