-- Villages and communities called ?1, with the name of their township before it or without; below
-- the unit ?2 (0 for everything).
SELECT u.id, coalesce(u.short_name, u.name)
  FROM unit u
  LEFT JOIN unit t ON t.id = u.parent
 WHERE u.deleted IS NULL AND u.kind IN ('village', 'community')
   AND ?1 IN (u.name, u.short_name, t.name || u.name, t.short_name || u.name,
              t.name || u.short_name, t.short_name || u.short_name)
   AND (?2 = 0 OR u.id IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?2
                            WHERE d.ord BETWEEN a.ord AND a.last))
