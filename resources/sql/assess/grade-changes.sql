-- Changes of grades in the cycle ?1, of the entry ?2 (0 for all), newest first.
SELECT g.id, g.entry, coalesce(p.name, u.short_name, u.name), g.date, g.occasion, g.grade_before,
       g.grade_after, g.authoriser, g.reason
  FROM assess_entry e
  JOIN grade_change g ON g.entry = e.id AND g.deleted IS NULL
  LEFT JOIN person p ON p.id = e.person
  LEFT JOIN unit u ON u.id = e.unit
 WHERE e.cycle = ?1 AND e.deleted IS NULL AND (?2 = 0 OR e.id = ?2)
 ORDER BY g.id DESC
