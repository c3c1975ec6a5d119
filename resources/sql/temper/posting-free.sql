-- Everybody in the pool below the unit ?1 (0 for everything): village, tier, how many postings there
-- were by the day ?2, the last of them, and where they are that day.
SELECT q.id, q.name, coalesce(h.short_name, h.name), coalesce(ht.short_name, ht.name), q.tier,
       (SELECT count(*) FROM posting p
         WHERE p.person = q.id AND p.deleted IS NULL AND p.since <= ?2),
       (SELECT max(coalesce(p.until, ?2)) FROM posting p
         WHERE p.person = q.id AND p.deleted IS NULL AND p.since <= ?2),
       (SELECT coalesce(u.short_name, u.name, p.host) FROM posting p
          LEFT JOIN unit u ON u.id = p.unit
         WHERE p.person = q.id AND p.deleted IS NULL AND p.state IN ('planned', 'running')
           AND p.until IS NULL
         ORDER BY p.planned_since, p.id LIMIT 1),
       q.unit
  FROM person q
  LEFT JOIN unit h ON h.id = q.unit
  LEFT JOIN unit ht ON ht.id = h.parent
  LEFT JOIN unit a ON a.id = ?1
 WHERE q.deleted IS NULL AND q.pool_state = 'in'
   AND (?1 = 0 OR h.ord BETWEEN a.ord AND a.last)
 ORDER BY h.ord IS NULL, h.ord, q.sort_pinyin, q.id
