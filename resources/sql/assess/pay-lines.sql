-- Those assessed in the cycle ?1 below the unit ?2 (0 for everything), with their result, the post they
-- held on the last day of its period, and what is on the pay list.
SELECT e.id, p.id, p.name, coalesce(u.short_name, u.name), t.id, coalesce(t.short_name, t.name),
       coalesce(e.special, r.grade), r.total, r.rank,
       (SELECT o.title FROM post o
         WHERE o.person = p.id AND o.deleted IS NULL AND coalesce(o.since, 0) <= c.until
           AND (o.until IS NULL OR o.until > c.until)
         ORDER BY o.is_main DESC, o.since DESC, o.id LIMIT 1),
       i.id, i.post, i.post_factor, i.grade_factor, i.earned, i.amount, e.special
  FROM assess_entry e
  JOIN assess_cycle c ON c.id = e.cycle
  JOIN person p ON p.id = e.person AND p.deleted IS NULL
  LEFT JOIN unit u ON u.id = e.unit
  LEFT JOIN unit t ON t.id = CASE WHEN u.kind IN ('village', 'community') THEN u.parent ELSE u.id END
  LEFT JOIN assess_result r
    ON r.id = (SELECT max(x.id) FROM assess_result x WHERE x.entry = e.id AND x.deleted IS NULL)
  LEFT JOIN pay_item i
    ON i.id = (SELECT max(x.id) FROM pay_item x WHERE x.entry = e.id AND x.deleted IS NULL)
 WHERE e.cycle = ?1 AND e.deleted IS NULL
   AND (?2 = 0 OR u.ord BETWEEN (SELECT s.ord FROM unit s WHERE s.id = ?2)
                            AND (SELECT s.last FROM unit s WHERE s.id = ?2))
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, p.id
