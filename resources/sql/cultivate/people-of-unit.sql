-- Who is in the pool in the unit ?1 or below (0 for everything), in order.
SELECT p.id
  FROM person p
  LEFT JOIN unit u ON u.id = p.unit
 WHERE p.pool_state = 'in' AND p.deleted IS NULL
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                              WHERE d.ord BETWEEN a.ord AND a.last))
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, p.id
