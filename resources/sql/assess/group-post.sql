-- Who held a village post at some time from ?1 to ?2, of the kind ?3 (empty for any): person, name,
-- unit, from, until (0 while it is held), place of the unit in the tree, village, township.
SELECT p.id, p.name, x.unit, coalesce(x.since, 0), coalesce(x.until, 0), coalesce(u.ord, 0),
       coalesce(u.short_name, u.name), coalesce(t.short_name, t.name)
  FROM post x
  JOIN person p ON p.id = x.person AND p.deleted IS NULL
  JOIN unit u ON u.id = x.unit AND u.kind IN ('village', 'community')
  LEFT JOIN unit t ON t.id = u.parent
 WHERE x.deleted IS NULL AND coalesce(x.since, 0) <= ?2 AND (x.until IS NULL OR x.until >= ?1)
   AND (?3 = '' OR x.title = ?3)
 ORDER BY p.sort_pinyin, p.id, coalesce(x.since, 0), x.id
