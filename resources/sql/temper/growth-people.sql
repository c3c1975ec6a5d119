-- Everybody meant for a tier, and whether below the unit ?1 (0 for everything).
SELECT p.id, p.name, coalesce(u.short_name, u.name), p.birth, p.tier,
       ?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit v ON v.id = ?1
                             WHERE d.ord BETWEEN v.ord AND v.last)
  FROM person p LEFT JOIN unit u ON u.id = p.unit
 WHERE p.deleted IS NULL AND p.tier IS NOT NULL
 ORDER BY p.id
