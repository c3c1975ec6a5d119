-- Everybody in the pool on the day ?2, below the unit ?1 (0 for everything), or the person ?4 alone
-- (0 for all of them), in the pool or not, with the newest judgement of potential up to that day.
-- ?3 is 1 when the day has gone by: who was in the pool is then found out from the entries.
SELECT p.id, p.name, p.unit, coalesce(u.short_name, u.name), coalesce(t.short_name, t.name),
       coalesce(e.tier, p.tier), o.id, o.date, o.grade, o.direction
  FROM person p
  LEFT JOIN pool_entry e
    ON e.id = (SELECT max(x.id) FROM pool_span x
                WHERE x.person = p.id
                  AND (?3 = 0 AND x.is_in OR ?3 = 1 AND x.since <= ?2 AND x.until > ?2))
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent
  LEFT JOIN potential o
    ON o.id = (SELECT n.id FROM potential n
                WHERE n.person = p.id AND n.deleted IS NULL AND n.date <= ?2
                ORDER BY n.date DESC, n.id DESC LIMIT 1)
 WHERE p.deleted IS NULL
   AND (?4 <> 0 AND p.id = ?4
        OR ?4 = 0 AND e.id IS NOT NULL AND (?3 = 1 OR p.pool_state = 'in')
           AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit v ON v.id = ?1
                                      WHERE d.ord BETWEEN v.ord AND v.last)))
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, p.id
