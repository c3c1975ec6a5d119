-- Everybody in the pool on the day ?2, below the unit ?1 (0 for everything), or the person ?4 (0 for
-- all of them), with their talks and reports up to that day. ?3 is 1 when the day has gone by: who was
-- in the pool is then found out from the entries. ?5 is the first day of the year that is counted.
SELECT p.id, p.name, p.unit, coalesce(u.short_name, u.name), coalesce(t.short_name, t.name),
       e.tier, e.admitted,
       k.id, k.date, k.next_date,
       (SELECT count(*) FROM talk n
         WHERE n.person = p.id AND n.deleted IS NULL AND n.date BETWEEN ?5 AND ?2),
       (SELECT max(r.date) FROM quarter_report r
         WHERE r.person = p.id AND r.deleted IS NULL AND r.date <= ?2),
       (SELECT count(*) FROM quarter_report r
         WHERE r.person = p.id AND r.deleted IS NULL AND r.date BETWEEN ?5 AND ?2)
  FROM person p
  JOIN pool_entry e
    ON e.id = (SELECT max(x.id) FROM pool_span x
                WHERE x.person = p.id
                  AND (?3 = 0 AND x.is_in OR ?3 = 1 AND x.since <= ?2 AND x.until > ?2))
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent
  LEFT JOIN talk k
    ON k.id = (SELECT n.id FROM talk n
                WHERE n.person = p.id AND n.deleted IS NULL AND n.date <= ?2
                ORDER BY n.date DESC, n.id DESC LIMIT 1)
 WHERE p.deleted IS NULL AND (?3 = 1 OR p.pool_state = 'in') AND (?4 = 0 OR p.id = ?4)
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit v ON v.id = ?1
                              WHERE d.ord BETWEEN v.ord AND v.last))
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, p.id
