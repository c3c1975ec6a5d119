-- Who was in the pool at some time from ?1 to ?2, of the tier ?3 (empty for any): person, name, unit,
-- from, until (0 while they are in it), place of the unit in the tree, village, township.
SELECT p.id, p.name, p.unit, coalesce(e.admitted, 0),
       CASE WHEN e.state = 'in' THEN 0 ELSE e.exit_date END, coalesce(u.ord, 0),
       coalesce(u.short_name, u.name), coalesce(t.short_name, t.name)
  FROM person p
  JOIN pool_entry e ON e.person = p.id AND e.deleted IS NULL
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent
 WHERE p.deleted IS NULL AND coalesce(e.admitted, 0) <= ?2
   AND (e.state = 'in' OR e.state IN ('used', 'out') AND e.admitted IS NOT NULL AND e.exit_date >= ?1)
   AND (?3 = '' OR e.tier = ?3)
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, p.id, e.admitted, e.id
