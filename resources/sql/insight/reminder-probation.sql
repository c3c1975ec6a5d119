-- Probationary Party members in the pool or on the way there, below the unit ?1.
SELECT p.id, p.name, p.unit, p.party_date
  FROM person p
 WHERE p.deleted IS NULL AND p.pool_state IN ('in', 'progress') AND p.political = '02'
   AND p.party_date IS NOT NULL
   AND (?1 = 0 OR p.unit IN (SELECT u.id FROM unit u JOIN unit s ON s.id = ?1
                              WHERE u.ord BETWEEN s.ord AND s.last))
