-- Everybody in the pool on the day ?2 and everybody who holds a village post now, below the unit ?1
-- (0 for everything), or the person ?4 (0 for all of them). ?3 is 1 when the day has gone by: who was
-- in the pool is then found out from the entries. The sixth column is the unit above a village.
SELECT p.id, p.name, p.unit, coalesce(u.short_name, u.name), t.id, coalesce(t.short_name, t.name),
       e.tier, e.admitted, e.id IS NOT NULL, p.in_post IS NOT NULL, p.political
  FROM person p
  LEFT JOIN pool_entry e
    ON e.id = (SELECT max(x.id) FROM pool_span x
                WHERE x.person = p.id
                  AND (?3 = 0 AND x.is_in OR ?3 = 1 AND x.since <= ?2 AND x.until > ?2))
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = CASE WHEN u.kind IN ('village', 'community') THEN u.parent ELSE u.id END
 WHERE p.deleted IS NULL AND (?3 = 1 OR p.pool_state = 'in' OR p.in_post IS NOT NULL)
   AND (?4 = 0 OR p.id = ?4) AND (e.id IS NOT NULL OR p.in_post IS NOT NULL)
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit v ON v.id = ?1
                              WHERE d.ord BETWEEN v.ord AND v.last))
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, p.id
