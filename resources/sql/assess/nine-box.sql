-- Those assessed in the cycle ?1 below the unit ?2 (0 for everything), with their result, what was last
-- thought of their potential until the day ?3, and where a discussion of this cycle last put them.
SELECT p.id, p.name, coalesce(u.short_name, u.name), t.id, coalesce(t.short_name, t.name), o.tier,
       r.total, r.rank, coalesce(r.grade, r.proposed), r.grade IS NOT NULL, e.special,
       k.grade, k.date, k.judges, n.result, n.potential, n.date, n.judges, n.reason
  FROM assess_entry e
  JOIN person p ON p.id = e.person AND p.deleted IS NULL
  LEFT JOIN unit u ON u.id = e.unit
  LEFT JOIN unit t ON t.id = CASE WHEN u.kind IN ('village', 'community') THEN u.parent ELSE u.id END
  LEFT JOIN pool_entry o
    ON o.id = (SELECT max(x.id) FROM pool_span x WHERE x.person = p.id AND x.is_in)
  LEFT JOIN assess_result r
    ON r.id = (SELECT max(x.id) FROM assess_result x WHERE x.entry = e.id AND x.deleted IS NULL)
  LEFT JOIN potential k
    ON k.id = (SELECT x.id FROM potential x
                WHERE x.person = p.id AND x.deleted IS NULL AND x.date <= ?3
                ORDER BY x.date DESC, x.id DESC LIMIT 1)
  LEFT JOIN nine_box n
    ON n.id = (SELECT x.id FROM nine_box x
                WHERE x.person = p.id AND x.cycle = ?1 AND x.deleted IS NULL AND x.date <= ?3
                ORDER BY x.date DESC, x.id DESC LIMIT 1)
 WHERE e.cycle = ?1 AND e.deleted IS NULL
   AND (?2 = 0 OR u.ord BETWEEN (SELECT s.ord FROM unit s WHERE s.id = ?2)
                            AND (SELECT s.last FROM unit s WHERE s.id = ?2))
 ORDER BY r.rank IS NULL, r.rank, u.ord, p.sort_pinyin, p.id
