-- Who in the pool, below the unit ?1 (0 for everything), was born in the month ?2 or before; with
-- whether an exemption from the age limit was granted.
SELECT p.id, p.name, p.unit, p.birth, p.source,
       EXISTS (SELECT 1 FROM exemption x
                WHERE x.person = p.id AND x.deleted IS NULL AND x.rule LIKE 'age-%')
  FROM person p
 WHERE p.deleted IS NULL AND p.pool_state = 'in' AND p.birth / 100 <= ?2
   AND (?1 = 0 OR p.unit IN (SELECT u.id FROM unit u JOIN unit s ON s.id = ?1
                              WHERE u.ord BETWEEN s.ord AND s.last))
