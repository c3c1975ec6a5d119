-- Rewards and penalties that were not revoked, of people in the pool or on the way there.
SELECT p.id, p.name, p.unit, a.kind, a.name, a.date, a.until
  FROM award a
  JOIN person p ON p.id = a.person
 WHERE a.deleted IS NULL AND a.revoked IS NULL
   AND p.deleted IS NULL AND p.pool_state IN ('in', 'progress')
   AND (?1 = 0 OR p.unit IN (SELECT u.id FROM unit u JOIN unit s ON s.id = ?1
                              WHERE u.ord BETWEEN s.ord AND s.last))
