-- Appeals in the cycle ?1, of the entry ?2 (0 for all), those without an answer first.
SELECT a.id, a.entry, coalesce(p.name, u.short_name, u.name), a.date, a.content, a.handler, a.outcome,
       a.answer, a.closed
  FROM assess_entry e
  JOIN appeal a ON a.entry = e.id AND a.deleted IS NULL
  LEFT JOIN person p ON p.id = e.person
  LEFT JOIN unit u ON u.id = e.unit
 WHERE e.cycle = ?1 AND e.deleted IS NULL AND (?2 = 0 OR e.id = ?2)
 ORDER BY a.outcome IS NOT NULL, a.date DESC, a.id DESC
