-- All villages and communities with their townships, and whether they lie below the unit ?1 (0 for
-- everything).
SELECT u.id, coalesce(u.short_name, u.name), u.name, t.id, coalesce(t.short_name, t.name), t.name,
       ?1 = 0 OR EXISTS(SELECT 1 FROM unit a WHERE a.id = ?1 AND u.ord BETWEEN a.ord AND a.last)
  FROM unit u
  LEFT JOIN unit t ON t.id = u.parent
 WHERE u.deleted IS NULL AND u.kind IN ('village', 'community')
 ORDER BY u.ord IS NULL, u.ord, u.id
