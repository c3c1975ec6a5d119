-- What was decided on results until the day ?2, about people who belong to the unit ?1 (0 for
-- everything) or about the person ?3 (0 for all of them), newest first.
SELECT a.id, p.id, p.name, coalesce(u.short_name, u.name), coalesce(t.short_name, t.name), a.date,
       a.outcome, a.rule, a.basis, a.authoriser, a.follow_up, a.due, a.done, a.effect, c.name, p.unit
  FROM result_action a
  JOIN person p ON p.id = a.person AND p.deleted IS NULL
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = CASE WHEN u.kind IN ('village', 'community') THEN u.parent ELSE u.id END
  LEFT JOIN assess_cycle c ON c.id = a.cycle
 WHERE a.deleted IS NULL AND a.date <= ?2 AND (?3 = 0 OR p.id = ?3)
   AND (?1 = 0 OR u.ord BETWEEN (SELECT s.ord FROM unit s WHERE s.id = ?1)
                            AND (SELECT s.last FROM unit s WHERE s.id = ?1))
 ORDER BY a.date DESC, a.id DESC
