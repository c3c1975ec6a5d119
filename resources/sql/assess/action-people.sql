-- Those assessed in the cycle ?1 below the unit ?2 (0 for everything), with the rules on which something
-- was decided in it.
SELECT p.id, p.name, coalesce(u.short_name, u.name), coalesce(t.short_name, t.name),
       (SELECT group_concat(a.rule, ' ') FROM result_action a
         WHERE a.person = p.id AND a.cycle = ?1 AND a.deleted IS NULL)
  FROM assess_entry e
  JOIN person p ON p.id = e.person AND p.deleted IS NULL
  LEFT JOIN unit u ON u.id = e.unit
  LEFT JOIN unit t ON t.id = CASE WHEN u.kind IN ('village', 'community') THEN u.parent ELSE u.id END
 WHERE e.cycle = ?1 AND e.deleted IS NULL
   AND (?2 = 0 OR u.ord BETWEEN (SELECT s.ord FROM unit s WHERE s.id = ?2)
                            AND (SELECT s.last FROM unit s WHERE s.id = ?2))
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, p.id
