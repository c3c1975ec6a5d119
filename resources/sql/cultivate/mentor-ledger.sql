-- The pairs that hold on the day ?2 of people below the unit ?1 (0 for everything) with the mentor ?3
-- (0 for all of them), with the talks of the two and the quarterly reports handed in since they are a pair.
SELECT g.person, p.name, coalesce(u.short_name, u.name), m.name,
       coalesce(m.organ, mu.short_name, mu.name), m.post, m.kind, g.since, g.agreement,
       (SELECT count(*) FROM talk k
         WHERE k.person = g.person AND k.mentoring = g.id AND k.deleted IS NULL AND k.date <= ?2),
       (SELECT max(k.date) FROM talk k
         WHERE k.person = g.person AND k.mentoring = g.id AND k.deleted IS NULL AND k.date <= ?2),
       (SELECT count(*) FROM quarter_report r
         WHERE r.person = g.person AND r.deleted IS NULL AND r.date BETWEEN g.since AND ?2)
  FROM mentoring g
  JOIN person p ON p.id = g.person AND p.deleted IS NULL
  JOIN mentor m ON m.id = g.mentor AND m.deleted IS NULL
  LEFT JOIN unit mu ON mu.id = m.unit
  LEFT JOIN unit u ON u.id = p.unit
 WHERE g.deleted IS NULL AND g.since <= ?2 AND (g.until IS NULL OR g.until > ?2)
   AND (?3 = 0 OR g.mentor = ?3)
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit v ON v.id = ?1
                              WHERE d.ord BETWEEN v.ord AND v.last))
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, p.id, m.kind, g.since, g.id
