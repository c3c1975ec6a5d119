-- The entries of the batch ?1 below the unit ?2 (0 for everything), from the index pool_entry_batch,
-- that by the end of the day ?3 had come to where they are. Nobody knows where the others stood. An
-- entry whose day is not known counts all along, as in pool-at.sql.
SELECT e.state, e.step, e.step_date, e.admitted
  FROM pool_entry e
 WHERE e.deleted IS NULL AND e.batch IS ?1
   AND coalesce(nullif(e.admitted, 0), e.step_date, 0) <= ?3
   AND e.person NOT IN (SELECT id FROM person WHERE deleted IS NOT NULL)
   AND (?2 = 0 OR e.person IN (SELECT p.id FROM unit s
                                 JOIN unit u ON u.ord BETWEEN s.ord AND s.last
                                 JOIN person p ON p.unit = u.id
                                WHERE s.id = ?2))
