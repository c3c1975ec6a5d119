-- Who is in the cycle ?1: entry, person (0 for a team), name, unit, village, township, special, reason,
-- place of the unit in the tree, township; in the order of the units. Whom the recycle bin
-- holds is not in it.
SELECT e.id, coalesce(e.person, 0), coalesce(p.name, u.name), e.unit, coalesce(u.short_name, u.name),
       coalesce(t.short_name, t.name), e.special, e.reason, coalesce(u.ord, 0), t.id
  FROM assess_entry e
  LEFT JOIN person p ON p.id = e.person
  LEFT JOIN unit u ON u.id = e.unit
  LEFT JOIN unit t ON t.id = u.parent
 WHERE e.cycle = ?1 AND e.deleted IS NULL AND p.deleted IS NULL
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, e.id
